// What comes back, and the short answer to it.
import assert from "node:assert/strict";

import { axe, clipboard, ready, test, unfold } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const answer = (page) => page.getByRole("textbox", { name: "Your answer", exact: true });
const reads = (page, pattern) => page.waitForFunction(([source, flags]) => new RegExp(source, flags).test(document.getElementById("answer")?.value), [pattern.source, pattern.flags]);
const panel = (page) => page.locator("details", { has: page.locator("summary", { hasText: "What comes back" }) });
const press = (page, name) => panel(page).getByRole("button", { name, exact: true }).press("Enter");
const choose = (page, label) => page.getByLabel("What did they say?").selectOption({ label });

async function show(page) {
  await unfold(page.locator("summary", { hasText: "What comes back" }));
  await page.getByLabel("What did they say?").waitFor();
}

async function open(page) {
  await box(page, "Role").fill("Planner");
  await box(page, "Your name").fill("Ana Ruiz");
  await show(page);
}

test("an answer for what they say, with other wordings, copied by the keyboard", async ({ page }) => {
  await open(page);
  await choose(page, "They came back with an offer");
  await reads(page, /offer/);
  const first = await answer(page).inputValue();
  assert.match(first, /stays the same|stands/);
  assert.match(first, /Ana Ruiz$/);
  await press(page, "Another wording");
  await page.waitForFunction((first) => document.getElementById("answer").value !== first, first);
  await press(page, "Copy the answer");
  await page.getByText("Copied the text").waitFor();
  assert.equal((await clipboard(page)).replaceAll("\r", ""), await answer(page).inputValue());
  await axe(page);
});

test("a reason that is withheld stays withheld when they ask why", async ({ page }) => {
  await open(page);
  await choose(page, "They asked why");
  await reads(page, /my reasons to myself/);
});

test("a threat gets advice and no text", async ({ page }) => {
  await open(page);
  await choose(page, "They threatened me");
  await page.getByText("You need not reply.").waitFor();
  for (const name of ["Copy the answer", "Another wording"]) {
    assert.equal(await panel(page).getByRole("button", { name, exact: true }).isVisible(), false, name);
  }
  assert.equal(await answer(page).isVisible(), false);
});

test("an edited answer is there after a reload, and every way back is one key or one button", { quiet: false }, async ({ page }) => {
  await open(page);
  await choose(page, "They misread it");
  await reads(page, /for the Planner role\./);
  await answer(page).press("Control+End");
  await answer(page).pressSequentially("\n\nP.S. {role}  ");
  const mine = await answer(page).inputValue();
  assert.match(mine, /Ana Ruiz\n\nP\.S\. \{role\} {2}$/);
  // The keys that copy the message copy this text here.
  await answer(page).press("Control+Enter");
  await page.getByText("Copied the text").waitFor();
  assert.equal((await clipboard(page)).replaceAll("\r", ""), mine);
  // Another kind of answer is another text.
  await choose(page, "They pressed or blamed me");
  await reads(page, /leave it there/);
  await choose(page, "They misread it");
  await reads(page, /P\.S\./);
  await page.getByText("Saved in this browser").waitFor();
  await page.reload();
  await ready(page);
  await show(page);
  await reads(page, /P\.S\./);
  assert.equal(await answer(page).inputValue(), mine);
  assert.equal(await page.getByLabel("What did they say?").inputValue(), "misread");
  // What was not touched follows the answers, what was typed stays.
  await box(page, "Role").fill("Clerk");
  await reads(page, /for the Clerk role\.[^]*P\.S\. \{role\} {2}$/);
  await axe(page);
  // Ours, and mine again; the focus stays at the text.
  await press(page, "Use our wording");
  await reads(page, /Ana Ruiz$/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "answer");
  await press(page, "Bring my text back");
  await reads(page, /P\.S\./);
  await answer(page).press("Control+z");
  await reads(page, /Ana Ruiz$/);
  await answer(page).press("Control+z");
  await reads(page, /P\.S\./);
});

test("words that no longer fit stand beside the new ones, one press apart", async ({ page }) => {
  await open(page);
  await choose(page, "They misread it");
  await reads(page, /for the Planner role\./);
  await answer(page).fill("Hello,\n\nI’m out of the Planner role.\n\nAna Ruiz");
  await box(page, "Role").fill("Clerk");
  const marked = panel(page).getByRole("group", { name: "New wording" });
  await marked.getByText("for the Clerk role.").waitFor();
  assert.equal(await answer(page).inputValue(), "Hello,\n\nI’m out of the Planner role.\n\nAna Ruiz");
  await axe(page);
  await marked.getByRole("button", { name: "Use the new wording" }).press("Enter");
  await reads(page, /for the Clerk role\./);
  await marked.waitFor({ state: "detached" });
  await answer(page).press("Control+z");
  await marked.getByRole("button", { name: "Keep mine" }).press("Enter");
  await marked.waitFor({ state: "detached" });
  assert.match(await answer(page).inputValue(), /I’m out of the Planner role\./);
});

test("who may think again says so, by the keyboard alone, and is told what that means", async ({ page }) => {
  await open(page);
  await page.getByLabel("What did they say?").focus();
  for (let nth = 0; nth < 4; nth += 1) await page.keyboard.press("ArrowDown");
  await reads(page, /My decision stands/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await reads(page, /could I have a day\?/);
  await page.getByText("It asks for a day and promises nothing.").waitFor();
  assert.equal(await page.getByRole("checkbox", { name: "I’d like to think about it" }).isChecked(), true);
  await axe(page);
  await page.keyboard.press("Control+z");
  await reads(page, /My decision stands/);
  assert.equal(await page.getByRole("checkbox", { name: "I’d like to think about it" }).isChecked(), false);
  await choose(page, "They offered another time");
  await page.getByRole("checkbox", { name: "I’d like to take the new time" }).press("Space");
  await reads(page, /Please disregard my withdrawal/);
  await page.getByText("This keeps you in the process: your withdrawal no longer holds.").waitFor();
  await choose(page, "They said nothing");
  await reads(page, /withdrawn my application/);
  assert.equal(await panel(page).getByRole("checkbox").count(), 0);
});

test("only who says so gets the notes to stay in touch, and they fit", async ({ page }) => {
  await open(page);
  assert.equal(await page.locator("#short-note").count(), 0);
  await page.locator("summary", { hasText: "I’d gladly work with them again" }).press("Enter");
  await page.locator("#check-in").filter({ hasText: "the Planner role" }).waitFor();
  assert.ok([...(await page.locator("#short-note").textContent())].length <= 200);
  await axe(page);
});
