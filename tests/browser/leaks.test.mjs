// What a script could bring out of the page, if it ran there: each way that a browser has, tried as the page itself.
//
// The other end judges: one port for each way, where a connection is enough. Who is silent is given time; there is no other
// way to see that nothing comes.
import assert from "node:assert/strict";
import { createServer } from "node:http";

import { builtFiles, stamp, startHost } from "./builds.mjs";
import { openCanary } from "./canary.mjs";
import { testInFirefox } from "./firefox.mjs";
import { source, test } from "./support.mjs";

const WAITS_MS = 2_000;
/** Longest that a test may take: most of it is listening to silence. */
const PATIENCE = 300_000;
/** What is begun by it may never end. */
const click = (page) => page.locator("h1").click({ noWaitAfter: true });
/** Waits until all was tried; a page that was to be left may be none any more. */
const isThrough = (page) => page.locator("html[data-attacked]").waitFor({ state: "attached" }).catch(() => undefined);
const pass = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const [, POLICY] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(source("index.html"));
const LOCK = Array.from(/const LOCK = \[([^\]]+)\]/.exec(source("static/offline.js"))[1].matchAll(/"([^"]+)"/g), ([, it]) => it).join("; ");
const [, CONNECTIONS] = /ALLOWED_CONNECTIONS: &str = r#"(.+)"#;/.exec(source("xtask/src/finish/headers.rs"));

/** The ways that end at somebody else, as the notes of a browser's features have them; the last leaves the page. */
const WAYS = [
  "fetch", "xhr", "websocket", "event-source", "beacon", "fetch-later", "image", "style-url", "font", "stylesheet", "prefetch",
  "preconnect", "frame", "media", "object", "form", "ping", "worker", "script", "module", "inline-script", "eval", "rtc",
  "rtc-of-a-frame", "popup", "navigation",
];

/** Serves a page that attacks: with these headers and this last policy, these ways to these places. */
async function attacked({ headers, ...told }) {
  const log = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname.slice(1);
    log.push(name);
    if (["run.js", "channels.js"].includes(name)) {
      return response.writeHead(200, { "Content-Type": "text/javascript" }).end(source(`tests/browser/attack/${name}`));
    }
    if (name !== "") return response.writeHead(200, { "Content-Type": name.includes("style") ? "text/css" : "text/javascript" }).end();
    const content = JSON.stringify(told).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const page = `<!DOCTYPE html><html lang="en"><meta name="attack" content="${content}"><title>Attacked</title><link rel="icon" href="data:,"><script type="module" src="run.js"></script><h1>Click</h1>`;
    return response.writeHead(200, { "Content-Type": "text/html", ...headers }).end(page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, log, close: () => (server.close(), server.closeAllConnections()) };
}

/** Runs the attack of a page and tells which ways led somewhere. */
async function strikeOut(context, options) {
  const canary = await openCanary(options.names.filter((name) => !options.own?.includes(name)));
  const own = Object.fromEntries((options.own ?? []).map((name) => [name, `/stolen-${name}`]));
  const host = await attacked({ ...options, addresses: { ...canary.addresses, ...own } });
  const before = context.pages();
  const page = await context.newPage();
  try {
    await page.goto(host.address);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await click(page);
    if (options.names.includes("manifest")) {
      const tools = await context.newCDPSession(page);
      await Promise.race([tools.send("Page.getAppManifest").catch(() => undefined), pass(10 * WAITS_MS)]);
    }
    const successes = async () => {
      const told = await page.evaluate(() => document.documentElement.dataset.succeeded?.split(" ") ?? []).catch(() => []);
      const stolen = host.log.filter((name) => name.startsWith("stolen-")).map((name) => name.slice("stolen-".length));
      return [...new Set([...canary.spoke(), ...told, ...stolen])];
    };
    if (!options.expected) await isThrough(page);
    // One that is expected need not be waited for any longer than it takes.
    const end = performance.now() + (options.expected ? 10 * WAITS_MS : WAITS_MS);
    while (performance.now() < end && (await successes()).length < (options.expected ?? Infinity)) await pass(50);
    return await successes();
  } finally {
    // With the windows that it opened.
    await Promise.all(context.pages().filter((it) => !before.includes(it)).map((it) => it.close()));
    canary.close();
    host.close();
  }
}

const lifted = (policy, directive, by) => {
  const parts = policy.split("; ").filter((part) => part.split(" ")[0] !== directive);
  return (by === undefined ? parts : [...parts, `${directive} ${by}`]).join("; ");
};

/** For each directive: what it is lifted to (`undefined`: taken out), and the attack that it alone stops. */
const FIRST = [
  { directive: "default-src", attack: "frame" },
  { directive: "script-src", by: "*", attack: "module" },
  { directive: "style-src", by: "*", attack: "stylesheet" },
  { directive: "img-src", by: "*", attack: "image" },
  { directive: "font-src", by: "*", attack: "font" },
  { directive: "connect-src", by: "*", attack: "fetch" },
  { directive: "worker-src", by: "blob:", attack: "worker-of-a-text" },
  { directive: "manifest-src", by: "*", attack: "manifest" },
  { directive: "base-uri", attack: "base" },
  { directive: "form-action", attack: "form-of-the-page" },
  { directive: "require-trusted-types-for", attack: "script-text" },
  { directive: "trusted-types", attack: "own-rules" },
];

/** The last policy keeps the page from its own host too. */
const LAST = [
  { directive: "connect-src", attack: "fetch" },
  { directive: "script-src", attack: "module" },
  { directive: "style-src", attack: "stylesheet" },
  { directive: "img-src", attack: "image" },
  { directive: "font-src", attack: "font" },
  { directive: "worker-src", by: "'self'", attack: "worker-of-the-host" },
];

