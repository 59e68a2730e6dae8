// What the page loads once it is there.
import assert from "node:assert/strict";

import { LATER_PART, locked, test } from "./support.mjs";

test("the later part comes right after the page is there, and once", async ({ page, record }) => {
  await page.getByText("Sentence by sentence", { exact: true }).click();
  await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  await page.getByText("Take these answers elsewhere", { exact: true }).click();
  await page.getByRole("button", { name: "Copy link to these answers" }).waitFor();
  await page.getByLabel("Role", { exact: true }).fill("Baker");
  await page.getByText("Saved in this browser").waitFor();
  const later = record.requests.filter((url) => LATER_PART.test(url));
  assert.equal(later.length, 1, record.requests.join(" "));
});

test("with drafts to open, the page waits for it and shows the draft at once", async ({ page, open }) => {
  await page.getByLabel("Role", { exact: true }).fill("Baker");
  await page.getByText("Saved in this browser").waitFor();
  await open();
  assert.equal(await page.getByLabel("Role", { exact: true }).inputValue(), "Baker");
});

test("where it cannot be had the page says so, and the next try brings it", { open: false }, async ({ page, open, record }) => {
  await page.route(LATER_PART, (route) => route.abort());
  await open();
  await page.getByText("Sentence by sentence", { exact: true }).click();
  await page.getByText("This part could not be loaded.").first().waitFor();
  // The rest of the page goes on working, and does not say that it saved anything.
  await page.getByLabel("Role", { exact: true }).fill("Baker");
  await page.waitForFunction(() => document.getElementById("message").value.includes("Baker"));
  await page.getByText(/^Not saved: /).waitFor();
  assert.equal(await page.locator("html[data-locked]").count(), 0);
  // What the rest is needed for waits for it: here is nothing that could be edited and then forgotten.
  assert.equal(await page.locator("#message[readonly], #subject[readonly]").count(), 2);
  await page.locator("#message").press("Control+z");
  await page.unroute(LATER_PART);
  // One try is enough for all that waits; what was typed may have tried already.
  await page.getByRole("button", { name: "Try again" }).first().click({ timeout: 2_000 }).catch(() => undefined);
  await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  await page.getByRole("button", { name: "New draft" }).waitFor();
  assert.equal(await page.locator(".Later").getByText("This part could not be loaded.").count(), 0);
  assert.equal(await page.locator("[readonly]").count(), 0);
  await page.getByLabel("Company").fill("Acme");
  await page.getByText("Saved in this browser").waitFor();
  await locked(page);
  record.excuse(/ERR_FAILED/);
});

test("where it cannot be had, a message with a gap leads to its fields and is copied anyway", { open: false }, async ({ page, open, record }) => {
  await page.route(LATER_PART, (route) => route.abort());
  await open();
  await page.getByRole("button", { name: "Copy message" }).click();
  await page.getByText("The text still has a gap.").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "role");
  await page.getByRole("button", { name: "Copy anyway" }).click();
  await page.getByText(/^Copied the message/).waitFor();
  assert.equal(await page.getByText("The text still has a gap.").count(), 0);
  record.excuse(/ERR_FAILED/);
});

/** So that the second load asks the host again. */
const withoutWorker = () => delete Navigator.prototype.serviceWorker;

test("a draft that could not be opened at the start is there once the later part is", { init: withoutWorker }, async ({ page, open, record }) => {
  await page.getByLabel("Role", { exact: true }).fill("Baker");
  await page.getByText("Saved in this browser").waitFor();
  await page.route(LATER_PART, (route) => route.abort());
  await open();
  assert.equal(await page.getByLabel("Role", { exact: true }).inputValue(), "");
  await page.unroute(LATER_PART);
  await page.getByText("Sentence by sentence", { exact: true }).click();
  await page.waitForFunction(() => document.getElementById("role").value === "Baker");
  await locked(page);
  record.excuse(/ERR_FAILED/);
});
