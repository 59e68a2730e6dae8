// The script that another site loads: a div becomes a frame, and <bow-out> is an element.
import assert from "node:assert/strict";
import { app, host } from "./host.mjs";
import { axe, test } from "./support.mjs";

const UNKNOWN_FEATURE = /Unrecognized feature: 'web-share'/;

/** A test with a site that loads the script; `body(address)` is what stands in its page. */
function embedded(name, body, run) {
  test(name, { open: false }, async ({ page, record, ...rest }) => {
    const shown = await app();
    const site = await host({ "/": body(shown.address) });
    await page.addInitScript(() => {
      globalThis.events = [];
      for (const name of ["ready", "height", "scroll", "done", "failed"]) {
        addEventListener(`bow-out-${name}`, ({ target, detail }) => globalThis.events.push({ name, id: target.id, ...detail }));
      }
    });
    await page.goto(site.address);
    const frames = async (n) => {
      await page.waitForFunction((n) => n <= globalThis.events.filter(({ name }) => name === "ready").length, n);
      return page.frames().filter((it) => it.url().startsWith(shown.address));
    };
    await run({ page, record, frames, shown, site, ...rest });
    // Chromium on Linux has no share sheet and says so.
    record.allow(UNKNOWN_FEATURE);
  });
}

const script = (address) => `<script src="${address}embed.v1.js" async></script>`;
const events = (page, name) => page.evaluate((name) => globalThis.events.filter((it) => it.name === name), name);

embedded(
  "a div becomes a frame with answers and looks, as high as its content",
  (address) => `<main><h1>Careers</h1><div id="one" data-bow-out data-company="Acme &amp; Söhne" data-role="Data Analyst" data-contact="Dana Reyes" data-theme="dark"><a href="${address}">Leave</a></div></main>${script(address)}`,
  async ({ page, frames }) => {
    const [frame] = await frames(1);
    assert.equal(await frame.getByLabel("Role", { exact: true }).inputValue(), "Data Analyst");
    assert.equal(await frame.getByLabel("Company", { exact: true }).inputValue(), "Acme & Söhne");
    assert.match(await frame.getByRole("textbox", { name: "Message", exact: true }).inputValue(), /Dana/);
    await page.waitForFunction(() => 900 < document.querySelector("iframe").clientHeight);
    assert.equal(await frame.evaluate(() => location.hash), "");
    assert.equal(await page.locator("#one > a").count(), 0);
    await axe(page);
  },
);

embedded(
  "elements stand side by side, each with events of its own",
  (address) => `<bow-out id="a" role="Cook"></bow-out><bow-out id="b" role="Clerk" min-height="900"></bow-out>${script(address)}`,
  async ({ page, frames }) => {
    const found = await frames(2);
    const roles = await Promise.all(found.map((frame) => frame.getByLabel("Role", { exact: true }).inputValue()));
    assert.deepEqual(roles.toSorted(), ["Clerk", "Cook"]);
    const clerk = found[roles.indexOf("Clerk")];
    await clerk.getByRole("button", { name: "Mark as sent" }).click();
    await page.waitForFunction(() => globalThis.events.some(({ name }) => name === "done"));
    assert.deepEqual(await events(page, "done"), [{ name: "done", id: "b", count: 1 }]);
    assert.ok(900 <= (await page.evaluate(() => document.querySelector("#b").frame.clientHeight)));
    // The site can style the frame, and nothing in it.
    await page.addStyleTag({ content: "bow-out::part(frame) { outline: 3px solid red }" });
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("#a").frame).outlineWidth), "3px");
  },
);

embedded(
  "put in and taken out again and again, an element leaves nothing behind",
  (address) => `<div id="here"></div><div id="there"></div>${script(address)}`,
  async ({ page, frames, record }) => {
    await page.waitForFunction(() => globalThis.BowOut);
    await page.evaluate(() => {
      globalThis.element = Object.assign(document.createElement("bow-out"), { id: "moved" });
      for (const _ of Array(5)) {
        here.append(element);
        element.connectedCallback();
        there.append(element);
      }
    });
    await frames(1);
    assert.equal(await page.evaluate(() => [document.querySelectorAll("bow-out").length, element.shadowRoot.querySelectorAll("iframe").length].join()), "1,1");
    await page.evaluate(() => element.remove());
    assert.equal(await page.evaluate(() => element.frame), undefined);
    const { length } = await page.evaluate(() => globalThis.events);
    // Nobody listens any more, whatever is told.
    await page.evaluate(() => window.postMessage({ ns: "bow-out", v: 1, type: "ready" }, "*"));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.equal((await page.evaluate(() => globalThis.events)).length, length);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length), 0);
    // Frames that went away while something was on its way to them: what they say of it hangs on the moment.
    record.allow(/ERR_ABORTED/);
  },
);

embedded(
  "a page that forbids inline scripts and styles can show it, and unmount it",
  (address) => {
    const origin = new URL(address).origin;
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src 'self'; require-trusted-types-for 'script'`;
    return [`<div id="place"></div>${script(address)}`, { "Content-Security-Policy": policy }];
  },
  async ({ page, frames }) => {
    await page.waitForFunction(() => globalThis.BowOut);
    await page.evaluate(() => (globalThis.handle = BowOut.mount(document.querySelector("#place"), { role: "Cook", loading: "eager" })));
    const [frame] = await frames(1);
    assert.equal(await frame.getByLabel("Role", { exact: true }).inputValue(), "Cook");
    // What comes late is here.
    await frame.locator("html[data-locked]").waitFor();
    await page.evaluate(() => handle.remove());
    assert.equal(await page.locator("iframe").count(), 0);
  },
);

embedded(
  "where nothing answers, there is a way on",
  (address) => `<bow-out id="a" src="${address}embed.v1.js"></bow-out>${script(address)}`,
  async ({ page, record }) => {
    await page.clock.install();
    await page.goto(page.url());
    await page.waitForFunction(() => document.querySelector("bow-out")?.frame);
    for (const _ of Array(8)) await page.clock.runFor(20_000);
    await page.getByRole("link", { name: "Open Bow Out in a tab of its own" }).waitFor();
    assert.deepEqual(await events(page, "failed"), [{ name: "failed", id: "a", reason: "silent" }]);
    // What was still under way when the page was left.
    record.allow(/net::ERR_ABORTED$/);
  },
);
