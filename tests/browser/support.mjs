// What every browser test uses: a page with storage of its own per test, and a record of everything the page must not do.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test as nodeTest } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, locked, ready, serve, strike } from "./stage.mjs";

export { locked, ready, serve } from "./stage.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const axeSource = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Text of a file of the repository. */
export const source = (path) => readFileSync(`${repository}${path}`, "utf8");

after(strike);

/** What the page loads once it stands. */
export const COMES_AFTER = /\/(?:offline|recover|durable|bowout-later)-[0-9a-f]{16}\.(?:js|css|wasm)$/;

/**
 * What a page did that somebody may want to know. `problems` holds what no page of ours may ever do; a test that
 * expects some of it takes it out with `excuse`, and one where it hangs on the moment whether it comes with `allow`.
 */
class Record {
  problems = [];
  requests = [];
  #openedAt = 0;
  #excused = [];

  watch(page) {
    page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText;
      // A page that is left lets go of what comes after its start.
      if (why === "net::ERR_ABORTED" && COMES_AFTER.test(request.url())) return;
      this.problems.push(`failed: ${request.url()} ${why}`);
    });
    page.on("console", (message) => {
      // The same once more, where it was asked for by hand. Any other failure of that gives a reason.
      const [, address] = /^Fetch API cannot load (\S+)\. $/.exec(message.text()) ?? [];
      if (address && COMES_AFTER.test(address)) return;
      if (["error", "warning"].includes(message.type())) this.problems.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`uncaught: ${error.message}`));
    page.on("response", (response) => {
      if (400 <= response.status()) this.problems.push(`status ${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) this.requests.push(request.url());
    });
  }

  markOpening() {
    this.#openedAt = this.requests.length;
  }

  /**
   * Requests since the opened page closed the network to itself: all but those that the page, by its own clock, began
   * before. The test's clock would not do, because it learns late of that moment.
   */
  async requestsAfterLock(page) {
    await locked(page);
    const early = await page.evaluate(() => {
      const entries = performance.getEntries().filter(({ startTime }) => startTime <= globalThis.lockedAt);
      return entries.filter(({ entryType }) => ["navigation", "resource"].includes(entryType)).map(({ name }) => name.split("#")[0]);
    });
    return this.requests.slice(this.#openedAt).filter((url) => {
      const known = early.indexOf(url.split("#")[0]);
      if (0 <= known) early.splice(known, 1);
      return known < 0;
    });
  }

  /** Takes out the problems that match, later ones too, and fails when there is none. */
  excuse(pattern) {
    assert.ok(this.problems.some((problem) => pattern.test(problem)), `no problem matches ${pattern}: ${this.problems.join("; ")}`);
    this.allow(pattern);
  }

  /** Takes out the problems that match, if there are any, later ones too: the browser reports some of them late. */
  allow(pattern) {
    this.#excused.push(pattern);
    this.problems = this.unexcused();
  }

  /** What nobody expected. */
  unexcused() {
    return this.problems.filter((problem) => !this.#excused.some((pattern) => pattern.test(problem)));
  }
}

/** The part of the program that is fetched once the page stands. */
export const LATER_PART = /\/bowout-later-[0-9a-f]{16}\.wasm$/;

/**
 * A test with a page of its own. Options:
 * `prefix` path under which the site stands; `path` what follows it (query, fragment); `context` options of
 * Playwright's context; `init` function that runs before the page's own code; `open: false` leaves the page blank;
 * `quiet: false` allows requests after the page has closed the network, and is needed where the test closes the page.
 * `timeout` is the longest that it may take, in milliseconds.
 * The body gets `{ page, context, record, address, open }`. Afterwards the test fails on any problem in the record.
 */
export function test(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  nodeTest(name, { timeout: options.timeout ?? 60_000 }, async (running) => {
    const address = await serve(options.prefix);
    const context = await (await launch()).newContext({ locale: "en-US", timezoneId: "UTC", ...options.context });
    const record = new Record();
    try {
      context.setDefaultTimeout(15_000);
      await context.exposeBinding("reportViolation", (_, text) => record.problems.push(`policy: ${text}`));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
          globalThis.reportViolation(`${violatedDirective} ${blockedURI} ${sample}`),
        );
        new MutationObserver(() => {
          const { ready, locked } = document.documentElement?.dataset ?? {};
          if (ready) globalThis.readyAt ??= performance.now();
          if (locked) globalThis.lockedAt ??= performance.now();
        }).observe(document, { attributeFilter: ["data-ready", "data-locked"], subtree: true });
      });
      // A draft's random id chooses its wordings: the first draft of a test has always the same ones.
      await context.addInitScript(() => {
        const random = crypto.getRandomValues.bind(crypto);
        const isFirst = () => {
          try {
            return localStorage.length === 0;
          } catch {
            return true;
          }
        };
        crypto.getRandomValues = (bytes) => (isFirst() ? bytes.fill(7) : random(bytes));
      });
      await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(address).origin });
      if (options.init) await context.addInitScript(options.init);
      context.on("page", (page) => record.watch(page));
      const page = await context.newPage();
      const open = async (path = options.path ?? "") => {
        record.markOpening();
        await page.goto(new URL(path, address).href);
        await ready(page);
      };
      if (options.open !== false) await open();
      await body({ page, context, record, address, open });
      if (options.open !== false && options.quiet !== false) {
        assert.deepEqual(await record.requestsAfterLock(page), [], "requests after the page had closed the network");
      }
      // Reports travel in order: after a round trip to each page, all that it had to say is here.
      await Promise.all(context.pages().map((page) => page.evaluate(() => undefined)));
      assert.deepEqual(record.unexcused(), []);
    } catch (error) {
      // Often the reason why the body came to grief.
      for (const problem of record.problems) running.diagnostic(problem);
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** Fails on any violation of WCAG 2.2 A and AA that axe-core finds, and on text that stands out by less than 7 to 1. */
export async function axe(page, { include, disabled = [] } = {}) {
  // As text of the debugger, not as a script of the page: the page's policy stays in force.
  await page.evaluate(axeSource());
  const violations = await page.evaluate(
    async ([include, disabled]) => {
      const result = await globalThis.axe.run(include ?? document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        rules: { "color-contrast-enhanced": { enabled: true }, ...Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])) },
      });
      return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(", ")}`);
    },
    [include, disabled],
  );
  assert.deepEqual(violations, []);
}

/** Opens a part of the page by its summary, unless it is open: after a reload, what was open is. */
export async function unfold(summary) {
  await summary.focus();
  if (!(await summary.evaluate((it) => it.parentElement.open))) await summary.press("Enter");
}

/** The plain text on the clipboard. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
