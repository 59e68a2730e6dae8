// The page in German around a message in English: chosen, kept, asked for by another site, and whole.
import assert from "node:assert/strict";

import { app, host } from "./host.mjs";
import { axe, ready, test, unfold } from "./support.mjs";

const link = "#v=1&stage=interviewing&reason=role-fit/scope&role=Analyst&from=Sam%20Lee&to=Dana%20Weiss&to-kind=hiring-manager";
const message = (page) => page.locator("#message");
const speaks = (page, lang) => page.locator(`html[lang=${lang}]`).waitFor({ state: "attached" });
const narrow = { viewport: { width: 320, height: 700 } };
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("German is chosen in place: nothing is lost, the message stays English, and a reload keeps it", { path: link, quiet: false }, async ({ page }) => {
  await page.locator("html[data-locked]").waitFor({ state: "attached" });
  const text = `${await message(page).inputValue()}\n\nPS: in my own words.`;
  await message(page).fill(text);
  await unfold(page.locator("summary", { hasText: "Adjust" }));
  const open = () => page.locator(".Questions > details[open]").count();
  const before = await open();
  await page.getByRole("button", { name: "Deutsch" }).press("Enter");
  await speaks(page, "de");
  await page.getByRole("heading", { name: "Entwürfe", level: 2 }).waitFor();
  assert.equal(await message(page).inputValue(), text);
  assert.match(await message(page).getAttribute("lang"), /^en-/);
  assert.equal(await open(), before, "what was open stays open");
  assert.equal(await page.evaluate(() => document.activeElement.id), "page-lang", "the focus stays");
  await page.getByText("Nachrichten werden bisher auf Englisch geschrieben.").waitFor();
  await page.getByRole("button", { name: "Rückgängig" }).first().press("Enter");
  await page.waitForFunction(() => !document.getElementById("message").value.includes("PS:"));
  await page.getByRole("button", { name: "Wiederholen" }).press("Enter");
  await page.waitForFunction((text) => document.getElementById("message").value === text, text);
  await page.getByRole("status").filter({ hasText: "In diesem Browser gespeichert" }).waitFor();
  await page.reload();
  await ready(page);
  await speaks(page, "de");
  await page.getByRole("heading", { name: "Das ist zu tun" }).waitFor();
  assert.equal(await message(page).inputValue(), text);
  await page.getByRole("button", { name: "English" }).press("Enter");
  await speaks(page, "en");
  await page.getByRole("heading", { name: "Do this" }).waitFor();
  assert.equal(await message(page).inputValue(), text);
});

test("whoever reads German gets a German page, and forgetting everything forgets the choice", { context: { locale: "de-AT" }, quiet: false }, async ({ page }) => {
  await speaks(page, "de");
  await page.getByRole("radio", { name: "Ich habe ein Angebot", exact: true }).check();
  await page.getByLabel("Stelle", { exact: true }).fill("Analyst");
  await page.waitForFunction(() => document.getElementById("message").value.includes("Analyst role"));
  await page.getByRole("button", { name: "English" }).press("Enter");
  await speaks(page, "en");
  assert.equal(await page.getByLabel("Role", { exact: true }).inputValue(), "Analyst");
  await page.waitForFunction(() => localStorage.getItem("bowout:lang") === "en");
  await page.reload();
  await ready(page);
  await speaks(page, "en");
  await unfold(page.locator("summary", { hasText: "What is kept here" }));
  await page.getByRole("button", { name: "Forget everything …" }).press("Enter");
  await page.getByRole("button", { name: "Forget everything", exact: true }).press("Enter");
  await page.waitForFunction(() => localStorage.getItem("bowout:lang") === null);
});

test("every part of the German page opens, holds at 320 pixels, and can be used by everybody", { path: `?lang=de${link}&concern=threat`, context: narrow, timeout: 120_000 }, async ({ page }) => {
  await speaks(page, "de");
  await message(page).fill("Hallo,\n\nI am so sorry!! I withdraw my application for the Analyst role. After careful consideration.\n\nSam");
  const parts = await page.locator("details.Fold > summary").all();
  assert.ok(12 <= parts.length, `${parts.length} parts`);
  for (const part of parts) if (await part.isVisible()) await unfold(part);
  for (const part of await page.locator("details.InnerFold > summary").all()) if (await part.isVisible()) await unfold(part);
  await page.locator(".Findings > li").first().waitFor();
  assert.equal(await wide(page), 0, "nothing is wider than the screen");
  // As high as all of it, so that the bar at the bottom covers nothing that is to be measured.
  await page.setViewportSize({ width: 320, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await axe(page);
  const said = await page.evaluate(() => {
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest("#stopped, noscript, script, style, [lang^=en], code, option") || !node.data.trim()) continue;
      texts.push(node.data.trim());
    }
    return texts;
  });
  const english = said.filter((text) => /\b(?:the|your|you|this|and|what|with|from)\b/i.test(text.replaceAll(/„[^“]*“/g, "")));
  assert.deepEqual(english, []);
});

test("another site asks for a language, and may change it", { open: false }, async ({ page, record }) => {
  const shown = await app();
  const site = await host({ "/": `<bow-out id="a" lang="de" role="Cook"></bow-out><script src="${shown.address}embed.v1.js" async></script>` });
  await page.goto(site.address);
  const frame = page.frameLocator("iframe");
  await frame.getByLabel("Stelle", { exact: true }).waitFor();
  assert.equal(await frame.getByLabel("Stelle", { exact: true }).inputValue(), "Cook");
  await page.evaluate(() => document.getElementById("a").setAttribute("lang", "en"));
  await frame.getByLabel("Role", { exact: true }).waitFor();
  assert.equal(await frame.getByLabel("Role", { exact: true }).inputValue(), "Cook");
  // Whoever is in the frame has the last word there.
  await frame.getByRole("button", { name: "Deutsch" }).click();
  await frame.getByLabel("Stelle", { exact: true }).waitFor();
  // Chromium on Linux has no share sheet and says so.
  record.allow(/Unrecognized feature: 'web-share'/);
});
