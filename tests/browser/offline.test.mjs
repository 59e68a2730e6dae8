// The page without its host, and with a host that has a newer one.
import assert from "node:assert/strict";

import { builtFiles, stamp, startHost } from "./builds.mjs";
import { readyInFirefox, testInFirefox } from "./firefox.mjs";
import { axe, LATER_PART, locked, ready, test } from "./support.mjs";

const [A, B, C] = ["a", "b", "c"].map((letter) => letter.repeat(16));
const built = builtFiles();
const [a, b, c] = [A, B, C].map((id) => stamp(built, id));
const hasLaterPart = [...built.keys()].some((name) => LATER_PART.test(`/${name}`));

const isKept = (page) => page.locator("html[data-offline]").waitFor({ state: "attached" });
const build = (page) => page.locator("html").getAttribute("data-build");
const news = (page) => page.getByRole("status").filter({ hasText: "A new version of this page is ready." });
const nameOf = (page) => page.getByLabel("Your name", { exact: true });
const write = async (page, name) => {
  await nameOf(page).fill(name);
  await page.getByRole("status").filter({ hasText: "Saved in this browser" }).waitFor();
};
const cacheNames = (page) => page.evaluate(async () => (await caches.keys()).sort());
/** Waits until the browser keeps these caches and no others. */
const keeps = (page, ...names) =>
  page.evaluate(async (wanted) => {
    const until = performance.now() + 15_000;
    while (performance.now() < until && (await caches.keys()).sort().join() !== wanted.sort().join()) await new Promise((resolve) => setTimeout(resolve, 20));
    return (await caches.keys()).sort();
  }, names).then((kept) => assert.deepEqual(kept, names.sort()));
const cacheOf = (id) => `bowout-${id} /deep/sub/`;

/** A page of the same site without a policy of its own. */
const NEIGHBOUR = Buffer.from('<!DOCTYPE html><html lang="en"><title>Neighbour</title><link rel="icon" href="data:,">');

/** A test with a host of its own that has build A, kept by the browser already. */
function visited(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  test(name, { open: false, ...options }, async ({ page, ...rest }) => {
    const host = await startHost({ files: a, prefix: "/deep/sub/" });
    try {
      await page.goto(host.address);
      await isKept(page);
      await locked(page);
      await body({ page, host, ...rest });
    } finally {
      await host.stop();
    }
  });
}

visited("after one visit the page starts without its host, and all of it works", async ({ page, host }) => {
  await page.getByText("Ready to use offline.").waitFor();
  await host.stop();
  const response = await page.goto(`${host.address}?from=afar#role=Baker`);
  assert.ok(response.fromServiceWorker());
  await ready(page);
  await write(page, "Ada Quill");
  await page.waitForFunction(() => /Baker[^]*Ada Quill/.test(document.getElementById("message").value));
  if (hasLaterPart) {
    await page.getByText("Sentence by sentence", { exact: true }).click();
    await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  }
  await locked(page);
  await page.reload();
  await ready(page);
  assert.equal(await nameOf(page).inputValue(), "Ada Quill");
  await host.start();
});

visited("what the service worker gives comes with the page's policy and leaves no way out", async ({ page, host }) => {
  const headers = (await page.goto(host.address)).headers();
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").first().getAttribute("content");
  assert.equal(headers["content-security-policy"], policy);
  assert.equal(headers["connection-allowlist"], '(response-origin "mailto:*" "tel:*" "sms:*")');
  assert.equal(headers["referrer-policy"], "no-referrer");
  await ready(page);
});

visited("a file that is not there is not there, whatever the host answers", async ({ page, host, record }) => {
  host.files = new Map(a).set("neighbour.html", NEIGHBOUR);
  await page.goto(`${host.address}neighbour.html`);
  host.fault = () => "html-200";
  const answer = await page.evaluate(async () => {
    const { status, headers } = await fetch("bowout-0000000000000000.js");
    return [status, headers.get("Content-Type")];
  });
  assert.deepEqual(answer, [404, "text/plain"]);
  record.excuse(/404/);
});

