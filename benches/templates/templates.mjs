// How long a message takes beside template engines that write the same one: `cargo xtask templates`, which builds the
// composer into `target/templates/` first.
//
// All run in one page: our composer, compiled as the page is but for its last trimming; handlebars and nunjucks, compiled
// beforehand; mustache and fluent, read once. The engines get the finished text with two gaps; ours finds out by itself what
// to say and where each sentence comes from. The text arrives in JavaScript and is read there.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { launch, strike } from "../../tests/browser/stage.mjs";
import { composer } from "../../tests/rivals/compose.mjs";
import { ISOLATED, serveAll } from "../../tests/rivals/server.mjs";
import { mad, median, ratio } from "../../tests/rivals/stats.mjs";

const require = createRequire(import.meta.url);
const repository = fileURLToPath(new URL("../../", import.meta.url));
const made = `${repository}target/templates/`;
const bank = `${repository}target/rivals/bank.json`;

const N_CHARS = 316;
const ENGINES = ["handlebars", "nunjucks", "mustache", "fluent"];

const { values: options } = parseArgs({ options: { rounds: { type: "string", default: "25" }, messages: { type: "string", default: "5000" } } });
const [n_rounds, n_messages] = [options.rounds, options.messages].map(Number);
assert.ok([n_rounds, n_messages].every((it) => 1 <= it), "the arguments need numbers");

/** The message with its two gaps, in the way an engine writes them. */
function template(gap) {
  const [role, name] = ["\u0001", "\u0002"];
  const { text } = composer(JSON.parse(readFileSync(bank, "utf8")), 2n, false)({ start: "interviewed", why: "about-them", role, name, company: "" });
  return text.replace(role, () => gap("role")).replace(name, () => gap("name"));
}

/** The page's script, with the templates compiled in. */
async function buildPage() {
  const handlebars = require("handlebars").precompile(template((name) => `{{${name}}}`), { noEscape: true });
  const nunjucks = require("nunjucks").precompileString(template((name) => `{{ ${name} }}`), { name: "message", autoescape: false });
  const fluent = `message =\n${template((name) => `{ $${name} }`).replaceAll(/^(?=.)/gm, "    ")}\n`;
  const strings = { fluent, mustache: template((name) => `{{${name}}}`) };
  const exports = Object.entries(strings).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`);
  writeFileSync(`${made}made.mjs`, `export const handlebars = ${handlebars};\n${exports.join("\n")}\n`);
  const alias = { bank, composer: `${made}bowout_templates.js`, made: `${made}made.mjs` };
  const entry = `${repository}benches/templates/page.mjs`;
  await build({ entryPoints: [entry], bundle: true, minify: true, format: "esm", target: "es2022", alias, banner: { js: nunjucks }, outfile: `${made}page/page.js`, logLevel: "error" });
  writeFileSync(`${made}page/composer.wasm`, readFileSync(`${made}bowout_templates_bg.wasm`));
  writeFileSync(`${made}page/index.html`, '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Templates</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>');
}

let server;
try {
  await buildPage();
  server = await serveAll({ page: `${made}page/` }, ISOLATED);
  const page = await (await launch()).newPage();
  page.on("pageerror", (error) => console.error(`uncaught in the page: ${error.stack ?? error}`));
  await page.goto(server.address("page"));
  await page.waitForFunction(() => globalThis.measure);
  const { texts, times } = await page.evaluate(([rounds, n]) => globalThis.measure(rounds, n), [n_rounds, n_messages]);
  for (const [name, text] of Object.entries(texts)) assert.equal(text, texts.ours, `${name} writes another message`);
  assert.equal([...texts.ours].length, N_CHARS, texts.ours);
  console.log(`${N_CHARS} characters, ${n_rounds} rounds of ${n_messages} messages; ${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}`);
  for (const [name, all] of Object.entries(times)) {
    const { value, low, high } = ratio(times.ours, all);
    const beside = name === "ours" ? "" : `; ours takes ${value.toFixed(2)} × (${low.toFixed(2)} to ${high.toFixed(2)})`;
    console.log(`  ${name.padEnd(26)} ${median(all).toFixed(2)} µs, least ${Math.min(...all).toFixed(2)}, MAD ${mad(all).toFixed(2)}${beside}`);
  }
  const fastest = ENGINES.reduce((best, name) => (median(times[name]) < median(times[best]) ? name : best));
  const { value, low } = ratio(times.ours, times[fastest]);
  console.log(low <= 1 ? `the goal is met: as fast as ${fastest}` : `the goal is missed: ${value.toFixed(2)} × ${fastest}, at most 1`);
  if (1 < low) process.exitCode = 1;
} finally {
  server?.close();
  await strike();
}
