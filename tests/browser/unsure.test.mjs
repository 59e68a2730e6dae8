// Before the decision: asking instead of leaving, an offer that is not firm, and a private comparison.
import assert from "node:assert/strict";

import { axe, clipboard, ready, test, unfold } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const message = (page) => box(page, "Message");
const matter = (page) => page.getByLabel("What would have to change for you to stay?");
const saved = (page) => page.getByRole("status").filter({ hasText: "Saved in this browser" }).waitFor();

async function open(page) {
  await box(page, "Role").fill("Planner");
  await box(page, "Your name").fill("Ana Ruiz");
  await unfold(page.locator("summary", { hasText: "Not sure yet?" }));
  await matter(page).waitFor();
}

test("what could be solved is asked for, without a word of leaving, and the withdrawal waits", async ({ page }) => {
  await open(page);
  const withdrawal = await message(page).inputValue();
  await message(page).fill(`${withdrawal}\nP.S. Mine.`);
  await matter(page).selectOption({ label: "The hours" });
  await page.getByRole("button", { name: "Ask them by email" }).waitFor();
  assert.match(await message(page).inputValue(), /hours/);
  assert.match(await box(page, "Subject").inputValue(), /question/i);
  assert.doesNotMatch(await message(page).inputValue(), /withdraw|decided|P\.S\. Mine/);
  await page.getByText("says nothing of leaving").waitFor();
  await page.locator(".CopyBar").getByRole("button", { name: "Copy" }).press("Enter");
  await page.getByText("Copied the message").waitFor();
  assert.match(await clipboard(page), /hours/);
  await axe(page);
  await matter(page).selectOption({ label: "Nothing: I am sure" });
  assert.equal(await message(page).inputValue(), `${withdrawal}\nP.S. Mine.`);
});

test("an answer by a day of one's own", async ({ page }) => {
  await open(page);
  await matter(page).selectOption({ label: "More time to decide" });
  await page.getByLabel("A day that suits you").fill("2026-12-04");
  await page.waitForFunction(() => /December 4/.test(document.getElementById("message").value));
  assert.doesNotMatch(await message(page).inputValue(), /withdraw/);
});

test("an offer that is not firm warns once", { quiet: false }, async ({ page }) => {
  await page.getByRole("radio", { name: "I accepted another offer" }).check();
  await open(page);
  const warning = page.getByText("you could end up with neither");
  await page.getByRole("radio", { name: "Not yet" }).check();
  await warning.waitFor();
  await page.getByRole("button", { name: "Got it" }).press("Enter");
  await warning.waitFor({ state: "detached" });
  await saved(page);
  await page.reload();
  await ready(page);
  await unfold(page.locator("summary", { hasText: "Not sure yet?" }));
  assert.ok(await page.getByRole("radio", { name: "Not yet" }).isChecked());
  assert.equal(await warning.count(), 0);
});

test("a comparison says where the difference lies and offers the reason, by keyboard alone", { quiet: false }, async ({ page }) => {
  await open(page);
  await unfold(page.locator("summary", { hasText: "Compare it with something else" }));
  await page.getByRole("button", { name: "Add what you compare it with" }).press("Enter");
  await box(page, "What it is").fill("the other offer");
  const mark = (aspect, name) => page.getByRole("group", { name: aspect }).getByRole("radio", { name, exact: true });
  await mark("Place", "The other").press("Space");
  await mark("Culture", "This one").press("Space");
  await page.getByText("The difference lies in place, where the other is ahead. This one is ahead in culture.").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "Give “Place” as my reason" }).press("Enter");
  await page.waitForFunction(() => !/culture|offer/i.test(document.getElementById("message").value));
  assert.ok(await page.getByRole("radio", { name: "It isn’t the right fit" }).isChecked());
  await saved(page);
  await page.reload();
  await ready(page);
  await unfold(page.locator("summary", { hasText: "Not sure yet?" }));
  await unfold(page.locator("summary", { hasText: "Compare it with something else" }));
  assert.equal(await box(page, "What it is").inputValue(), "the other offer");
  assert.ok(await mark("Place", "The other").isChecked());
});
