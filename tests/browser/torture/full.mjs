// The browser's storage is almost full, in many steps of almost: what is typed next is kept somewhere, or a notice stands
// in the page at once; and what was kept before stays whole. `cargo xtask torture full`.
import { builtFiles, startHost } from "../builds.mjs";
import { launch, strike } from "../stage.mjs";
import { numbers, quantile } from "./rig.mjs";

/** What the first store holds, in letters of its keys and texts. */
const ROOM = 5_242_880;
/** From one step to the next. */
const STEP = 64;
/** A notice has to stand after this time, in milliseconds. */
const AT_ONCE_MS = 100;

/** What the status line says in the end; `Saving …` is none of these. */
const SAYS = { kept: /^Saved in this browser$/, "kept until a crash": /^Saved in this browser, but a crash/, refused: /^Not saved: .+ Copy or download your text to keep it\.$/ };

/** States of the durable store. What is full has little room to begin with; what refuses does so from then on. */
const DURABLE = ["with room", "full", "refusing"];
/** Room for the offline copy, which the worker puts away meanwhile and which would leave nothing for the draft before, and little more. */
const LITTLE_BYTES = 2_000_000 + [...builtFiles().values()].reduce((sum, { length }) => sum + length, 0);

/** So often a notice may be late before it counts: the machine may have been busy with other things. */
const TRIES = 3;

/** States of the page before: with a draft that is saved, or with none. */
const BEFORE = ["a draft", "nothing"];

// Whether a late notice counts as a failure: the short form runs among the tests, on machines that may be busy.
const { levels, punctual } = numbers({ levels: 64, punctual: 1 });
const host = await startHost({ files: builtFiles() });
const counts = { cases: 0, kept: 0, "kept until a crash": 0, refused: 0, silent: 0, late: 0, broken: 0, untrue: 0 };
const took = [];
try {
  for (let level = 0; level < levels; level++) {
    // Fewer levels are as far apart as it takes to reach from none to the last.
    const left = Math.round((level * 64) / levels) * STEP;
    for (const durable of DURABLE) {
      for (const before of BEFORE) {
        counts.cases++;
        let wrong;
        for (let tries = 0; tries === 0 || (wrong.late && tries < TRIES); tries++) {
          wrong = await fill(left, durable, before).catch((error) => ({ broken: error.message.split("\n")[0] }));
        }
        for (const [kind, note] of Object.entries(wrong)) {
          counts[kind]++;
          console.log(`full: ${left} letters left, durable store ${durable}, ${before} before: ${kind}: ${note}`);
        }
      }
    }
  }
} finally {
  await host.stop();
  await strike();
}
console.log(`full: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}; what is not kept was said after p50 ${quantile(took, 0.5)?.toFixed(0)} ms, at worst ${Math.max(...took).toFixed(0)} ms (goal ${AT_ONCE_MS} ms)`);
process.exitCode = Math.min(1, counts.silent + (punctual ? counts.late : 0) + counts.broken + counts.untrue);

