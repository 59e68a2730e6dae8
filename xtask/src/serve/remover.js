// Stands in the place of the service worker while one develops: the page is to come from the disk, not from what an earlier
// build has left in the browser. It clears that away, and itself.
addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(clear()));

async function clear() {
  const ours = (await caches.keys()).filter((name) => name.startsWith("bowout-"));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
  for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url);
}