visited("a new version waits until somebody wants it, and what was written stays", async ({ page, host }) => {
  await write(page, "Ada Quill");
  host.files = b;
  await page.reload();
  await ready(page);
  assert.equal(await build(page), A);
  await news(page).waitFor();
  await axe(page);
  await nameOf(page).fill("Ada Quill-Marsh");
  await page.getByRole("button", { name: "Update now" }).click();
  await page.locator(`html[data-build="${B}"][data-ready]`).waitFor();
  assert.equal(await nameOf(page).inputValue(), "Ada Quill-Marsh");
  await isKept(page);
  await locked(page);
  assert.deepEqual(await page.locator(".News").count(), 0);
  // The old version goes once nobody uses it.
  await keeps(page, cacheOf(B));
});

visited("a text that is not kept is not lost to an update", async ({ page, host }) => {
  host.files = b;
  await page.reload();
  await news(page).waitFor();
  await page.evaluate(() => Object.defineProperty(document.getElementById("status"), "dataset", { get: () => ({ state: "fleeting" }) }));
  await page.getByRole("button", { name: "Update now" }).click();
  await page.getByText("an update would lose it").waitFor();
  assert.equal(await build(page), A);
});

visited("another tab goes on with its own version, and its files are kept for it", async ({ page, host, context }) => {
  const other = await context.newPage();
  await other.goto(host.address);
  await locked(other);
  host.files = b;
  await page.reload();
  await news(page).waitFor();
  await page.getByRole("button", { name: "Update now" }).click();
  await page.locator(`html[data-build="${B}"][data-locked]`).waitFor();
  await news(other).waitFor();
  assert.equal(await build(other), A);
  assert.deepEqual(await cacheNames(page), [cacheOf(A), cacheOf(B)]);
  await other.getByRole("button", { name: "Update now" }).click();
  await other.locator(`html[data-build="${B}"][data-locked]`).waitFor();
  await keeps(page, cacheOf(B));
});

visited("a version that cannot be had as a whole is none, and the next one is", async ({ page, host, record }) => {
  host.files = b;
  host.fault = (path) => (path.startsWith("icons/") ? "404" : undefined);
  host.log.length = 0;
  await page.reload();
  await locked(page);
  // It is tried, and given up.
  while (!host.log.some((path) => path.startsWith("icons/"))) await locked(page);
  await keeps(page, cacheOf(A));
  host.files = c;
  host.fault = () => undefined;
  await page.reload();
  await news(page).waitFor();
  assert.deepEqual(await cacheNames(page), [cacheOf(A), cacheOf(C)]);
  record.allow(/404|integrity|digest/);
});

const STRANGERS = ["somebody else's", "bowout-0123456789abcdef /elsewhere/"];

visited("the caches of others stay", async ({ page, host }) => {
  await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), STRANGERS);
  host.files = b;
  await page.reload();
  await page.getByRole("button", { name: "Update now" }).click();
  await page.locator(`html[data-build="${B}"][data-locked]`).waitFor();
  await keeps(page, cacheOf(B), ...STRANGERS);
});

visited("where the browser offers it, the page can be installed", async ({ page }) => {
  await page.evaluate(() => {
    const event = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { userChoice: new Promise(() => undefined) });
    event.prompt = () => (document.title = "Asked");
    dispatchEvent(event);
  });
  await page.getByRole("button", { name: "Install as an app" }).click();
  assert.equal(await page.title(), "Asked");
  const manifest = JSON.parse(builtFiles().get("bowout.webmanifest"));
  for (const { src, sizes } of manifest.icons) {
    const png = built.get(src);
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
  }
});

test("nothing is kept for a page in a frame", { open: false }, async ({ page }) => {
  const files = new Map(a).set("host.html", Buffer.concat([NEIGHBOUR, Buffer.from('<iframe src="./"></iframe>')]));
  const host = await startHost({ files });
  try {
    await page.goto(`${host.address}host.html`);
    await page.frameLocator("iframe").locator("html[data-locked]").waitFor({ state: "attached" });
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.ok(!host.log.includes("sw.js"));
  } finally {
    await host.stop();
  }
});

testInFirefox("after one visit the page starts without its host", { open: false }, async ({ page }) => {
  const host = await startHost({ files: a, prefix: "/deep/sub/" });
  try {
    await page.goto(host.address);
    await page.waitForSelector("html[data-offline][data-locked]");
    await host.stop();
    await page.goto(`${host.address}?from=afar`);
    await readyInFirefox(page);
    await page.type("#name", "Ada Quill");
    await page.waitForFunction(() => document.getElementById("message").value.includes("Ada Quill"));
    await page.waitForSelector("html[data-locked]");
  } finally {
    await host.stop();
  }
});
