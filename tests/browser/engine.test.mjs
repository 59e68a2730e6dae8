// What only a browser can show of the page's engine: the store, the clipboard, the address, the take-over of the shell.
import assert from "node:assert/strict";
import { clipboard, ready, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const message = (page) => box(page, "Message").inputValue();
const status = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();
const drafts = (page) => page.getByRole("region", { name: "Drafts" });
const records = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("bowout:d:")));

const fill = async (page, role = "Data Analyst", name = "Amira Haddad") => {
  await page.getByLabel("I’ve interviewed").check();
  await box(page, "Role").fill(role);
  await box(page, "Your name").fill(name);
};

test("a reload opens the same draft, with its edit", { quiet: false }, async ({ page }) => {
  await fill(page);
  await box(page, "Message").fill("My own words.");
  await status(page, "Saved in this browser");
  await page.reload();
  await ready(page);
  assert.equal(await box(page, "Role").inputValue(), "Data Analyst");
  assert.equal(await message(page), "My own words.");
  assert.ok(await page.getByLabel("I’ve interviewed").isChecked());
  // Longer than the pause before a save: nothing is saved because of a reload.
  await page.waitForTimeout(800);
  assert.equal((await records(page)).length, 1);
});

test("leaving at once loses nothing", { quiet: false }, async ({ page, open }) => {
  await box(page, "Role").fill("Baker");
  await page.goto("about:blank");
  await open();
  assert.equal(await box(page, "Role").inputValue(), "Baker");
  await box(page, "Role").fill("Cook");
  await page.goto("about:blank");
  await page.goBack();
  await ready(page);
  assert.equal(await box(page, "Role").inputValue(), "Cook");
  assert.equal((await records(page)).length, 1);
});

test("a tab that is reloaded opens its own draft, a new one the last changed", { quiet: false }, async ({ page, context, address }) => {
  await box(page, "Role").fill("Baker");
  await status(page, "Saved in this browser");
  const other = await context.newPage();
  await other.goto(address);
  await ready(other);
  assert.equal(await box(other, "Role").inputValue(), "Baker");
  await drafts(other).getByRole("button", { name: "New draft" }).click();
  await box(other, "Role").fill("Cook");
  await status(other, "Saved in this browser");
  await drafts(page).getByText("Cook").waitFor();
  await page.reload();
  await ready(page);
  assert.equal(await box(page, "Role").inputValue(), "Baker");
});

test("two tabs that change one draft are both kept", { quiet: false }, async ({ page, context, address }) => {
  await box(page, "Role").fill("Baker");
  await status(page, "Saved in this browser");
  const other = await context.newPage();
  await other.goto(address);
  await ready(other);
  await box(other, "Role").fill("Baker, nights");
  await status(other, "Saved in this browser");
  await box(page, "Role").fill("Baker, days");
  await page.getByText("also changed in another tab").waitFor();
  await status(page, "Saved in this browser");
  assert.equal((await records(page)).length, 2);
  for (const tab of [page, other]) {
    await drafts(tab).locator("b", { hasText: "Baker, nights" }).waitFor();
    await drafts(tab).locator("b", { hasText: "Baker, days" }).waitFor();
  }
});

const blockStorage = () => {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
};

test("without storage the page works and says that nothing is kept", { init: blockStorage }, async ({ page }) => {
  await fill(page);
  await status(page, "Kept until you close this page");
  await drafts(page).getByText("This browser does not let the page keep anything.").waitFor();
  await page.getByRole("button", { name: "Copy message", exact: true }).click();
  await status(page, "Copied the message");
  assert.match(await clipboard(page), /Data Analyst/);
  await drafts(page).getByRole("button", { name: "New draft" }).click();
  await drafts(page).getByText("Data Analyst").click();
  assert.equal(await box(page, "Your name").inputValue(), "Amira Haddad");
});

const withoutDatabase = () => Object.defineProperty(globalThis, "indexedDB", { value: undefined });

test("a full store is told, and the next save that fits is told as well", { init: withoutDatabase }, async ({ page }) => {
  await box(page, "Role").fill("Baker");
  await status(page, "Saved in this browser");
  const before = await page.evaluate(() => {
    const record = { ...localStorage };
    for (let size = 2 ** 22; 1 <= size; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage.setItem(`filler:${localStorage.length}`, "x".repeat(size));
        } catch {
          break;
        }
      }
    }
    return record;
  });
  await box(page, "Role").fill("Baker of bread, cakes and other things that take some room");
  await status(page, "Not saved");
  await status(page, "full");
  for (const [key, text] of Object.entries(before)) {
    assert.equal(await page.evaluate((key) => localStorage.getItem(key), key), text);
  }
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler:")) localStorage.removeItem(key);
  });
  await box(page, "Role").fill("Baker of bread");
  await status(page, "Saved in this browser");
});

test("what is declined to be kept is gone", async ({ page }) => {
  await box(page, "Role").fill("Baker");
  await page.getByRole("button", { name: "Don’t keep" }).click();
  await status(page, "Kept until you close this page");
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  assert.doesNotMatch(kept, /Baker/);
});

