// The script of a call, rehearsed: one part at a time, by thumb or by arrows, in the candidate's own words.
import assert from "node:assert/strict";
import { app, host } from "./host.mjs";
import { axe, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const message = (page) => box(page, "Message");
const sheet = (page) => page.locator(".Rehearsal[open]");
const press = (page, name) => sheet(page).getByRole("button", { name, exact: true }).press("Enter");
const heading = (page) => sheet(page).getByRole("heading").textContent();
const said = (page) => sheet(page).locator(".Rehearsal-text").textContent();

async function call(page) {
  await page.getByRole("radio", { name: "I have an offer" }).check();
  await box(page, "Role").fill("Baker");
  await box(page, "Your name").fill("Ana Ruiz");
  await page.locator("summary", { hasText: "Adjust" }).click();
  await page.getByLabel("How to tell them").selectOption({ label: "Phone call" });
}

async function rehearse(page) {
  await page.getByRole("button", { name: "Rehearse", exact: true }).press("Enter");
  await sheet(page).waitFor();
}

test("only what is said can be rehearsed", async ({ page }) => {
  await page.getByRole("button", { name: "Copy message" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Rehearse" }).count(), 0);
  await call(page);
  await page.getByRole("button", { name: "Rehearse" }).waitFor();
  await page.getByLabel("How to tell them").selectOption({ label: "Text message" });
  await page.getByRole("button", { name: "Rehearse" }).waitFor({ state: "detached" });
});

test("one goes through the script with the arrows, and into what may happen", async ({ page }) => {
  await call(page);
  await rehearse(page);
  assert.equal(await heading(page), "To open");
  assert.match(await said(page), /Ana Ruiz/);
  await page.keyboard.press("ArrowRight");
  assert.equal(await heading(page), "What you say");
  await sheet(page).getByText("Part 2 of 3").waitFor();
  await press(page, "If they ask why");
  assert.equal(await heading(page), "If they ask why");
  await axe(page);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await heading(page), "What you say");
  await press(page, "If they try to persuade you");
  await page.keyboard.press("ArrowRight");
  assert.equal(await heading(page), "To close");
  await page.keyboard.press("ArrowRight");
  assert.equal(await heading(page), "To close");
  assert.equal(await sheet(page).getByRole("button", { name: "Next" }).getAttribute("aria-disabled"), "true");
  await press(page, "Previous");
  assert.equal(await heading(page), "What you say");
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Rehearse");
});

test("what is shown is the candidate’s own text", async ({ page }) => {
  await call(page);
  const text = await message(page).inputValue();
  await message(page).fill(text.replace("To close:\n", "To close:\nCheerio, then. {Acme} <b>\n"));
  await rehearse(page);
  await press(page, "Next");
  await press(page, "Next");
  assert.match(await said(page), /^Cheerio, then\. \{Acme\} <b>\n/);
  // Undo works here too, and shows at once.
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !document.querySelector(".Rehearsal-text").textContent.includes("Cheerio"));
});

test("the browser’s Back leaves it and nothing else, and closing it leaves nothing behind", { quiet: false }, async ({ page }) => {
  await call(page);
  const entries = await page.evaluate(() => history.length);
  await rehearse(page);
  assert.equal(await page.evaluate(() => history.length), entries + 1);
  await page.goBack();
  await sheet(page).waitFor({ state: "detached" });
  assert.equal(await box(page, "Role").inputValue(), "Baker");
  await rehearse(page);
  await press(page, "Close");
  await sheet(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => !history.state?.bowoutTrail);
  await rehearse(page);
  assert.equal(await page.evaluate(() => history.length), entries + 1);
});

/** Counts what the browser is asked to do later, and keeps a clock that the test moves. */
const watched = () => {
  globalThis.pending = new Set();
  const [wait, forget] = [setTimeout, clearTimeout];
  globalThis.setTimeout = (run, after, ...rest) => {
    const id = wait((...all) => (pending.delete(id), run(...all)), after, ...rest);
    // Seconds and less; the page has given itself longer ones.
    if (0 < after && after <= 1000) pending.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => (pending.delete(id), forget(id));
};

test("the clock counts up, can be paused, and nothing ticks while it does not", { init: watched }, async ({ page }) => {
  await call(page);
  await page.getByText("Saved in this browser").waitFor();
  await page.locator("html[data-locked]").waitFor({ state: "attached" });
  await rehearse(page);
  const time = sheet(page).getByRole("timer");
  assert.match(await time.textContent(), /^0:00 of about 0:\d\d$/);
  const idle = await page.evaluate(() => pending.size);
  await press(page, "Start clock");
  await time.getByText("0:01 of about").waitFor();
  assert.equal(await page.evaluate(() => pending.size), idle + 1);
  await press(page, "Pause clock");
  assert.equal(await page.evaluate(() => pending.size), idle);
  await press(page, "Start clock");
  await time.getByText("0:02 of about").waitFor();
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => pending.size), idle);
  await rehearse(page);
  assert.match(await time.textContent(), /^0:00 of/);
});

