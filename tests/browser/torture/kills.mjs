// The browser is killed as a whole while somebody types: nothing that was said to be saved may be gone afterwards. Beside
// it a page that keeps its text the usual way, in localStorage, shows what the same kill does to that.
// `cargo xtask torture kills`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { builtFiles, startHost } from "../builds.mjs";
import { anySeed, BROWSERS, chance, numbers, pass, quantile, until } from "./rig.mjs";

/** How often one profile is killed before the next one begins anew. */
const KILLS_A_PROFILE = 5;

/** Where the numbers are typed, in turn. */
const FIELDS = ["#role", "#message"];

/** The usual way. */
const CONTROL = `<!DOCTYPE html><title>Control</title><textarea></textarea><script>
  const area = document.querySelector("textarea");
  area.value = localStorage.getItem("text") ?? "";
  area.addEventListener("input", () => localStorage.setItem("text", area.value));
</script>`;

/** Says, in the page, what stands in the field each time that all of it is said to be saved, and how long that took. */
const tell = () => {
  const put = Storage.prototype.setItem;
  let began;
  Storage.prototype.setItem = function (key, text) {
    if (key.startsWith("bowout:d:")) began = performance.now();
    return put.call(this, key, text);
  };
  new MutationObserver(() => {
    const saved = document.getElementById("status")?.textContent.endsWith("Saved in this browser");
    if (!saved || began === undefined) return;
    const last = (selector) => Number(/(\d+) $/.exec(document.querySelector(selector)?.value)?.[1] ?? 0);
    console.debug(`saved ${Math.max(last("#role"), last("#message"))} ${performance.now() - began}`);
    began = undefined;
  }).observe(document, { childList: true, characterData: true, subtree: true });
};

const { rounds, seed, longest } = numbers({ rounds: 20, seed: anySeed(), longest: 15_000 });
console.log(`kills: seed=${seed}`);
const random = chance(seed);
const host = await startHost({ files: builtFiles() });
const control = await startHost({ files: new Map([["index.html", Buffer.from(CONTROL)]]) });
let hasFailed = false;
try {
  for (const [name, start] of Object.entries(BROWSERS)) hasFailed = !(await torment(name, start)) || hasFailed;
} finally {
  await host.stop();
  await control.stop();
}
process.exitCode = hasFailed ? 1 : 0;

