// What is kept and how it is let go, by the keyboard: deleted drafts, versions, copies, the file of everything, forgetting.
import assert from "node:assert/strict";
import { axe, test, unfold } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const status = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();
const drafts = (page) => page.getByRole("region", { name: "Drafts" });
const press = async (locator, key = "Enter") => {
  await locator.focus();
  await locator.press(key);
};
const open = (page, title) => unfold(page.locator("summary").filter({ has: page.getByRole("heading", { name: title, exact: true }) }));

/** A draft for a role, saved. */
const make = async (page, role) => {
  await box(page, "Role").fill(role);
  await status(page, "Saved in this browser");
};

const NEW_VERSION_AFTER_MS = 60_000;

/** What is stored of drafts, by its key, in each place. */
const stored = (page) =>
  page.evaluate(async () => {
    const durable = await globalThis.bowoutDurable("all", "bowout:", "bowout;");
    return { local: { ...localStorage }, tab: { ...sessionStorage }, durable: Object.fromEntries(durable.flatMap((it, at) => (at % 2 ? [] : [[it, durable[at + 1]]]))) };
  });

test("a deleted draft is restored with one tap, and says for how long it can be", async ({ page }) => {
  await make(page, "Baker");
  await press(drafts(page).getByRole("button", { name: "Delete", exact: true }));
  await open(page, "Recently deleted");
  await drafts(page).getByText("30 days left").waitFor();
  await axe(page, { include: "#drafts" });
  await press(drafts(page).getByRole("button", { name: "Restore: Baker" }));
  await drafts(page).getByRole("button", { name: "Rename" }).waitFor();
  assert.equal(await drafts(page).getByText("Recently deleted").count(), 0);
  // What had the focus is gone: the region of the drafts has it.
  assert.equal(await page.evaluate(() => document.activeElement.id), "drafts");
});

test("a draft that is deleted for good leaves nothing of what it said", { quiet: false }, async ({ page }) => {
  await page.clock.install();
  await make(page, "Submarine cook");
  await page.clock.runFor(NEW_VERSION_AFTER_MS);
  await box(page, "Role").fill("Submarine captain");
  await page.clock.runFor(1_000);
  await page.waitForFunction(async () => 0 < (await globalThis.bowoutDurable("all", "bowout:s:", "bowout:s;")).length);
  await press(drafts(page).getByRole("button", { name: "Delete", exact: true }));
  await open(page, "Recently deleted");
  await press(drafts(page).getByRole("button", { name: "Delete for good: Submarine captain" }));
  await drafts(page).getByText("Recently deleted").waitFor({ state: "detached" });
  await page.waitForFunction(async () => !JSON.stringify(await globalThis.bowoutDurable("all", "bowout:", "bowout;")).includes("Submarine"));
  const { local, durable } = await stored(page);
  assert.doesNotMatch(JSON.stringify([local, durable]), /Submarine/);
  assert.match(JSON.stringify(local), /deleted/);
});

test("an earlier version is kept, read, and brought back; and that can be undone", { quiet: false }, async ({ page }) => {
  await page.clock.install();
  await make(page, "Baker");
  await page.clock.runFor(NEW_VERSION_AFTER_MS);
  await box(page, "Role").fill("Cook");
  await page.clock.runFor(1_000);
  await status(page, "Saved in this browser");
  await open(page, "Earlier versions");
  const list = drafts(page).locator(".Fold", { hasText: "Earlier versions" });
  await list.getByRole("listitem").first().waitFor();
  assert.equal(await list.getByRole("listitem").count(), 1);
  await press(list.locator("summary", { hasText: "See its text" }));
  await list.locator("p", { hasText: "Baker role" }).first().waitFor();
  await axe(page, { include: "#drafts" });
  await press(list.getByRole("button", { name: "Bring this version back" }));
  await page.waitForFunction(() => document.getElementById("role").value === "Baker");
  // What was there became a version, and the way back is open too.
  await page.clock.runFor(1_000);
  await page.waitForFunction(() => document.querySelectorAll("#drafts details:first-of-type li, #drafts .Fold li").length >= 2);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.waitForFunction(() => document.getElementById("role").value === "Cook");
});

test("two versions of one draft are seen side by side, and one, the other or both are kept", { quiet: false }, async ({ page, context, address }) => {
  const part = async (mine, theirs) => {
    await make(page, "Baker");
    const other = await context.newPage();
    await other.goto(address);
    await other.locator("html[data-ready]").waitFor();
    await make(other, theirs);
    await other.close();
    await box(page, "Role").fill(mine);
    await page.getByText("also changed in another tab").waitFor();
    await status(page, "Saved in this browser");
    await press(page.getByRole("button", { name: "Dismiss" }));
    await press(drafts(page).locator("summary", { hasText: "See them side by side" }));
  };
  await part("Baker, days", "Baker, nights");
  await drafts(page).locator("mark").filter({ hasText: "days" }).first().waitFor();
  await axe(page, { include: "#drafts" });
  await press(drafts(page).getByRole("button", { name: "Keep “Baker, nights”" }));
  await page.waitForFunction(() => document.getElementById("role").value === "Baker, nights");
  await drafts(page).getByText("Changed in two places").waitFor({ state: "detached" });
  await drafts(page).getByText("Recently deleted").waitFor();
  await drafts(page).getByRole("button", { name: "New draft" }).click();
  await part("Baker, early", "Baker, late");
  await press(drafts(page).getByRole("button", { name: "Keep both" }));
  await drafts(page).getByText("See them side by side").waitFor({ state: "detached" });
  for (const name of ["Baker, early", "Baker, late"]) await drafts(page).locator("li b", { hasText: name }).first().waitFor();
});

