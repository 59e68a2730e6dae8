// The page in the other browser that we can drive: that it starts, writes and keeps.
import assert from "node:assert/strict";

import { readyInFirefox, testInFirefox as test } from "./firefox.mjs";

const message = (page) => page.$eval("#message", ({ value }) => value);

test("a typed name stands in the message, and is there again after a reload", async ({ page }) => {
  await page.type("#name", "Ada Quill");
  await page.waitForFunction(() => document.getElementById("message").value.includes("Ada Quill"));
  await page.waitForFunction(() => document.getElementById("status").textContent.includes("Saved in this browser"));
  await page.reload();
  await readyInFirefox(page);
  assert.match(await message(page), /Ada Quill/);
  assert.equal(await page.$eval("#name", ({ value }) => value), "Ada Quill");
});