/** Voices as systems have them: of this device, of somebody else's, in other languages. */
const voices = () => {
  globalThis.spoken = [];
  globalThis.silenced = 0;
  const voices = [
    { name: "far", lang: "en-US", localService: false, default: true },
    { name: "british", lang: "en_GB", localService: true, default: false },
    { name: "near", lang: "en-US", localService: true, default: false },
  ];
  const speech = new EventTarget();
  Object.assign(speech, {
    getVoices: () => globalThis.voices ?? [],
    speak: (it) => spoken.push(it),
    cancel: () => silenced++,
  });
  Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  globalThis.haveVoices = (names) => {
    globalThis.voices = voices.filter(({ name }) => names.includes(name));
    speech.dispatchEvent(new Event("voiceschanged"));
  };
};

test("it is read aloud by a voice of this device in the message’s English, or not at all", { init: voices }, async ({ page }) => {
  await call(page);
  await rehearse(page);
  const read = sheet(page).getByRole("button", { name: "Read aloud" });
  assert.equal(await read.count(), 0);
  await page.evaluate(() => haveVoices(["far", "british"]));
  assert.equal(await read.count(), 0);
  await page.evaluate(() => haveVoices(["far", "british", "near"]));
  await read.press("Enter");
  const [first] = await page.evaluate(() => spoken.map(({ text, voice, lang }) => [text, voice.name, lang]));
  assert.deepEqual(first, [await said(page), "near", "en-US"]);
  // It ends, or is silenced by whoever goes on.
  await page.evaluate(() => spoken[0].onend());
  await read.press("Enter");
  await sheet(page).getByRole("button", { name: "Be silent" }).waitFor();
  const before = await page.evaluate(() => silenced);
  await press(page, "Next");
  await read.waitFor();
  assert.ok(before < (await page.evaluate(() => silenced)));
});

for (const [width, height, scheme] of [[360, 640, "light"], [320, 568, "dark"], [640, 320, "light"]]) {
  const context = { viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" };
  test(`on ${width} × ${height} all is in reach of a thumb`, { context }, async ({ page }) => {
    await call(page);
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    await rehearse(page);
    await axe(page);
    const buttons = await sheet(page).getByRole("button").all();
    for (const button of buttons) {
      const { x, y, width: w, height: h } = await button.boundingBox();
      assert.ok(48 <= h && 48 <= w && 0 <= x && x + w <= width, `${await button.textContent()}: ${w} × ${h}`);
      // On a low screen they come after the words.
      if (400 < height) assert.ok(height / 2 - 60 < y && y + h <= height, `${await button.textContent()} at ${y}`);
    }
    assert.ok(await page.evaluate(() => document.querySelector(".Rehearsal").scrollWidth <= innerWidth));
  });
}

test("on paper there is the script and nothing of this", async ({ page }) => {
  await call(page);
  await rehearse(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const text = await page.evaluate(() => document.body.innerText.trim());
  assert.match(text, /^To ask for five minutes first:/);
  assert.doesNotMatch(text, /Start clock/);
});

test("in a frame it opens in its place, and the history is left alone", { open: false }, async ({ page }) => {
  const shown = await app();
  const site = await host({ "/": `<iframe title="Leave" width="100%" height="640" src="${shown.address}?embed=1"></iframe>` });
  await page.goto(site.address);
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame.locator("html[data-locked]").waitFor({ state: "attached" });
  await call(frame);
  const entries = await page.evaluate(() => history.length);
  await rehearse(frame);
  assert.equal(await heading(frame), "To open");
  await axe(frame);
  assert.equal(await page.evaluate(() => history.length), entries);
  await page.keyboard.press("Escape");
  await sheet(frame).waitFor({ state: "detached" });
});
