// The page in a frame of another site, without that site's help and with it.
import assert from "node:assert/strict";
import { app, host, plainChromium, press, SANDBOX } from "./host.mjs";
import { axe, test } from "./support.mjs";

/** What a site does that follows the height and writes down all that it is told. */
const FOLLOW = `<script>
  const frame = document.querySelector("iframe");
  globalThis.told = [];
  const take = ({ data }) => {
    told.push(data);
    if (data.type === "height") frame.height = data.height;
  };
  const hello = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = take;
    frame.contentWindow.postMessage({ ns: "bow-out", v: 1, type: "hello" }, new URL(frame.src).origin, [port2]);
  };
  addEventListener("message", (event) => {
    if (event.source === frame.contentWindow && event.origin === new URL(frame.src).origin) told.push(event.data), hello();
  });
</script>`;

/** A test with the page in a frame; the host's page gets the frame's address. */
function framed(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  test(name, { ...options, open: false }, async ({ page, context, ...rest }) => {
    const shown = await app();
    const site = await host({ "/": options.site?.(shown.address) ?? `<iframe title="Leave" width="100%" height="640" src="${shown.address}?embed=1"></iframe>${FOLLOW}` });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(shown.address).origin });
    await page.goto(site.address);
    const frame = await (await page.locator("iframe").first().elementHandle()).contentFrame();
    await frame.locator("html[data-ready]").waitFor();
    await body({ page, frame, context, shown, site, ...rest });
  });
}

const told = (page, type) => page.evaluate((type) => globalThis.told.filter((it) => it.type === type), type);
const bare = (address) => `<iframe title="Leave" width="100%" height="640" src="${address}?embed=1"></iframe>`;

framed("a plain iframe without a script works, and says what is kept", { site: bare }, async ({ page, frame }) => {
  await frame.getByLabel("Role", { exact: true }).fill("Baker");
  await frame.getByRole("status").filter({ hasText: "Kept until you close this page" }).waitFor();
  await frame.getByText("Nothing is kept here.").first().waitFor();
  assert.match(await frame.getByRole("textbox", { name: "Message", exact: true }).inputValue(), /Baker/);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.tall), undefined);
  await axe(frame);
  assert.equal(await page.evaluate(() => history.length), 2);
});

framed("the site makes the frame as high as its content, and there it stays", async ({ page, frame }) => {
  await page.waitForFunction(() => globalThis.told.some(({ type }) => type === "height"));
  const fits = () => frame.waitForFunction(() => innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height));
  await fits();
  const before = await frame.evaluate(() => innerHeight);
  await frame.getByText("Adjust", { exact: true }).click();
  await frame.getByRole("combobox", { name: "How to tell them" }).waitFor();
  await fits();
  assert.ok(before < (await frame.evaluate(() => innerHeight)));
  await frame.getByText("Adjust", { exact: true }).click();
  await frame.waitForFunction((before) => innerHeight === before, before);
  // No height leads to another one.
  const { length } = await told(page, "height");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal((await told(page, "height")).length, length);
  assert.ok((await told(page, "ready")).length <= 2);
});

framed("what is shown by moving there is told to the site", async ({ page, frame }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.waitForFunction(() => globalThis.told.some(({ type }) => type === "height"));
  await frame.getByRole("button", { name: "See the message" }).click();
  await page.waitForFunction(() => globalThis.told.some(({ type, top }) => type === "scroll" && 100 < top));
});

framed("steps that are done are counted", async ({ page, frame }) => {
  await page.waitForFunction(() => globalThis.told.some(({ type }) => type === "height"));
  await frame.getByRole("button", { name: "Mark as sent" }).click();
  await page.waitForFunction(() => globalThis.told.some(({ type, count }) => type === "done" && count === 1));
});

