// Stores whose bytes were damaged, in every way that comes to mind, in one place, the other or both: the page starts, nothing
// is written over, and what cannot be read is listed and comes out byte for byte. `cargo xtask torture damaged`.
import { readFileSync } from "node:fs";

import { builtFiles, startHost } from "../builds.mjs";
import { launch, strike } from "../stage.mjs";
import { isWhole, record } from "./records.mjs";
import { anySeed, chance, numbers } from "./rig.mjs";

/** The draft beside the damaged one, which is open. */
const NEIGHBOUR = "00000000000000a1";
const neighbour = record({ id: NEIGHBOUR, lamport: 5, utc: 1_795_424_500_000, body: { created: 1, situation: { role: "Baker" } } });
const ID = "00000000000000d1";
const body = { created: 1, name: "Lund – final round", situation: { role: "Cook नमस्ते 🌱", company: "Lund & Co" } };
const good = record({ id: ID, rev: 3, lamport: 4, body });

/** Ways to damage a text; each is given chance, and gives the text, or that and the id under which it stands. */
const WAYS = {
  empty: () => "",
  "a part of it": (random) => good.slice(0, 1 + Math.floor(random() * (good.length - 1))),
  "a bit": (random) => changed(random, 1),
  "a letter's case": (random) => changed(random, 0x20),
  "a high bit": (random) => changed(random, 0x80),
  "the neighbour's body": () => good.replace(/"body":.*/, neighbour.slice(neighbour.indexOf('"body":'))),
  "the neighbour's record": () => neighbour,
  "an id that JavaScript knows": (random) => {
    const id = ["__proto__", "constructor", "toString", "hasOwnProperty"][Math.floor(random() * 4)];
    return [record({ id, lamport: 4, body }).slice(1), id];
  },
  "another kind of value": (random) => {
    const of = ["null", "[]", "7", '"x"', "{}", "true", '{"f":"bowout"}', '{"f":7,"v":1}'];
    return of[Math.floor(random() * of.length)];
  },
  "numbers as words": (random) => good.replace(new RegExp(`"${["v", "rev", "parent", "lamport", "utc", "len"][Math.floor(random() * 6)]}":(\\d+)`), (entry, n) => entry.replace(n, `"${n}"`)),
  "an entry is missing": (random) => good.replace(new RegExp(`"${["f", "v", "id", "rev", "tab", "lamport", "utc", "len", "crc32c"][Math.floor(random() * 9)]}":("[^"]*"|\\d+),`), ""),
  "brackets without end": () => "[".repeat(1_000_000),
  "objects without end": () => '{"a":'.repeat(100_000),
  "a deep body": () => record({ id: ID, lamport: 4, body: `{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}` }),
  "a NUL": (random) => put(random, "\0"),
  "half a letter": (random) => put(random, "\ud83c"),
  "a byte order mark": () => `\ufeff${good}`,
  "another schema, well sealed": (random) => {
    const of = [{ situation: 7 }, { situation: { people: "x", pending: {}, role: [] } }, { edits: [], name: {} }, { created: "x", steps: 1, replies: [[]] }];
    // By another tab: of two records of one name and count, one is held to be the other.
    return record({ id: ID, lamport: 4, tab: "00000000000000bb", body: of[Math.floor(random() * of.length)] });
  },
  "a body that is none": (random) => record({ id: ID, lamport: 4, body: ["null", "[]", '"x"', "0"][Math.floor(random() * 4)] }),
  "a version to come": () => record({ id: ID, lamport: 4, body, v: 2 ** 31 }),
  "no version": (random) => record({ id: ID, lamport: 4, body, v: [0, -1, 1.5][Math.floor(random() * 3)] }),
  "a time that is none": (random) => good.replace(/"utc":\d+/, `"utc":${["NaN", "-1", "1e18", "1000000000000000000", "1e999", "-9223372036854775808"][Math.floor(random() * 6)]}`),
  "counts without end": () => good.replace(/"lamport":4/, '"lamport":18446744073709551615').replace(/"rev":3/, '"rev":18446744073709551615'),
  "another file": () => "PK\u0003\u0004\u0014\u0000<html>",
};

/** Where the damaged text stands; the other place has the good one, or nothing. */
const PLACES = [
  { first: "damaged", durable: "damaged" },
  { first: "damaged", durable: "good" },
  { first: "good", durable: "damaged" },
  { first: "damaged" },
  { durable: "damaged" },
];

