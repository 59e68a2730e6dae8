// The send plan: what to do, what is offered, and what the candidate made of it.
import assert from "node:assert/strict";
import { axe, ready, test, unfold } from "./support.mjs";

const link = "#v=1&stage=interviewing&origin=referred&role=Analyst&from=Sam%20Lee&to=Dana%20Weiss&pending=portal&pending=references";
const plan = (page) => page.getByRole("region", { name: "Send plan" });
const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const saved = (page) => page.getByRole("status").filter({ hasText: "Saved in this browser" }).waitFor();

test("one thing to do, the rest is offered", { path: link }, async ({ page }) => {
  assert.equal(await plan(page).getByRole("checkbox").count(), 1);
  await plan(page).getByText("If you like").click();
  assert.equal(await plan(page).getByRole("checkbox").count(), 4);
  const told = await box(page, "Message").inputValue();
  await plan(page).getByRole("button", { name: /^Tell the person who referred you/ }).click();
  assert.notEqual(await box(page, "Message").inputValue(), told);
  assert.match(await box(page, "Message").inputValue(), /recommend|good word|referr|vouch|your name/);
  await plan(page).getByLabel("Why? Tell the person who referred you").click();
  await plan(page).getByText("Your referrer spoke up for you").waitFor();
  await axe(page);
});

test("ticks, switches and channels of steps outlast a reload", { path: link, quiet: false }, async ({ page }) => {
  await plan(page).getByText("If you like").click();
  await plan(page).getByLabel("Done: Tell the person who referred you").check();
  await plan(page).getByLabel("Why? Withdraw in their portal too").click();
  await plan(page).getByRole("button", { name: "Leave this out" }).click();
  await plan(page).getByRole("button", { name: "Put it back" }).waitFor();
  await plan(page).getByLabel("Why? Tell the person who referred you").click();
  await plan(page).getByRole("combobox", { name: "How" }).first().selectOption("sms");
  await saved(page);
  await page.reload();
  await ready(page);
  await unfold(plan(page).locator("summary", { hasText: "If you like" }));
  assert.ok(await plan(page).getByLabel("Done: Tell the person who referred you").isChecked());
  await plan(page).getByRole("button", { name: /^Tell the person who referred you/ }).click();
  assert.equal(await box(page, "Subject").count(), 0);
  await plan(page).getByLabel("Why? Withdraw in their portal too").click();
  await plan(page).getByRole("button", { name: "Put it back" }).click();
});

test("a step is chosen, read and ticked with the keyboard", { path: link }, async ({ page }) => {
  await plan(page).locator(".Plan-more > summary").press("Enter");
  await plan(page).getByLabel("Done: Tell your references that nobody will call").press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.match(await box(page, "Message").inputValue(), /call/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await plan(page).getByText("Somebody who agreed to speak for you").waitFor();
  assert.ok(await plan(page).getByLabel("Done: Tell your references that nobody will call").isChecked());
});
