// What grows while the built page is used for long, and what moves while nobody does anything: `cargo xtask soak`, after a
// build.
//
// A composition is a change of the role, dispatched in the page as the event of a keystroke; so it goes the whole way from
// the event through the program to the DOM, and the shipped page needs no door of its own for this. A switch is a click on
// another draft in the list. After a warm-up the work is done in parts; after each, with the garbage collected twice, it is
// noted what the page holds. A straight line through the notes tells what all of the work has added.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { launch, locked, ready, serve, strike } from "../browser/stage.mjs";
import { slope } from "../rivals/stats.mjs";

/** How many notes the line goes through. */
const N_SAMPLES = 12;

/** Roles of the drafts that are opened in turn. */
const ROLES = ["Baker", "Cook", "Gardener", "Librarian", "Pilot"];

/** What all of the work may add, in the unit of the note. */
const HELD = {
  heap: { title: "heap, bytes", most: 256 * 1024 },
  nodes: { title: "nodes", most: 0 },
  listeners: { title: "listeners", most: 0 },
  wasm: { title: "WebAssembly’s memory, bytes", most: 64 * 1024 },
};

const { values: options } = parseArgs({
  options: {
    compositions: { type: "string", default: "1000000" },
    switches: { type: "string", default: "10000" },
    idle: { type: "string", default: "60" },
  },
});
const [n_compositions, n_switches, idle_s] = [options.compositions, options.switches, options.idle].map(Number);
assert.ok([n_compositions, n_switches, idle_s].every((it) => 0 <= it), "the arguments need numbers");

const saved = (page) => page.locator("#status", { hasText: /^Saved in this browser$/ }).waitFor();

async function open() {
  const address = await serve();
  const context = await (await launch()).newContext({ locale: "en-US", timezoneId: "UTC" });
  await context.addInitScript(readFileSync(new URL("watch.js", import.meta.url), "utf8"));
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(address);
  await ready(page);
  await locked(page);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  return { page, session, problems };
}

/** What the page holds now. */
async function take({ page, session }) {
  await saved(page);
  for (let n = 0; n < 2; n++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { heap, nodes, listeners, wasm: await page.evaluate(() => globalThis.soak.wasmBytes()) };
}

/** Does the work in parts, and judges what the notes say. Tells what was not held. */
async function soak(title, stage, n, act) {
  const part = Math.max(1, Math.ceil(n / N_SAMPLES));
  // As much as a tenth, and a thousand at most, is what a page needs to have compiled and grown what it keeps.
  await act(Math.min(1000, Math.ceil(n / 10)));
  const notes = [await take(stage)];
  const done = [0];
  const began = performance.now();
  while (done.at(-1) < n) {
    const now = Math.min(part, n - done.at(-1));
    assert.equal(await act(now), 0, `${title} that went wrong`);
    notes.push(await take(stage));
    done.push(done.at(-1) + now);
  }
  console.log(`\n${title}: ${n} in ${((performance.now() - began) / 1000).toFixed(0)} s, ${notes.length} notes`);
  const failed = [];
  for (const [key, { title, most }] of Object.entries(HELD)) {
    const values = notes.map((note) => note[key]);
    const line = slope(done, values);
    const [added, either_way] = [line.slope * n, 2 * line.error * n];
    // More than it may be, and more than the notes scatter.
    const is_held = added <= most || added - either_way <= 0;
    console.log(`  ${title}: ${values[0]} at first, ${values.at(-1)} at last; the line adds ${added.toFixed(0)} ± ${either_way.toFixed(0)}, at most ${most}: ${is_held ? "held" : "NOT HELD"}`);
    if (!is_held) failed.push(title);
  }
  return failed.map((it) => `${title}: ${it}`);
}

/** Makes the drafts that are opened in turn. */
async function makeDrafts(page) {
  for (const [idx, role] of ROLES.entries()) {
    if (idx) await page.getByRole("button", { name: "New draft", exact: true }).click();
    await page.locator("#role").fill(role);
    await saved(page);
  }
  await page.locator(".DraftName").nth(ROLES.length - 1).waitFor();
}

/** Leaves the page alone, and tells what fired. */
async function idle({ page, session }) {
  await saved(page);
  // What somebody's last touch has set going has come to its end.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const script = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "ScriptDuration").value;
  await page.evaluate(() => globalThis.soak.takeFired());
  const before = await script();
  await new Promise((resolve) => setTimeout(resolve, 1000 * idle_s));
  const after = await script();
  const fired = Object.entries(await page.evaluate(() => globalThis.soak.takeFired()));
  console.log(`\nidle for ${idle_s} s: ${fired.length ? fired.map(([name, n]) => `${n} × ${name}`).join(", ") : "no timer, no animation frame, no idle callback"}; ${(1000 * (after - before)).toFixed(1)} ms of script`);
  return fired.length ? [`idle: ${fired.map(([name]) => name).join(", ")}`] : [];
}

try {
  const stage = await open();
  const { page, problems } = stage;
  await page.getByRole("radio", { name: "I’ve interviewed" }).check();
  await page.locator("#name").fill("Maya Okonkwo");
  await page.locator("#role").fill("Analyst");
  await saved(page);
  await page.getByRole("button", { name: "OK", exact: true }).click();
  const failed = [];
  if (n_compositions) {
    failed.push(...(await soak("compositions", stage, n_compositions, (n) => page.evaluate((n) => globalThis.soak.compose(n), n))));
  }
  if (n_switches) {
    await makeDrafts(page);
    failed.push(...(await soak("draft switches", stage, n_switches, (n) => page.evaluate((n) => globalThis.soak.switch(n), n))));
  }
  failed.push(...(await idle(stage)));
  assert.deepEqual(problems, [], "errors on the page");
  console.log(`\n${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}`);
  console.log(failed.length ? `not held: ${failed.join("; ")}` : "all is held");
  if (failed.length) process.exitCode = 1;
} finally {
  await strike();
}
