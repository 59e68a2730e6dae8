// Several tabs change one draft at the same time, as fast as they can; one of them is frozen meanwhile, and another one
// comes in the middle of it. Each edit adds a word that no other has: every word that was said to be saved has to stand in
// the draft, in one that was kept beside it, or in an earlier version; and in the end all tabs tell of the same drafts.
// `cargo xtask torture tabs`.
import { builtFiles, startHost } from "../builds.mjs";
import { edit, listen } from "./racing.mjs";
import { anySeed, BROWSERS, chance, numbers, until } from "./rig.mjs";

/**
 * So many edits are made before everybody goes back to the one draft, in turn. Whoever is forestalled and goes on has all
 * its words in the next edit again: only the last one tells whether a word was lost.
 */
const EDITS_A_ROUND = [1, 1, 3, 25, 5];

/** Time in which all tabs have to tell of the same drafts, in milliseconds. */
const CONVERGE_MS = 500;

/** How many tabs there are; the last of three or more comes in the middle. `chromium=0` and `firefox=0` leave one out. */
const CROWDS = { Chromium: [2, 3, 5], Firefox: [2, 3, 5] };

/** Firefox gives a page room for half of what so many edits come to; what happens without room is tried elsewhere (full.mjs). */
const ROOM = { "dom.storage.default_quota": 51_200 };

const { edits, seed, least, most, chromium, firefox } = numbers({ edits: 1_000, seed: anySeed(), least: 2, most: 5, chromium: 1, firefox: 1 });
const isTried = { Chromium: chromium, Firefox: firefox };
console.log(`tabs: seed=${seed}`);
const random = chance(seed);
const host = await startHost({ files: builtFiles() });
let hasFailed = false;
try {
  for (const [name, crowds] of Object.entries(CROWDS).filter(([name]) => isTried[name])) {
    for (const n of crowds.filter((n) => least <= n && n <= most)) hasFailed = !(await race(name, n)) || hasFailed;
  }
} finally {
  await host.stop();
}
process.exitCode = hasFailed ? 1 : 0;

/** Lets so many tabs race; tells whether all is well. */
async function race(name, n) {
  const browser = await BROWSERS[name](undefined, ROOM);
  const tabs = [];
  const enter = async () => {
    const tab = await browser.open(host.address, listen);
    await until("the page is ready", () => tab.evaluate(() => document.documentElement.dataset.locked));
    tabs.push(Object.assign(tab, { done: 0, rounds: 0 }));
    return tab;
  };
  try {
    const first = await enter();
    await first.evaluate(() => {
      const role = document.getElementById("role");
      role.value = "Baker";
      role.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await until("the draft is saved", () => first.evaluate(() => document.getElementById("status").textContent === "Saved in this browser"));
    const id = await first.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith("bowout:d:")).slice("bowout:d:".length));
    const round = (tab) => {
      const left = Math.min(EDITS_A_ROUND[tab.rounds++ % EDITS_A_ROUND.length], edits - tab.done);
      const waits = Array.from({ length: left }, () => random() < 0.6);
      const done = tab.evaluate(edit, { id, tab: tabs.indexOf(tab), from: tab.done, n: left, waits });
      tab.done += left;
      return done;
    };
    while (tabs.length < Math.max(2, n - 1)) await enter();
    const rounds = Math.ceil((edits * EDITS_A_ROUND.length) / EDITS_A_ROUND.reduce((sum, n) => sum + n));
    let thaw;
    for (let nth = 0; nth < rounds || tabs.some(({ done }) => done < edits); nth++) {
      if (nth === Math.floor(rounds / 3) && name === "Chromium") thaw = await freeze(tabs[1], round);
      if (nth === Math.ceil((rounds * 2) / 3)) await thaw?.();
      const racing = tabs.filter((tab) => !tab.isFrozen && tab.done < edits).map(round);
      if (nth === Math.floor(rounds / 2) && tabs.length < n) racing.push(enter());
      await Promise.all(racing);
    }
    return await judge(name, tabs, await enter());
  } finally {
    await browser.close();
  }
}

/** Freezes a tab in the middle of its work; gives what lets it go on, which it finishes then. */
async function freeze(tab, round) {
  const session = await tab.page.context().newCDPSession(tab.page);
  const enabled = session.send("Page.enable");
  const working = round(tab);
  await enabled;
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  tab.isFrozen = true;
  return async () => {
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await working;
    tab.isFrozen = false;
  };
}

/** Looks for every word in all that is kept; `witness` is a tab that came afterwards. */
async function judge(name, tabs, witness) {
  const began = performance.now();
  // What each tab lists, and the names of the drafts in each place: little to hand over, or the asking would take the time.
  const listed = (tab) => tab.evaluate(() => document.querySelectorAll("#drafts .DraftName").length);
  let took;
  await until(
    "all tabs tell of the same drafts",
    async () => {
      const [{ isSame, drafts }, ...lists] = await Promise.all([witness.evaluate(kept, false), ...tabs.map(listed)]);
      took = performance.now() - began;
      return isSame && lists.every((it) => it === drafts);
    },
    5_000,
  ).catch(() => (took = Infinity));
  // And each is the same in both places, word for word.
  const { isSame, words: found, drafts } = await witness.evaluate(kept, true);
  const words = new Set(found);
  const said = await Promise.all(tabs.map((tab) => tab.evaluate(() => [...globalThis.acknowledged])));
  const acknowledged = new Set(said.flat());
  const lost = [...acknowledged].filter((word) => !words.has(word));
  const typed = tabs.reduce((sum, { done }) => sum + done, 0);
  console.log(
    `tabs: ${name}, ${tabs.length - 1} tabs: ${typed} edits, ${acknowledged.size} said to be saved, ${lost.length} lost, ${typed - words.size} gone in all, ${drafts} drafts, the same in all tabs after ${took.toFixed(0)} ms${isSame ? "" : ", but not the same in both places"}`,
  );
  if (lost.length) console.log(`tabs: lost: ${lost.slice(0, 20).join(" ")}`);
  return lost.length === 0 && isSame && took <= CONVERGE_MS && 0 < acknowledged.size;
}

/** In the page: whether both places keep the same drafts, and how many: by their names alone, or with their texts, and then all words of these. */
async function kept(withTexts) {
  const answer = (asked) => new Promise((resolve, reject) => ([asked.onsuccess, asked.onerror] = [() => resolve(asked.result), () => reject(asked.error)]));
  const base = await answer(indexedDB.open("bowout", 1));
  const texts = base.transaction("texts").objectStore("texts");
  const [keys, values] = await Promise.all([answer(texts.getAllKeys()), withTexts ? answer(texts.getAll()) : []]);
  base.close();
  const first = Object.entries(localStorage).filter(([key]) => key.startsWith("bowout:"));
  const durable = keys.map((key, at) => [key, values[at]]);
  const [one, other] = [first, durable].map((entries) => entries.filter(([key]) => key.startsWith("bowout:d:")).sort());
  const names = (entries) => entries.map(([key]) => key).join();
  if (!withTexts) return { isSame: names(one) === names(other), drafts: other.length };
  const words = [...first, ...durable].flatMap(([, text]) => text.match(/t\d+n\d+/g) ?? []);
  return { isSame: JSON.stringify(one) === JSON.stringify(other), drafts: other.length, words: [...new Set(words)] };
}
