// The quiet lines below the message: how long it is, what is kept, and whether there is a connection.
import assert from "node:assert/strict";
import { axe, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const counts = (page) => page.locator(".Counts > span").first();

async function by(page, channel) {
  await page.getByLabel("How to tell them").selectOption({ label: channel });
}

test("the characters are counted where the channel counts them", async ({ page }) => {
  await box(page, "Role").fill("Baker");
  await box(page, "Your name").fill("Ana Ruiz");
  await page.locator("summary", { hasText: "Adjust" }).click();
  await page.getByLabel("How to tell them").waitFor();
  assert.match(await counts(page).textContent(), /^\d+ words$/);
  for (const [channel, pattern] of [
    ["Text message", /^\d+ words, (\d+) of 300 characters$/],
    ["LinkedIn", /^\d+ words, (\d+) characters: an invitation takes 300$/],
    ["Their portal", /^\d+ words, (\d+) characters$/],
  ]) {
    await by(page, channel);
    const [, n_chars] = pattern.exec(await counts(page).textContent()) ?? [];
    assert.equal(Number(n_chars), [...(await box(page, "Message").inputValue())].length, channel);
  }
  await by(page, "Text message");
  await box(page, "Message").fill("x".repeat(301));
  assert.equal(await counts(page).textContent(), "1 word, 301 of 300 characters");
  assert.equal(await counts(page).getAttribute("data-state"), "over");
  await axe(page);
});

test("without a connection the line says so, and that it does not matter", async ({ page, context }) => {
  await page.locator("html[data-locked]").waitFor({ state: "attached" });
  await box(page, "Role").fill("Baker");
  const status = page.locator("#status");
  await status.getByText("Saved in this browser").waitFor();
  await context.setOffline(true);
  await status.getByText("Saved in this browser. Offline, and everything here still works").waitFor();
  await box(page, "Your name").fill("Ana Ruiz");
  await status.getByText("Saved in this browser. Offline").waitFor();
  await context.setOffline(false);
  await status.getByText(/^Saved in this browser$/).waitFor();
});
