// What the check says of the candidate's own text.
import assert from "node:assert/strict";

import { axe, clipboard, ready, test } from "./support.mjs";

const PASTED = `Hello,

After careful consideration I have been thinking about the Planner role at Larkspur. Thank you for showing me the depot.

Ana Ruiz`;

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const findings = (page) => page.getByRole("list", { name: "What the check found" });

async function paste(page) {
  await box(page, "Role").fill("Planner");
  await box(page, "Your name").fill("Ana Ruiz");
  await box(page, "Company").fill("Larkspur");
  await box(page, "Message").fill(PASTED);
}

test("closed until a text is pasted; then a fix mends it, and undo takes that back", async ({ page }) => {
  const check = page.locator("details", { hasText: "Check my own text" });
  assert.equal(await check.getAttribute("open"), null);
  await paste(page);
  await findings(page).getByRole("heading", { name: "The decision is not said" }).waitFor();
  await findings(page).getByText("After careful consideration").waitFor();
  await axe(page);
  await findings(page).getByRole("button", { name: "Add the decision" }).press("Enter");
  await findings(page).getByRole("heading", { name: "The decision is not said" }).waitFor({ state: "detached" });
  const text = await box(page, "Message").inputValue();
  assert.notEqual(text, PASTED);
  assert.ok(PASTED.split("\n\n").every((part) => text.includes(part)), text);
  // The focus stays in the list, and undo takes the fix back whole.
  assert.equal(await page.evaluate(() => document.activeElement.className), "Findings");
  await page.keyboard.press("Control+z");
  assert.equal(await box(page, "Message").inputValue(), PASTED);
});

test("what is kept stays kept, also after a reload", { quiet: false }, async ({ page }) => {
  await paste(page);
  const cliche = findings(page).getByRole("heading", { name: "A form letter’s phrase" });
  await cliche.waitFor();
  await findings(page).getByRole("listitem").filter({ hasText: "A form letter’s phrase" }).getByRole("button", { name: "Keep mine" }).press("Enter");
  await cliche.waitFor({ state: "detached" });
  await page.getByText("Saved in this browser").waitFor();
  await page.reload();
  await ready(page);
  await findings(page).getByRole("heading", { name: "The decision is not said" }).waitFor();
  assert.equal(await cliche.count(), 0);
  await page.getByRole("button", { name: "Show what I kept" }).press("Enter");
  await cliche.waitFor();
});

test("a block asks once before copying, and does not prevent it", async ({ page }) => {
  await paste(page);
  await findings(page).getByRole("heading", { name: "The decision is not said" }).waitFor();
  const ask = page.getByRole("group", { name: "Before you copy" });
  await box(page, "Message").press("Control+Enter");
  await ask.getByText("The decision is not said.").waitFor();
  await ask.getByRole("button", { name: "Copy anyway" }).press("Enter");
  await page.getByText("Copied the message").waitFor();
  assert.equal((await clipboard(page)).replaceAll("\r", ""), PASTED);
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await box(page, "Message").press("Control+Enter");
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
  assert.equal(await ask.count(), 0);
});

test("values that the candidate gave never look like a slip", async ({ page }) => {
  await box(page, "Role").fill("Waste Manager");
  await box(page, "Your name").fill("Grace Better");
  await box(page, "Company").fill("Acme Health");
  await box(page, "Message").fill(
    "Hello,\n\nI’m withdrawing from the Waste Manager role at Acme Health. Thank you for showing me the yard.\n\nGrace Better",
  );
  await page.getByText("Nothing to mend.").waitFor();
  assert.equal(await findings(page).getByRole("listitem").count(), 0);
});

const REFERRED = { path: "#v=1&role=Planner&from=Ana%20Ruiz&origin=referred" };

test("of the message as composed only the moment is told, to those who open the check", REFERRED, async ({ page }) => {
  const check = page.locator("details", { hasText: "Check my own text" });
  assert.equal(await check.getAttribute("open"), null);
  await page.locator("summary", { hasText: "Check my own text" }).press("Enter");
  await page.getByText("Before you send the message as it is:").waitFor();
  await findings(page).getByRole("heading", { name: "Somebody recommended you" }).waitFor();
  assert.equal(await findings(page).getByRole("listitem").count(), 1);
  await axe(page);
  await findings(page).getByRole("button", { name: "I know" }).press("Enter");
  await findings(page).getByRole("listitem").waitFor({ state: "detached" });
});
