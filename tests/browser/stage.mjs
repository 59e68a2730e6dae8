// Where the page is played: the built page served as a plain host would, and the browser that opens it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

// One server per path prefix, by address.
const servers = new Map();
let browser;

/** The address of the built page, under the prefix. */
export function serve(prefix = "/") {
  if (!servers.has(prefix)) servers.set(prefix, startServer(prefix));
  return servers.get(prefix).then(({ address }) => address);
}

async function startServer(prefix) {
  const { BOWOUT_SERVER: server, BOWOUT_PROFILE: profile } = process.env;
  assert.ok(server && profile, "start this with `cargo xtask browser`, `keystroke` or `screenshot`");
  const child = spawn(server, ["serve", "--no-build", profile, "--port", "0", "--prefix", prefix], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^serving at (\S+)$/.exec(line) ?? [];
    if (address) return { address, child };
  }
  throw new Error("the server stopped before it served anything");
}

/** The browser, with a fresh profile. */
export function launch() {
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

/** Stops browser and servers. */
export async function strike() {
  await (await browser)?.close();
  for (const server of servers.values()) (await server.catch(() => undefined))?.child.kill();
}

/** Waits until the program runs; fails at once when it says that it cannot. */
export async function ready(page) {
  const state = await page.waitForFunction(() => {
    const { ready, failed } = document.documentElement.dataset;
    return failed ? "failed" : ready ? "ready" : undefined;
  });
  assert.equal(await state.jsonValue(), "ready");
}

/** Waits until the page has all of its program, and has closed the network to itself. */
export const locked = (page) => page.locator("html[data-locked]").waitFor({ state: "attached" });
