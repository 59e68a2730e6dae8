// What Lighthouse says of the built page: `cargo xtask lighthouse`, after a build. On a phone and on a desktop, several runs
// each, every category that it has; what counts is the median, the worst is printed beside it. The page is served compressed
// with brotli, as hosts do it, and each run has a browser with a profile of its own.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import lighthouse, { desktopConfig } from "lighthouse";
import { serveAll } from "../rivals/server.mjs";
import { median } from "../rivals/stats.mjs";

/** What every category has to have in the median. */
const GOAL = 100;

const FORMS = { mobile: undefined, desktop: desktopConfig };

/** The figures behind the speed's score, for those who want to know why. */
const FIGURES = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift"];

const { values: options } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const n_runs = Number(options.runs);
assert.ok(1 <= n_runs, "--runs needs a number");

/** Chromium with a fresh profile, and the port at which it listens. */
async function startBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "bowout-lighthouse-"));
  const quiet = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(
    process.env.CHROMIUM ?? "/usr/bin/chromium",
    ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...root, ...quiet, "--lang=en-US", "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let port;
  for await (const line of createInterface({ input: child.stderr })) {
    [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line) ?? [];
    if (port) break;
  }
  child.stderr.resume();
  const stop = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await gone;
    // Its children may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
  };
  return { port: Number(port), stop };
}

async function run(address, config, flags = {}) {
  const { port, stop } = await startBrowser();
  try {
    const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "error", locale: "en-US", ...flags }, config);
    assert.equal(lhr.runtimeError, undefined);
    return lhr;
  } finally {
    await stop();
  }
}

/** The audits that cost a category points, with what Lighthouse says of each. */
function lost(lhr, category) {
  const counted = lhr.categories[category].auditRefs.filter(({ weight }) => 0 < weight).map(({ id }) => lhr.audits[id]);
  const short = counted.filter(({ score }) => score !== null && score < 1);
  return short.map(({ id, score, displayValue, explanation }) => [id, Math.round(100 * score), displayValue, explanation].filter((it) => it !== undefined).join(", "));
}

function report(form, runs) {
  const missed = [];
  console.log(`\n${form} (${runs.length} runs, Lighthouse ${runs[0].lighthouseVersion})`);
  for (const [category, { title }] of Object.entries(runs[0].categories)) {
    const scores = runs.map((lhr) => Math.round(100 * lhr.categories[category].score));
    const worst = Math.min(...scores);
    console.log(`  ${title.padEnd(16)} median ${median(scores)}, worst ${worst}`);
    for (const line of worst < GOAL ? lost(runs[scores.indexOf(worst)], category) : []) console.log(`    in the worst run: ${line}`);
    if (median(scores) < GOAL) missed.push(`${form}, ${title}: ${median(scores)}`);
  }
  for (const id of FIGURES) {
    const values = runs.map((lhr) => lhr.audits[id].numericValue);
    const unit = id.endsWith("shift") ? 3 : 0;
    console.log(`  ${id}: median ${median(values).toFixed(unit)}, worst ${Math.max(...values).toFixed(unit)}${unit ? "" : " ms"}`);
  }
  return missed;
}

/**
 * For information: Lighthouse asks for `robots.txt` from inside the page once it stands, and a page that has closed the
 * network to itself lets nobody ask. Without the script that closes it, this is what the category has.
 */
async function reportOpenNetwork(address, config) {
  const lhr = await run(address, config, { onlyCategories: ["seo"], blockedUrlPatterns: ["*/offline-*.js"] });
  console.log(`  for information: SEO ${Math.round(100 * lhr.categories.seo.score)} while the page leaves the network open (robots.txt can be asked for)`);
}

/**
 * For information: Lighthouse loads the page as fast as it can and works out what a slow phone would have needed, and whatever
 * came before the last paint counts as needed for it. Here the network and the processor are slow indeed.
 */
async function reportSlowed(address, config) {
  const runs = [];
  for (let idx = 0; idx < n_runs; idx++) runs.push(await run(address, config, { onlyCategories: ["performance"], throttlingMethod: "devtools" }));
  const scores = runs.map((lhr) => Math.round(100 * lhr.categories.performance.score));
  const paints = runs.map((lhr) => lhr.audits["largest-contentful-paint"].numericValue);
  console.log(`  for information: Performance, slowed down and not worked out: median ${median(scores)}, worst ${Math.min(...scores)}; largest-contentful-paint ${median(paints).toFixed(0)} ms`);
}

const server = await serveAll({ page: fileURLToPath(new URL("../../dist/", import.meta.url)) });
try {
  const missed = [];
  for (const [form, config] of Object.entries(FORMS)) {
    const runs = [];
    for (let idx = 0; idx < n_runs; idx++) runs.push(await run(server.address("page"), config));
    missed.push(...report(form, runs));
    if (runs.some((lhr) => lhr.categories.performance.score < 1)) await reportSlowed(server.address("page"), config);
    if (runs.some((lhr) => lhr.audits["robots-txt"].score === 0)) await reportOpenNetwork(server.address("page"), config);
  }
  console.log(`\n${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}`);
  console.log(missed.length ? `the goal is missed: ${GOAL}, not ${missed.join("; ")}` : `the goal is met: ${GOAL} in every category`);
  if (missed.length) process.exitCode = 1;
} finally {
  server.close();
}