/** One case; tells what went wrong. */
async function fill(left, durable, before) {
  const context = await (await launch()).newContext({ locale: "en-US" });
  const wrong = {};
  const errors = [];
  try {
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(`uncaught: ${error.message}`));
    const session = await context.newCDPSession(page);
    if (durable === "full") await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.address).origin, quotaSize: LITTLE_BYTES });
    await page.goto(host.address);
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    if (before === "a draft") {
      await page.locator("#role").fill("Baker");
      await page.locator("#status").filter({ hasText: SAYS.kept }).waitFor();
    }
    await page.evaluate(
      ([left, room]) => {
        const used = Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
        localStorage.setItem("filler", "x".repeat(room - used - "filler".length - left));
      },
      [left, ROOM],
    );
    if (durable === "full") await page.evaluate(fillDatabase);
    if (durable === "refusing") await page.evaluate(refuse);
    const old = await stored(page);
    // A long text, for the record of it to pass the room that is left at some level.
    const role = `Baker of ${"bread and cakes ".repeat(100)}`;
    const { said, ms, isLate } = await page.evaluate(type, [role, AT_ONCE_MS]);
    const kind = Object.keys(SAYS).find((kind) => SAYS[kind].test(said));
    if (!kind) return { silent: `the status is ${JSON.stringify(said)}` };
    counts[kind]++;
    if (kind !== "kept") {
      took.push(ms);
      if (isLate) wrong.late = `${ms.toFixed(0)} ms until ${JSON.stringify(said)}`;
    }
    if (!(await page.locator("#status").isVisible())) wrong.silent = "the status line is not to be seen";
    const now = await stored(page);
    const places = ["first", "durable"].filter((place) => now[place].some(([, text]) => text.includes(role.trim())));
    if (kind === "kept" && !places.includes("durable")) wrong.untrue = `it is ${places.join(" and ") || "nowhere"}`;
    if (kind === "kept until a crash" && !places.includes("first")) wrong.untrue = `it is ${places.join(" and ") || "nowhere"}`;
    // Each place holds what it held, or what was typed: nothing between.
    for (const place of ["first", "durable"]) {
      for (const [key, text] of old[place]) {
        const stands = now[place].find(([other]) => other === key)?.[1];
        if (stands !== text && !stands?.includes(role.trim())) wrong.broken = `the old text of the ${place} store is gone: ${String(stands).slice(0, 100)}`;
      }
    }
    // And the next visit finds it so.
    const shown = kind === "refused" ? (before === "a draft" ? "Baker" : "") : role.trim();
    await page.reload();
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    const found = await page
      .waitForFunction((shown) => document.getElementById("role").value.trim() === shown, shown, { timeout: 5_000 })
      .then(() => true, () => false);
    if (!found) wrong.broken = `the next visit shows ${JSON.stringify((await page.locator("#role").inputValue()).slice(0, 30))}`;
    if (errors.length) wrong.silent = `on the console: ${errors[0]}`;
  } finally {
    await context.close();
  }
  return wrong;
}

/**
 * In the page: types, and has it saved at once; gives what the status line says in the end, after how long, and whether that
 * was too late by the page's own clock: a machine that is busy with other things holds up both.
 */
function type([role, atOnce]) {
  const field = document.getElementById("role");
  field.value = role;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const began = performance.now();
  dispatchEvent(new Event("pagehide"));
  const status = document.getElementById("status");
  return new Promise((resolve) => {
    let wasSaving = false;
    let isLate = false;
    setTimeout(() => (isLate = true), atOnce);
    const look = () => {
      wasSaving ||= status.textContent.startsWith("Saving");
      if (wasSaving && !status.textContent.startsWith("Saving")) done();
    };
    const done = () => {
      observer.disconnect();
      resolve({ said: status.textContent, ms: performance.now() - began, isLate });
    };
    const observer = new MutationObserver(look);
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    look();
    setTimeout(done, 5_000);
  });
}

/** In the page: puts things into another database until not even a small one has room; chance leaves nothing to compress. */
async function fillDatabase() {
  const some = () => String.fromCharCode(...crypto.getRandomValues(new Uint8Array(2 ** 14)));
  const much = Array.from({ length: 2 ** 6 }, some).join("");
  const asked = indexedDB.open("filler", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("things", { autoIncrement: true });
  await new Promise((resolve, reject) => ([asked.onsuccess, asked.onerror] = [resolve, () => reject(asked.error)]));
  const put = (size) =>
    new Promise((resolve, reject) => {
      const transaction = asked.result.transaction("things", "readwrite");
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
      transaction.objectStore("things").put(much.slice(0, size));
    });
  for (let size = 2 ** 20; 64 <= size; size /= 2) {
    while (await put(size).then(() => true, () => false));
  }
}

/** In the page: from now on the database takes nothing. */
function refuse() {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
}

/** The drafts in each place. */
function stored(page) {
  return page.evaluate(async () => {
    const isDraft = ([key]) => key.startsWith("bowout:d:");
    const entries = (await globalThis.bowoutDurable("all", "bowout:", "bowout;")) ?? [];
    const durable = entries.flatMap((key, at) => (at % 2 ? [] : [[key, entries[at + 1]]]));
    return { first: Object.entries(localStorage).filter(isDraft), durable: durable.filter(isDraft) };
  });
}
