// Where somebody is in the page: one way to the message and back, and the same place after a reload.
import assert from "node:assert/strict";
import { app, host } from "./host.mjs";
import { axe, locked, ready, test } from "./support.mjs";

// Without journeys on the way, so that a place is where one is.
const PHONE = { viewport: { width: 360, height: 640 }, reducedMotion: "reduce" };
const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));
const see = (page) => page.getByRole("button", { name: "See the message" });
/** As a thumb does it: without bringing the button to where it is already. */
async function tap(page, button) {
  const { x, y, width, height } = await button.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}
const dock = (page) => page.locator(".Dock > .Button").last();
/** Waits until the page has stood still for two frames. */
const still = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let last = -1; last !== scrollY; await frame(), await frame()) last = scrollY;
  });

test("the first screen of a phone shows the whole first question", { context: PHONE }, async ({ page }) => {
  const last = await page.locator('input[name="start"]').last().boundingBox();
  const { y } = await page.locator(".Dock").boundingBox();
  assert.ok(last.y + last.height < y, `${last.y} is below ${y}`);
  assert.equal(await scrolled(page), 0);
});

test("the dock says what is missing, goes there, and then copies", { context: PHONE }, async ({ page }) => {
  assert.equal(await dock(page).textContent(), "Add the role and your name");
  await dock(page).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "role");
  await page.keyboard.type("Baker");
  assert.equal(await dock(page).textContent(), "Add your name");
  await dock(page).click();
  await page.keyboard.type("Ana Ruiz");
  assert.equal(await dock(page).textContent(), "Copy");
  await axe(page);
  await dock(page).click();
  await page.getByRole("status").filter({ hasText: "Copied the message" }).waitFor();
  await box(page, "Your name").fill("");
  assert.equal(await dock(page).textContent(), "Add your name");
});

test("a text without a gap is copied, whatever was answered", { context: PHONE }, async ({ page }) => {
  await box(page, "Message").fill("I’m out. Thank you for everything.");
  await box(page, "Subject").fill("Leaving");
  await page.waitForFunction(() => document.querySelector(".Dock > .Button:last-child").textContent === "Copy");
});

for (const reload of [false, true]) {
  test(`Back comes from the message to the question where one was${reload ? ", after a reload too" : ""}`, { context: PHONE, quiet: false }, async ({ page }) => {
    await locked(page);
    await box(page, "Role").fill("Baker");
    await page.getByText("Saved in this browser").waitFor();
    await page.locator("#company").scrollIntoViewIfNeeded();
    await still(page);
    const before = await scrolled(page);
    const entries = await page.evaluate(() => history.length);
    await tap(page, see(page));
    await page.waitForFunction((before) => before + 300 < scrollY, before);
    await still(page);
    assert.equal(await page.evaluate(() => history.length), entries + 1);
    if (reload) {
      const there = await scrolled(page);
      await page.reload();
      await locked(page);
      await page.waitForFunction((there) => Math.abs(scrollY - there) < 2, there);
    }
    await page.goBack();
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 2, before);
    await page.waitForFunction(() => document.activeElement.textContent === "See the message");
    assert.equal(await box(page, "Role").inputValue(), "Baker");
    // Going there again and again leaves one way back.
    await tap(page, see(page));
    await page.waitForFunction((before) => before + 300 < scrollY, before);
    await page.locator("#role").scrollIntoViewIfNeeded();
    await still(page);
    await tap(page, see(page));
    assert.equal(await page.evaluate(() => history.length), entries + 1);
  });
}

test("in a frame the way to the message leaves the history of the site alone", { context: PHONE, open: false }, async ({ page }) => {
  const shown = await app();
  const site = await host({ "/": `<iframe title="Leave" width="100%" height="600" src="${shown.address}?embed=1"></iframe>` });
  await page.goto(site.address);
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame.locator("html[data-locked]").waitFor({ state: "attached" });
  const entries = await page.evaluate(() => history.length);
  await see(frame).click();
  await frame.waitForFunction(() => 300 < scrollY);
  assert.equal(await page.evaluate(() => history.length), entries);
});

test("a reload comes back to the same place with the same parts open, a new visit to the top", { context: PHONE, quiet: false }, async ({ page, open }) => {
  await box(page, "Role").fill("Baker");
  await page.getByText("Saved in this browser").waitFor();
  await page.locator("summary", { hasText: "Adjust" }).click();
  await page.getByLabel("How to tell them").waitFor();
  await page.locator("summary", { hasText: "Sentence by sentence" }).click();
  await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  await page.locator("summary", { hasText: "Sentence by sentence" }).scrollIntoViewIfNeeded();
  await still(page);
  assert.ok(500 < (await scrolled(page)));
  // Where one is, is what one sees: what is gone above, a hint say, moves nothing.
  const seen = () => page.locator("summary", { hasText: "Sentence by sentence" }).evaluate((it) => it.getBoundingClientRect().y);
  const before = await seen();
  await page.reload();
  await locked(page);
  await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  assert.ok(await page.getByLabel("How to tell them").isVisible());
  await still(page);
  assert.ok(Math.abs((await seen()) - before) < 40, `${await seen()} and not ${before}`);
  // What was kept tells no word of the candidate.
  assert.match(await page.evaluate(() => sessionStorage.getItem("bowout:place")), /^\d+\n\nAdjust\nSentence by sentence$/);
  await open();
  assert.equal(await page.locator("details[open]").count(), 0);
});

test("who keeps nothing keeps no place either", { context: PHONE, quiet: false }, async ({ page }) => {
  await box(page, "Role").fill("Baker");
  await page.getByRole("button", { name: "Don’t keep" }).click();
  await page.locator("summary", { hasText: "Adjust" }).click();
  await page.getByLabel("How to tell them").waitFor();
  await page.reload();
  await ready(page);
  assert.equal(await page.evaluate(() => sessionStorage.getItem("bowout:place")), null);
  assert.equal(await page.locator("details[open]").count(), 0);
});

for (const width of [320, 600, 768, 900, 1440]) {
  test(`at ${width} px no reason but the last stands alone in its row`, { context: { viewport: { width, height: 900 } } }, async ({ page }) => {
    const rows = await page.locator('.Option:has([name="why"])').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().y));
    const alone = rows.slice(0, -1).filter((y) => rows.filter((it) => it === y).length === 1);
    // Where there is room for one in a row, all stand alone.
    assert.ok([0, rows.length - 1].includes(alone.length), rows.join(" "));
  });
}

test("on a wide screen the message ends in sight and in a fade, so that one sees that it goes on", { context: { viewport: { width: 1440, height: 900 } } }, async ({ page }) => {
  const { bottom, fade, goesOn } = await page.locator(".Message").evaluate((it) => ({
    bottom: it.getBoundingClientRect().bottom,
    fade: getComputedStyle(it).maskImage,
    goesOn: it.clientHeight < it.scrollHeight,
  }));
  assert.ok(bottom <= 900, `${bottom}`);
  const [, faded] = /^linear-gradient\(to top, .+ (\d+)px\)$/.exec(fade) ?? [];
  assert.ok(10 <= Number(faded), fade);
  assert.ok(goesOn);
  // What has the focus is not below the fade.
  await page.locator("summary", { hasText: "What comes back" }).focus();
  const last = await page.locator("summary", { hasText: "What comes back" }).boundingBox();
  assert.ok(last.y + last.height <= bottom - Number(faded));
});
