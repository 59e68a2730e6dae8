// What comes back, and the short answer to it.
import assert from "node:assert/strict";

import { axe, clipboard, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const answer = (page) => page.locator("#answer");

async function open(page) {
  await box(page, "Role").fill("Planner");
  await box(page, "Your name").fill("Ana Ruiz");
  await page.locator("summary", { hasText: "What comes back" }).press("Enter");
  await page.getByLabel("What did they say?").waitFor();
}

test("an answer for what they say, with other wordings, copied by the keyboard", async ({ page }) => {
  await open(page);
  await page.getByLabel("What did they say?").selectOption({ label: "They made another offer" });
  await answer(page).filter({ hasText: "offer" }).waitFor();
  const first = await answer(page).textContent();
  assert.match(first, /stays the same|stands/);
  assert.match(first, /Ana Ruiz$/);
  await page.getByRole("button", { name: "Another wording" }).last().press("Enter");
  await page.waitForFunction((first) => document.getElementById("answer").textContent !== first, first);
  await page.getByRole("button", { name: "Copy the answer" }).press("Enter");
  await page.getByText("Copied the text").waitFor();
  assert.equal((await clipboard(page)).replaceAll("\r", ""), await answer(page).textContent());
  await axe(page);
});

test("a reason that is withheld stays withheld when they ask why", async ({ page }) => {
  await open(page);
  await page.getByLabel("What did they say?").selectOption({ label: "They asked why" });
  await answer(page).filter({ hasText: "my reasons to myself" }).waitFor();
});

test("a threat gets advice and no text", async ({ page }) => {
  await open(page);
  await page.getByLabel("What did they say?").selectOption({ label: "They threaten me" });
  await page.getByText("You need not reply.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Copy the answer" }).isVisible(), false);
  assert.equal(await answer(page).isVisible(), false);
});

test("only who says so gets the notes to stay in touch, and they fit", async ({ page }) => {
  await open(page);
  assert.equal(await page.locator("#short-note").count(), 0);
  await page.locator("summary", { hasText: "I’d gladly work with them again" }).press("Enter");
  await page.locator("#check-in").filter({ hasText: "the Planner role" }).waitFor();
  assert.ok([...(await page.locator("#short-note").textContent())].length <= 200);
  await axe(page);
});
