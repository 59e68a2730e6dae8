// The page starts, wherever it stands, and then leaves the network alone.
import assert from "node:assert/strict";
import { COMES_AFTER, axe, locked, ready, source, test } from "./support.mjs";

/** What the page starts with; not its later part. */
const PROGRAM = /\/bowout-[0-9a-f]{16}\.wasm$/;

test("starts from the root of a host", async ({ page }) => {
  assert.equal(await page.title(), "Bow Out");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const resources = await page.evaluate(() =>
    performance.getEntriesByType("resource").filter(({ startTime }) => startTime <= globalThis.readyAt).map(({ name }) => name),
  );
  const first = resources.filter((url) => !COMES_AFTER.test(url));
  // And the page itself.
  assert.ok(1 + first.length <= 6, first.join("\n"));
});

test("starts from deep below the root", { prefix: "/deep/sub/" }, async ({ page, record, address }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.ok(record.requests.every((url) => url.startsWith(address)), record.requests.join("\n"));
});

test("starts with a query and a fragment", { path: "?embed=1#step" }, async ({ page }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
});

test("loads each file once", async ({ record }) => {
  assert.deepEqual(record.requests, [...new Set(record.requests)]);
});

test("sends nothing while one types", async ({ page, record }) => {
  await locked(page);
  await page.getByRole("textbox", { name: "Role", exact: true }).fill("three small words");
  assert.match(await page.getByRole("textbox", { name: "Message", exact: true }).inputValue(), /three small words/);
  assert.deepEqual(await record.requestsAfterLock(page), []);
});

test("has no accessibility violation", async ({ page }) => axe(page));

test("forbids what the policy forbids", async ({ page, record }) => {
  await page.evaluate(async () => {
    const violations = [];
    const both = new Promise((resolve) =>
      addEventListener("securitypolicyviolation", (event) => violations.push(event) === 2 && resolve()),
    );
    document.body.setAttribute("style", "color: red");
    await fetch("https://example.com/").catch(() => undefined);
    await both;
  });
  record.excuse(/style-src/);
  record.excuse(/connect-src/);
  record.excuse(/example\.com/);
});

test("says so when the program was tampered with", { open: false }, async ({ page, address, record }) => {
  await page.route(PROGRAM, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]) });
  });
  await page.goto(address);
  await page.locator("html[data-failed]").waitFor();
  assert.equal(await page.locator("html[data-ready]").count(), 0);
  record.excuse(/integrity|digest/);
  record.excuse(/could not start/);
});

test("says so when not even the first script comes", { open: false }, async ({ page, address, record, context }) => {
  await page.route(/\/boot-[0-9a-f]{16}\.js$/, (route) => route.abort());
  // Half a minute passes in no time.
  const tools = await context.newCDPSession(page);
  await tools.send("Animation.enable");
  await tools.send("Animation.setPlaybackRate", { playbackRate: 1_000 });
  await page.goto(address);
  await page.getByText("The page could not start here.").waitFor();
  record.excuse(/ERR_FAILED/);
});

test("starts when the host does not know the type of a program", { open: false }, async ({ page, address, record }) => {
  await page.route(PROGRAM, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.goto(address);
  await ready(page);
  record.excuse(/MIME/);
});

test("is dressed under a host's policy that does not know its style sheet", { open: false, context: { serviceWorkers: "block" } }, async ({ page, address, record }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(address);
  // Nothing is left on its way when the page is left.
  await locked(page);
  const dressed = await background();
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": "style-src 'self'" } });
  });
  await page.goto(address);
  await ready(page);
  await page.waitForFunction((dressed) => getComputedStyle(document.documentElement).backgroundColor === dressed, dressed);
  assert.notEqual(dressed, "rgba(0, 0, 0, 0)");
  record.excuse(/style-src/);
  record.excuse(/Service Worker registration blocked/);
});

test("shows in the tab the icon that is kept as a file", async ({ page }) => {
  const href = await page.locator("link[rel=icon]").getAttribute("href");
  assert.equal(decodeURIComponent(href.replace(/^data:image\/svg\+xml,/, "")), source("static/icon.svg").trim());
});
