// Runs in both pages before their own code: times keystrokes, waits for the paint after them, and writes down what they
// change. Nothing of it touches the page between the two ends of what is timed.
(() => {
  const probe = (globalThis.probe = {});

  // What is timed: the whole way from the key's event to the DOM (`fromKey`); and all that the page's program does of that
  // (`written`), which is what it does while `keydown` and `input` are dispatched. What the browser itself does between the two
  // (the letter in the field) is the same for both pages and makes the first ratio look better than the second. The window hears an event first while it is captured and last while
  // it bubbles. The events are trusted, so every listener ends in a microtask checkpoint: what a framework puts off to a
  // microtask, as ours does, is over before the window hears the event bubble. That nothing is put off further than that
  // is checked with the recorded keystrokes, whose changes all have to be there at that moment.
  let startedAt = 0;
  let inKeydown = 0;
  let keyAt = 0;
  probe.times = [];
  const starts = () => (startedAt = performance.now());
  addEventListener("keydown", starts, true);
  addEventListener("keydown", () => {
    inKeydown = performance.now() - startedAt;
    keyAt = startedAt;
  });
  addEventListener("input", starts, true);
  addEventListener("input", () => {
    const now = performance.now();
    const [written, fromKey, key] = [inKeydown + now - startedAt, now - keyAt, keyAt];
    const record = recording?.take();
    // The task after the frame's: the frame is through style, layout and paint.
    const { promise, resolve } = Promise.withResolvers();
    probe.painted = promise;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      probe.times.push({ written, fromKey, painted: performance.now() - key });
      channel.port1.close();
      if (record) probe.changes.push({ ...record, late: recording.take().changes });
      resolve();
    };
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
  });

  /** The timings since the last call. */
  probe.takeTimes = () => probe.times.splice(0);

  /** The page as HTML, with what its fields hold: equal where two pages look and read the same. */
  probe.snapshot = () => {
    const app = document.getElementById("app");
    const copy = app.cloneNode(true);
    const copies = copy.querySelectorAll("input, textarea");
    for (const [idx, field] of app.querySelectorAll("input, textarea").entries()) {
      const copied = copies[idx];
      if (field.localName === "textarea") copied.textContent = field.value;
      else if (["radio", "checkbox"].includes(field.type)) copied.toggleAttribute("checked", field.checked);
      else copied.setAttribute("value", field.value);
    }
    return copy.outerHTML;
  };

  // What follows is for pages that are not timed: watching costs as much as what is watched.
  let recording;

  /** Writes down from now on what each keystroke changes: `probe.changes`, an entry a keystroke. */
  probe.record = () => {
    probe.changes = [];
    recording = new Recording();
  };

  class Recording {
    #seen = [];
    #observer = new MutationObserver((records) => this.#note(records));

    constructor() {
      const everything = { subtree: true, childList: true, characterData: true, attributes: true };
      this.#observer.observe(document.documentElement, everything);
      // What fields hold is no part of the tree that the observer watches.
      const note = (change) => this.#seen.push(change);
      for (const [prototype, property] of [
        [HTMLTextAreaElement.prototype, "value"],
        [HTMLInputElement.prototype, "value"],
        [HTMLInputElement.prototype, "checked"],
      ]) {
        const { get, set, ...rest } = Object.getOwnPropertyDescriptor(prototype, property);
        const watched = function (value) {
          if (get.call(this) !== value) note({ place: place(this), what: property, read: () => get.call(this) });
          set.call(this, value);
        };
        Object.defineProperty(prototype, property, { ...rest, get, set: watched });
      }
    }

    /** What changed since the last call, in an order of its own, and what message stands there now. */
    take() {
      this.#note(this.#observer.takeRecords());
      const changes = this.#seen.splice(0).map(({ place, what, read }) => `${place} ${what}: ${read()}`);
      const [role, company, name, subject, text] = ["role", "company", "name", "subject", "message"].map(
        (id) => document.getElementById(id).value,
      );
      const status = document.getElementById("status").textContent;
      return { changes: changes.sort(), status, wording: { role, company, name, subject, text } };
    }

    #note(records) {
      for (const { type, target, attributeName } of records) {
        const read = { attributes: () => target.getAttribute(attributeName), characterData: () => target.data };
        const what = type === "attributes" ? attributeName : type;
        this.#seen.push({ place: place(target), what, read: read[type] ?? (() => target.innerHTML) });
      }
    }
  }

  /** Where a node stands. A text is told by its element: texts without letters do not outlive a copy as HTML. */
  function place(node) {
    if (node.nodeType === Node.TEXT_NODE) return `${place(node.parentNode)} text`;
    if (node.id) return `#${node.id}`;
    const parent = node.parentElement;
    return parent ? `${place(parent)} ${node.localName}:${[...parent.children].indexOf(node)}` : node.localName;
  }
})();
