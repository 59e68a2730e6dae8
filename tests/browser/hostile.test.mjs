// A hostile site around the page, and a third one beside it.
import assert from "node:assert/strict";
import { app, host, plainChromium, press } from "./host.mjs";
import { test } from "./support.mjs";

const N_MESSAGES = 100_000;

/** What a site does that writes down all that it is told, by whatever way. */
const RECORD = `<script>
  globalThis.told = [];
  addEventListener("message", ({ data }) => told.push(data));
  globalThis.hello = (frame) => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { told.push(data); if (data.type === "height") frame.height = data.height; resolve(port1); };
    frame.contentWindow.postMessage({ ns: "bow-out", v: 1, type: "hello" }, new URL(frame.src).origin, [port2]);
  });
</script>`;

/** A test with the page in the first frame of a site, and a third site in the second one. */
function besieged(name, run, options = {}) {
  test(name, { open: false }, async ({ page, context, record }) => {
    const [shown, third] = [await app(), await host({ "/": "" })];
    const site = await host({
      "/": `${options.around ?? ""}<iframe id="page" title="Leave" width="100%" height="900" src="${shown.address}?embed=1" allow="clipboard-write"></iframe><iframe id="third" title="Third" src="${third.address}"></iframe>${RECORD}`,
    });
    await page.goto(site.address);
    const [frame, stranger] = await Promise.all(["#page", "#third"].map(async (it) => (await page.locator(it).elementHandle()).contentFrame()));
    await frame.locator(".Frame").first().waitFor();
    await run({ page, frame, stranger, context, record });
  });
}

const field = (frame, name) => frame.getByRole("textbox", { name, exact: true });

/** All that is the candidate's: answers, texts, drafts, address. */
const state = (frame) =>
  frame.evaluate(() => {
    const kept = (() => {
      try {
        return JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
      } catch {
        return "";
      }
    })();
    const fields = [...document.querySelectorAll("input, textarea, select")].map((it) => [it.id || it.name, it.type === "radio" || it.type === "checkbox" ? it.checked : it.value]);
    return JSON.stringify([fields, document.querySelectorAll(".DraftList > li").length, location.href, kept]);
  });

