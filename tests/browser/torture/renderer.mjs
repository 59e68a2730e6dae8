// The process of the page is killed while it writes: every stored text is whole afterwards, none is listed that is not
// there, both stores hold the same, and what was said to be saved is in them. `cargo xtask torture renderer`.
import { launchChromium } from "../browsers.mjs";
import { builtFiles, startHost } from "../builds.mjs";
import { isWhole } from "./records.mjs";
import { anySeed, chance, numbers, pass, until } from "./rig.mjs";

/** So long a page writes at most, after its first text, before it is killed, in milliseconds. */
const LONGEST_MS = 300;

/** In the page: writes as fast as it can, from this number on; now and then a draft is doubled, and another one deleted. */
const write = async (from) => {
  const click = (name) => [...document.querySelectorAll("#drafts button")].find((it) => it.textContent === name)?.click();
  for (let number = from; ; number++) {
    const message = document.getElementById("message");
    // What is written gets longer and shorter.
    const words = Array.from({ length: 1 + (number % 97) }, (_, nth) => `w${number - nth}`);
    message.value = words.reverse().join(" ");
    message.dispatchEvent(new Event("input", { bubbles: true }));
    dispatchEvent(new Event("pagehide"));
    if (number === from) console.debug("begun");
    if (number % 13 === 0) click("Duplicate");
    if (number % 17 === 0 && 3 < document.querySelectorAll("#drafts .DraftName").length) click("Delete");
    // Some of it comes so slowly that it is said to be saved in between.
    await new Promise((resolve) => setTimeout(resolve, number % 4 ? number % 5 : 60));
  }
};

/** Tells, in the page, the last number that is said to be saved. */
const tell = () => {
  new MutationObserver(() => {
    const isSaved = document.getElementById("status")?.textContent.includes("Saved in this browser");
    const [, number] = /w(\d+)$/.exec(document.getElementById("message")?.value) ?? [];
    if (isSaved && number) console.debug(`saved ${number}`);
  }).observe(document, { childList: true, characterData: true, subtree: true });
};

/** In the page: all that is stored, and how many drafts are listed. */
const look = async () => {
  const entries = await globalThis.bowoutDurable("all", "bowout:", "bowout;");
  const durable = entries.flatMap((key, at) => (at % 2 ? [] : [[key, entries[at + 1]]]));
  return {
    first: Object.entries(localStorage).filter(([key]) => key.startsWith("bowout:")),
    durable: durable.filter(([key]) => !key.startsWith("bowout:s:")),
    versions: durable.filter(([key]) => key.startsWith("bowout:s:")),
    listed: document.querySelectorAll("#drafts .DraftName").length,
    said: document.getElementById("drafts")?.innerText ?? "",
  };
};

const { kills, seed } = numbers({ kills: 200, seed: anySeed() });
console.log(`renderer: seed=${seed}`);
const random = chance(seed);
const host = await startHost({ files: builtFiles() });
const { browser, context, close } = await launchChromium();
const counts = { kills: 0, acknowledgements: 0, lost: 0, torn: 0, "half visible": 0, "not the same in both stores": 0 };
let number = 1;
try {
  const tools = await browser.newBrowserCDPSession();
  const renderers = async () => (await tools.send("SystemInfo.getProcessInfo")).processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  for (let kill = 0; kill < kills; kill++) {
    const acknowledged = await writeUntilKilled(kill % 2 === 0, renderers);
    counts.kills++;
    await judge(kill, acknowledged);
  }
} finally {
  await close();
  await host.stop();
}
console.log(`renderer: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}`);
const { lost, torn, acknowledgements } = counts;
process.exitCode = lost + torn + counts["half visible"] + counts["not the same in both stores"] || !acknowledgements ? 1 : 0;

/** Opens the page, lets it write, and kills its process in one of two ways; gives the last number that was said to be saved. */
async function writeUntilKilled(byDebugger, renderers) {
  const page = await enter();
  let acknowledged = 0;
  let isOver = false;
  let begin;
  const begins = new Promise((resolve) => (begin = resolve));
  page.on("console", (message) => {
    if (message.text() === "begun") begin();
    const [, number] = /^saved (\d+)$/.exec(message.text()) ?? [];
    if (number && !isOver) [acknowledged, counts.acknowledgements] = [Number(number), counts.acknowledgements + 1];
  });
  const crashed = new Promise((resolve) => page.once("crash", resolve));
  const session = await context.newCDPSession(page);
  const begun = number;
  acknowledged = 0;
  page.evaluate(write, begun).catch(() => undefined);
  await begins;
  await pass(random() * LONGEST_MS);
  isOver = true;
  if (byDebugger) {
    session.send("Page.crash").catch(() => undefined);
  } else {
    // Whichever is this page's: the others show nothing, or wait for what comes next.
    for (const id of await renderers()) process.kill(id, "SIGKILL");
  }
  await crashed;
  await page.close();
  // Never the same number twice.
  number = begun + 1_000;
  return acknowledged;
}

/** Opens the page; the browser may hand out a process that was killed together with the last one. */
async function enter() {
  for (let tries = 0; ; tries++) {
    try {
      const page = await context.newPage();
      await page.addInitScript(tell);
      await page.goto(host.address);
      await page.locator("html[data-locked]").waitFor({ state: "attached" });
      return page;
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Looks at what is there, as the next visit finds it. */
async function judge(kill, acknowledged) {
  const page = await enter();
  const wrong = (kind, note) => (counts[kind]++, console.log(`renderer: kill ${kill}: ${kind}: ${note}`));
  let it;
  const same = async () => {
    it = await page.evaluate(look);
    return JSON.stringify(it.first.sort()) === JSON.stringify(it.durable.sort());
  };
  await until("both stores hold the same", same, 5_000).catch(() => {
    const [first, durable] = [it.first, it.durable].map((entries) => entries.map(([key, text]) => `${key} ${text.length}`));
    wrong("not the same in both stores", `${first.filter((one) => !durable.includes(one))} and ${durable.filter((one) => !first.includes(one))}`);
  });
  const records = [...it.first, ...it.durable, ...it.versions].filter(([key]) => /^bowout:[dsq]:/.test(key));
  for (const [key, text] of records) if (key.startsWith("bowout:q:") || !isWhole(text)) wrong("torn", `${key}: ${text.slice(0, 80)}`);
  const live = it.first.filter(([key, text]) => key.startsWith("bowout:d:") && !/"(?:trashed|deleted)":/.test(text)).length;
  if (live !== it.listed || /cannot be read|damaged/i.test(it.said)) wrong("half visible", `${it.listed} of ${live} drafts are listed`);
  const found = Math.max(0, ...JSON.stringify(it.first).match(/\bw\d+\b/g)?.map((word) => Number(word.slice(1))) ?? []);
  if (found < acknowledged) wrong("lost", `${acknowledged} was said to be saved, ${found} is there`);
  await page.close();
}