test("copies text and paragraphs", async ({ page }) => {
  await fill(page);
  await page.getByRole("button", { name: "Copy message", exact: true }).click();
  await status(page, "Copied the message");
  assert.equal(await clipboard(page), await message(page));
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType("text/html")).text();
  });
  assert.match(html, /<p>/);
  await page.getByRole("button", { name: "Copy subject", exact: true }).click();
  await status(page, "Copied the subject");
  assert.equal(await clipboard(page), await box(page, "Subject").inputValue());
});

const withoutClipboardItem = () => delete globalThis.ClipboardItem;
const withoutClipboard = () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });

test("copies where items are unknown", { init: withoutClipboardItem }, async ({ page }) => {
  await fill(page);
  await page.getByRole("button", { name: "Copy message", exact: true }).click();
  await status(page, "Copied the message");
  assert.equal(await clipboard(page), await message(page));
});

test("copies by the old command where there is no clipboard", { init: withoutClipboard }, async ({ page }) => {
  await fill(page);
  const text = await message(page);
  const button = page.getByRole("button", { name: "Copy message", exact: true });
  await button.click();
  await status(page, "Copied the message");
  assert.ok(await button.evaluate((button) => button === document.activeElement));
  await box(page, "Message").fill("");
  await box(page, "Message").press("Control+v");
  assert.equal(await message(page), text);
});

const withoutAnyClipboard = () => {
  Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
  document.execCommand = () => false;
};

test("selects the text where nothing copies", { init: withoutAnyClipboard }, async ({ page }) => {
  await fill(page);
  await page.getByRole("button", { name: "Copy message", exact: true }).click();
  await status(page, "The text is selected");
  const selected = await box(page, "Message").evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, await message(page));
});

test("moves to the gap when copying is asked for too early", async ({ page }) => {
  await page.getByRole("button", { name: "Copy message", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.id === "gap-role");
});

const link = "?x=1#v=1&role=Pastry%20Chef&from=Ida%20Berg&stage=final-round&colour=blue";

test("a link brings answers and leaves the address", { path: link }, async ({ page, address, open }) => {
  assert.equal(page.url(), new URL("?x=1", address).href);
  assert.equal(await box(page, "Role").inputValue(), "Pastry Chef");
  assert.match(await message(page), /Ida Berg/);
  await page.getByText("colour").waitFor();
  await page.goto("about:blank");
  await open(link);
  assert.equal((await records(page)).length, 1);
  await page.evaluate(() => (location.hash = "#v=1&role=Waiter"));
  await page.waitForFunction(() => document.getElementById("role").value === "Waiter");
  assert.equal(page.url(), new URL("?x=1", address).href);
  assert.equal((await records(page)).length, 2);
});

test("a copied link opens a draft with these answers", async ({ page, address }) => {
  await fill(page);
  await page.getByText("Take these answers elsewhere").click();
  await page.getByRole("button", { name: "Copy link to these answers" }).click();
  await status(page, "Copied the link");
  const copied = await clipboard(page);
  assert.ok(copied.startsWith(`${address}#v=1`), copied);
  assert.match(copied, /role=Data%20Analyst/);
  assert.doesNotMatch(copied, /Amira/);
});

test("downloads the message", async ({ page }) => {
  await fill(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download .txt" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "message-data-analyst.txt");
  await status(page, "Downloaded");
});

test("takes over what was typed before the program was there", { open: false }, async ({ page, address, record }) => {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.getByLabel("An interview is booked").check();
  await box(page, "Your name").fill("Amira Haddad");
  await page.locator("#company").fill("Acme");
  await box(page, "Role").pressSequentially("Analyst");
  await page.keyboard.press("Home");
  // The sample tells it already.
  await page.locator("pre.Text", { hasText: /the Analyst role[^]*Amira Haddad$/ }).waitFor();
  assert.match(await page.locator("#subject").inputValue(), /Analyst.*Amira Haddad$/);
  letGo();
  await ready(page);
  await page.keyboard.type("Data ");
  assert.equal(await box(page, "Role").inputValue(), "Data Analyst");
  assert.equal(await page.locator("#company").inputValue(), "Acme");
  assert.ok(await page.getByLabel("An interview is booked").isChecked());
  assert.match(await message(page), /Data Analyst[^]*Amira Haddad/);
  await status(page, "Saved in this browser");
  assert.deepEqual(record.problems, []);
});

test("a program that stops says so and leaves the text", async ({ page, record }) => {
  await fill(page);
  await page.evaluate(() => {
    const bytes = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    setTimeout(() => exports.t());
  });
  await page.getByRole("alert").getByText("has stopped working").waitFor();
  assert.match(await message(page), /Data Analyst/);
  record.excuse(/unreachable/);
});

test("writes British English for a British browser", { context: { locale: "en-GB" } }, async ({ page }) => {
  assert.deepEqual(await page.evaluate(() => navigator.languages), ["en-GB"]);
  await fill(page);
  await status(page, "Saved in this browser");
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.match(stored, /en-GB/);
});