// An attack that fails is a problem each time.
const excuseAll = (record) => record.allow(/./);

test("every directive of the policy stops an attack that succeeds without it", { open: false, timeout: PATIENCE }, async ({ context, record }) => {
  assert.deepEqual(FIRST.map(({ directive }) => directive).sort(), POLICY.split("; ").map((part) => part.split(" ")[0]).sort());
  const headers = (policy) => ({ "Content-Security-Policy": policy });
  assert.deepEqual(await strikeOut(context, { names: FIRST.map(({ attack }) => attack), headers: headers(POLICY) }), []);
  for (const { directive, by, attack } of FIRST) {
    const options = { names: [attack], expected: 1, headers: headers(lifted(POLICY, directive, by)) };
    assert.deepEqual(await strikeOut(context, options), [attack], `${attack} without ${directive}`);
  }
  console.log(`policy: ${FIRST.length} of ${FIRST.length} directives stop an attack that succeeds without them; against all of them none does`);
  excuseAll(record);
});

test("every directive of the last policy stops one too", { open: false, timeout: PATIENCE }, async ({ context, record }) => {
  assert.deepEqual(LAST.map(({ directive }) => directive).sort(), LOCK.split("; ").map((part) => part.split(" ")[0]).sort());
  const headers = { "Content-Security-Policy": POLICY };
  const names = LAST.map(({ attack }) => attack);
  assert.deepEqual(await strikeOut(context, { names, own: names, lock: LOCK, headers }), []);
  for (const { directive, by, attack } of LAST) {
    const options = { names: [attack], own: [attack], expected: 1, lock: lifted(LOCK, directive, by), headers };
    assert.deepEqual(await strikeOut(context, options), [attack], `${attack} without ${directive}`);
  }
  console.log(`last policy: ${LAST.length} of ${LAST.length} directives stop an attack that succeeds without them; against all of them none does`);
  excuseAll(record);
});

/** Of these a content policy knows nothing. */
const BEYOND = ["rtc", "rtc-of-a-frame", "popup", "navigation"];

test("the list of allowed connections stops what no policy knows of", { open: false, timeout: PATIENCE }, async ({ context, record }) => {
  const headers = { "Content-Security-Policy": POLICY };
  assert.deepEqual(await strikeOut(context, { names: BEYOND, lock: LOCK, headers: { ...headers, "Connection-Allowlist": CONNECTIONS } }), []);
  for (const attack of BEYOND) {
    const options = { names: [attack], expected: 1, lock: LOCK, headers };
    assert.deepEqual(await strikeOut(context, options), [attack], `${attack} without the list`);
  }
  console.log(`allowed connections: without the list ${BEYOND.length} of ${BEYOND.length} ways are open (${BEYOND.join(", ")}), with it none`);
  excuseAll(record);
});

/** The page itself with a script that attacks it, once it is whole. */
const attackingPage = (addresses) =>
  stamp(builtFiles(), "a".repeat(16), `${source("tests/browser/attack/channels.js").replaceAll("export ", "")}
addEventListener("click", ({ target }) => target.matches("h1") && attack(${JSON.stringify(addresses)}), { once: true });`);

test("nothing comes out of the page, whoever runs in it", { open: false, timeout: PATIENCE }, async ({ page, context, record }) => {
  const control = await strikeOut(context, { names: WAYS, headers: {} });
  const canary = await openCanary(WAYS);
  const host = await startHost({ files: attackingPage(canary.addresses) });
  try {
    await page.goto(host.address);
    await page.locator("html[data-offline][data-locked]").waitFor({ state: "attached" });
    await page.goto(host.address);
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    const before = host.log.length;
    await click(page);
    await isThrough(page);
    await pass(WAITS_MS);
    console.log(`attack in Chromium: ${WAYS.length} ways, ${control.length} lead out of a page without policy (${control.join(", ")}); out of ours ${canary.reached().length}, ${canary.bytes()} bytes`);
    assert.deepEqual(canary.reached(), []);
    assert.equal(canary.bytes(), 0);
    assert.deepEqual(host.log.slice(before).filter((path) => path !== "sw.js"), []);
    assert.ok(18 <= control.length, control.join());
  } finally {
    // The one that was to leave is no page any more.
    await Promise.all(context.pages().map((it) => it.close()));
    canary.close();
    await host.stop();
    excuseAll(record);
  }
});

testInFirefox("what comes out of the page are two ways that are named", { open: false }, async ({ page, problems }) => {
  const control = await openCanary(WAYS);
  const bare = await attacked({ headers: {}, names: WAYS, addresses: control.addresses });
  await page.goto(bare.address);
  await page.waitForSelector("html[data-ready]");
  await page.click("h1");
  await pass(WAITS_MS + 300 * WAYS.length);
  const open = control.spoke();
  control.close();
  bare.close();
  const canary = await openCanary(WAYS);
  const host = await startHost({ files: attackingPage(canary.addresses) });
  try {
    for (let visit = 0; visit < 2; visit++) {
      await page.goto(host.address);
      await page.waitForSelector("html[data-offline][data-locked]");
    }
    await page.click("h1");
    await pass(WAITS_MS + 300 * WAYS.length);
    console.log(`attack in Firefox: ${WAYS.length} ways, ${open.length} lead out of a page without policy (${open.join(", ")}); out of ours ${canary.reached().length} (${canary.reached().join(", ")})`);
    assert.ok(canary.reached().length <= 2, canary.reached().join());
    assert.ok(canary.reached().every((name) => ["popup", "navigation"].includes(name)), canary.reached().join());
  } finally {
    canary.close();
    await host.stop();
    problems.length = 0;
  }
});
