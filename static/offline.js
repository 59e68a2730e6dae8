// What has time until the page stands: brings the rest of the program, lets the page work without a connection, and then
// closes the network to it.
//
// Sets data-locked on <html> once nothing of the page can reach the network any more, and data-offline once the page
// would start without one.
const root = document.documentElement;
const isInFrame = parent !== self;

// What the page does not need any more once it is whole. In force as soon as it stands in the page, and never taken back.
const LOCK = [
  "connect-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "style-src 'none'",
  "img-src data: blob:",
  "font-src 'none'",
  "worker-src 'none'",
].join("; ");

// Longest time that a host may take to answer for the service worker before the network is closed, in milliseconds.
const PATIENCE = 10_000;

// What the browser has told of this page's traffic. The panel "Check it yourself" shows it.
const traffic = [];
let refused = 0;
new PerformanceObserver((list) => traffic.push(...list.getEntries())).observe({ type: "resource", buffered: true });
addEventListener("securitypolicyviolation", () => refused++);

globalThis.bowoutSeen = () => {
  const isOwn = ({ name }) => new URL(name).origin === location.origin;
  return {
    // And the page itself.
    own: 1 + traffic.filter(isOwn).length,
    others: traffic.filter((it) => !isOwn(it)).length,
    after: lockedAt && traffic.filter(({ startTime }) => lockedAt < startTime).length,
    refused,
    build: root.dataset.build,
  };
};

let lockedAt;

/** Does all of it, in an order that leaves the line to what is needed first. */
export async function settle() {
  await Promise.all([dress(), untilHere()]);
  // In another page's frame the browser would keep the page for that one alone, and not for long.
  if (!isInFrame) await Promise.race([register(), pass(PATIENCE)]);
  add("meta", document.head, { httpEquiv: "Content-Security-Policy", content: LOCK });
  lockedAt = performance.now();
  root.dataset.locked = "1";
}

/** The looks of what comes from now on, and what a page needs that can be kept on a home screen. */
async function dress() {
  if (!isInFrame) add("link", document.head, { rel: "manifest", href: "bowout.webmanifest" });
  // Others would take it for one of the tab's icons.
  if (!isInFrame && "standalone" in navigator) add("link", document.head, { rel: "apple-touch-icon", href: "icons/touch-180.png" });
  const sheet = add("link", document.head, { rel: "stylesheet", href: "offline.css" });
  await new Promise((resolve) => (sheet.onload = sheet.onerror = resolve));
}

const pass = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends once the rest of the program is here: at once, when there is a connection again, or when a panel has got it. */
async function untilHere() {
  const bring = globalThis.bowoutLater;
  while (!(await bring().then(() => true, () => false))) {
    await new Promise((resolve) => {
      addEventListener("online", resolve, { once: true });
      globalThis.bowoutLater = async () => {
        await bring();
        resolve();
      };
    });
  }
}

/** Never fails: where there are no service workers, the page works for as long as it is open. */
async function register() {
  try {
    hold();
    follow(await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }));
  } catch {
    // A private window, a sandbox, a host without the file.
  }
}

/** Tells the service worker of which version this page is, as long as it is on the screen. */
function hold() {
  const name = `bowout-${root.dataset.build} ${new URL(".", document.baseURI).pathname}`;
  let release;
  const held = () => new Promise((resolve) => (release = resolve));
  const take = () => navigator.locks?.request(name, { mode: "shared" }, held).catch(() => undefined);
  take();
  // Browsers do not keep a page with a lock for the way back.
  addEventListener("pagehide", ({ isTrusted }) => isTrusted && release?.());
  addEventListener("pageshow", ({ persisted }) => persisted && take());
}