besieged(`${N_MESSAGES} hostile messages of two sites change nothing that is the candidate's`, async ({ page, frame, stranger }) => {
  await field(frame, "Role").fill("Baker");
  await field(frame, "Message").fill(`${await field(frame, "Message").inputValue()} In my own words.`);
  await frame.getByRole("status").filter({ hasText: "Kept until" }).waitFor();
  await frame.locator(".DraftList > li").first().waitFor({ state: "attached" });
  const before = await state(frame);
  const storm = async ({ n, target, seed, withPort }) => {
    const frame = target === "page" ? document.getElementById("page") : undefined;
    const window = frame ? frame.contentWindow : parent.frames[0];
    const port = withPort && (await globalThis.hello(frame));
    let dice = seed;
    const below = (n) => (dice = (Math.imul(dice, 1103515245) + 12345) >>> 0) % n;
    const pick = (list) => list[below(list.length)];
    const text = () => String.fromCharCode(...Array.from({ length: below(30) }, () => below(0xffff)));
    const deep = () => Array.from({ length: 50 }).reduce((it) => ({ it }), {});
    const good = () => pick(["dark", "light", "large", "serif", "mono", "compact", "employer", "plan drafts", "#fff", "#7a1fa2", "https://a.example/"]);
    const value = () => pick([good, good, good, good, good, good, text, () => below(1e9), () => null, () => undefined, () => deep(), () => [text()], () => "x".repeat(below(9000)), () => -0, () => NaN, () => 10n, () => new Date(NaN), () => pick(["dark", "Mallory", "#fff", "company role contact", "https://a.example/"])])();
    const key = () => pick(["theme", "accent", "role", "company", "from", "to", "lock", "prefill", "portal-url", "hide", "sandbox", "__proto__", "constructor", "toString", "ns", "v", "type", text()]);
    const message = () => {
      const whole = { ns: pick(["bow-out", "bow-out", "bowout", text(), 1]), v: pick([1, 1, 2, "1", 99, null]), type: pick(["hello", "configure", "ready", "height", "done", "config", "address", text()]) };
      for (let n = below(6); n; n--) Object.defineProperty(whole, key(), { value: value(), enumerable: true, configurable: true, writable: true });
      return pick([() => whole, () => whole, () => whole, value, () => JSON.stringify(whole), () => Array(40).fill(whole)])();
    };
    for (let sent = 0; sent < n; sent++) {
      const data = message();
      if (port && sent % 2) port.postMessage(data);
      else window.postMessage(data, "*", below(4) ? [] : [new MessageChannel().port2]);
      if (sent % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return n;
  };
  // A stranger cannot say hello: the next one does, and is heard.
  const strange = await stranger.evaluate(storm, { n: N_MESSAGES / 4, target: "stranger", seed: 7, withPort: false });
  const hosts = await page.evaluate(storm, { n: (N_MESSAGES * 3) / 4, target: "page", seed: 11, withPort: true });
  // Whatever came before has been read once something that comes after it has had its effect.
  await page.evaluate(async () => (await Promise.race([globalThis.hello(document.getElementById("page")), new Promise((resolve) => setTimeout(resolve))]), 0));
  await field(frame, "Your name").fill("Maya");
  await field(frame, "Your name").fill("");
  await frame.getByRole("status").filter({ hasText: "Kept until" }).waitFor();
  assert.equal(await state(frame), before);
  const looks = await frame.evaluate(() => ({ ...document.documentElement.dataset }));
  // Some of them were the site's own choices, and those alone had an effect.
  assert.ok(looks.theme, "no message was heard");
  for (const [name, values] of Object.entries({ theme: "auto light dark", radius: "none small medium large", font: "system serif humanist geometric mono" })) {
    assert.ok(values.split(" ").includes(looks[name]), `${name}: ${looks[name]}`);
  }
  console.log(`hostile messages: ${strange} of a third site, ${hosts} of the site around, changes of state: 0`);
});

besieged("a site hears numbers alone, whatever somebody does in the frame", async ({ page, frame, record }) => {
  const token = (n) => `Zq${n}xj`;
  await page.evaluate(() => globalThis.hello(document.getElementById("page")));
  let n_typed = 0;
  const closed = frame.locator("details:not([open]):not([hidden]) > summary:visible");
  const typeAll = async () => {
    const fields = frame.locator("input[type=text]:visible, textarea:visible");
    for (let idx = 0; idx < (await fields.count()); idx++) {
      if (!(await fields.nth(idx).isEditable())) continue;
      await fields.nth(idx).fill(token(n_typed++));
    }
  };
  for (const start of await frame.locator('input[name="start"]').all()) {
    await start.check();
    await frame.locator('input[name="why"]').nth(n_typed % 5).check();
    while (await closed.count()) await closed.first().click();
    await typeAll();
  }
  await frame.getByRole("button", { name: "Mark as sent" }).click();
  await press(frame.getByRole("button", { name: "Copy message" }));
  // Such texts are asked about first.
  const copied = frame.getByRole("status").filter({ hasText: "Copied" }).first();
  const anyway = frame.getByRole("button", { name: "Copy anyway" });
  await copied.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await copied.waitFor();
  await frame.getByRole("button", { name: "New draft" }).click();
  await typeAll();
  await frame.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => globalThis.told.some(({ type }) => type === "done"));
  const told = await page.evaluate(() => globalThis.told);
  const allowed = { ready: [], height: ["height"], scroll: ["top"], done: ["count"] };
  for (const { ns, v, type, ...rest } of told) {
    assert.deepEqual([ns, v], ["bow-out", 1]);
    assert.deepEqual(Object.keys(rest), allowed[type], type);
    assert.ok(Object.values(rest).every((it) => typeof it === "number"), JSON.stringify(rest));
  }
  assert.doesNotMatch(JSON.stringify(told), /Zq|xj/);
  console.log(`told to the site in a long session: ${told.length} messages; ${n_typed} tokens were typed, 0 told`);
  record.allow(/Clipboard API/);
});

test("a button under something of the site, or just come into sight, is not pressed unseen", { open: false }, async () => {
  const [shown, chromium] = [await app(), await plainChromium()];
  const site = await host({
    "/": `<style>body { margin: 0 } #lure { position: fixed; inset: 0; background: #fff; opacity: .99; pointer-events: none; z-index: 9 } #lure[hidden] { display: none }</style><iframe id="page" title="Leave" width="100%" height="1300" src="${shown.address}?embed=1"></iframe><textarea aria-label="Paste"></textarea><div id="lure">Win a prize</div>${RECORD}`,
  });
  try {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: 1200, height: 1400 });
    await page.goto(site.address);
    const frame = await (await page.locator("#page").elementHandle()).contentFrame();
    await frame.locator(".Frame").first().waitFor();
    await page.evaluate(() => globalThis.hello(document.getElementById("page")));
    await field(frame, "Role").fill("Baker");
    await field(frame, "Your name").fill("Maya");
    const copy = frame.getByRole("button", { name: "Copy message" });
    const { x, y, width, height } = await copy.boundingBox();
    const press = () => page.mouse.click(x + width / 2, y + height / 2);
    const status = frame.getByRole("status").filter({ hasText: "Copied the message" });
    // Covered: seen by nobody, however long.
    await press();
    await frame.getByText("Press again once you see all of the button.").waitFor();
    assert.equal(await status.count(), 0);
    // Uncovered only just now.
    await page.evaluate(() => (document.getElementById("lure").hidden = true));
    await press();
    assert.equal(await status.count(), 0);
    // Seen for long enough.
    await frame.locator(".CopyBar [data-name=copy][data-seen]").waitFor();
    await press();
    await status.waitFor();
    assert.equal(await frame.getByText("Press again once you see").count(), 0);
    // No program presses it.
    await frame.evaluate(() => document.querySelector(".CopyBar [data-name=copy]").click());
    await frame.getByText("Press again once you see").waitFor();
    // The keyboard always does.
    await page.evaluate(() => (document.getElementById("lure").hidden = false));
    await frame.locator(".CopyBar [data-name=copy]:not([data-seen])").waitFor();
    await field(frame, "Your name").fill("Maya Okonkwo");
    await copy.focus();
    await page.keyboard.press("Enter");
    await frame.getByText("Press again once you see").waitFor({ state: "detached" });
    await status.waitFor();
    await page.getByLabel("Paste").focus();
    await page.keyboard.press("Control+V");
    assert.match(await page.getByLabel("Paste").inputValue(), /Maya Okonkwo$/);
  } finally {
    await chromium.close();
  }
});
