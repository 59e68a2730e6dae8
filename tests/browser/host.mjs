// Another site that shows the page in a frame: it stands at 127.0.0.1, the page at localhost.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(repository, process.env.BOWOUT_PROFILE === "--debug" ? "target/dist-debug" : "dist");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** What a plain iframe may do where the other site follows our advice. */
export const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

// Pages ask for something until the very end: servers stay until all tests of a file are over.
const servers = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves; `answer(path)` gives `[type, body, headers]`, or nothing. */
function server(name, answer) {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const [type, body, headers] = answer(decodeURIComponent(request.url.split("?")[0])) ?? [];
      response.writeHead(type ? 200 : 404, { "Content-Type": type ?? "text/plain", "Cache-Control": "no-store", ...headers });
      response.end(body);
    });
    servers.push(server);
    server.listen(0, "127.0.0.1", () => resolve({ address: `http://${name}:${server.address().port}/` }));
  });
}

/** Presses a button that takes text out, as somebody does who sees it: in sight, and after a moment. */
export async function press(button) {
  await button.scrollIntoViewIfNeeded();
  await button.evaluate((it) => new Promise((resolve) => {
    const look = () => (it.hasAttribute("data-seen") ? resolve() : setTimeout(look, 20));
    look();
  }));
  await button.click();
}

/** The built page at an address of another site than the host's; with `cors` as hosts serve it that let everybody read. */
export function app({ cors = true, name = "localhost" } = {}) {
  return server(name, (path) => {
    const file = normalize(join(dist, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(dist)) return undefined;
    try {
      return [TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file), cors ? { "Access-Control-Allow-Origin": "*" } : {}];
    } catch {
      return undefined;
    }
  });
}

/** A site of these pages, by path; a page is what stands in its body, or that and its headers. */
export function host(pages) {
  return server("127.0.0.1", (path) => {
    if (path === "/favicon.ico") return ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"];
    const [body, headers] = [pages[path]].flat();
    return body === undefined ? undefined : [TYPES[".html"], `<!doctype html><html lang="en"><meta charset="utf-8"><title>A career site</title><body>${body}`, headers];
  });
}

/**
 * Chromium as people have it, not as Playwright sets it up: other sites' storage is kept apart by the site that shows them,
 * or blocked where that is asked for. `close` ends it and forgets its profile.
 */
export async function plainChromium({ blocked = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), "bowout-profile-"));
  const child = spawn(
    process.env.CHROMIUM ?? "/usr/bin/chromium",
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(blocked ? ["--test-third-party-cookie-phaseout", "--disable-features=ThirdPartyStoragePartitioning"] : []),
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--lang=en-US",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let endpoint;
  for await (const line of createInterface({ input: child.stderr })) {
    [, endpoint] = /DevTools listening on (\S+)/.exec(line) ?? [];
    if (endpoint) break;
  }
  child.stderr.resume();
  const browser = await chromium.connectOverCDP(endpoint);
  const close = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    await browser.close();
    child.kill();
    await gone;
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    } catch {
      // A late process of the browser still writes; the system clears its temporary folder.
    }
  };
  return { browser, context: browser.contexts()[0], close };
}
