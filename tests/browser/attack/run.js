// A page that is attacked by its own script: as ours is after the start, with the same policy for scripts, and where it is
// told to, with the last policy as well. It begins at a click, so that nothing is held back for want of one.
import { attack } from "./channels.js";

const root = document.documentElement;
const { addresses, lock, names } = JSON.parse(document.querySelector("meta[name=attack]").content);

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => html,
  createScriptURL: (url) => {
    const address = new URL(url, document.baseURI);
    if (address.origin === location.origin) return address.href;
    throw new TypeError("scripts come from this origin only");
  },
});

if (lock) {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = lock;
  document.head.append(meta);
}

addEventListener("click", () => attack(addresses, names), { once: true });
root.dataset.ready = "1";
