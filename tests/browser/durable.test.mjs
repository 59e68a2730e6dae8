// What is kept lasts: the durable store behind the first one, and the truth about it in the status line.
import assert from "node:assert/strict";
import { clipboard, ready, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const status = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();
const drafts = (page) => page.getByRole("region", { name: "Drafts" });

const UNTIL_CRASH = "Saved in this browser, but a crash could lose the last few minutes";

/** Everything in the durable store, by key; `undefined` where there is none. */
const durable = (page) =>
  page.evaluate(async () => {
    const found = (await indexedDB.databases()).some(({ name }) => name === "bowout");
    if (!found) return undefined;
    const request = (asked) => new Promise((resolve, reject) => ((asked.onsuccess = () => resolve(asked.result)), (asked.onerror = reject)));
    const base = await request(indexedDB.open("bowout"));
    const texts = base.transaction("texts").objectStore("texts");
    const [keys, values] = await Promise.all([request(texts.getAllKeys()), request(texts.getAll())]);
    base.close();
    // Earlier versions stand there alone.
    const entries = keys.map((key, at) => [key, values[at]]).filter(([key]) => !key.startsWith("bowout:s:"));
    return Object.fromEntries(entries);
  });

const first = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("bowout:"))));

/** Types, and waits until that is said to be saved. */
const save = async (page, role) => {
  await box(page, "Role").fill(role);
  await status(page, "Saved in this browser");
};

test("both stores hold what is said to be saved; a page on which nothing happened holds nothing", async ({ page }) => {
  assert.equal(await durable(page), undefined);
  assert.deepEqual(await first(page), {});
  await save(page, "Baker");
  const kept = await durable(page);
  assert.deepEqual(kept, await first(page));
  assert.deepEqual(Object.keys(kept).map((key) => key.split(":")[1]), ["d", "epoch"]);
});

test("what the first store lost comes back, and the page goes on with it", { quiet: false }, async ({ page }) => {
  await save(page, "Baker");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => document.getElementById("role").value === "Baker");
  await drafts(page).getByText("Baker").waitFor();
  assert.deepEqual(await durable(page), await first(page));
});

test("an older state in the first store gives way to the newer one", { quiet: false }, async ({ page }) => {
  await save(page, "Baker");
  const older = await first(page);
  await save(page, "Baker of bread");
  await page.evaluate((older) => Object.assign(localStorage, older), older);
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => document.getElementById("role").value === "Baker of bread");
  assert.equal(Object.keys(await first(page)).length, 2);
  assert.deepEqual(await durable(page), await first(page));
});

test("drafts of an earlier version are taken into the durable store", { quiet: false }, async ({ page }) => {
  await save(page, "Baker");
  await page.evaluate(async () => {
    delete localStorage["bowout:epoch"];
    await globalThis.bowoutDurable("wipe");
  });
  await page.goto("about:blank");
  await page.goBack();
  await ready(page);
  assert.equal(await box(page, "Role").inputValue(), "Baker");
  await page.waitForFunction(() => localStorage["bowout:epoch"]);
  await save(page, "Cook");
  assert.deepEqual(await durable(page), await first(page));
});

const withoutDatabase = () => Object.defineProperty(globalThis, "indexedDB", { value: undefined });

test("without the durable store the status says what a crash would do", { init: withoutDatabase }, async ({ page }) => {
  await box(page, "Role").fill("Baker");
  await status(page, UNTIL_CRASH);
  assert.match(JSON.stringify(await first(page)), /Baker/);
});

const hangingDatabase = () => {
  IDBFactory.prototype.open = () => ({});
};

test("where the durable store hangs, typing and saving go on", { init: hangingDatabase }, async ({ page }) => {
  await box(page, "Role").fill("Baker");
  await status(page, UNTIL_CRASH);
  await box(page, "Role").fill("Cook");
  await status(page, "Saving");
  await status(page, UNTIL_CRASH);
  assert.match(JSON.stringify(await first(page)), /Cook/);
});

test("a full first store is no loss: the durable one has the draft", { quiet: false }, async ({ page }) => {
  await save(page, "Baker");
  await page.evaluate(() => {
    for (let size = 2 ** 22; 1 <= size; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage.setItem(`filler:${localStorage.length}`, "x".repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  const before = await first(page);
  await save(page, "Baker of bread, cakes and other things that take some room");
  assert.deepEqual(await first(page), before);
  assert.match(JSON.stringify(await durable(page)), /cakes/);
  // Also to the page itself.
  await drafts(page).getByRole("button", { name: "New draft" }).click();
  await drafts(page).getByText("cakes").click();
  assert.match(await box(page, "Role").inputValue(), /cakes/);
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => document.getElementById("role").value.includes("cakes"));
});

test("what is cleared while the page is open is gone, and the page says so", async ({ page, context, address }) => {
  await save(page, "Baker");
  const browser = await context.newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin: new URL(address).origin, storageTypes: "all" });
  await page.getByText("was deleted, in another tab or by the browser").first().waitFor();
  await box(page, "Role").fill("Cook");
  await status(page, "Kept until you close this page");
  await box(page, "Your name").fill("Amira");
  await page.getByRole("button", { name: "Copy message", exact: true }).click();
  await status(page, "Copied the message");
  assert.match(await clipboard(page), /Cook/);
  assert.deepEqual([await durable(page), await first(page)], [undefined, {}]);
});

test("what another tab changed at the same time is kept, although the first store told nobody", { quiet: false }, async ({ page }) => {
  await save(page, "Baker");
  // As another tab writes whose text has not arrived in this process.
  await page.evaluate(async () => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("bowout:d:"));
    const theirs = localStorage[key].replace(/"rev":\d+,"parent":\d+,"tab":"\w+","lamport":\d+/, '"rev":2,"parent":1,"tab":"00000000000000aa","lamport":9');
    await globalThis.bowoutDurable("swap", key, localStorage[key], theirs);
  });
  await box(page, "Role").fill("Cook");
  await page.getByText("also changed in another tab").waitFor();
  await status(page, "Saved in this browser");
  await drafts(page).getByRole("button", { name: /^Baker/ }).waitFor();
  await drafts(page).getByRole("button", { name: /^Cook/ }).waitFor();
  assert.deepEqual(await durable(page), await first(page));
});

test("who types without a pause has it saved all the same, and takes it back in one step", async ({ page }) => {
  await box(page, "Role").focus();
  const isKept = () => page.evaluate(() => Object.entries(localStorage).some(([key, text]) => key.startsWith("bowout:d:") && text.includes("and on")));
  // Shorter than the pause that is waited for otherwise.
  const patience = performance.now() + 10_000;
  while (!(await isKept())) {
    assert.ok(performance.now() < patience, "nothing was saved while somebody typed");
    await page.keyboard.insertText("and on ");
  }
  await status(page, "Saved in this browser");
  await page.getByRole("button", { name: "Undo" }).first().click();
  assert.equal(await box(page, "Role").inputValue(), "");
});
