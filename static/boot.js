// Starts the program. An external module, so that the page's policy can forbid every inline script.
// The program sets data-ready="1" on <html> once it has taken over. This sets data-failed="1" when it cannot; if it stops later, the notice
// #stopped is shown as well.
const root = document.documentElement;

const at = (path) => new URL(path, document.baseURI);

// First of all: under `require-trusted-types-for 'script'` the framework's compile-time templates and the
// address of the service worker pass only through a policy. HTML is let through as it is, because all of it
// stands in the program at compile time; scripts may come from this origin alone.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => html,
  createScriptURL: (url) => {
    const address = at(url);
    if (address.origin === location.origin) return address.href;
    throw new TypeError("scripts come from this origin only");
  },
});

// The language of the page: what the address asks for, as another site does; else what somebody chose here; else the first of the
// reader's own that the page speaks.
const chosen = () => {
  try {
    return sessionStorage["bowout:lang"] ?? localStorage["bowout:lang"];
  } catch {
    return undefined;
  }
};
const tags = [new URLSearchParams(location.search).get("lang"), chosen(), ...(navigator.languages ?? [])];
root.dataset.lang = tags.map((tag) => /^(de|en)\b/i.exec(tag)?.[1].toLowerCase()).find(Boolean) ?? "en";

// Until the program is there, or where it cannot come, the sample tells what has been typed so far.
const samples = [...document.querySelectorAll("#subject, pre.Text")].map((it) => [it, it.textContent]);
const sample = () => {
  if (root.dataset.ready) {
    removeEventListener("input", sample);
    return;
  }
  for (const [it, text] of samples) {
    const names = ["role", "name"].map((id) => document.getElementById(id).value.trim());
    it.textContent = text.replace(/____/g, (blank) => names.shift() || blank);
  }
};
addEventListener("input", sample);
sample();

// The program hears no letters that somebody types, only keys that may be a command's.
document.addEventListener("keydown", (detail) => {
  if (detail.ctrlKey || detail.metaKey) document.dispatchEvent(new CustomEvent("command", { detail }));
});

// What is printed is the message as text: a text box prints only what it has room for.
addEventListener("beforeprint", () => {
  for (const printed of document.querySelectorAll(".Printout > p")) {
    printed.textContent = document.getElementById(printed.dataset.of)?.value ?? "";
  }
});

// A program that has trapped is gone; what it had stored is not, and neither is the text on the page.
const watch = (reason) => {
  if (!(reason instanceof WebAssembly.RuntimeError)) return;
  if (root.dataset.failed) return;
  root.dataset.failed = "1";
  const notice = document.getElementById("stopped");
  notice?.removeAttribute("hidden");
  recovery?.then((it) => it?.recover(notice));
};
// Brought as soon as the page stands, for later there may be no network (recover.js).
let recovery;
addEventListener("error", ({ error }) => watch(error));
addEventListener("unhandledrejection", ({ reason }) => watch(reason));

// A host may send a policy of its own that does not know the style sheet in the page: then it comes as a file.
if (document.styleSheets.length === 0) {
  const { style } = document.getElementById("boot").dataset;
  if (style) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: at(style).href }));
}

// In another page's frame there is more to do. Nobody else has to load that.
if (parent !== self) globalThis.bowoutFrame = await import(at("frame.js").href).catch(() => undefined);

try {
  const { js, wasm, later, laterIntegrity } = document.getElementById("boot").dataset;
  // The build's digest of the program. fetch() enforces it, and takes over the response that the preload began.
  const { integrity } = document.querySelector("link[rel=preload][as=fetch]").dataset;
  const program = fetch(at(wasm), { integrity });
  const glue = await import(at(js).href);
  const started = glue.default({ module_or_path: program });
  // The durable store (durable.js) is not needed before the first save, which does not wait for it forever.
  let durable;
  const tried = import(at("durable.js").href).then((it) => (durable = it), () => undefined);
  globalThis.bowoutDurable = async (what, ...rest) => {
    await Promise.race([tried, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    return durable[what](...rest);
  };
  // What the page does not need in order to begin: a second part that shares the memory of the first. A program that was
  // built in one piece has none. After a failure the next call tries again.
  const bring = async () => {
    const answer = await fetch(at(later), { integrity: laterIntegrity });
    await WebAssembly.instantiate(await answer.arrayBuffer(), { a: await started });
  };
  let coming;
  globalThis.bowoutLater = async () => {
    if (!later) return;
    coming ??= bring();
    await coming.catch((error) => {
      coming = undefined;
      throw error;
    });
  };
  await started;
  recovery = import(at("recover.js").href).catch(() => undefined);
  recovery.then(() => (root.dataset.recovers = "1"));
  // The rest has time until the browser has nothing else to do, but not for ever. It closes the network behind the panel.
  const settle = () => recovery.then(() => import(at("offline.js").href)).then(({ settle }) => settle(), () => undefined);
  (globalThis.requestIdleCallback ?? setTimeout)(settle, { timeout: 5000 });
} catch (error) {
  console.error("Bow Out could not start:", error);
  root.dataset.failed = "1";
}
