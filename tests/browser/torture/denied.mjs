// Browsers that deny what a page usually has: storages that throw, hang, forget or are not there, frames, private windows,
// no service worker. Wherever the program runs, a message is composed, copied and downloaded, and the status line says what
// is true; where it does not run, what stands there says so and is of use. `cargo xtask torture denied`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launchChromium, launchFirefox } from "../browsers.mjs";
import { builtFiles, startHost } from "../builds.mjs";
import { launch, strike } from "../stage.mjs";
import { COPIED, FRAMES, PARTS, PREFERENCES, SAYS, STILL } from "./denials.mjs";
import { numbers, until } from "./rig.mjs";

const ROLE = "Baker of wedding cakes";
const NAME = "Maya Okonkwo";
const KEEPS = [SAYS.kept, SAYS.untilCrash];

const { every } = numbers({ every: 1 });
const counts = { environments: 0, composed: 0, copied: 0, "selected to be copied": 0, downloaded: 0, "without a download": 0, "said truly": 0, "static and honest": 0, wrong: 0 };
const host = await startHost({ files: builtFiles(), headers: { "Access-Control-Allow-Origin": "*" } });
const environments = [
  ...PARTS.map((it) => [it, () => inPart(it)]),
  ...FRAMES.map((it) => [it, () => inFrame(it)]),
  [{ name: "an address that is not secure" }, () => notSecure()],
  [{ name: "the later part cannot be had" }, () => withoutLater()],
  ...PREFERENCES.map((it) => [it, () => inFirefox(it)]),
  ...STILL.map((it) => [it, () => still(it)]),
];
try {
  for (const [{ name }, run] of environments.filter((_, nth) => nth % every === 0)) {
    counts.environments++;
    await run().catch((error) => {
      counts.wrong++;
      console.log(`denied: ${name}: ${error.message.split("\n").slice(0, 3).join(" ")}`);
    });
  }
} finally {
  await host.stop();
  await strike();
}
console.log(`denied: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}`);
process.exitCode = Math.min(1, counts.wrong);

