// Versions side by side: every stored draft that was ever released opens, and keeps what is not understood; two builds on one
// origin change one draft in turns and lose no word; what a version to come has written is shown and not touched.
// `cargo xtask torture mixed`.
import { readdirSync, readFileSync } from "node:fs";

import { builtFiles, stamp, startHost } from "../builds.mjs";
import { launch, strike } from "../stage.mjs";
import { edit, listen } from "./racing.mjs";
import { anySeed, chance, numbers, until } from "./rig.mjs";

const FIXTURES = new URL("../../drafts/", import.meta.url);
const EDITS_A_ROUND = 25;

const { edits, seed } = numbers({ edits: 500, seed: anySeed() });
console.log(`mixed: seed=${seed}`);
const random = chance(seed);
const counts = { fixtures: 0, opened: 0, "not opened": 0, changed: 0, "edits by two builds": 0, "said to be saved": 0, lost: 0, "newer records": 0, touched: 0 };
const wrong = (kind, note) => (counts[kind]++, console.log(`mixed: ${kind}: ${note}`));
const built = new Map([...builtFiles(), ["blank.html", Buffer.from("<!DOCTYPE html><title>Blank</title><link rel=icon href=data:,>")]]);
const builds = ["a", "b"].map((letter) => stamp(built, letter.repeat(16)));
const host = await startHost({ files: builds[0] });
try {
  for (const version of readdirSync(FIXTURES).filter((name) => /^v\d+$/.test(name))) {
    for (const name of readdirSync(new URL(`${version}/`, FIXTURES))) {
      const text = readFileSync(new URL(`${version}/${name}`, FIXTURES), "utf8").trimEnd();
      for (const place of ["first", "durable"]) await visit((context) => fixture(context, `${version}/${name}, ${place} store`, text, place));
    }
  }
  await visit(twoBuilds);
  await visit(newerMeanwhile);
} finally {
  await host.stop();
  await strike();
}
console.log(`mixed: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}`);
process.exitCode = counts["not opened"] + counts.changed + counts.lost + counts.touched || !counts["said to be saved"] || !counts["newer records"] ? 1 : 0;

/** A browser that has seen nothing; without a service worker each tab gets the build that the host has at the moment. */
async function visit(act) {
  const context = await (await launch()).newContext({ locale: "en-US", serviceWorkers: "block" });
  try {
    await act(context);
  } catch (error) {
    wrong("not opened", error.message.split("\n")[0]);
  } finally {
    await context.close();
  }
}

/** One stored draft, as an earlier version has left it in one of the places. */
async function fixture(context, name, text, place) {
  counts.fixtures++;
  const { id, v, deleted, trashed } = JSON.parse(text);
  const key = `bowout:d:${id}`;
  const page = await context.newPage();
  await page.goto(`${host.address}blank.html`);
  await page.evaluate(plant, { key, text, place });
  await page.goto(host.address);
  await page.locator("html[data-locked]").waitFor({ state: "attached" });
  await until(`${name} is in both places`, async () => (await placesOf(page, key)).every((it) => it === text), 10_000);
  const list = page.locator("#drafts");
  if (v !== 1) {
    counts["newer records"]++;
    await list.getByText("Written by a newer version of this page.").waitFor();
    if (await list.locator("button.DraftName").count()) wrong("touched", `${name} can be opened`);
  } else if (deleted) {
    if (await list.locator(".DraftName").count()) wrong("not opened", `${name} is listed`);
  } else if (trashed) {
    await list.getByText("Recently deleted").waitFor();
  } else {
    // It is the only one, so it is open already or one click away.
    const isOpen = () => page.evaluate(() => sessionStorage["bowout:open"]).then((open) => open === id);
    if (!(await isOpen())) await list.locator("button.DraftName").click();
    await until(`${name} is open`, isOpen, 10_000);
  }
  counts.opened++;
  await page.locator("#company").fill("Quillfeather Ltd");
  await page.locator("#status").filter({ hasText: /^Saved in this browser$/ }).waitFor();
  const [after] = await placesOf(page, key);
  if (v !== 1 || deleted || trashed) {
    if (after !== text) wrong(v === 1 ? "changed" : "touched", `${name} is now ${after?.slice(0, 200)}`);
    return;
  }
  // Nothing but what was typed is another one: what this version does not know stays as it stood.
  const own = new Set(["rev", "parent", "tab", "lamport", "utc", "past", "len", "crc32c"]);
  const without = (text) => {
    const { body, ...envelope } = JSON.parse(text);
    for (const name of Object.keys(envelope)) if (own.has(name)) delete envelope[name];
    const { "from-link": link, ...rest } = body;
    return { envelope, body: { ...rest, edits: undefined, situation: { ...rest.situation, company: undefined } }, marks: Object.keys(body.edits ?? {}) };
  };
  const [before, now] = [text, after].map((it) => JSON.stringify(without(it)));
  if (before !== now) wrong("changed", `${name}: ${before} and ${now}`);
}

