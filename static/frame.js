// In another page's frame: talks with that page. boot.js imports it there before the program starts, and nowhere else.
//
// A message is one flat object `{ ns: "bow-out", v: 1, type, … }` of texts, numbers and truth values. The other page says
// `hello` and hands over a port with it; everything else goes over the port. It hears `ready`, `height`, `scroll`, `done` and
// `unsupported`, each with numbers alone: what somebody types, chooses or reads in here is in none of them.
const NS = "bow-out";
const VERSION = 1;
/** The most that a message may hold, in letters and in entries. */
const LONGEST = 4096;
const MOST = 32;

/** What of the fragment is the other page's, beside all of the query; and the answers that it may let stand fast. */
const ASKED = /^(?:lock|portal-url)=/;
const FAST = /^(?:company|role|to)=/;

const root = document.documentElement;
let port;
let hear;
let last;
/** How many steps were done, so far. */
let done;
const heard = [takeAsked()];

dress();
addEventListener("message", meet);
announce();
new ResizeObserver(() => requestAnimationFrame(measure)).observe(root);
new MutationObserver(settle).observe(root, { attributeFilter: ["data-ready"] });
addEventListener("focusin", ({ target }) => {
  // The program moves the focus to a region that it wants to be seen.
  if (root.dataset.tall && target.matches("section")) tell("scroll", Math.max(0, Math.floor(target.getBoundingClientRect().top)));
});

/** What takes a text out of the page. */
const WAYS_OUT = ".CopyBar > [data-look=main], .Subject button, .Dock [data-look=main], a.Action, [data-way], .Frame [data-look=plain], .Portal a";
/** So long it has to be in sight before a press counts, in milliseconds. */
const IN_SIGHT = 500;

/** What is said then, in the page's languages. */
const AGAIN = {
  en: "Press again once you see all of the button. If something lies over it, use the keyboard: Tab, then Enter.",
  de: "Drücken Sie noch einmal, sobald Sie die ganze Schaltfläche sehen. Liegt etwas darüber, nehmen Sie die Tastatur: Tab, dann Eingabe.",
};

const waits = new WeakMap();
// Where the browser can tell, also whether something lies over it, or makes it see-through.
const sight = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting, isVisible } of entries) {
      clearTimeout(waits.get(target));
      if (isIntersecting && isVisible !== false) waits.set(target, setTimeout(() => target.setAttribute("data-seen", ""), IN_SIGHT));
      else target.removeAttribute("data-seen");
    }
  },
  { threshold: [0.5, 1], trackVisibility: true, delay: 100 },
);
const watchWaysOut = () => {
  for (const way of document.querySelectorAll(WAYS_OUT)) {
    if (waits.has(way)) continue;
    waits.set(way, 0);
    sight.observe(way);
  }
};
new MutationObserver(watchWaysOut).observe(document.getElementById("app"), { childList: true, subtree: true });
watchWaysOut();