/** A private window, in which a driven browser need not be asked whether the page may use the clipboard. */
async function visit(options) {
  const context = await (await launch()).newContext({ locale: "en-US", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return context;
}

/** A page in Chromium that lacks something. */
async function inPart({ init, says, copies = COPIED }) {
  const context = await visit();
  try {
    const page = await context.newPage();
    await page.addInitScript(init);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(host.address);
    await use(page, page, { says, copies });
    if (KEEPS.includes(says)) {
      // What is said to be kept is there at the next visit, as the same browser has it.
      await page.reload();
      await page.waitForFunction((role) => document.getElementById("role").value === role, ROLE);
    }
    if (errors.length) throw new Error(`uncaught: ${errors[0]}`);
    counts["said truly"]++;
  } finally {
    await context.close();
  }
}

/** A frame of another site: the driver's browser lets other sites keep nothing. */
async function inFrame({ attributes, query = "", says, downloads }) {
  const site = await startHost({
    files: new Map([["index.html", Buffer.from(`<!DOCTYPE html><title>A career site</title><iframe width="100%" height="2600" ${attributes} src="${host.address.replace("127.0.0.1", "localhost")}?embed=1${query}"></iframe>`)]]),
  });
  const context = await visit({ viewport: { width: 1100, height: 2800 } });
  try {
    const page = await context.newPage();
    await page.goto(site.address);
    const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
    await frame.locator("html[data-ready]").waitFor({ state: "attached" });
    await use(page, frame, { says, copies: COPIED, downloads });
    counts["said truly"]++;
  } finally {
    await context.close();
    await site.stop();
  }
}

/** Plain HTTP from another machine: no clipboard, no service worker, no locks. */
async function notSecure() {
  const { context, close } = await launchChromium({ flags: ["--host-resolver-rules=MAP bowout.test 127.0.0.1"] });
  try {
    const page = await context.newPage();
    await page.goto(host.address.replace("127.0.0.1", "bowout.test"));
    await use(page, page, { says: SAYS.kept, copies: COPIED });
    counts["said truly"]++;
  } finally {
    await close();
  }
}

/** The part that keeps drafts never comes. */
async function withoutLater() {
  host.fault = (path) => (/^bowout-later-/.test(path ?? "") ? "404" : undefined);
  const context = await visit();
  try {
    const page = await context.newPage();
    await page.goto(host.address);
    await use(page, page, { says: SAYS.refused, copies: COPIED });
    counts["said truly"]++;
  } finally {
    host.mend();
    await context.close();
  }
}

/** Somebody writes a message and takes it away: `place` is the page, or the frame in it. */
async function use(page, place, { says, copies, downloads = true }) {
  await place.locator("html:is([data-ready], [data-failed])").waitFor({ state: "attached" });
  await place.locator("#role").fill(ROLE);
  await place.locator("#name").fill(NAME);
  await place.waitForFunction(([role, name]) => [role, name].every((it) => document.getElementById("message")?.value.includes(it)), [ROLE, NAME]);
  const text = await place.locator("#message").inputValue();
  counts.composed++;
  await waitForStatus(place, says);

  await press(place.getByRole("button", { name: "Copy message" }).locator("visible=true").first());
  await waitForStatus(place, copies);
  if (copies === COPIED) {
    // Pasted elsewhere by the keys: the page has no part in it.
    const other = await page.context().newPage();
    await other.goto("data:text/html,<textarea></textarea>");
    await other.locator("textarea").focus();
    await other.keyboard.press("Control+V");
    const pasted = await other.locator("textarea").inputValue();
    if (pasted !== text) throw new Error(`the clipboard holds ${JSON.stringify(pasted.slice(0, 60))}`);
    await other.close();
    counts.copied++;
  } else {
    counts["selected to be copied"]++;
  }

  const button = place.getByRole("button", { name: "Download .txt" });
  if (downloads) {
    const begun = page.waitForEvent("download");
    await press(button);
    if (!readFileSync(await (await begun).path(), "utf8").includes(ROLE)) throw new Error("the file is another one");
    counts.downloaded++;
  } else {
    if (await button.count()) throw new Error("there is a button that can do nothing");
    counts["without a download"]++;
  }
}

async function waitForStatus(place, says) {
  await place
    .waitForFunction(({ source }) => new RegExp(source).test(document.getElementById("status").textContent), { source: says.source }, { timeout: 10_000 })
    .catch(async () => {
      throw new Error(`the status is ${JSON.stringify(await place.locator("#status").textContent())}, not ${says}`);
    });
}

/** Presses a button; in a frame only once it has been seen for a while. */
async function press(button) {
  await button.scrollIntoViewIfNeeded();
  const isFramed = await button.evaluate(() => parent !== self);
  if (isFramed) await until("the button was seen", () => button.evaluate((it) => it.hasAttribute("data-seen")));
  await button.click();
}

/** Firefox with preferences; it downloads into a folder of ours. */
async function inFirefox({ preferences, says }) {
  const folder = mkdtempSync(join(tmpdir(), "bowout-downloads-"));
  const downloads = { "browser.download.folderList": 2, "browser.download.dir": folder, "browser.download.useDownloadDir": true, "browser.download.always_ask_before_handling_new_types": false };
  const { browser, close } = await launchFirefox({ preferences: { ...preferences, ...downloads } });
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    await page.waitForFunction(() => document.documentElement.dataset.ready);
    await page.focus("#role");
    await page.keyboard.type(ROLE);
    await page.focus("#name");
    await page.keyboard.type(NAME);
    await page.waitForFunction((...texts) => texts.every((it) => document.getElementById("message")?.value.includes(it)), {}, ROLE, NAME);
    const text = await page.evaluate(() => document.getElementById("message").value);
    counts.composed++;
    const status = () => page.evaluate(() => document.getElementById("status").textContent);
    const wait = (says) =>
      until(`the status ${says}`, async () => says.test(await status()), 10_000).catch(async () => {
        throw new Error(`the status is ${JSON.stringify(await status())}, not ${says}`);
      });
    await wait(says);
    // Clicks as the keyboard makes them; a click by a script would count as nobody's.
    const press = async (name) => {
      const found = await page.evaluateHandle((name) => [...document.querySelectorAll("button")].find((it) => it.textContent.trim() === name && it.checkVisibility()), name);
      await found.asElement().focus();
      await page.keyboard.press("Enter");
    };
    await press("Copy message");
    await wait(COPIED);
    const other = await browser.newPage();
    await other.goto("data:text/html,<textarea></textarea>");
    await other.focus("textarea");
    await other.keyboard.down("Control");
    await other.keyboard.press("v");
    await other.keyboard.up("Control");
    await until("the text is pasted", async () => (await other.evaluate(() => document.querySelector("textarea").value)) === text, 5_000);
    await other.close();
    counts.copied++;
    await page.bringToFront();
    await press("Download .txt");
    const file = await until("the file is there", () => readdirSync(folder).find((name) => name.endsWith(".txt")));
    await until("the file is whole", () => readFileSync(join(folder, file), "utf8").includes(ROLE));
    counts.downloaded++;
    counts["said truly"]++;
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the program cannot run. */
async function still({ init, headers, options, isFile, says }) {
  const own = headers && (await startHost({ files: builtFiles(), headers }));
  const context = await visit(options);
  try {
    const page = await context.newPage();
    if (init) await page.addInitScript(init);
    // Where nothing of the program comes, the page says so by itself after half a minute, which passes in no time here.
    const session = await context.newCDPSession(page);
    await session.send("Animation.enable");
    await session.send("Animation.setPlaybackRate", { playbackRate: 1_000 });
    const file = pathToFileURL(fileURLToPath(new URL("../../../dist/index.html", import.meta.url))).href;
    await page.goto(isFile ? file : (own ?? host).address);
    await page.getByText(says).waitFor();
    await page.locator("pre").filter({ hasText: /withdraw my application/ }).locator("visible=true").first().waitFor();
    counts["static and honest"]++;
  } finally {
    await context.close();
    await own?.stop();
  }
}
