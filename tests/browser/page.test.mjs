// The page as somebody uses it: from the first question to the copied text, on any screen and with the keyboard alone.
import assert from "node:assert/strict";
import { axe, clipboard, test } from "./support.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const message = (page) => box(page, "Message");
const fold = (page, title) => page.locator("summary", { hasText: title });

async function quickStart(page) {
  await page.getByRole("radio", { name: "I’ve interviewed" }).check();
  await page.getByRole("radio", { name: "I accepted another offer" }).check();
  await box(page, "Role").fill("Data Analyst");
  await box(page, "Your name").fill("Maya Okonkwo");
}

/** Opens every part that can be opened, also those that come with an opened one. */
async function openAll(page) {
  const closed = page.locator("details:not([open]):not([hidden]) > summary:visible");
  while (await closed.count()) await closed.first().click();
}

test("from the first question to the copied text with the keyboard alone", async ({ page }) => {
  await page.locator('input[name="start"]').first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  // The second question comes with an answer: the arrows go round to the first.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Data Analyst");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Maya Okonkwo");
  assert.ok(await page.getByRole("radio", { name: "I’ve interviewed" }).isChecked());
  assert.ok(await page.getByRole("radio", { name: "I accepted another offer" }).isChecked());
  await page.keyboard.press("Control+Enter");
  await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
  const text = await clipboard(page);
  assert.equal(text, await message(page).inputValue());
  assert.match(text, /Data Analyst/);
  assert.match(text, /Maya Okonkwo$/);
});

test("the button copies, and the status says so", async ({ page }) => {
  await quickStart(page);
  await page.getByRole("button", { name: "Copy message" }).click();
  await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
  assert.equal(await clipboard(page), await message(page).inputValue());
  await page.getByRole("button", { name: "Copy subject" }).click();
  await page.getByRole("status").filter({ hasText: "Copied the subject" }).waitFor();
  assert.equal(await clipboard(page), await box(page, "Subject").inputValue());
});

test("the status region is there and empty before anything happens", async ({ page }) => {
  assert.equal(await page.locator("#status[role=status]").count(), 1);
  assert.equal(await page.getByRole("status").textContent(), "");
});

test("copying with a gap asks for what is missing, right there", async ({ page }) => {
  await page.getByRole("button", { name: "Copy message" }).click();
  const ask = page.getByRole("group", { name: "Before you copy" });
  await ask.getByRole("textbox").first().fill("Data Analyst");
  await ask.getByRole("textbox").last().fill("Maya Okonkwo");
  assert.equal(await box(page, "Role").inputValue(), "Data Analyst");
  assert.equal(await box(page, "Your name").inputValue(), "Maya Okonkwo");
  await ask.getByRole("textbox").last().press("Enter");
  await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
  assert.equal(await ask.count(), 0);
});

test("copying anyway leaves the gap where it is", async ({ page }) => {
  await page.getByRole("button", { name: "Copy message" }).click();
  await page.getByRole("button", { name: "Copy anyway" }).click();
  await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
  assert.match(await clipboard(page), /_/);
});

test("every text field keeps what is typed, as it is typed", async ({ page }) => {
  await quickStart(page);
  await openAll(page);
  await page.getByRole("button", { name: "Add somebody in copy" }).click();
  const fields = page.locator(".Questions").locator("input[type=text], textarea");
  const n_fields = await fields.count();
  assert.ok(12 <= n_fields, `${n_fields} fields`);
  for (let idx = 0; idx < n_fields; idx++) {
    const field = fields.nth(idx);
    const typed = ` {é}<${idx} `;
    await field.fill("");
    await field.pressSequentially(typed);
    assert.equal(await field.inputValue(), typed);
    assert.ok(await field.evaluate((it) => it === document.activeElement && it.selectionStart === it.value.length));
    await field.fill("");
  }
});

test("typing in the middle leaves the caret there", async ({ page }) => {
  const role = box(page, "Role");
  await role.fill("Data Analyst");
  await role.evaluate((it) => it.setSelectionRange(5, 5));
  await page.keyboard.type("and Risk ");
  assert.equal(await role.inputValue(), "Data and Risk Analyst");
  await quickStart(page);
  await message(page).evaluate((it) => it.focus() ?? it.setSelectionRange(0, 0));
  await page.keyboard.type("One. Two. ");
  assert.match(await message(page).inputValue(), /^One\. Two\. /);
});

test("what was not touched follows the answers, what was touched waits to be asked", async ({ page }) => {
  await quickStart(page);
  const text = (await message(page).inputValue()).replace(/^.+,$/m, "Good morning, all");
  await message(page).fill(`${text}\n\nP.S. The tea was good.`);
  const before = await message(page).inputValue();
  await page.getByRole("radio", { name: "I have an offer" }).check();
  const after = await message(page).inputValue();
  assert.match(after, /^Good morning, all$/m);
  assert.match(after, /The tea was good\.$/);
  assert.notEqual(after, before);
  // The name is touched, and now another one.
  await message(page).fill(after.replace("Maya Okonkwo", "Maya O."));
  await box(page, "Your name").fill("Maya Okonkwo-Roy");
  const offer = page.getByRole("group", { name: "New wording" });
  await offer.getByText("Maya O.").waitFor();
  await offer.getByRole("button", { name: "Keep mine" }).click();
  await offer.waitFor({ state: "detached" });
  assert.match(await message(page).inputValue(), /^Maya O\.$/m);
  await page.getByRole("button", { name: "Use our wording" }).click();
  assert.doesNotMatch(await message(page).inputValue(), /tea was good/);
  await page.getByRole("button", { name: "Bring my text back" }).click();
  assert.match(await message(page).inputValue(), /tea was good/);
});