/** Says what is true of this page's versions, now and whenever it changes. */
function follow(registration) {
  const look = async () => {
    const { active, waiting } = registration;
    const [now, next] = await Promise.all([ask(active), ask(waiting)]);
    if (now?.isWhole) sayReady();
    // A page that came past the service worker may be newer than that.
    const newest = next ?? (navigator.serviceWorker.controller ? now : undefined);
    if (newest && newest.build !== root.dataset.build) offer(registration);
  };
  const heed = (worker) => worker?.addEventListener("statechange", look);
  heed(registration.installing);
  heed(registration.waiting);
  registration.addEventListener("updatefound", () => heed(registration.installing));
  navigator.serviceWorker.addEventListener("controllerchange", look);
  look();
}

/** What a worker has; nothing where there is none, or it does not answer. */
async function ask(worker) {
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  worker.postMessage("which", [port2]);
  return Promise.race([answer, pass(PATIENCE)]);
}

const foot = isInFrame ? undefined : add("footer", document.body, { className: "Foot" });
const readiness = foot && add("span", foot, {});

/** What is said here, in the page's languages. */
const WORDS = {
  en: {
    ready: "Ready to use offline.",
    install: "Install as an app",
    update: "Update now",
    later: "Later",
    unsafe: "Your text is not saved in this browser, and an update would lose it. Copy it first, or update another time.",
    news: "A new version of this page is ready. What you wrote stays.",
  },
  de: {
    ready: "Ohne Verbindung benutzbar.",
    install: "Als App installieren",
    update: "Jetzt aktualisieren",
    later: "Später",
    unsafe: "Ihr Text ist in diesem Browser nicht gespeichert und ginge dabei verloren. Kopieren Sie ihn erst, oder aktualisieren Sie ein andermal.",
    news: "Eine neue Fassung dieser Seite ist da. Was Sie geschrieben haben, bleibt.",
  },
};
const words = () => WORDS[root.lang] ?? WORDS.en;

function sayReady() {
  const say = () => (readiness.textContent = words().ready);
  say();
  new MutationObserver(say).observe(root, { attributeFilter: ["lang"] });
  root.dataset.offline = "1";
}

// The browser says when it would put the page among the programs; where it never does, there is nothing to press.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  if (!foot || foot.querySelector("button")) return;
  const install = button(foot, "quiet", words().install, () => event.prompt());
  event.userChoice.then(() => install.remove());
});

/** Says that there is a new version. Nothing happens before somebody wants it to. */
function offer(registration) {
  if (document.querySelector(".News")) return;
  const news = add("div", document.body, { className: "Note News", role: "status" });
  const text = add("p", news, {});
  const buttons = add("div", news, { className: "Buttons" });
  button(buttons, "plain", words().update, async () => {
    if (await isSafe()) return update(registration);
    text.textContent = words().unsafe;
  });
  button(buttons, "quiet", words().later, () => news.remove());
  // A status is read aloud when it changes, not when it comes.
  setTimeout(() => (text.textContent = words().news), 100);
}

/** Has the draft saved, and tells whether it outlasts the page. */
async function isSafe() {
  document.activeElement?.blur();
  dispatchEvent(new Event("pagehide"));
  // The program marks what the status line says of the last change.
  const state = () => document.getElementById("status")?.dataset.state;
  for (let waited = 0; state() === "saving" && waited < PATIENCE; waited += 50) await pass(50);
  return !["saving", "fleeting"].includes(state());
}

/** Puts the new version in the place of this one. */
async function update(registration) {
  let told;
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    // A still newer one may come into the place of the one that was told.
    const { waiting } = registration;
    if (waiting && waiting !== told) (told = waiting).postMessage("take over");
    if (!told || told.state === "activated") break;
    await pass(50);
  }
  location.reload();
}

function add(tag, place, properties) {
  const element = Object.assign(document.createElement(tag), properties);
  place.append(element);
  return element;
}

function button(place, look, text, run) {
  const element = add("button", place, { type: "button", className: "Button", textContent: text });
  element.dataset.look = look;
  element.addEventListener("click", run);
  return element;
}