test("everything goes into a file and comes back from it", { quiet: false }, async ({ page, context }) => {
  await make(page, "Baker");
  await box(page, "Message").fill("My own words, as they were.");
  await status(page, "Saved in this browser");
  await open(page, "What is kept here");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("button", { name: "Download everything" }))]);
  assert.match(download.suggestedFilename(), /^bow-out-\d{4}-\d\d-\d\d\.json$/);
  const path = await download.path();
  await status(page, "Downloaded everything");
  const before = (await stored(page)).local;
  // Bringing it in again adds nothing.
  await page.locator("input[type=file]").setInputFiles(path);
  await status(page, "Everything in this file is here already.");
  // What was changed here meanwhile stays, and is not doubled: it was made from what the file holds.
  await box(page, "Message").fill("My own words, changed.");
  await status(page, "Saved in this browser");
  await page.locator("input[type=file]").setInputFiles([]);
  await page.locator("input[type=file]").setInputFiles(path);
  await status(page, "Everything in this file is here already.");
  assert.equal(await box(page, "Message").inputValue(), "My own words, changed.");
  await press(page.getByRole("button", { name: "Forget everything …" }));
  await press(page.getByRole("button", { name: "Forget everything", exact: true }));
  await status(page, "Everything was forgotten, and nothing is left.");
  await page.reload();
  await page.locator("html[data-ready]").waitFor();
  await open(page, "What is kept here");
  await page.locator("input[type=file]").setInputFiles(path);
  await status(page, "1 draft came in.");
  const after = (await stored(page)).local;
  const key = Object.keys(before).find((it) => it.startsWith("bowout:d:"));
  assert.equal(after[key], before[key]);
});

test("a file that is none of ours is refused with a reason, and changes nothing", async ({ page }) => {
  await make(page, "Baker");
  await open(page, "What is kept here");
  const before = await stored(page);
  const bring = async (buffer, said) => {
    await page.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(buffer) });
    await status(page, said);
  };
  await bring("", "line 1, character 1: expected a value");
  await bring("{}", "This file was not made by “Download everything”.");
  await bring('{"f":"bowout-archive","v":2}', "A newer version of this page made this file.");
  await bring("[".repeat(1_000_000), "nested too deep");
  await bring(Buffer.from([0xff, 0xfe, 0, 1, 2]), "line 1, character 1");
  await bring('{"f":"bowout-archive","v":1,"entries":[{"key":"bowout:epoch","text":"x"},{"key":"__proto__","record":{}},{"key":"mine","text":"x"}]}', "3 entries of the file were not understood and were left out.");
  // Where somebody is in the page is noted when the page is hidden, and is of no file.
  const after = await stored(page);
  for (const { tab } of [before, after]) delete tab["bowout:place"];
  assert.deepEqual(after, before);
});

test("a file that is too large is refused before it is read", async ({ page }) => {
  await open(page, "What is kept here");
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await page.evaluate(() => {
    const read = Blob.prototype.text;
    Blob.prototype.text = function () {
      globalThis.wasRead = true;
      return read.call(this);
    };
    const input = document.querySelector("input[type=file]");
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(50_000_001)], "x.json"));
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
  });
  await status(page, "This file has more than 50 MB.");
  assert.equal(await page.evaluate(() => globalThis.wasRead), undefined);
});

test("drafts last as long as the tab, or the page, where somebody wants that", { quiet: false }, async ({ page }) => {
  await make(page, "Baker");
  await open(page, "What is kept here");
  await drafts(page).getByText("Drafts, with deleted ones").waitFor();
  await page.getByLabel("Until you close this tab").check();
  await status(page, "Your drafts were moved into this tab and deleted from the browser");
  await status(page, "Kept until you close this tab");
  let now = await stored(page);
  assert.deepEqual([now.local, now.durable], [{}, {}]);
  assert.match(JSON.stringify(now.tab), /Baker/);
  await page.reload();
  await page.locator("html[data-ready]").waitFor();
  assert.equal(await box(page, "Role").inputValue(), "Baker");
  await box(page, "Role").fill("Baker, nights");
  await status(page, "Kept until you close this tab");
  assert.deepEqual((await stored(page)).local, {});
  await open(page, "What is kept here");
  await page.getByLabel("Until you close or reload this page").check();
  await status(page, "They stay on this page until you close or reload it.");
  await box(page, "Role").fill("Baker, days");
  await status(page, "Kept until you close this page");
  now = await stored(page);
  assert.deepEqual([now.local, now.durable, now.tab], [{}, {}, {}]);
  await drafts(page).getByText("Baker, days").waitFor();
  await page.getByLabel("In this browser, until you delete them").check();
  await status(page, "Saved in this browser");
  now = await stored(page);
  assert.match(JSON.stringify(now.local), /Baker, days/);
  assert.match(JSON.stringify(now.durable), /Baker, days/);
  assert.doesNotMatch(JSON.stringify(now.tab), /bowout:d:/);
});

