// Bow Out inside another page, for that page to load: <script src="https://…/embed.v1.js" async></script>.
// It turns <div data-bow-out …> into a frame and brings the element <bow-out>; embedding.html says what both understand, and
// embed.v1.d.ts says it to TypeScript. It keeps nothing in this site's storage and reads nothing of what is in the frame.
(() => {
  if (customElements.get("bow-out")) return;
  const NS = "bow-out";
  const VERSION = 1;
  // The page stands beside this script, unless `src` says otherwise.
  const HOME = document.currentScript && new URL("./", document.currentScript.src).href;
  /** What may change while the frame is open. In the address, the query has them: none is about a person. */
  const LOOKS = ["theme", "accent", "radius", "font", "density", "lang", "audience", "hide"];
  /** What is told once, in the fragment, which no server sees: the attribute and its entry. */
  const ANSWERS = {
    company: "company",
    role: "role",
    contact: "to",
    agency: "agency",
    reference: "reference",
    stage: "stage",
    "message-lang": "message-lang",
    lock: "lock",
    "portal-url": "portal-url",
  };
  const SANDBOX =
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
  /** After the frame has loaded, its program may take its time to listen: waits in milliseconds, and the last gives up. */
  const WAITS = [0, 100, 300, 1000, 3000, 6000, 20000];

  /** The frames that are there. */
  const embeds = new Set();
  addEventListener("message", (event) => {
    for (const embed of embeds) {
      const { frame, hello, isFrom } = embed;
      // A frame that was taken out of the page has no window.
      if (!frame.contentWindow) embeds.delete(embed);
      else if (isFrom(event) && event.data?.ns === NS && event.data.type === "ready") hello();
    }
  });

  const addressOf = (read) => {
    const address = new URL(read("src") || HOME, document.baseURI);
    const entry = (key, value) => value && `${key}=${encodeURIComponent(value)}`;
    const query = ["embed=1", ...LOOKS.map((name) => entry(name, read(name)))];
    const answers = Object.entries(ANSWERS).map(([name, key]) => entry(key, read(name)));
    const told = [...answers, read("prefill")].filter(Boolean);
    address.search = query.filter(Boolean).join("&");
    address.hash = told.length ? ["v=1", ...told].join("&") : "";
    return address;
  };

  /** Puts a frame into a place; `element` is what events come from, `read(name)` gives its attributes. */
  function open(element, place, read) {
    const address = addressOf(read);
    const sandbox = read("sandbox") ?? SANDBOX;
    const isOpaque = sandbox !== "none" && !/\ballow-same-origin\b/.test(sandbox);
    const least = Number(read("min-height")) || 640;
    const frame = document.createElement("iframe");
    const settings = {
      title: read("title") || "Bow Out: leave a hiring process with grace",
      part: "frame",
      width: "100%",
      height: least,
      frameborder: 0,
      loading: read("loading") || "lazy",
      referrerpolicy: "no-referrer",
      allow: "clipboard-write; web-share",
      ...(sandbox !== "none" && { sandbox }),
    };
    for (const [name, value] of Object.entries(settings)) frame.setAttribute(name, value);
    frame.src = address.href;
    let port;
    let wait;
    let tries = 0;
    const chosen = {};

    const emit = (name, detail) =>
      element.dispatchEvent(new CustomEvent(`bow-out-${name}`, { detail, bubbles: true, composed: true, cancelable: name === "scroll" }));
    const send = (settings) => port?.postMessage({ ns: NS, v: VERSION, type: "configure", ...settings });
    const fail = (reason) => {
      clearTimeout(wait);
      const link = document.createElement("a");
      Object.assign(link, { href: address.href, target: "_blank", rel: "noopener", textContent: "Open Bow Out in a tab of its own" });
      link.setAttribute("part", "link");
      // `embed=1` tells the page nothing there; what was told about the case goes along.
      frame.after(link);
      emit("failed", { reason });
    };
    const take = (from, data) => {
      if (data?.ns !== NS || (port && port !== from)) return;
      const { type, height, top, count } = data;
      if (type === "unsupported") fail("version");
      else if (data.v !== VERSION) return;
      else if (type === "ready") {
        clearTimeout(wait);
        port = from;
        send(chosen);
        emit("ready", {});
      } else if (type === "height" && 0 < height && height < 1e5) {
        frame.height = Math.max(least, Math.ceil(height));
        emit("height", { height });
      } else if (type === "scroll" && 0 <= top && top < 1e5) {
        if (emit("scroll", { top })) scrollBy(0, frame.getBoundingClientRect().top + top - 16);
      } else if (type === "done" && 0 <= count) emit("done", { count });
    };
    // An origin that is "null" cannot be named: then the window itself says who hears it, and there is nothing to hide in a hello.
    const hello = () => {
      if (port || !frame.contentWindow) return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => take(port1, data);
      frame.contentWindow.postMessage({ ns: NS, v: VERSION, type: "hello", sandbox }, isOpaque ? "*" : address.origin, [port2]);
    };
    const again = () => {
      if (port || !frame.contentWindow) return;
      if (tries === WAITS.length) return fail("silent");
      hello();
      wait = setTimeout(again, WAITS[tries++]);
    };
    const isFrom = ({ source, origin }) => source === frame.contentWindow && origin === (isOpaque ? "null" : address.origin);
    // Also when the frame loads again.
    frame.onload = () => {
      [port, tries] = [undefined, 0];
      clearTimeout(wait);
      embeds.add(embed);
      again();
    };
    const embed = { frame, hello, isFrom };
    embeds.add(embed);
    place.replaceChildren(frame);

    return {
      frame,
      configure(settings) {
        Object.assign(chosen, settings);
        send(settings);
      },
      remove() {
        clearTimeout(wait);
        port?.close();
        embeds.delete(embed);
        frame.onload = null;
        place.replaceChildren();
      },
    };
  }

  class BowOutElement extends HTMLElement {
    static observedAttributes = [...LOOKS, "portal-url", "src", "sandbox"];
    #embed;
    #place = this.attachShadow({ mode: "open" });

    connectedCallback() {
      this.style.display ||= "block";
      this.#embed ??= open(this, this.#place, (name) => this.getAttribute(name));
    }

    disconnectedCallback() {
      this.#embed?.remove();
      this.#embed = undefined;
    }

    // Without it, moving the element would load the frame anew even where it need not.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, value) {
      if (!this.#embed || before === value) return;
      if (name === "src" || name === "sandbox") {
        this.disconnectedCallback();
        this.connectedCallback();
      } else this.#embed.configure({ [name]: value ?? "" });
    }

    get frame() {
      return this.#embed?.frame;
    }

    configure(settings) {
      this.#embed?.configure(settings);
    }
  }

  const mounted = new WeakMap();
  globalThis.BowOut = {
    version: VERSION,
    mount(element, settings = {}) {
      mounted.get(element)?.remove();
      const handle = open(element, element, (name) => settings[name]);
      mounted.set(element, handle);
      return handle;
    },
    upgrade(root = document) {
      for (const element of root.querySelectorAll("[data-bow-out]")) {
        if (!mounted.has(element)) mounted.set(element, open(element, element, (name) => element.getAttribute(`data-${name}`)));
      }
    },
    of: (element) => mounted.get(element),
  };
  customElements.define("bow-out", BowOutElement);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => BowOut.upgrade());
  else BowOut.upgrade();
})();
