// What the kernel says: the browser in a network of its own, where every packet to anywhere is counted. From the moment the
// page has closed the network, somebody uses everything; the same time with a blank page, and with one that leaks, shows
// what the count is worth. `cargo xtask torture packets`; it needs root and `ip`, and says so where it has not got them.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

import { builtFiles, startHost } from "../builds.mjs";
import { useEverything } from "../journey.mjs";

const INSIDE = "wire1";

/** Whoever is asked here never answers: the address is set aside for documents. */
const NOWHERE = "http://192.0.2.1/";

if (process.argv[2] === "inside") await count();
else prepare();

/** Makes the network, counts in it, and takes it away again. */
function prepare() {
  const name = `bowout-${process.pid}`;
  const ip = (...words) => execFileSync("ip", words, { stdio: ["ignore", "ignore", "pipe"] });
  const inside = (...words) => ip("netns", "exec", name, ...words);
  try {
    ip("netns", "add", name);
  } catch (error) {
    console.log(`packets: skipped, because no network can be made here (${String(error.stderr ?? error.message).trim()})`);
    return;
  }
  try {
    ip("link", "add", "wire0", "netns", name, "type", "veth", "peer", "name", INSIDE, "netns", name);
    inside("sh", "-c", "echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6");
    for (const link of ["lo", "wire0", INSIDE]) inside("ip", "link", "set", link, "up");
    inside("ip", "address", "add", "10.231.7.1/24", "dev", INSIDE);
    // A way out to a neighbour who never answers: what is sent is counted, and gets nowhere.
    inside("ip", "neighbour", "add", "10.231.7.2", "lladdr", "02:00:00:00:00:02", "dev", INSIDE, "nud", "permanent");
    inside("ip", "route", "add", "default", "via", "10.231.7.2");
    const { status } = spawnSync("ip", ["netns", "exec", name, process.execPath, fileURLToPath(import.meta.url), "inside"], { stdio: "inherit" });
    process.exitCode = status ?? 1;
  } finally {
    ip("netns", "delete", name);
  }
}

/** Counts what is sent. */
async function count() {
  const sent = () => Number(/wire1:(?:\s+\d+){8}\s+\d+\s+(\d+)/.exec(readFileSync("/proc/net/dev", "utf8"))[1]);
  const host = await startHost({ files: builtFiles() });
  // The browser looks for its maker's servers; those names alone lead nowhere here.
  const makers = ["google.com", "googleapis.com", "gstatic.com", "gvt1.com", "googleusercontent.com"].map((name) => `MAP *.${name} ~NOTFOUND`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=${makers.join(", ")}`],
  });
  const context = () => browser.newContext({ locale: "en-US", acceptDownloads: true });
  const pass = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  try {
    const page = await (await context()).newPage();
    await page.goto(host.address);
    await page.locator("html[data-offline][data-locked]").waitFor({ state: "attached" });
    const [packets, began] = [sent(), performance.now()];
    const done = await useEverything(page);
    const ours = sent() - packets;
    const took = performance.now() - began;

    const blank = await (await context()).newPage();
    await blank.goto("about:blank");
    const before = sent();
    await pass(took);
    const nothing = sent() - before;

    const leak = await (await context()).newPage();
    await leak.goto("about:blank");
    const beforeLeak = sent();
    await leak.evaluate((to) => fetch(to, { mode: "no-cors", signal: AbortSignal.timeout(3_000) }).catch(() => undefined), NOWHERE);
    const leaked = sent() - beforeLeak;

    console.log(`packets: ${ours} while ${done} things were done in the page, ${nothing} from a blank page in the same time, ${leaked} from a page that leaks`);
    if (nothing < ours || leaked < 1) process.exitCode = 1;
  } finally {
    await browser.close();
    await host.stop();
  }
}
