// A host that has several builds of the page and every fault that a host may have: by request, as the test says.
//
// The builds are one program with other ids: page, boot.js and offline.js are stamped, and the service worker lists what
// became of them, as the build would have written it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

const DIST = { "--debug": "../../target/dist-debug/", "--release": "../../dist/" };
const TYPES = {
  css: "text/css",
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  png: "image/png",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

/** The files of the page that is built, by path. */
export function builtFiles() {
  const folder = fileURLToPath(new URL(DIST[process.env.BOWOUT_PROFILE], import.meta.url));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll("//", "/")).map((path) => [path.slice(folder.length), readFileSync(path)]));
}

/** The same page as another build; `id` is 16 hexadecimal digits. `script` is the text of one that it starts beside its own. */
export function stamp(files, id, script) {
  const stamped = new Map(files);
  const text = (name) => stamped.get(name).toString();
  const old = /data-build="([0-9a-f]{16})"/.exec(text("index.html"))[1];
  const rename = (name, speaking) => {
    const bytes = Buffer.from(`${text(name)}\n// ${id}\n`);
    const renamed = name.replace(/[0-9a-f]{16}/, digest(bytes, "hex").slice(0, 16));
    stamped.delete(name);
    stamped.set(renamed, bytes);
    for (const other of speaking) stamped.set(other, Buffer.from(text(other).replaceAll(name, renamed)));
    return renamed;
  };
  const find = (pattern) => [...stamped.keys()].find((name) => pattern.test(name));
  const boot = find(/^boot-/);
  if (script) {
    const name = "beside-0123456789abcdef.js";
    stamped.set(name, Buffer.from(script));
    stamped.set(boot, Buffer.from(`import("./${name}");${text(boot)}`));
    stamped.set("sw.js", Buffer.from(text("sw.js").replace("const FILES = {", `$&\n  "${name}": "sha256-${digest(stamped.get(name), "base64")}",`)));
  }
  const scripts = [rename(find(/^offline-.*js$/), [boot, "sw.js"]), rename(boot, ["index.html", "sw.js"])];
  stamped.set("index.html", Buffer.from(text("index.html").replace(old, id)));
  const worker = [...scripts, "index.html"].reduce((worker, name) => {
    const line = new RegExp(`("${name === "index.html" ? "./" : name}": )".+"`);
    return worker.replace(line, `$1"sha256-${digest(stamped.get(name), "base64")}"`);
  }, text("sw.js"));
  stamped.set("sw.js", Buffer.from(worker.replace(old, id)));
  return stamped;
}

const digest = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

/** What can go wrong with one request. Each is told the response and the file, where there is one. */
export const FAULTS = {
  404: (response) => response.writeHead(404, { "Content-Type": "text/plain" }).end("no"),
  500: (response) => response.writeHead(500, { "Content-Type": "text/plain" }).end("no"),
  "html-200": (response) => response.writeHead(200, { "Content-Type": TYPES.html }).end("<!DOCTYPE html><title>Welcome</title><p>Welcome"),
  half: (response, bytes = Buffer.alloc(2)) => {
    response.writeHead(200, { "Content-Type": "application/octet-stream", "Content-Length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  },
  hang: (response, _, host) => host.hung.push(response),
  offline: (response) => response.destroy(),
};

/**
 * Starts a host under a path. `files` is the build that it has, `headers` go with each of them, and `fault(path, n)` names
 * what happens to the nth request.
 */
export async function startHost({ files, prefix = "/", headers = {} }) {
  const host = { files, fault: () => undefined, log: [], hung: [] };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) || "index.html" : undefined;
    const bytes = host.files.get(path);
    const fault = host.fault(path, host.log.length);
    host.log.push(path ?? pathname);
    if (fault) return FAULTS[fault](response, bytes, host);
    if (!bytes) return FAULTS[404](response);
    const type = TYPES[path.split(".").pop()] ?? "text/plain";
    return response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache", ...headers }).end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  host.address = `http://127.0.0.1:${port}${prefix}`;
  /** All is well again; who has been waiting so long hears that it was in vain. */
  host.mend = () => {
    host.fault = () => undefined;
    for (const response of host.hung.splice(0)) response.destroy();
  };
  /** Nobody answers any more. */
  host.stop = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  host.start = () => new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return host;
}