/** Durable stores that are none of ours: what they hold is none of ours either, and stays. */
const SHAPES = ["values of other kinds", "a number as a key", "another table", "a newer database"];

const { stores, seed, only } = numbers({ stores: 500, seed: anySeed(), only: -1 });
console.log(`damaged: seed=${seed}`);
const files = new Map([...builtFiles(), ["blank.html", Buffer.from("<!DOCTYPE html><title>Blank</title><link rel=icon href=data:,>")]]);
const host = await startHost({ files });
const counts = { stores: 0, "texts that had to come out": 0, downloaded: 0, "read all the same": 0, "not started": 0, uncaught: 0, lost: 0, "not to be had": 0 };
const context = await (await launch()).newContext({ locale: "en-US", serviceWorkers: "block", acceptDownloads: true });
try {
  const cases = Array.from({ length: stores }, (_, nth) => {
    const [name, way] = Object.entries(WAYS)[nth % Object.keys(WAYS).length];
    // Each has a chance of its own, so that it can be had alone: only=N.
    return { nth, name, way, place: PLACES[Math.floor(nth / Object.keys(WAYS).length + nth) % PLACES.length], shape: nth % 25 === 24 ? SHAPES[Math.floor(nth / 25) % SHAPES.length] : undefined };
  });
  for (const it of cases.filter((_, nth) => only < 0 || nth === only)) {
    counts.stores++;
    const note = (kind, text) => (counts[kind]++, console.log(`damaged: store ${it.nth}, ${it.name}, ${JSON.stringify(it.place)}${it.shape ? `, ${it.shape}` : ""}: ${kind}: ${text}`));
    await one(it, note).catch((error) => note("not started", error.message.split("\n")[0]));
  }
} finally {
  await context.close();
  await host.stop();
  await strike();
}
console.log(`damaged: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}`);
process.exitCode = Math.min(1, counts["not started"] + counts.uncaught + counts.lost + counts["not to be had"]);

/** The good text with one of its letters changed. */
function changed(random, by) {
  const at = Math.floor(random() * good.length);
  return good.slice(0, at) + String.fromCharCode(good.charCodeAt(at) ^ by) + good.slice(at + 1);
}

/** The good text with something in between. */
function put(random, what) {
  const at = Math.floor(random() * good.length);
  return good.slice(0, at) + what + good.slice(at);
}

/** Whether a record that can be read has given way to one that says all the same. */
function isSaid(it, texts) {
  const parsed = (text) => {
    try {
      return JSON.parse(text).body;
    } catch {
      return undefined;
    }
  };
  // Entries have no order.
  const sorted = (_, value) => (value && Object.getPrototypeOf(value) === Object.prototype ? Object.fromEntries(Object.entries(value).sort()) : value);
  const same = (one, other) => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
  const own = isWhole(it) && parsed(it);
  return own && [...texts].map(parsed).some((other) => other && Object.entries(own).every(([name, value]) => same(value, other[name])));
}

