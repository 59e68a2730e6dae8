// A server for pages that are measured: each under a path of its own, compressed beforehand as hosts do it.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** A page's clock ticks finer where the page is isolated from other origins; that changes nothing else in these pages. */
export const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** The files of a folder by path; `index.html` is the folder itself. */
function read(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const raw = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
    const path = relative(folder, file).split(sep).join("/");
    files.set(path === "index.html" ? "" : path, { type: TYPES[extname(file)] ?? "application/octet-stream", body: brotliCompressSync(raw, { params }) });
  }
  return files;
}

/** Serves folders by name: `serveAll({ ours: "dist/" })` answers under `/ours/`. All answers have the headers. */
export async function serveAll(folders, headers = {}) {
  const sites = new Map(Object.entries(folders).map(([name, folder]) => [name, read(folder)]));
  const server = createServer((request, response) => {
    const [, name, ...rest] = new URL(request.url, "http://localhost").pathname.split("/");
    const file = sites.get(name)?.get(rest.join("/"));
    if (!file) return response.writeHead(404).end();
    const ofFile = { "Content-Type": file.type, "Content-Encoding": "br", "Content-Length": file.body.length };
    return response.writeHead(200, { ...ofFile, "Cache-Control": "no-cache", ...headers }).end(request.method === "HEAD" ? undefined : file.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: (name) => `http://127.0.0.1:${server.address().port}/${name}/`, close };
}
