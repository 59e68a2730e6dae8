// Runs in every page that is compared, before its own code: types into the first field as soon as that is there, and
// notes when the message shows it; counts what the browser itself holds to be slow; knows the memory of WebAssembly.
(() => {
  const TYPED = "Falconer";
  const watch = (globalThis.watch = { typed: TYPED, slow: [], wasmMemories: [] });

  const shown = () => {
    const message = document.getElementById("message") ?? document.querySelector("pre.Text");
    return message?.value ?? message?.textContent ?? "";
  };

  /** When the message shows what was typed before the program was there, in milliseconds. */
  watch.usable = new Promise((resolve) => {
    let wasTyped = false;
    const look = () => {
      const role = wasTyped ? undefined : document.getElementById("role");
      if (role) {
        wasTyped = true;
        role.value = TYPED;
      }
      if (!shown().includes(TYPED)) return;
      observer.disconnect();
      Object.defineProperty(HTMLTextAreaElement.prototype, "value", value);
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    // What a text box holds is no part of the tree that the observer watches.
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
    const watched = function (text) {
      value.set.call(this, text);
      look();
    };
    Object.defineProperty(HTMLTextAreaElement.prototype, "value", { ...value, set: watched });
  });

  /** When the program has taken over, so that whatever is answered shows in the message, in milliseconds. */
  watch.ready = new Promise((resolve) => {
    const look = () => {
      if (!document.documentElement?.dataset.ready) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, attributeFilter: ["data-ready"] });
  });

  /** When something was painted first, in milliseconds: the browser may tell later than the program works. */
  watch.painted = new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") resolve(startTime);
    });
    observer.observe({ type: "paint", buffered: true });
  });

  const slow = new PerformanceObserver((list) => watch.slow.push(...list.getEntries()));
  slow.observe({ type: "event", durationThreshold: 16 });
  /** The interactions since the last call that took the browser 16 ms or longer. */
  watch.takeSlow = () => {
    watch.slow.push(...slow.takeRecords());
    return new Set(watch.slow.splice(0).map((entry) => entry.interactionId).filter(Boolean)).size;
  };

  /** What was loaded until then: bytes as they came over the wire, without headers, and requests. */
  watch.loaded = (until = Infinity) => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const before = entries.filter(({ name, startTime }) => startTime < until && !name.startsWith("data:"));
    return { bytes: before.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), requests: before.length };
  };

  // A page's heap does not count what WebAssembly has for itself.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await original.apply(WebAssembly, args);
      const memories = Object.values((made.instance ?? made).exports).filter((it) => it instanceof WebAssembly.Memory);
      for (const memory of memories) if (!watch.wasmMemories.includes(memory)) watch.wasmMemories.push(memory);
      return made;
    };
  }
  watch.wasmBytes = () => watch.wasmMemories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
})();
