// Browsers that deny something, and what the page has to say in them: the table of the torture `denied`.
//
// `init` runs in the page before its own code. It stands alone: nothing around it is there where it runs.

/** What the status line says of keeping. */
export const SAYS = {
  kept: /^Saved in this browser$/,
  untilCrash: /^Saved in this browser, but a crash could lose the last few minutes$/,
  page: /^Kept until you close this page$/,
  tab: /^Kept until you close this tab$/,
  refused: /^Not saved: /,
};

/** What copying leads to: the text is on the clipboard, or it is selected for somebody to copy. */
export const COPIED = /^Copied the message\./;
export const SELECTED = /^(?:The text is selected: press Ctrl\+C|The browser did not let the page copy\. Select the text)/;

/** Pages in Chromium in which a part of the browser is missing or refuses. */
export const PARTS = [
  { name: "nothing is denied", says: SAYS.kept, init: () => undefined },
  { name: "localStorage throws", says: SAYS.page, init: () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }) },
  { name: "localStorage is undefined", says: SAYS.page, init: () => Object.defineProperty(window, "localStorage", { value: undefined }) },
  { name: "localStorage is null", says: SAYS.page, init: () => Object.defineProperty(window, "localStorage", { value: null }) },
  { name: "setItem says that there is no room", says: SAYS.kept, init: () => (Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); }) },
  { name: "setItem does nothing", says: SAYS.kept, init: () => (Storage.prototype.setItem = () => undefined) },
  { name: "setItem is not there", says: SAYS.kept, init: () => delete Storage.prototype.setItem },
  {
    name: "every second setItem throws",
    says: SAYS.kept,
    init: () => {
      const put = Storage.prototype.setItem;
      let n = 0;
      Storage.prototype.setItem = function (...rest) {
        if (n++ % 2) throw new DOMException("no", "QuotaExceededError");
        return put.apply(this, rest);
      };
    },
  },
  { name: "getItem throws", says: SAYS.refused, init: () => (Storage.prototype.getItem = () => { throw new DOMException("no", "UnknownError"); }) },
  { name: "removeItem throws", says: SAYS.kept, init: () => (Storage.prototype.removeItem = () => { throw new DOMException("no", "UnknownError"); }) },
  { name: "the keys of localStorage cannot be had", says: SAYS.kept, init: () => (Storage.prototype.key = () => { throw new DOMException("no", "UnknownError"); }) },
  { name: "sessionStorage throws", says: SAYS.kept, init: () => Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } }) },
  { name: "there is no IndexedDB", says: SAYS.untilCrash, init: () => Object.defineProperty(window, "indexedDB", { value: undefined }) },
  { name: "IndexedDB throws when it is touched", says: SAYS.untilCrash, init: () => Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("no", "SecurityError"); } }) },
  { name: "IndexedDB does not open", says: SAYS.untilCrash, init: () => (IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }) },
  {
    name: "IndexedDB says that it cannot open",
    says: SAYS.untilCrash,
    init: () => {
      IDBFactory.prototype.open = () => {
        const asked = { error: new DOMException("no", "UnknownError") };
        setTimeout(() => asked.onerror?.({ preventDefault() {} }));
        return asked;
      };
    },
  },
  { name: "IndexedDB never answers", says: SAYS.untilCrash, init: () => (IDBFactory.prototype.open = () => ({})) },
  { name: "IndexedDB begins no transaction", says: SAYS.untilCrash, init: () => (IDBDatabase.prototype.transaction = () => { throw new DOMException("no", "UnknownError"); }) },
  { name: "a transaction never ends", says: SAYS.untilCrash, init: () => (IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ get: () => ({}), getAll: () => ({}), getAllKeys: () => ({}) }) })) },
  { name: "IndexedDB takes nothing", says: SAYS.untilCrash, init: () => (IDBObjectStore.prototype.put = () => { throw new DOMException("no", "DataError"); }) },
  { name: "transactions have no commit", says: SAYS.kept, init: () => delete IDBTransaction.prototype.commit },
  {
    name: "there is no store at all",
    says: SAYS.page,
    init: () => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
    },
  },
  {
    name: "localStorage is full and there is no IndexedDB",
    says: SAYS.refused,
    init: () => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
      Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); };
    },
  },
  {
    // As if it was cleared at each moment.
    name: "localStorage forgets everything and there is no IndexedDB",
    says: SAYS.page,
    init: () => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
      Storage.prototype.setItem = () => undefined;
    },
  },
  { name: "there is no service worker", says: SAYS.kept, init: () => delete Navigator.prototype.serviceWorker },
  { name: "the service worker is refused", says: SAYS.kept, init: () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"))) },
  { name: "there are no caches", says: SAYS.kept, init: () => delete window.caches },
  { name: "caches refuse", says: SAYS.kept, init: () => { for (const name of ["open", "keys", "has", "match"]) CacheStorage.prototype[name] = () => Promise.reject(new DOMException("no", "SecurityError")); } },
  { name: "there are no locks", says: SAYS.kept, init: () => delete Navigator.prototype.locks },
  { name: "locks refuse", says: SAYS.kept, init: () => (LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"))) },
  { name: "there is no BroadcastChannel", says: SAYS.kept, init: () => delete window.BroadcastChannel },
  { name: "there is no storage manager", says: SAYS.kept, init: () => delete Navigator.prototype.storage },
  { name: "there is no idle time", says: SAYS.kept, init: () => delete window.requestIdleCallback },
  { name: "there are no trusted types", says: SAYS.kept, init: () => delete window.trustedTypes },
  { name: "there is no clipboard", says: SAYS.kept, init: () => delete Navigator.prototype.clipboard },
  { name: "the clipboard refuses", says: SAYS.kept, init: () => { for (const name of ["write", "writeText"]) Clipboard.prototype[name] = () => Promise.reject(new DOMException("no", "NotAllowedError")); } },
  {
    name: "nothing copies",
    says: SAYS.kept,
    copies: SELECTED,
    init: () => {
      delete Navigator.prototype.clipboard;
      document.execCommand = () => false;
    },
  },
  {
    name: "all of this at once",
    says: SAYS.page,
    init: () => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
      for (const name of ["serviceWorker", "locks", "storage", "clipboard", "share"]) delete Navigator.prototype[name];
      for (const name of ["BroadcastChannel", "requestIdleCallback", "trustedTypes"]) delete window[name];
    },
  },
];

/** Frames of another site: its attributes, what its address tells the page of them, what the page says, whether it may download. */
export const FRAMES = [
  { name: "a frame in which other sites keep nothing", attributes: 'allow="clipboard-write"', says: SAYS.page, downloads: true },
  { name: "a frame with scripts alone", query: "&sandbox=allow-scripts", attributes: 'sandbox="allow-scripts" allow="clipboard-write"', says: SAYS.page, downloads: false },
  { name: "a frame with scripts and downloads", attributes: 'sandbox="allow-scripts allow-downloads" allow="clipboard-write"', says: SAYS.page, downloads: true },
];

/** Preferences of Firefox. */
export const PREFERENCES = [
  { name: "Firefox as it comes", says: SAYS.kept, preferences: {} },
  { name: "Firefox, a private window", says: SAYS.kept, preferences: { "browser.privatebrowsing.autostart": true } },
  { name: "Firefox without localStorage", says: SAYS.page, preferences: { "dom.storage.enabled": false } },
  { name: "Firefox without cookies", says: SAYS.page, preferences: { "network.cookie.cookieBehavior": 2 } },
  { name: "Firefox without service workers", says: SAYS.kept, preferences: { "dom.serviceWorkers.enabled": false } },
];

/** Where the program cannot run: what stands there must say so, and be of use. */
export const STILL = [
  { name: "no WebAssembly", init: () => delete window.WebAssembly, says: /The page could not start here\. Reload it, or copy the message below/ },
  { name: "WebAssembly refuses", init: () => { for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError("no")); }, says: /The page could not start here\. Reload it, or copy the message below/ },
  { name: "the host's policy forbids WebAssembly", headers: { "Content-Security-Policy": "script-src 'self'" }, says: /The page could not start here\. Reload it, or copy the message below/ },
  { name: "no JavaScript", options: { javaScriptEnabled: false }, says: /Bow Out needs JavaScript to write your message\. Here is a plain one to copy/ },
  { name: "the page as a file", isFile: true, says: /The page could not start here\. Reload it, or copy the message below/ },
];