/** All that the browser itself knows to be stored for this origin, asked in its own language. */
const byTheBrowser = async (page) => {
  const session = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  const items = async (isLocalStorage) => (await session.send("DOMStorage.getDOMStorageItems", { storageId: { securityOrigin: origin, isLocalStorage } })).entries;
  const registrations = [];
  session.on("ServiceWorker.workerRegistrationUpdated", (it) => registrations.push(...it.registrations.filter(({ isDeleted }) => !isDeleted)));
  await session.send("ServiceWorker.enable");
  const { databaseNames } = await session.send("IndexedDB.requestDatabaseNames", { securityOrigin: origin });
  const { caches } = await session.send("CacheStorage.requestCacheNames", { securityOrigin: origin });
  const found = {
    local: await items(true),
    tab: await items(false),
    databases: databaseNames,
    caches: caches.map(({ cacheName }) => cacheName),
    workers: registrations.map(({ scopeURL }) => scopeURL),
  };
  await session.detach();
  return found;
};

test("everything is forgotten, and what other pages of the origin keep is not", { quiet: false }, async ({ page, context, address }) => {
  await make(page, "Submarine cook");
  await page.evaluate(async () => {
    localStorage.setItem("theirs", "stays");
    sessionStorage.setItem("theirs", "stays");
    await caches.open("theirs");
    await caches.open("bowout-1 /another/page/");
    await (await caches.open(`bowout-1 ${location.pathname}`)).put("x", new Response("Submarine"));
    await new Promise((resolve) => (indexedDB.open("theirs").onsuccess = resolve));
  });
  // Another tab has the draft open, and something that it has not stored yet.
  const other = await context.newPage();
  await other.goto(address);
  await other.locator("html[data-ready]").waitFor();
  assert.equal(await box(other, "Role").inputValue(), "Submarine cook");
  await open(page, "What is kept here");
  await press(page.getByRole("button", { name: "Forget everything …" }));
  await page.getByText("One draft and everything else").waitFor();
  await axe(page, { include: "#drafts" });
  await press(page.getByRole("button", { name: "Keep it" }));
  await press(page.getByRole("button", { name: "Forget everything …" }));
  await box(other, "Role").fill("Submarine captain");
  await press(page.getByRole("button", { name: "Forget everything", exact: true }));
  await status(page, "Everything was forgotten, and nothing is left. Removed: Drafts");
  assert.equal(await box(page, "Role").inputValue(), "");
  // The late write of the other tab does not bring it back, and that tab says so.
  await other.getByText("so this page keeps nothing more").first().waitFor();
  await box(other, "Role").fill("Submarine admiral");
  await status(other, "Kept until you close this page");
  const theirs = { local: [["theirs", "stays"]], tab: [["theirs", "stays"]], databases: ["theirs"], caches: ["theirs", "bowout-1 /another/page/"], workers: [] };
  assert.deepEqual(await byTheBrowser(page), theirs);
  assert.deepEqual((await byTheBrowser(other)).local, theirs.local);
  // What is typed from now on stays on the page, until it is loaded again.
  await box(page, "Role").fill("Beekeeper");
  await status(page, "Kept until you close this page");
  assert.deepEqual(await byTheBrowser(page), theirs);
  await page.reload();
  await page.locator("html[data-ready]").waitFor();
  assert.equal(await box(page, "Role").inputValue(), "");
  await make(page, "Beekeeper");
});

const DAY_MS = 86_400_000;

test("a deleted draft goes for good when two starts a day apart find it run out", { quiet: false }, async ({ page }) => {
  const start = new Date("2026-11-26T12:00:00Z").getTime();
  const at = async (days) => {
    await page.clock.setSystemTime(start + days * DAY_MS);
    await page.reload();
    await page.locator("html[data-locked]").waitFor();
    await drafts(page).getByRole("button", { name: "New draft" }).waitFor();
  };
  const text = async () => JSON.stringify((await stored(page)).durable);
  await at(0);
  await make(page, "Submarine cook");
  await press(drafts(page).getByRole("button", { name: "Delete", exact: true }));
  await at(29.5);
  await open(page, "Recently deleted");
  await drafts(page).getByText("1 day left").waitFor();
  // A clock that is a year ahead for a moment deletes nothing.
  await at(366);
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("bowout:t:")));
  await at(29.5);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("bowout:t:")));
  await at(31);
  assert.match(await text(), /Submarine/);
  await at(32.5);
  await drafts(page).getByText("Recently deleted").waitFor({ state: "detached" });
  await page.waitForFunction(async () => !JSON.stringify(await globalThis.bowoutDurable("all", "bowout:", "bowout;")).includes("Submarine"));
  assert.match(await text(), /\\"deleted\\":/);
});
