// What is loaded when somebody first opens it.
import assert from "node:assert/strict";

import { LATER_PART, test } from "./support.mjs";

test("the later part is loaded when it is first opened, and once", async ({ page }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByText("Sentence by sentence", { exact: true }).click();
  await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  await page.getByText("Take these answers elsewhere", { exact: true }).click();
  await page.getByRole("button", { name: "Copy link to these answers" }).waitFor();
  assert.equal(requests.length, 1, requests.join(" "));
  assert.match(requests[0], LATER_PART);
});

test("without a connection it says so, and a second try brings it", { quiet: false }, async ({ page, context, record }) => {
  await context.setOffline(true);
  await page.getByText("Sentence by sentence", { exact: true }).click();
  await page.getByText("This part could not be loaded.").waitFor();
  // The rest of the page goes on working.
  await page.getByLabel("Role", { exact: true }).fill("Baker");
  await page.waitForFunction(() => document.getElementById("message").value.includes("Baker"));
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  record.excuse(/ERR_INTERNET_DISCONNECTED/);
});
