// What every browser test uses: the built page served as a plain host would, a fresh browser profile per test, and a
// record of everything the page must not do.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { after, test as nodeTest } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const axeSource = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Text of a file of the repository. */
export const source = (path) => readFileSync(`${repository}${path}`, "utf8");

// --- The server: one process per path prefix, stopped when the file's tests are over.

const servers = new Map();

/** The address of the built page, under the prefix. */
export function serve(prefix = "/") {
  if (!servers.has(prefix)) servers.set(prefix, startServer(prefix));
  return servers.get(prefix).then(({ address }) => address);
}

async function startServer(prefix) {
  const { BOWOUT_SERVER: server, BOWOUT_PROFILE: profile } = process.env;
  assert.ok(server && profile, "run the browser tests with `cargo xtask browser`");
  const child = spawn(server, ["serve", "--no-build", profile, "--port", "0", "--prefix", prefix], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^serving at (\S+)$/.exec(line) ?? [];
    if (address) return { address, child };
  }
  throw new Error("the server stopped before it served anything");
}

// --- The browser: one per file, one context with its own storage per test.

let browser;

function launch() {
  const root = process.getuid?.() === 0;
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      ...(root ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return browser;
}

after(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) (await server.catch(() => undefined))?.child.kill();
});

/**
 * What a page did that somebody may want to know. `problems` holds what no page of ours may ever do; a test that
 * expects some of it takes it out with `excuse`.
 */
class Record {
  problems = [];
  requests = [];
  #readyAt;

  watch(page) {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.problems.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) => this.problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
    page.on("response", (response) => {
      if (400 <= response.status()) this.problems.push(`status ${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) this.requests.push(request.url());
    });
  }

  markReady() {
    this.#readyAt = this.requests.length;
  }

  /** Requests since the page said it was ready. */
  get requestsAfterReady() {
    return this.requests.slice(this.#readyAt);
  }

  /** Takes out the problems that match, and fails when there is none. */
  excuse(pattern) {
    const rest = this.problems.filter((problem) => !pattern.test(problem));
    assert.notEqual(rest.length, this.problems.length, `no problem matches ${pattern}: ${this.problems.join("; ")}`);
    this.problems = rest;
  }
}

/**
 * A test with a page of its own. Options:
 * `prefix` path under which the site stands; `path` what follows it (query, fragment); `context` options of
 * Playwright's context; `init` function that runs before the page's own code; `open: false` leaves the page blank;
 * `quiet: false` allows requests after the page is ready.
 * The body gets `{ page, context, record, address, open }`. Afterwards the test fails on any problem in the record.
 */
export function test(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  nodeTest(name, { timeout: 60_000 }, async () => {
    const address = await serve(options.prefix);
    const context = await (await launch()).newContext({ locale: "en-US", timezoneId: "UTC", ...options.context });
    try {
      const record = new Record();
      context.setDefaultTimeout(15_000);
      await context.exposeBinding("reportViolation", (_, text) => record.problems.push(`policy: ${text}`));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
          globalThis.reportViolation(`${violatedDirective} ${blockedURI} ${sample}`),
        );
      });
      await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(address).origin });
      if (options.init) await context.addInitScript(options.init);
      context.on("page", (page) => record.watch(page));
      const page = await context.newPage();
      const open = async (path = options.path ?? "") => {
        await page.goto(new URL(path, address).href);
        await ready(page);
        record.markReady();
      };
      if (options.open !== false) await open();
      await body({ page, context, record, address, open });
      if (options.open !== false && options.quiet !== false) {
        assert.deepEqual(record.requestsAfterReady, [], "requests after the page was ready");
      }
      assert.deepEqual(record.problems, []);
    } finally {
      await context.close();
    }
  });
}

/** Waits until the program runs; fails at once when it says that it cannot. */
export async function ready(page) {
  const state = await page.waitForFunction(() => {
    const { ready, failed } = document.documentElement.dataset;
    return failed ? "failed" : ready ? "ready" : undefined;
  });
  assert.equal(await state.jsonValue(), "ready");
}

/** Fails on any violation of WCAG 2.2 A and AA that axe-core finds. */
export async function axe(page, { include, disabled = [] } = {}) {
  // As text of the debugger, not as a script of the page: the page's policy stays in force.
  await page.evaluate(axeSource());
  const violations = await page.evaluate(
    async ([include, disabled]) => {
      const result = await globalThis.axe.run(include ?? document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
      });
      return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(", ")}`);
    },
    [include, disabled],
  );
  assert.deepEqual(violations, []);
}

/** The plain text on the clipboard. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
