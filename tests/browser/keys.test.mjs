// One table of commands: what a key does, its button does, and the list of keys says so.
import assert from "node:assert/strict";
import { app, host } from "./host.mjs";
import { axe, clipboard, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const sheet = (page) => page.getByRole("dialog", { name: "Keys" });
const focused = (page) => page.evaluate(() => document.activeElement.textContent || document.activeElement.id);

async function fill(page) {
  await box(page, "Role").fill("Baker");
  await box(page, "Your name").fill("Ana Ruiz");
}

test("the list opens by its key, closes by Escape, and gives the focus back", async ({ page }) => {
  await page.getByRole("radio", { name: "I have an offer" }).focus();
  await page.keyboard.press("Control+/");
  await sheet(page).waitFor();
  assert.ok(await sheet(page).evaluate((it) => it.contains(document.activeElement)));
  await axe(page);
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement.value), "offer");
  // Its button does the same.
  await page.getByRole("button", { name: "Keys", exact: true }).press("Enter");
  await sheet(page).waitFor();
  await sheet(page).getByRole("button", { name: "Close" }).press("Enter");
  await sheet(page).waitFor({ state: "hidden" });
  assert.equal(await focused(page), "Keys");
});

test("nothing has the focus: the keys work all the same", async ({ page }) => {
  await fill(page);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Control+Enter");
  await page.getByRole("status").filter({ hasText: "Copied the message" }).waitFor();
  await page.keyboard.press("Control+/");
  await sheet(page).waitFor();
});

test("a sign alone is a sign", async ({ page }) => {
  await page.keyboard.press("Shift+?");
  await box(page, "Role").pressSequentially("Who?");
  assert.equal(await box(page, "Role").inputValue(), "Who?");
  await box(page, "Message").press("End");
  await page.keyboard.type("?");
  assert.equal(await page.getByRole("dialog").count(), 0);
});

test("every key of the list does what its line says", async ({ page }) => {
  await fill(page);
  await page.getByRole("button", { name: "Keys", exact: true }).click();
  const lines = await sheet(page).locator(".Keys-list > div").allInnerTexts();
  assert.deepEqual(
    lines.map((line) => line.replace(/\s+/g, " ").trim()),
    ["Copy message Ctrl Enter", "Copy subject Ctrl Shift Enter", "Undo Ctrl Z", "Redo Ctrl Shift Z Ctrl Y", "This list Ctrl / Ctrl ?"],
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+Enter");
  await page.getByRole("status").filter({ hasText: "Copied the subject" }).waitFor();
  assert.equal(await clipboard(page), await box(page, "Subject").inputValue());
  // Answers and texts are undone alike.
  await page.getByRole("radio", { name: "I have an offer" }).check();
  await page.keyboard.press("Control+z");
  assert.equal(await page.getByRole("radio", { name: "I have an offer" }).isChecked(), false);
  await page.keyboard.press("Control+y");
  assert.equal(await page.getByRole("radio", { name: "I have an offer" }).isChecked(), true);
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Shift+Z");
  assert.equal(await page.getByRole("radio", { name: "I have an offer" }).isChecked(), true);
});

const apple = () => Object.defineProperty(Navigator.prototype, "platform", { get: () => "MacIntel" });

test("keys are named as the keyboard has them", { init: apple }, async ({ page }) => {
  await page.keyboard.press("Control+/");
  await sheet(page).getByText("⌘").first().waitFor();
  assert.equal(await sheet(page).getByText("Ctrl").count(), 0);
});

for (const scheme of ["light", "dark"]) {
  test(`on a small ${scheme} screen the list fits`, { context: { viewport: { width: 320, height: 568 }, colorScheme: scheme } }, async ({ page }) => {
    await page.keyboard.press("Control+/");
    await sheet(page).waitFor();
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const { x, width } = await sheet(page).boundingBox();
    assert.ok(0 <= x && x + width <= 320);
    await axe(page);
  });
}

test("in a frame as high as the page, the list opens where it was asked for", { open: false }, async ({ page }) => {
  const shown = await app();
  const site = await host({
    "/": `<iframe title="Leave" width="100%" height="640" src="${shown.address}?embed=1"></iframe><script>
      const frame = document.querySelector("iframe");
      addEventListener("message", ({ source }) => {
        if (source !== frame.contentWindow) return;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => data.type === "height" && (frame.height = data.height);
        source.postMessage({ ns: "bow-out", v: 1, type: "hello" }, new URL(frame.src).origin, [port2]);
      });
    </script>`,
  });
  await page.goto(site.address);
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame.locator("html[data-tall][data-locked]").waitFor({ state: "attached" });
  const button = frame.getByRole("button", { name: "Keys", exact: true });
  await button.click();
  await sheet(frame).waitFor();
  const [asked, opened] = [await button.boundingBox(), await sheet(frame).boundingBox()];
  assert.ok(Math.abs(opened.y - asked.y) < 200, `${opened.y} is far from ${asked.y}`);
  await page.keyboard.press("Escape");
  await sheet(frame).waitFor({ state: "hidden" });
  assert.equal(await focused(frame), "Keys");
});