/** Two builds change one draft in turns. */
async function twoBuilds(context) {
  const tabs = [];
  for (const build of builds) {
    host.files = build;
    const page = await context.newPage();
    await page.addInitScript(listen);
    await page.goto(host.address);
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    tabs.push(page);
    if (tabs.length === 1) {
      await page.locator("#role").fill("Baker");
      await page.locator("#status").filter({ hasText: "Saved in this browser" }).waitFor();
    }
  }
  const ids = await Promise.all(tabs.map((page) => page.evaluate(() => document.documentElement.dataset.build)));
  if (new Set(ids).size !== 2) throw new Error("both tabs have the same build");
  const id = await tabs[0].evaluate(() => Object.keys(localStorage).find((key) => key.startsWith("bowout:d:")).slice("bowout:d:".length));
  for (let from = 0; from < edits; from += EDITS_A_ROUND) {
    const n = Math.min(EDITS_A_ROUND, edits - from);
    const waits = () => Array.from({ length: n }, () => random() < 0.6);
    await Promise.all(tabs.map((page, tab) => page.evaluate(edit, { id, tab, from, n, waits: waits() })));
    counts["edits by two builds"] += n * tabs.length;
    // A build that comes anew finds all of it as well.
    if (random() < 0.2) {
      await tabs[1].reload();
      await tabs[1].locator("html[data-locked]").waitFor({ state: "attached" });
    }
  }
  await judge(tabs);
}

/** A version to come writes while this one has the draft open: its record stays, and this one goes on beside it. */
async function newerMeanwhile(context) {
  const page = await context.newPage();
  await page.addInitScript(listen);
  await page.goto(host.address);
  await page.locator("html[data-locked]").waitFor({ state: "attached" });
  await page.locator("#role").fill("Baker");
  await page.locator("#status").filter({ hasText: "Saved in this browser" }).waitFor();
  const key = await page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith("bowout:d:")));
  const newer = await page.evaluate(async (key) => {
    const newer = localStorage[key].replace('"v":1', '"v":2').replace('"body":{', '"mood":"new","body":{"later":true,');
    await globalThis.bowoutDurable("swap", key, localStorage[key], newer);
    return newer;
  }, key);
  counts["newer records"]++;
  await page.locator("#message").press("End");
  await page.keyboard.type(" t9n9");
  await page.getByText("also changed in another tab").waitFor();
  await page.locator("#status").filter({ hasText: /^Saved in this browser$/ }).waitFor();
  for (const round of ["at once", "after a reload"]) {
    await until(`the newer record is in both places ${round}`, async () => (await placesOf(page, key)).every((it) => it === newer), 5_000).catch(() => wrong("touched", `${key} ${round}`));
    await page.locator("#drafts").getByText("Written by a newer version of this page.").waitFor();
    if (round === "at once") await judge([page]);
    await page.reload();
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
  }
}

/** Every word that was said to be saved is kept somewhere. */
async function judge(tabs) {
  const said = (await Promise.all(tabs.map((page) => page.evaluate(() => [...globalThis.acknowledged])))).flat();
  const kept = await tabs[0].evaluate(async () => JSON.stringify([Object.values(localStorage), await globalThis.bowoutDurable("all", "bowout:", "bowout;")]));
  const words = new Set(kept.match(/t\d+n\d+/g));
  counts["said to be saved"] += said.length;
  for (const word of said) if (!words.has(word)) wrong("lost", word);
}

/** What stands under a key, in both places. */
function placesOf(page, key) {
  return page.evaluate(async (key) => [localStorage.getItem(key), (await globalThis.bowoutDurable("all", key, key))[1]], key);
}

/** In the page: puts a text into one of the places. */
async function plant({ key, text, place }) {
  if (place === "first") {
    localStorage.setItem(key, text);
    return;
  }
  const asked = indexedDB.open("bowout", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("texts");
  await new Promise((resolve) => (asked.onsuccess = resolve));
  const transaction = asked.result.transaction("texts", "readwrite");
  transaction.objectStore("texts").put(text, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  asked.result.close();
}
