// Runs in the page before its own code: counts what fires by itself, and knows the memory of WebAssembly.
(() => {
  const soak = (globalThis.soak = { fired: {}, wasmMemories: [] });
  const counted = (name, callback) => {
    if (typeof callback !== "function") return callback;
    return function (...args) {
      soak.fired[name] = (soak.fired[name] ?? 0) + 1;
      return callback.apply(this, args);
    };
  };
  for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"]) {
    const original = globalThis[name].bind(globalThis);
    globalThis[name] = (callback, ...args) => original(counted(name, callback), ...args);
  }
  /** What fired since the last call, by the function that asked for it. */
  soak.takeFired = () => {
    const { fired } = soak;
    soak.fired = {};
    return fired;
  };

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await original.apply(WebAssembly, args);
      const memories = Object.values((made.instance ?? made).exports).filter((it) => it instanceof WebAssembly.Memory);
      for (const memory of memories) if (!soak.wasmMemories.includes(memory)) soak.wasmMemories.push(memory);
      return made;
    };
  }
  soak.wasmBytes = () => soak.wasmMemories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  /** A task later: what waits for a timer or for the store gets its turn. */
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });

  let n_composed = 0;
  /** So many changes of the role, each an event as a keystroke's, and each a new message. Tells how many were wrong. */
  soak.compose = async (n) => {
    const role = document.getElementById("role");
    const message = document.getElementById("message");
    let n_wrong = 0;
    for (let idx = 0; idx < n; idx++) {
      n_composed += 1;
      const value = `Analyst ${n_composed % 1000}`;
      role.value = value;
      role.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
      // The page writes the message in a microtask at the latest.
      await undefined;
      await undefined;
      if (!message.value.includes(value)) n_wrong += 1;
      if (idx % 100 === 99) await task();
    }
    return n_wrong;
  };

  /** So many times another draft is opened from the list. Tells how many of them did not come. */
  soak.switch = async (n) => {
    const role = document.getElementById("role");
    let n_missing = 0;
    for (let idx = 0; idx < n; idx++) {
      const others = document.querySelectorAll(".DraftName:not([aria-current])");
      const other = others[idx % others.length];
      const name = other.querySelector("b").textContent;
      other.click();
      for (let waited = 0; waited < 1000 && role.value !== name; waited++) await task();
      if (role.value !== name) n_missing += 1;
    }
    return n_missing;
  };
})();
