// Check this first: before the text from a written offer on, after something bad, and what stops it.
import assert from "node:assert/strict";

import { axe, clipboard, test } from "./support.mjs";

const link = "#v=1&stage=contract-signed&role=Analyst&from=Sam%20Lee&to=Dana%20Weiss&to-kind=hiring-manager&interview=2026-12-03";
const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const copy = (page) => page.locator(".CopyBar").getByRole("button", { name: "Copy" });

test("what may bind is asked about by country, before the text", { path: link }, async ({ page }) => {
  await page.getByText("They are not legal advice.").waitFor();
  assert.equal(await page.getByLabel("Where is the job?").inputValue(), "");
  await page.getByText("the office that pays it").waitFor();
  await page.getByLabel("Where is the job?").selectOption({ label: "Germany" });
  await page.getByText("your Agentur für Arbeit or Jobcenter").waitFor();
  const above = await page.evaluate(() => {
    const [check, text] = [document.querySelector(".Checks-list"), document.getElementById("message")];
    return Boolean(check.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.ok(above, "the prompts stand before the text");
  await axe(page);
  await page.getByRole("button", { name: "I’ve looked at these" }).press("Enter");
  await page.locator(".Checks-list").waitFor({ state: "hidden" });
  await page.locator("summary", { hasText: "Check this first" }).press("Enter");
  await page.locator(".Checks-list").waitFor();
});

test("work that has begun is a resignation: there is no text", { path: link }, async ({ page }) => {
  await page.getByLabel("I have already begun to work there").check();
  await page.getByText("This is a resignation now").waitFor();
  await copy(page).waitFor({ state: "hidden" });
  assert.equal(await box(page, "Message").isVisible(), false);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await page.getByLabel("I have already begun to work there").press("Control+Enter");
  await page.getByText("There is no text for this").waitFor();
  assert.equal(await clipboard(page), "before");
  await axe(page);
  // Nor is there a question to ask, and the page still says why.
  await page.locator("summary", { hasText: "Not sure yet?" }).press("Enter");
  await page.getByLabel("What would have to change for you to stay?").selectOption({ label: "The pay" });
  await page.getByText("This is a resignation now").waitFor();
  assert.equal(await box(page, "Message").isVisible(), false);
  await page.getByLabel("I have already begun to work there").uncheck();
  await box(page, "Message").waitFor();
});

test("a threat brings advice and no request to delete; who asks for money is not answered", { path: "#v=1&role=Analyst&from=Sam%20Lee&door=delete-data" }, async ({ page }) => {
  assert.match(await box(page, "Message").inputValue(), /delete/);
  await page.locator("summary", { hasText: "Not sure yet?" }).press("Enter");
  const concern = page.getByLabel("Did any of this happen?");
  await concern.selectOption({ label: "I was threatened or harassed" });
  await page.getByText("You need not reply at all.").waitFor();
  assert.doesNotMatch(await box(page, "Message").inputValue(), /delete/);
  await axe(page);
  await concern.selectOption({ label: "They want money from me, or identity papers before a contract" });
  await page.getByText("Do not answer them").waitFor();
  assert.equal(await box(page, "Message").isVisible(), false);
  await concern.selectOption({ label: "None of it" });
  await box(page, "Message").waitFor();
  assert.match(await box(page, "Message").inputValue(), /delete/);
});

test("three settings stand where advice differs", { path: "#v=1&stage=final-round&reason=role-fit/scope&role=Analyst&from=Sam%20Lee&to=Dana%20Weiss&to-kind=hiring-manager&interview=2026-12-03&channel=email" }, async ({ page }) => {
  const text = () => box(page, "Message").inputValue();
  assert.match(await text(), /sorry|apolog/i);
  await page.locator("summary", { hasText: "Where good advice differs" }).press("Enter");
  await page.getByRole("group", { name: "Should you apologize?" }).getByRole("radio", { name: "Not at all" }).press("Space");
  await page.waitForFunction(() => !/sorry|apolog/i.test(document.getElementById("message").value));
  const before = await text();
  await page.getByRole("group", { name: "Should you give a reason?" }).getByRole("radio", { name: "None" }).press("Space");
  await page.waitForFunction((before) => document.getElementById("message").value !== before, before);
  await page.getByRole("group", { name: "Should you call or write?" }).getByRole("radio", { name: "Call" }).press("Space");
  await page.getByRole("button", { name: /^Call Dana Weiss/ }).waitFor();
  await axe(page);
});
