// The built page beside the same page in vanilla JavaScript, Preact and React: `cargo xtask rivals`, after a build.
//
// What is the same: the form (the first screen's questions), the wordings that it can reach, the text that comes of it
// letter by letter (`compose.test.mjs`, and looked at again here), the style sheets, a static first screen, and that what was
// typed before the program came is taken over. What is not: the rivals have nothing else. Ours brings the plan, every other answer,
// drafts and the rest of its wordings along, and pays for them here.
//
// One run, in rounds: each page once a round, in an order that changes, each time in a fresh context; so whatever else the
// machine does meets all of them. Everything is served compressed with brotli by one server.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch, locked, ready, strike } from "../browser/stage.mjs";
import { RIVALS, buildRivals, pages } from "./build.mjs";
import { ISOLATED, serveAll } from "./server.mjs";
import { difference, mad, mean, median, ratio } from "./stats.mjs";

/** Slow 4G and a processor four times as slow, as Lighthouse takes them for a phone. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const UNLIMITED = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const SLOWER = 4;

const NAMES = ["ours", ...RIVALS];

/** The role as `watch.js` typed it, and what is typed behind it letter by letter. */
const ROLE = "Falconer";
const LETTERS = " of Data, Risk and Fraud";

/** No later than React, and little later than the page without a framework. */
const SOON = [
  { rival: "react", most: 1 },
  { rival: "vanilla", most: 1.3 },
];

/**
 * What is measured. `unit` says how a value is printed; a goal names the rival and the most that ours may be of it: a ratio,
 * or with `points` a difference.
 */
const MEASURES = [
  { key: "bytes", title: "bytes until the program has taken over", unit: "bytes" },
  { key: "allBytes", title: "bytes in all", unit: "bytes" },
  { key: "requests", title: "requests until then", unit: "count" },
  { key: "painted", title: "first contentful paint", unit: "ms", goals: [{ rival: "vanilla", most: 1.1 }] },
  { key: "usable", title: "typed text in the message", unit: "ms", goals: SOON },
  { key: "whole", title: "the program has taken over", unit: "ms", goals: SOON },
  { key: "slowKeystroke", title: "keystroke to DOM", unit: "ms", goals: [{ rival: "vanilla", most: 1.25 }] },
  { key: "keystroke", title: "keystroke to DOM, processor as it is", unit: "ms", goals: [{ rival: "vanilla", most: 1.25 }] },
  { key: "slowQuick", title: "keys without an Event Timing entry", unit: "share", goals: [{ rival: "vanilla", points: 5 }] },
  { key: "quick", title: "keys without an Event Timing entry, processor as it is", unit: "share", goals: [{ rival: "vanilla", points: 5 }] },
  { key: "heap", title: "heap and WebAssembly’s memory", unit: "bytes" },
];

