// Before the decision: asking instead of leaving.
import assert from "node:assert/strict";

import { axe, clipboard, test } from "./support.mjs";

const question = (page) => page.locator("#question");

test("what could be solved is asked for, without a word of leaving", async ({ page }) => {
  await page.getByRole("textbox", { name: "Role", exact: true }).fill("Planner");
  await page.getByRole("radio", { name: "I accepted another offer" }).check();
  await page.locator("summary", { hasText: "Not sure yet?" }).press("Enter");
  await page.getByText("Is the other offer in writing and firm?").waitFor();
  assert.equal(await question(page).isVisible(), false);
  await page.getByLabel("What would have to change for you to stay?").selectOption({ label: "The hours" });
  await question(page).filter({ hasText: "hours" }).waitFor();
  await page.getByText("Subject: A question before we go on: Planner").waitFor();
  assert.doesNotMatch(await question(page).textContent(), /withdraw|decided/);
  await page.getByRole("button", { name: "Copy the question" }).press("Enter");
  await page.getByText("Copied the text").waitFor();
  assert.equal((await clipboard(page)).replaceAll("\r", ""), await question(page).textContent());
  await axe(page);
});
