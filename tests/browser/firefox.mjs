// The same page in Firefox, which is driven over WebDriver BiDi.
import assert from "node:assert/strict";
import { after, test as nodeTest } from "node:test";

import { launchFirefox } from "./browsers.mjs";
import { serve, strike } from "./stage.mjs";

after(strike);

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