const UNITS = {
  bytes: (value) => Math.round(value).toLocaleString("en-US"),
  count: (value) => String(value),
  ms: (value) => (value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`),
  share: (value) => `${(100 * value).toFixed(0)} %`,
};

const { values: options } = parseArgs({ options: { rounds: { type: "string", default: "15" }, write: { type: "boolean", default: false } } });
const n_rounds = Number(options.rounds);
assert.ok(1 <= n_rounds, "--rounds needs a number");

const repository = fileURLToPath(new URL("../../", import.meta.url));
const source = (path) => readFileSync(`${repository}${path}`, "utf8");

/** A fresh context with one page whose random numbers are these bytes. */
async function openPage(random) {
  const context = await (await launch()).newContext({ locale: "en-US", timezoneId: "UTC" });
  await context.addInitScript(source("benches/keystroke/probe.js"));
  await context.addInitScript(source("tests/rivals/watch.js"));
  await context.addInitScript((random) => {
    crypto.getRandomValues = (bytes) => (bytes.set(random.slice(0, bytes.length)), bytes);
  }, random);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`uncaught in the page: ${error.stack ?? error}`));
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  return { page, session, close: () => context.close() };
}

const OUR_RANDOM = Array(8).fill(7);

/** The number that chooses our wordings, as the rivals draw theirs: our draft's id, lowest byte first. */
async function rivalsRandom(address) {
  const { page, close } = await openPage(OUR_RANDOM);
  await page.goto(address);
  await ready(page);
  await locked(page);
  await page.locator("#role").fill("Analyst");
  await page.locator("#status", { hasText: /^Saved in this browser$/ }).waitFor();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  const id = keys.map((key) => /^bowout:d:([0-9a-f]{16})$/.exec(key)?.[1]).find(Boolean);
  assert.ok(id, `a draft among ${keys}`);
  await close();
  return id.match(/../g).map((byte) => Number.parseInt(byte, 16)).reverse();
}

/** What was timed and what was slow since the last call: the browser tells of a slow interaction with the frame after it. */
function takeAll(page) {
  return page.evaluate(async () => {
    for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame);
    return { times: globalThis.probe.takeTimes(), slow: globalThis.watch.takeSlow() };
  });
}

/**
 * Types the letters, and waits after each for the frame that shows what came of it. Tells how long a keystroke took from its
 * event to the DOM, and which share of them the browser did not hold to be slow.
 */
async function type(page) {
  await page.locator("#role").evaluate((it, length) => it.focus() ?? it.setSelectionRange(length, it.value.length), ROLE.length);
  await page.keyboard.press("Delete");
  await page.evaluate(() => globalThis.probe.painted);
  await takeAll(page);
  for (const letter of LETTERS) {
    await page.keyboard.press(letter);
    await page.evaluate(() => globalThis.probe.painted);
  }
  const { times, slow } = await takeAll(page);
  assert.equal(times.length, LETTERS.length, "keystrokes that were heard");
  return { keystroke: median(times.map(({ written }) => written)), quick: 1 - slow / LETTERS.length };
}

async function measureOne(name, address, random) {
  const { page, session, close } = await openPage(random);
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(address, { waitUntil: "commit" });
  const usable = await page.evaluate(() => globalThis.watch.usable);
  const whole = await page.evaluate(() => globalThis.watch.ready);
  const { bytes, requests } = await page.evaluate((until) => globalThis.watch.loaded(until), whole);
  const painted = await page.evaluate(() => globalThis.watch.painted);

  // What comes behind the first load is there before somebody types on.
  await session.send("Network.emulateNetworkConditions", UNLIMITED);
  await ready(page);
  if (name === "ours") await locked(page);
  await page.getByRole("radio", { name: "I’ve interviewed" }).check();
  await page.getByRole("radio", { name: "I accepted another offer" }).check();
  await page.locator("#name").fill("Maya Okonkwo");
  await page.locator("#company").fill("Northwind");
  const slowly = await type(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const typed = await type(page);

  await page.locator("#status", { hasText: /^Saved in this browser$/ }).waitFor();
  const allBytes = await page.evaluate(() => globalThis.watch.loaded().bytes);
  for (let n = 0; n < 2; n++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const heap = usedSize + (await page.evaluate(() => globalThis.watch.wasmBytes()));
  const text = await page.evaluate(() => `${document.getElementById("subject").value}\n\n${document.getElementById("message").value}`);
  assert.ok(text.includes(`${ROLE}${LETTERS}`), `${name} wrote ${text}`);
  await close();
  return { bytes, allBytes, requests, painted, usable, whole, slowKeystroke: slowly.keystroke, slowQuick: slowly.quick, ...typed, heap, text };
}

/** All rounds; a round is what was measured of each page. */
async function measure(address) {
  const random = await rivalsRandom(address("ours"));
  const rounds = [];
  for (let idx = 0; idx < n_rounds; idx++) {
    const turns = NAMES.map((_, nth) => NAMES[(nth + idx) % NAMES.length]);
    const round = {};
    for (const name of idx % 2 ? turns.reverse() : turns) {
      round[name] = await measureOne(name, address(name), name === "ours" ? OUR_RANDOM : random);
    }
    for (const name of RIVALS) assert.equal(round[name].text, round.ours.text, `${name} wrote another message than ours`);
    rounds.push(round);
    console.log(`  round ${idx + 1} of ${n_rounds}: typed text after ${NAMES.map((name) => `${name} ${Math.round(round[name].usable)} ms, program after ${Math.round(round[name].whole)} ms`).join("; ")}`);
  }
  return rounds;
}

const verdict = (value, low, high, most) => (high <= most ? "reached" : most < low ? "missed" : value <= most ? "reached, not for certain" : "missed, not for certain");

/** What a goal has come to: in words, and whether it was missed. */
function judge({ rival, most, points }, values) {
  const [ours, theirs] = [values("ours"), values(rival)];
  if (points !== undefined) {
    const { value, low, high } = difference(theirs, ours);
    const [now, least, greatest] = [value, low, high].map((it) => (100 * it).toFixed(0));
    const said = verdict(100 * value, 100 * low, 100 * high, points);
    return { said, text: `${now} points below ${rival} (${least} to ${greatest}), at most ${points}: ${said}` };
  }
  const { value, low, high } = ratio(ours, theirs);
  const said = verdict(value, low, high, most);
  const by = most < value ? ` by ${((value / most - 1) * 100).toFixed(0)} %` : "";
  return { said, text: `${value.toFixed(2)} × ${rival} (${low.toFixed(2)} to ${high.toFixed(2)}), at most ${most}: ${said}${by}` };
}

function report(rounds) {
  const rows = [];
  const missed = [];
  for (const { key, title, unit, goals = [] } of MEASURES) {
    const values = (name) => rounds.map((round) => round[name][key]);
    const print = UNITS[unit];
    console.log(`\n${title}`);
    for (const name of NAMES) {
      const middle = unit === "share" ? `mean ${print(mean(values(name)))}` : `median ${print(median(values(name)))}`;
      console.log(`  ${name.padEnd(8)} ${middle}, least ${print(Math.min(...values(name)))}, MAD ${print(mad(values(name)))}`);
    }
    if (unit !== "share") {
      const times = RIVALS.map((name) => {
        const { value, low, high } = ratio(values("ours"), values(name));
        return `${value.toFixed(2)} × ${name} (${low.toFixed(2)} to ${high.toFixed(2)})`;
      });
      console.log(`  ours is ${times.join(", ")}`);
    }
    const judged = goals.map((goal) => judge(goal, values));
    for (const { said, text } of judged) {
      console.log(`  goal: ${text}`);
      if (said.startsWith("missed")) missed.push(`${title}: ${text}`);
    }
    const middle = (name) => print(unit === "share" ? mean(values(name)) : median(values(name)));
    rows.push(`| ${title} | ${NAMES.map(middle).join(" | ")} | ${judged.map(({ text }) => text).join("; ")} |`);
  }
  return { rows, missed };
}

/** The table of README.md, between its two marks. */
function writeTable(rows, conditions) {
  const path = `${repository}README.md`;
  const [begin, end] = ["<!-- rivals: begin -->", "<!-- rivals: end -->"];
  const readme = readFileSync(path, "utf8");
  assert.ok(readme.includes(begin) && readme.indexOf(begin) < readme.indexOf(end), `README.md needs ${begin} and ${end}`);
  const head = [`| what (medians) | ${NAMES.join(" | ")} | goal |`, `|${"---|".repeat(NAMES.length + 2)}`];
  const table = ["", conditions, "", ...head, ...rows, ""].join("\n");
  writeFileSync(path, readme.replace(new RegExp(`${begin}.*${end}`, "s"), () => `${begin}${table}${end}`));
  console.log("\nREADME.md has the table");
}

let server;
try {
  await buildRivals();
  const folders = Object.fromEntries(RIVALS.map((name) => [name, `${pages}${name}/`]));
  server = await serveAll({ ours: `${repository}dist/`, ...folders }, ISOLATED);
  const loads = [loadavg()[0]];
  const rounds = await measure(server.address);
  loads.push(loadavg()[0]);
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, load ${loads.map((load) => load.toFixed(1)).join(" to ")}`;
  const conditions = `${new Date().toISOString().slice(0, 10)}, ${n_rounds} rounds, ${machine}; slow 4G (1.6 Mbit/s, 150 ms), processor ${SLOWER}× slower.`;
  console.log(`\n${conditions}`);
  const { rows, missed } = report(rounds);
  if (options.write) writeTable(rows, conditions);
  console.log(missed.length ? `\ngoals that are missed:\n${missed.map((it) => `  ${it}`).join("\n")}` : "\nevery goal is reached");
  if (missed.length) process.exitCode = 1;
} finally {
  server?.close();
  await strike();
}
