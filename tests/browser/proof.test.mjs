// What the page says of itself to those who do not want to believe it.
import assert from "node:assert/strict";

import { axe, locked, test } from "./support.mjs";

const TITLE = "Check it yourself";
const counts = (page) => page.locator(".Proof-counts li").allTextContents();

test("the page counts what it asked for, and what was refused", async ({ page, record }) => {
  await locked(page);
  await page.getByText(TITLE, { exact: true }).click();
  await page.getByText("Since it closed the network to itself, it has asked nobody for anything.").waitFor();
  const [own, others, , refused] = await counts(page);
  const files = record.requests.length;
  assert.equal(own, `Since it was loaded, this page got ${files} files of its own from where it stands.`);
  assert.equal(others, "It asked nobody else.");
  assert.equal(refused, "The browser had nothing to refuse.");
  const build = await page.locator("html").getAttribute("data-build");
  await page.getByText(`This is build ${build}.`).waitFor();
  await axe(page);
  // Somebody tries.
  await page.evaluate(() => fetch("https://example.com/").catch(() => undefined));
  await page.getByRole("button", { name: "Count again" }).click();
  await page.getByText(/^The browser refused this page [1-9]\d* times/).waitFor();
  record.excuse(/connect-src/);
  record.excuse(/example\.com/);
});
