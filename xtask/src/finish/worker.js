// Keeps the whole page for when there is no connection, each version apart from the others.
//
// The build writes in front of this: BUILD, the id of this version; FILES, all its files and their digests, the page as
// "./"; HEADERS, what the page is served with, and HEADERS_ALONE, what comes on top outside of frames.
//
// The host is asked for the files of the list, when a version is installed, and for nothing else as long as they are here.
// A version that cannot be had as a whole is not installed. Its page and the page's files come from one cache; names that
// hold a digest are looked for in those of older versions too, because a page that was open before an update goes on with
// its own files.

const { scope } = registration;
// Other pages of this origin, and other copies of this one, have caches of their own.
const PREFIX = "bowout-";
const SUFFIX = ` ${new URL(scope).pathname}`;
const NAME = PREFIX + BUILD + SUFFIX;
const NAMED_BY_CONTENT = /-[0-9a-f]{16}(_bg)?\.\w+$/;

const at = (path) => new URL(path, scope).href;

const isOurs = (name) => name.startsWith(PREFIX) && name.endsWith(SUFFIX);

addEventListener("install", (event) => event.waitUntil(install()));

addEventListener("activate", (event) => event.waitUntil(tidy()));

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const [rest] = request.url.slice(scope.length).split(/[?#]/);
  const path = ["", "index.html"].includes(rest) ? "./" : decodeURI(rest);
  // What else a host has below the page is its own affair.
  if (Object.hasOwn(FILES, path) || NAMED_BY_CONTENT.test(path)) event.respondWith(serve(request, path));
});

addEventListener("message", (event) => {
  // A page asks what would be there without a connection.
  if (event.data === "which") event.waitUntil(tell(event.ports[0]));
  // Somebody wants this version now.
  if (event.data === "take over") event.waitUntil(skipWaiting());
});

/** Gets all files, or none. A file that never comes is given up by the browser, after some minutes. */
async function install() {
  const cache = await caches.open(NAME);
  try {
    await Promise.all(Object.entries(FILES).map(([path, integrity]) => get(cache, path, integrity)));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** Puts one file into the cache, as the build made it. */
async function get(cache, path, integrity) {
  // What the page has just loaded need not travel twice; what the browser keeps of an older version is told by the digest.
  const answer = await fetch(at(path), { integrity }).catch(() => fetch(at(path), { integrity, cache: "reload" }));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await cache.put(at(path), new Response(answer.body, { headers: { "Content-Type": answer.headers.get("Content-Type") ?? "" } }));
}

/** A file of this version or, where the name says which content is meant, of an older one. */
async function serve(request, path) {
  const kept = (await find(NAME, path)) ?? (NAMED_BY_CONTENT.test(path) ? await findInOlder(path) : undefined);
  if (kept) return path === "./" ? asPage(kept, request) : kept;
  // Whoever empties the cache has the page from the host again. Otherwise there is no such file, and nobody is asked.
  if (!(await isWhole())) return fetch(request);
  return new Response("There is no such file.\n", { status: 404, headers: { "Content-Type": "text/plain" } });
}

const find = (cacheName, path) => caches.match(at(path), { cacheName });

async function findInOlder(path) {
  for (const name of (await caches.keys()).filter(isOurs)) {
    const kept = await find(name, path);
    if (kept) return kept;
  }
  return undefined;
}

async function asPage(kept, request) {
  const alone = request.destination === "document" ? HEADERS_ALONE : {};
  const type = { "Content-Type": kept.headers.get("Content-Type") };
  return new Response(kept.body, { headers: { ...HEADERS, ...alone, ...type } });
}

async function isWhole() {
  if (!(await caches.has(NAME))) return false;
  return (await (await caches.open(NAME)).keys()).length === Object.keys(FILES).length;
}

async function tell(port) {
  port.postMessage({ build: BUILD, isWhole: await isWhole() });
  // A page that goes away may hold its lock for a moment yet. A version that is to take over does not wait for that.
  const isLast = () => !registration.waiting && !registration.installing;
  for (let tries = 0; isLast() && !(await tidy()) && tries < 5; tries++) await new Promise((resolve) => setTimeout(resolve, 1_000));
}

/** Removes older versions that no open page uses, and tells whether none is left. Each page holds a lock with the name of its version's cache. */
async function tidy() {
  const names = ((await navigator.locks?.query())?.held ?? []).map(({ name }) => name).filter(isOurs);
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // A page that is still loading has not said of which version it is.
  if (names.length < pages.length) return false;
  // A version that waits to take over has its cache already, and one that is being installed fills it.
  if (registration.waiting || registration.installing) return false;
  const older = (await caches.keys()).filter((name) => isOurs(name) && name !== NAME);
  const gone = await Promise.all(older.filter((name) => !names.includes(name)).map((name) => caches.delete(name)));
  return gone.length === older.length;
}