/** One store. */
async function one({ nth, way, place, shape }, note) {
  const [text, id = ID] = [way(chance(seed + nth))].flat();
  const key = `bowout:d:${id}`;
  const of = { damaged: text, good };
  const planted = {
    first: [["bowout:epoch", "e"], [`bowout:d:${NEIGHBOUR}`, neighbour], ...(place.first ? [[key, of[place.first]]] : [])],
    durable: [["bowout:epoch", "e"], [`bowout:d:${NEIGHBOUR}`, neighbour], ...(place.durable ? [[key, of[place.durable]]] : [])],
  };
  const page = await context.newPage();
  const errors = [];
  try {
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${host.address}blank.html`);
    // Somebody else's shape of the database takes the place of ours, and the first store has to be enough.
    await page.evaluate(plant, { planted, open: NEIGHBOUR, shape });
    await page.goto(host.address);
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    await page.waitForFunction(() => document.getElementById("role").value === "Baker");
    const before = await stored(page, shape);
    await page.locator("#role").fill("Baker of bread");
    await page.locator("#status").filter({ hasText: "Saved in this browser" }).waitFor();
    const now = await stored(page, shape);
    const texts = new Set([...now.first, ...now.durable].map(([, text]) => text));
    // Every damaged text is somewhere, as it was; and so is the good one, where it was.
    const mine = [...new Set([...(shape ? [] : planted.durable), ...planted.first].filter(([it]) => it === key).map(([, text]) => text))];
    for (const it of mine) if (!texts.has(it) && !isSaid(it, texts)) note("lost", `${JSON.stringify(it.slice(0, 60))}; before the change it was ${JSON.stringify([...before.first, ...before.durable]).includes(JSON.stringify(it)) ? "there" : "gone"}`);
    if (shape && (await page.evaluate(foreign, shape)) !== "stays") note("lost", "what was somebody else's");
    // What cannot be read comes out as it stands.
    const buttons = page.locator("#drafts li").filter({ hasText: /./ }).getByRole("button", { name: "Download", exact: true });
    const fold = page.locator("#drafts summary").filter({ hasText: /cannot|read/i });
    if ((await buttons.count()) && !(await buttons.first().isVisible()) && (await fold.count())) await fold.first().click();
    const files = [];
    for (const button of await buttons.all()) {
      const begun = page.waitForEvent("download");
      await button.click();
      files.push(readFileSync(await (await begun).path(), "utf8"));
    }
    const isListed = (await page.locator("#drafts button.DraftName").count()) > 1 || (await page.getByText("Recently deleted").count()) > 0;
    for (const it of mine.filter((it) => it !== good)) {
      counts["texts that had to come out"]++;
      // A file has no halves of letters.
      if (files.includes(it.toWellFormed())) counts.downloaded++;
      else if (isListed && isWhole(it)) counts["read all the same"]++;
      else note("not to be had", JSON.stringify(it.slice(0, 60)));
    }
    for (const error of errors) note("uncaught", error);
  } finally {
    await page.close();
  }
}

/** In the page: puts this into both stores, and nothing else. */
async function plant({ planted, open, shape }) {
  localStorage.clear();
  sessionStorage.clear();
  sessionStorage.setItem("bowout:open", open);
  for (const [key, text] of planted.first) localStorage.setItem(key, text);
  const done = (asked) => new Promise((resolve, reject) => ((asked.onsuccess = () => resolve(asked.result)), (asked.onerror = () => reject(asked.error)), (asked.onblocked = () => reject(new Error("blocked")))));
  await done(indexedDB.deleteDatabase("bowout"));
  const asked = indexedDB.open("bowout", shape === "a newer database" ? 7 : 1);
  const table = shape === "another table" ? "things" : "texts";
  asked.onupgradeneeded = () => asked.result.createObjectStore(table);
  const base = await done(asked);
  const transaction = base.transaction(table, "readwrite");
  const things = transaction.objectStore(table);
  for (const [key, text] of planted.durable) things.put(text, key);
  if (shape === "values of other kinds") {
    for (const [nth, value] of [7, null, { a: 1 }, new Date(0), new Uint8Array(3)].entries()) things.put(value, `bowout:d:foreign${nth}`);
  }
  if (shape === "a number as a key") things.put("x", 7);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  base.close();
}

/** In the page: whether what is none of ours is where it was. */
async function foreign(shape) {
  const base = await new Promise((resolve, reject) => {
    const asked = indexedDB.open("bowout");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const [table] = base.objectStoreNames;
  const things = base.transaction(table).objectStore(table);
  const key = { "values of other kinds": "bowout:d:foreign2", "a number as a key": 7 }[shape] ?? "bowout:epoch";
  const value = await new Promise((resolve) => (things.get(key).onsuccess = ({ target }) => resolve(target.result)));
  const version = base.version;
  base.close();
  const expected = { "values of other kinds": '{"a":1}', "a number as a key": '"x"' }[shape] ?? '"e"';
  return JSON.stringify(value) === expected && version === (shape === "a newer database" ? 7 : 1) ? "stays" : "gone";
}

/** Everything of ours, in each place. */
function stored(page, shape) {
  return page.evaluate(async (isForeign) => {
    const entries = isForeign ? [] : await globalThis.bowoutDurable("all", "bowout:", "bowout;");
    return { first: Object.entries(localStorage), durable: entries.flatMap((key, at) => (at % 2 ? [] : [[key, entries[at + 1]]])) };
  }, ["another table", "a newer database"].includes(shape));
}