// The page around could lay something over a button, or bring it under the pointer at the last moment, so that it is pressed
// by somebody who does not see it. The keyboard cannot be led astray like that.
addEventListener(
  "click",
  (event) => {
    const way = event.target.closest?.(WAYS_OUT);
    if (!way) return;
    document.getElementById("unseen")?.remove();
    if (event.isTrusted && (event.detail === 0 || way.hasAttribute("data-seen"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const note = document.createElement("p");
    Object.assign(note, { id: "unseen", className: "Note", textContent: AGAIN[root.lang] ?? AGAIN.en });
    note.setAttribute("role", "status");
    way.closest(".CopyBar, .Actions, .Paper, .Dock, .Frame, .Portal").after(note);
  },
  true,
);

/** Whether somebody asked to keep drafts here; whether that could be asked. */
export const [keeps, couldKeep] = askStorage();

/** Gives on what the other page asks for, from the first on. */
export function listen(listener) {
  hear = listener;
  for (const text of heard.splice(0)) hear(text);
}

/** Tells the other page a number; what is told is the same for everybody who does the same, whatever they write. */
export function tell(type, number) {
  if (type === "done") done = number;
  const name = { height: "height", scroll: "top", done: "count" }[type];
  port?.postMessage({ ns: NS, v: VERSION, type, ...(name && { [name]: number }) });
}

/** Keeps drafts in this browser from now on, those of the tab among them. */
export function keep() {
  const drafts = Object.keys(sessionStorage).filter((key) => key.startsWith("bowout:d:"));
  for (const key of drafts) localStorage.setItem(key, sessionStorage.getItem(key));
  localStorage.setItem("bowout:keep", "1");
  for (const key of drafts) sessionStorage.removeItem(key);
  location.reload();
}

/** Opens the page with a fragment in a tab of its own; the address, where that is not allowed. */
export function openTab(fragment) {
  const address = `${location.origin}${location.pathname}${fragment}`;
  // With "noopener" nobody would tell whether it was opened. The tab is of this page's own.
  const tab = open(address);
  if (!tab) return address;
  tab.opener = null;
}

/** Puts a value of the frame's looks in force; frame.css knows the values. */
export function wear(name, value) {
  if (value) root.setAttribute(`data-${name}`, value);
  else root.removeAttribute(`data-${name}`);
}

/** Puts a colour in force; empty ones are the page's own. */
export function paint(token, light, dark) {
  const both = CSS.supports("color", "light-dark(red, red)") ? `light-dark(${light}, ${dark})` : light;
  if (light) root.style.setProperty(token, both);
  else root.style.removeProperty(token);
}

/** Puts an element right after a place of the page, once that is there. */
export function putAfter(selector, element) {
  const put = () => {
    const place = document.querySelector(selector);
    place?.after(element);
    if (place) observer.disconnect();
  };
  const observer = new MutationObserver(put);
  observer.observe(document.getElementById("app"), { childList: true, subtree: true });
  put();
}

/** Boxes that stand fast, and why. Some come to the page only later. */
const fixed = new Map();
const fixAll = new MutationObserver(() => fixed.forEach(fixNow));

/** Lets a box stand fast, with a reason below it; without a reason it can be typed into again. */
export function fix(id, reason) {
  if (!fixed.size) fixAll.observe(document.getElementById("app"), { childList: true, subtree: true });
  if (reason || fixed.has(id)) fixed.set(id, reason);
  fixNow(reason, id);
}

function fixNow(reason, id) {
  const box = document.getElementById(id);
  const why = document.getElementById(`${id}-fixed`);
  if (!box || Boolean(reason) === Boolean(why)) return;
  box.readOnly = Boolean(reason);
  const rest = (box.getAttribute("aria-describedby") ?? "").split(" ").filter((it) => it && it !== `${id}-fixed`);
  const described = reason ? [`${id}-fixed`, ...rest] : rest;
  if (described.length) box.setAttribute("aria-describedby", described.join(" "));
  else box.removeAttribute("aria-describedby");
  if (!reason) return why.remove();
  const hint = document.createElement("p");
  Object.assign(hint, { id: `${id}-fixed`, className: "Field-hint", textContent: reason });
  box.after(hint);
}

/** Takes the other page's entries out of the address; they outlast a reload with the place in the history that they came to. */
function takeAsked() {
  const all = location.hash.slice(1).split("&");
  const [ours, rest] = [all.filter((it) => ASKED.test(it)), all.filter((it) => !ASKED.test(it))];
  const asked = ours.some((it) => it.startsWith("lock")) ? [...ours, ...all.filter((it) => FAST.test(it))] : ours;
  if (asked.length) {
    const address = location.pathname + location.search + (rest.join("&") && `#${rest.join("&")}`);
    try {
      history.replaceState({ bowout: asked }, "", address);
    } catch {
      location.replace(`#${rest.join("&")}`);
    }
  }
  const kept = asked.length ? asked : (history.state?.bowout ?? []);
  return [location.search.slice(1), ...kept].filter(Boolean).join("&").slice(0, LONGEST);
}

/** The looks of a frame. */
function dress() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("frame.css", document.baseURI).href;
  document.head.append(link);
  const [, theme] = /(?:^|&)theme=(light|dark)(?:&|$)/.exec(heard[0]) ?? [];
  // Before anything is painted; the program reads it again, with everything else.
  if (theme) root.dataset.theme = theme;
}

function askStorage() {
  try {
    return [localStorage.getItem("bowout:keep") !== null, true];
  } catch {
    return [false, false];
  }
}

/** Tells the page around this one that it may say hello, if it is known who that is. */
function announce() {
  const origin = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  if (origin && origin !== "null") parent.postMessage({ ns: NS, v: VERSION, type: "ready" }, origin);
}

/** The first hello of the page around this one counts; the port that comes with it is the way to talk from then on. */
function meet({ source, data, ports }) {
  if (source !== parent || port || data?.ns !== NS || data.type !== "hello" || ports.length !== 1) return;
  if (data.v !== VERSION) {
    ports[0].postMessage({ ns: NS, v: VERSION, type: "unsupported", min: VERSION, max: VERSION });
    return;
  }
  [port] = ports;
  port.onmessage = ({ data }) => take(data);
  root.dataset.tall = "1";
  take(data);
  settle();
}

/** Gives an envelope on to the program as a list of entries; what cannot be one is passed over. */
function take(data) {
  if (typeof data !== "object" || data?.ns !== NS) return;
  const entries = Object.entries(data).map(([key, value]) => [key, typeof value === "object" ? undefined : String(value)]);
  const length = entries.reduce((length, [key, value]) => length + key.length + (value?.length ?? LONGEST), 0);
  if (LONGEST < length || MOST < entries.length) return;
  let text;
  try {
    text = entries.map((entry) => entry.map(encodeURIComponent).join("=")).join("&");
  } catch {
    // Halves of letters.
    return;
  }
  if (hear) hear(text);
  else if (heard.length < MOST) heard.push(text);
}

/** Both are here: the program, and the way to talk. */
function settle() {
  if (!port || !root.dataset.ready) return;
  tell("ready");
  if (done) tell("done", done);
  last = undefined;
  measure();
}

function measure() {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (!port || height === last) return;
  last = height;
  tell("height", height);
}
