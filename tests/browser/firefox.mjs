// The same page in Firefox, which is driven over WebDriver BiDi.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test as nodeTest } from "node:test";
import puppeteer from "puppeteer-core";

import { serve, strike } from "./stage.mjs";

after(strike);

/**
 * Starts Firefox. `profile` is a folder that it keeps its data in, and where it finds them at the next start: made when it
 * is not there. Without it the data go away with the browser. `preferences` are those of `about:config`.
 *
 * `browser` is Puppeteer's; `kill` ends all of it at once, as a loss of power would; `close` lets it tidy up.
 */
export async function launchFirefox({ profile, preferences = {} } = {}) {
  assert.ok(process.env.FIREFOX, "start this with `cargo xtask browser`");
  const folder = profile ?? (await mkdtemp(join(tmpdir(), "bowout-firefox-")));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX,
    userDataDir: folder,
    extraPrefsFirefox: preferences,
    // Signals are the test's own affair: it must be able to kill the browser and live on.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const program = browser.process();
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const tidy = async () => {
    await ended;
    if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    browser,
    async kill() {
      // The driver starts the browser as the leader of a group of its own; its processes for pages belong to the group.
      process.kill(-program.pid, "SIGKILL");
      await tidy();
    },
    async close() {
      await browser.close();
      await tidy();
    },
  };
}

/** Waits until the program runs; fails at once when it says that it cannot. */
export async function readyInFirefox(page) {
  const state = await page.waitForFunction(() => {
    const { ready, failed } = document.documentElement.dataset;
    return failed ? "failed" : ready ? "ready" : undefined;
  });
  assert.equal(await state.jsonValue(), "ready");
}

/**
 * What a page of ours must never do, as it happens: errors and warnings on the console, uncaught errors, requests that
 * fail, policy violations.
 */
export async function watchInFirefox(page) {
  const problems = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (400 <= response.status()) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return problems;
}

/**
 * A test with a Firefox of its own. Options: `prefix` path under which the site stands; `preferences` of the browser;
 * `open: false` leaves the page blank. The body gets `{ page, problems, address, open }`. Afterwards the test fails on any
 * problem.
 */
export function testInFirefox(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  nodeTest(`${name} (Firefox)`, { timeout: 120_000 }, async (running) => {
    const address = await serve(options.prefix);
    const { browser, close } = await launchFirefox({ preferences: options.preferences });
    let problems = [];
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(15_000);
      problems = await watchInFirefox(page);
      const open = async (path = "") => {
        await page.goto(new URL(path, address).href);
        await readyInFirefox(page);
      };
      if (options.open !== false) await open();
      await body({ page, problems, address, open });
      assert.deepEqual(problems, []);
    } catch (error) {
      for (const problem of problems) running.diagnostic(problem);
      throw error;
    } finally {
      await close();
    }
  });
}