test("undo goes back over answers and text, also after a reload", { quiet: false }, async ({ page }) => {
  await quickStart(page);
  const composed = await message(page).inputValue();
  await message(page).press("Control+End");
  await page.keyboard.type(" Cheers.");
  const typed = await message(page).inputValue();
  await page.getByRole("radio", { name: "I have an offer" }).check();
  const offer = await message(page).inputValue();
  assert.match(offer, /Cheers\.$/);
  await page.getByText("Saved in this browser").waitFor();
  await page.reload();
  await page.locator("details.Fold").first().waitFor();
  assert.equal(await message(page).inputValue(), offer);
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  assert.equal(await message(page).inputValue(), typed);
  await undo.click();
  assert.equal(await message(page).inputValue(), composed);
  await page.keyboard.press("Control+Shift+Z");
  assert.equal(await message(page).inputValue(), typed);
  await box(page, "Role").press("Control+Z");
  assert.equal(await message(page).inputValue(), composed);
});

test("a sentence can have another wording, go, and come back", async ({ page }) => {
  await quickStart(page);
  await fold(page, "Sentence by sentence").click();
  const sentences = page.locator(".Sentences > li");
  await sentences.first().waitFor();
  const before = await message(page).inputValue();
  const thanks = sentences.filter({ has: page.locator("[id^=sentence-thanks]") });
  await thanks.getByRole("button", { name: "Another wording" }).click();
  const swapped = await message(page).inputValue();
  assert.notEqual(swapped, before);
  await thanks.getByRole("button", { name: "Leave out" }).click();
  assert.notEqual(await message(page).inputValue(), swapped);
  await page.getByRole("button", { name: "Put back" }).first().click();
  assert.equal(await message(page).inputValue(), swapped);
});

test("a call has a plan of two steps, each with its message", async ({ page }) => {
  await quickStart(page);
  await fold(page, "Adjust").click();
  await page.getByRole("combobox", { name: "How to tell them" }).selectOption("phone");
  const steps = page.getByRole("region", { name: "Send plan" }).getByRole("button");
  assert.equal(await steps.count(), 2);
  assert.equal(await box(page, "Subject").count(), 0);
  await steps.nth(1).click();
  await box(page, "Subject").waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  test(`no accessibility violation, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await axe(page);
    await page.getByRole("button", { name: "Copy message" }).click();
    await page.getByRole("group", { name: "Before you copy" }).waitFor();
    await axe(page);
    await page.getByRole("radio", { name: "I missed an interview" }).check();
    await page.getByRole("radio", { name: "My circumstances changed" }).check();
    await box(page, "Role").fill("Data Analyst");
    await message(page).press("Control+Home");
    await page.keyboard.type("My own words. ");
    await box(page, "Your name").fill("Maya Okonkwo");
    await openAll(page);
    await page.getByRole("button", { name: "Add an interview" }).click();
    await page.getByRole("checkbox", { name: "A take-home task" }).check();
    await page.getByRole("button", { name: "Add somebody in copy" }).click();
    await axe(page);
  });
}

test("320 px wide, nothing is cut off and the message is one tap away", { context: { viewport: { width: 320, height: 640 } } }, async ({ page }) => {
  await box(page, "Role").fill("Principal Donaudampfschifffahrtsgesellschaftskapitänin");
  await box(page, "Your name").fill("Maya Okonkwo");
  await openAll(page);
  await page.getByRole("button", { name: "Add an interview" }).click();
  await page.getByRole("checkbox", { name: "A take-home task" }).check();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await box(page, "Role").focus();
  await page.getByRole("button", { name: "See the message" }).click();
  await page.waitForFunction(() => document.querySelector("#message").getBoundingClientRect().top < innerHeight);
});

test("what can be pressed is large enough for a finger", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  await quickStart(page);
  await openAll(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, a, summary, select, .Option, input[type=text]")]
      .map((it) => ({ name: it.textContent.trim().slice(0, 30) || it.id, box: it.getBoundingClientRect() }))
      .filter(({ box }) => box.width && (box.width < 43.5 || box.height < 43.5))
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  );
  assert.deepEqual(small, []);
});

test("before the program is there, the first screen stands where it will stay", { open: false }, async ({ page, address }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => held.then(() => route.continue()));
  await page.goto(address, { waitUntil: "domcontentloaded" });
  const places = () =>
    page.evaluate(() =>
      ["h1", ".Header button", "fieldset", 'input[value="rather-not-say"]', "#role", "#name", "#company", ".Paper"].map((it) => {
        const { x, y, width } = document.querySelector(it).getBoundingClientRect();
        return [it, x, y, width].join(" ");
      }),
    );
  const before = await places();
  release();
  await page.locator("html[data-ready]").waitFor();
  assert.deepEqual(await places(), before);
});

test("on paper there is the message alone, as it stands", async ({ page }) => {
  await quickStart(page);
  const onPaper = async () => {
    // Whoever prints is told of it first; to look at the page as paper does is not to print.
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText.trim());
    await page.emulateMedia({ media: "screen" });
    return text.replace(/\s+/g, " ");
  };
  const subject = await box(page, "Subject").inputValue();
  assert.equal(await onPaper(), `${subject} ${await message(page).inputValue()}`.replace(/\s+/g, " "));
  await message(page).fill("Dear Ida,\n\nI have changed my mind.");
  assert.equal(await onPaper(), `${subject} Dear Ida, I have changed my mind.`);
});