/** Kills one browser again and again; tells whether nothing was lost. */
async function torment(name, start) {
  const counts = { kills: 0, acknowledgements: 0, lost: 0, doubled: 0, "lost by the control": 0 };
  const took = [];
  const tails = [];
  let profile;
  for (let kill = 0; kill < rounds; kill++) {
    const nth = kill % KILLS_A_PROFILE;
    if (nth === 0) {
      if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      profile = await mkdtemp(join(tmpdir(), "bowout-kills-"));
    }
    const field = FIELDS[Math.floor(kill / KILLS_A_PROFILE) % FIELDS.length];
    const lasts = random() < 0.1 && 15_000 <= longest ? 30_000 + random() * 40_000 : random() * longest;
    const { typed, saved, controlled } = await typeUntilKilled(start, profile, field, lasts, took);
    counts.kills++;
    counts.acknowledgements += saved.size;
    const acknowledged = Math.max(0, ...saved);
    const found = await lookAfter(start, profile, field, acknowledged);
    if (found.number < acknowledged) counts.lost += acknowledged - found.number;
    if (found.number < acknowledged || found.drafts !== Math.min(1, found.number)) {
      if (found.drafts !== Math.min(1, found.number)) counts.doubled++;
      console.log(`kills: ${name}, kill ${kill} after ${Math.round(lasts)} ms in ${field}: ${acknowledged} was saved, ${found.number} was there in ${found.drafts} drafts`);
    }
    counts["lost by the control"] += Math.max(0, controlled - found.control);
    const lost = typed.filter(({ number }) => found.number < number);
    tails.push({ letters: lost.reduce((sum, { number }) => sum + `${number} `.length, 0), ms: lost.length ? typed.killedAt - lost[0].at : 0 });
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const p = (share) => `${quantile(took, share)?.toFixed(0)} ms`;
  const worst = (what) => Math.max(...tails.map((tail) => tail[what]));
  console.log(`kills: ${name}: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}`);
  console.log(`kills: ${name}: from the write to "Saved" p50 ${p(0.5)}, p99 ${p(0.99)} (goal 50 ms); at worst ${worst("letters")} letters of ${worst("ms").toFixed(0)} ms were not said to be saved and gone`);
  // Without acknowledgements nothing was tried.
  return counts.lost + counts.doubled === 0 && 0 < counts.acknowledgements;
}

/** Goes on with the numbers, in our page and in the control, until the browser is killed. */
async function typeUntilKilled(start, profile, field, lasts, took) {
  const browser = await start(profile);
  const saved = new Set();
  let controlled = 0;
  const typed = [];
  let isOver = false;
  const hear = (said) => {
    const [what, number, ms] = said.split(" ");
    if (what !== "saved" || isOver) return;
    saved.add(Number(number));
    took.push(Number(ms));
  };
  const usual = await browser.open(control.address);
  await usual.focus("textarea");
  const ours = await browser.open(host.address, tell, hear);
  await until("the page is ready", () => ours.evaluate(() => document.documentElement.dataset.locked));
  const before = await settled(ours, field);
  await ours.focus(field);
  await ours.evaluate((selector) => {
    const { value } = document.querySelector(selector);
    document.querySelector(selector).setSelectionRange(value.length, value.length);
  }, field);
  const typing = (async () => {
    for (let number = before + 1; !isOver; number++) {
      typed.push({ number, at: performance.now() });
      await ours.type(`${number} `);
      const done = await usual.evaluate((text) => {
        const area = document.querySelector("textarea");
        area.value += text;
        area.dispatchEvent(new Event("input"));
        return true;
      }, `${number} `);
      if (done) controlled = number;
      // Somebody who types also stops to think.
      await pass(random() < 0.1 ? 450 + random() * 450 : 20 + random() * 100);
    }
  })().catch((error) => {
    if (!isOver) throw error;
  });
  await Promise.race([pass(lasts), typing]);
  isOver = true;
  typed.killedAt = performance.now();
  await browser.kill();
  await typing;
  return { typed, saved, controlled };
}

/** What is there after the kill, once it is what was saved, or is not going to be. */
async function lookAfter(start, profile, field, acknowledged) {
  const browser = await start(profile);
  const ours = await browser.open(host.address);
  await until("the page is ready", () => ours.evaluate(() => document.documentElement.dataset.locked));
  const number = await until("what was saved is there", () => lastNumber(ours, field).then((number) => acknowledged <= number), 10_000).then(
    () => lastNumber(ours, field),
    () => lastNumber(ours, field),
  );
  const drafts = await ours.evaluate(async () => {
    const durable = await globalThis.bowoutDurable("all", "bowout:d:", "bowout:r");
    return new Set([...Object.keys(localStorage), ...durable.filter((_, at) => at % 2 === 0)].filter((key) => /^bowout:[dq]:/.test(key))).size;
  });
  const usual = await browser.open(control.address);
  const kept = await usual.evaluate(() => Number(/(\d+) $/.exec(document.querySelector("textarea").value)?.[1] ?? 0));
  await browser.close();
  return { number, drafts, control: kept };
}

/** The number to go on from, once the durable store has had its say. */
async function settled(ours, field) {
  await ours.evaluate(() => globalThis.bowoutDurable("all", "bowout:d:", "bowout:r"));
  return lastNumber(ours, field);
}

/** The last number in a field, where all before it are there: each was typed behind the one before. */
async function lastNumber(ours, field) {
  const text = await ours.evaluate((selector) => document.querySelector(selector).value, field);
  const [, typed = ""] = /((?:\d+ )*)$/.exec(text);
  const found = typed.split(" ").slice(0, -1).map(Number);
  return found.every((number, at) => number === at + 1) ? found.length : -1;
}
