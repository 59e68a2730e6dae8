// The sentences themselves: how much of the reason is said, other wordings, what is left out, all by keyboard.
import assert from "node:assert/strict";

import { axe, ready, test, unfold } from "./support.mjs";

const link = "#v=1&stage=interviewing&reason=role-fit/scope&role=Analyst&from=Sam%20Lee&to=Dana%20Weiss&to-kind=hiring-manager";
const message = (page) => page.getByRole("textbox", { name: "Message", exact: true });
const reads = (page, text) => page.waitForFunction((text) => document.getElementById("message").value.includes(text), text);
const saved = (page) => page.getByRole("status").filter({ hasText: "Saved in this browser" }).waitFor();

test("how much of the reason is said is picked by its sentence, and outlasts undo and a reload", { path: link, quiet: false }, async ({ page }) => {
  await unfold(page.locator("summary", { hasText: "Adjust" }));
  const levels = page.getByRole("group", { name: "How much of the reason to say" });
  const sentences = levels.locator("q:visible");
  await sentences.last().waitFor();
  assert.ok(2 <= (await sentences.count()), "there are levels to pick from");
  // The last one says most.
  const most = await sentences.last().textContent();
  await levels.getByRole("radio").last().press("Space");
  await reads(page, most);
  await levels.getByRole("radio", { name: "Say nothing about the reason" }).press("Space");
  await page.waitForFunction((most) => !document.getElementById("message").value.includes(most), most);
  await axe(page);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await reads(page, most);
  await saved(page);
  await page.reload();
  await ready(page);
  await reads(page, most);
});

test("one sentence gets another wording, is left out and put back; undo brings the first text", { path: link }, async ({ page }) => {
  await unfold(page.locator("summary", { hasText: "Sentence by sentence" }));
  const thanks = page.locator(".Sentences > li", { has: page.locator("[id^=sentence-thanks]") });
  const first = await message(page).inputValue();
  const words = await thanks.locator(".Sentences-text").textContent();
  assert.match(await thanks.locator(".Field-hint").textContent(), /^(From your answers|Good manners)/);
  await thanks.getByRole("button", { name: "Another wording" }).press("Enter");
  await page.waitForFunction((words) => !document.getElementById("message").value.includes(words), words);
  const others = (text, without) => text.split("\n\n").filter((paragraph) => !paragraph.includes(without));
  const swapped = await message(page).inputValue();
  const now = await thanks.locator(".Sentences-text").textContent();
  assert.deepEqual(others(swapped, now), others(first, words), "all else stays as it was");
  await thanks.getByRole("button", { name: "Leave out" }).press("Enter");
  await page.waitForFunction((now) => !document.getElementById("message").value.includes(now), now);
  await page.getByRole("button", { name: "Put back" }).press("Enter");
  await reads(page, now);
  for (let n = 0; n < 3; n += 1) await page.getByRole("button", { name: "Undo" }).press("Enter");
  await reads(page, words);
  assert.equal(await message(page).inputValue(), first);
});
