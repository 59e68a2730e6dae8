// What is kept and how it is let go: deleted drafts, by the keyboard.
import assert from "node:assert/strict";
import { axe, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const status = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();
const drafts = (page) => page.getByRole("region", { name: "Drafts" });
const press = async (locator, key = "Enter") => {
  await locator.focus();
  await locator.press(key);
};
const open = (page, title) => press(page.locator("summary").filter({ has: page.getByRole("heading", { name: title, exact: true }) }));

/** A draft for a role, saved. */
const make = async (page, role) => {
  await box(page, "Role").fill(role);
  await status(page, "Saved in this browser");
};

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

test("a draft that is deleted for good leaves nothing of what it said", async ({ page }) => {
  await make(page, "Submarine cook");
  await press(drafts(page).getByRole("button", { name: "Delete", exact: true }));
  await open(page, "Recently deleted");
  await press(drafts(page).getByRole("button", { name: "Delete for good: Submarine cook" }));
  await drafts(page).getByText("Recently deleted").waitFor({ state: "detached" });
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(kept, /Submarine/);
  assert.match(kept, /deleted/);
});
