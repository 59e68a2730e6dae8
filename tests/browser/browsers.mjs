// The browsers as somebody has them at home: with a profile of their own, to be killed as a whole.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";

const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Several pages are typed into at the same time, and each counts as the one in front.
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--remote-debugging-port=0",
];

/**
 * Starts Chromium by itself, because the driver's own launch leaves parts of it out. `profile` is a folder that it keeps its data in, and where it finds them at the next start: made when it
 * is not there. Without it the data go away with the browser. `flags` are more words of its command line.
 *
 * `browser` is Playwright's, `context` its first; `kill` ends all of it at once, as a loss of power would; `close` lets it
 * tidy up.
 */
export async function launchChromium({ profile, flags = [] } = {}) {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), "bowout-chromium-")));
  const root = process.getuid?.() === 0;
  const program = spawn(
    process.env.CHROMIUM ?? "/usr/bin/chromium",
    [...FLAGS, ...(root ? ["--no-sandbox"] : []), ...flags, `--user-data-dir=${folder}`, "about:blank"],
    // The leader of a group of its own, to which all its processes belong.
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const tidy = async () => {
    await ended;
    if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const kill = async () => {
    process.kill(-program.pid, "SIGKILL");
    await tidy();
  };
  const browser = await chromium.connectOverCDP(await endpoint(program));
  return {
    browser,
    context: browser.contexts()[0],
    kill,
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => undefined);
      await tidy();
    },
  };
}

/**
 * Starts Firefox. `profile` is a folder that it keeps its data in, and where it finds them at the next start: made when it
 * is not there. Without it the data go away with the browser. `preferences` are those of `about:config`.
 *
 * `browser` is Puppeteer's; `kill` ends all of it at once, as a loss of power would; `close` lets it tidy up.
 */
export async function launchFirefox({ profile, preferences = {} } = {}) {
  if (!process.env.FIREFOX) throw new Error("start this with `cargo xtask browser`");
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
    // The driver puts back, by and by, what it changed in a profile that was there before.
    while (["prefs.js", "user.js"].some((name) => existsSync(join(folder, `${name}.puppeteer`)))) await new Promise((resolve) => setTimeout(resolve, 10));
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

/** Where it can be driven: it says so when it has started. */
async function endpoint(program) {
  const lines = createInterface({ input: program.stderr });
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const [, address] = /^DevTools listening on (\S+)$/.exec(line) ?? [];
      if (address) resolve(address);
    });
    program.once("exit", (code) => reject(new Error(`Chromium ended at its start: ${code}`)));
  });
}