test("in a frame drafts are kept for the tab; whoever asks keeps them longer", { open: false }, async () => {
  const [shown, chromium] = [await app(), await plainChromium()];
  const site = await host({ "/": bare(shown.address) });
  try {
    const page = await chromium.context.newPage();
    const open = async () => {
      await page.goto(site.address);
      const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
      await frame.locator("html[data-ready]").waitFor();
      return frame;
    };
    const keys = (frame) =>
      frame.evaluate(() => [localStorage, sessionStorage].map((it) => Object.keys(it).filter((key) => key.startsWith("bowout:d:")).length));
    let frame = await open();
    await frame.getByLabel("Role", { exact: true }).fill("Baker");
    await frame.getByRole("status").filter({ hasText: "Kept until you close this tab" }).waitFor();
    assert.deepEqual(await keys(frame), [0, 1]);
    frame = await open();
    assert.equal(await frame.getByLabel("Role", { exact: true }).inputValue(), "Baker");
    const entries = await page.evaluate(() => history.length);
    await frame.getByRole("button", { name: "Keep them in this browser" }).click();
    await frame.getByText("Drafts are kept in this browser, for this site alone.").waitFor();
    assert.equal(await frame.getByLabel("Role", { exact: true }).inputValue(), "Baker");
    assert.deepEqual(await keys(frame), [1, 0]);
    assert.equal(await page.evaluate(() => history.length), entries);
    // The page on its own knows nothing of it: what is kept in a frame is kept for the site around it.
    await page.goto(shown.address);
    await page.locator("html[data-ready]").waitFor();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  } finally {
    await chromium.close();
  }
});

const sandboxed = (tokens) => (address) =>
  `<iframe title="Leave" width="100%" height="640" sandbox="${tokens}" src="${address}?embed=1&sandbox=${encodeURIComponent(tokens)}"></iframe>`;

framed("a tab of its own goes on with the whole draft and its edits", { site: sandboxed(SANDBOX) }, async ({ frame, context }) => {
  await frame.getByLabel("Role", { exact: true }).fill("Baker");
  await frame.getByRole("radio", { name: "I have an offer" }).check();
  const message = frame.getByRole("textbox", { name: "Message", exact: true });
  await message.fill(`${await message.inputValue()}\n\nP.S. 你好 – the tea was good.`);
  const text = await message.inputValue();
  const opened = context.waitForEvent("page");
  await press(frame.getByRole("button", { name: "Open in a full tab" }));
  const tab = await opened;
  await tab.locator("html[data-ready]").waitFor();
  assert.equal(await tab.getByRole("textbox", { name: "Message", exact: true }).inputValue(), text);
  assert.equal(await tab.getByLabel("Role", { exact: true }).inputValue(), "Baker");
  // Sentences that were not touched still follow the answers.
  await tab.getByLabel("Role", { exact: true }).fill("Pastry Chef");
  const after = await tab.getByRole("textbox", { name: "Message", exact: true }).inputValue();
  assert.match(after, /Pastry Chef[^]*the tea was good\.$/);
  await tab.getByRole("status").filter({ hasText: "Saved in this browser" }).waitFor();
  assert.equal(new URL(tab.url()).hash, "");
  assert.equal(await tab.evaluate(() => window.opener), null);
  // What is in the frame stays.
  assert.equal(await message.inputValue(), text);
  await frame.getByText("This one stays as it is.").waitFor();
});

framed("where a frame may not open tabs, there is a link to copy", { site: sandboxed("allow-scripts allow-same-origin") }, async ({ frame, page, context, record }) => {
  await frame.getByLabel("Role", { exact: true }).fill("Baker");
  await press(frame.getByRole("button", { name: "Open in a full tab" }));
  await press(frame.getByRole("button", { name: "Copy the link" }));
  await frame.getByRole("status").filter({ hasText: "Copied" }).waitFor();
  await page.bringToFront();
  await context.grantPermissions(["clipboard-read"], { origin: new URL(page.url()).origin });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const tab = await context.newPage();
  await tab.goto(link);
  await tab.locator("html[data-ready]").waitFor();
  assert.equal(await tab.getByLabel("Role", { exact: true }).inputValue(), "Baker");
  record.excuse(/Blocked opening/);
  // The newer clipboard is tried first.
  record.excuse(/Clipboard API has been blocked/);
});

test("a link that carries a damaged draft opens nothing and loses nothing", { quiet: false }, async ({ page, open }) => {
  await page.getByLabel("Role", { exact: true }).fill("Cook");
  await page.getByText("Saved in this browser").waitFor();
  await page.goto("about:blank");
  await open("#draft=AAAA");
  await page.getByText("The draft in the link did not arrive whole").waitFor();
  assert.equal(await page.getByLabel("Role", { exact: true }).inputValue(), "Cook");
});
