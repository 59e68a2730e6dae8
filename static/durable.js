// The durable store: texts by key in IndexedDB. What it confirms is on the disk, and it decides which of two tabs was first.
//
// boot.js brings this file and calls it `bowoutDurable(name, …)`. Every call gives a promise, which fails when the browser
// refuses or does not answer in time. The event `bowout:closed` tells that the browser, or another tab, took the store away.
const NAME = "bowout";
const TEXTS = "texts";
const READ_MS = 2_000;
const WRITE_MS = 1_000;
// Somebody who was just let down waits no longer than this.
const IMPATIENT_MS = 100;

let base;
let isSlow = false;

/** Fails after a while. A browser that did not answer once gets little time until it answers again. */
const within = (ms, work) =>
  new Promise((resolve, reject) => {
    const end = setTimeout(
      () => {
        isSlow = true;
        reject(new DOMException("no answer", "TimeoutError"));
      },
      isSlow ? IMPATIENT_MS : ms,
    );
    const answered = (then) => (value) => {
      clearTimeout(end);
      isSlow = false;
      then(value);
    };
    work().then(answered(resolve), answered(reject));
  });

/** The store; nothing where there is none, unless it is to be made. */
const open = async (makes) =>
  (base ??= await new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    let isNone = false;
    asked.onupgradeneeded = () => {
      isNone = !makes;
      if (makes) asked.result.createObjectStore(TEXTS);
      else asked.transaction.abort();
    };
    asked.onerror = (event) => {
      event.preventDefault();
      if (isNone) resolve(undefined);
      else reject(asked.error);
    };
    asked.onsuccess = () => {
      const opened = asked.result;
      const closed = () => {
        opened.close();
        base = undefined;
        dispatchEvent(new Event("bowout:closed"));
      };
      // Cleared by the browser; or wiped by another tab, which waits until nobody uses it.
      opened.onclose = closed;
      opened.onversionchange = closed;
      resolve(opened);
    };
  }));

/** Does something in one transaction; gives what that left in `done.with` once all of it is kept. */
const inOne = async (makes, mode, act, none) => {
  for (const pause of [10, 40, undefined]) {
    try {
      const opened = await open(makes);
      if (!opened) return none;
      const transaction = opened.transaction(TEXTS, mode, { durability: "strict" });
      return await new Promise((resolve, reject) => {
        const done = {};
        transaction.oncomplete = () => resolve(done.with);
        transaction.onabort = () => reject(done.error ?? transaction.error ?? new DOMException("stopped", "AbortError"));
        transaction.onerror = (event) => event.preventDefault();
        act(transaction.objectStore(TEXTS), done, transaction);
      });
    } catch (error) {
      // It is being closed just now.
      if (!pause || !["AbortError", "InvalidStateError"].includes(error.name)) throw error;
      base = undefined;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

/** Keys and texts from one key up to another, in turn. */
export const all = (from, to) =>
  within(READ_MS, () =>
    inOne(
      false,
      "readonly",
      (texts, done) => {
        const range = IDBKeyRange.bound(from, to);
        texts.getAllKeys(range).onsuccess = ({ target: { result: keys } }) => {
          texts.getAll(range).onsuccess = ({ target: { result } }) => (done.with = keys.flatMap((key, at) => [key, result[at]]));
        };
      },
      [],
    ),
  );

/**
 * Changes texts, all of them or none: key, text that is expected there, new text, in turn; `null` stands for none. Where
 * every expectation holds the answer is nothing; otherwise nothing is changed, and the answer is what stands under each key.
 */
export const swap = (...changes) => {
  const each = (what) => Array.from({ length: changes.length / 3 }, (_, at) => what(...changes.slice(3 * at, 3 * at + 3), at));
  const makes = each((_, expected) => expected).every((expected) => expected === null);
  const act = (texts, done, transaction) => {
    const now = [];
    let left = changes.length / 3;
    const decide = () => {
      if (each((_, expected, text, at) => now[at] === expected).every(Boolean)) {
        each((key, expected, text) => text !== expected && (text === null ? texts.delete(key) : texts.put(text, key)));
      } else {
        done.with = now;
      }
      transaction.commit?.();
    };
    each((key, expected, text, at) => {
      texts.get(key).onsuccess = ({ target: { result } }) => {
        now[at] = result ?? null;
        left -= 1;
        if (left) return;
        try {
          decide();
        } catch (error) {
          // Nobody else hears of what is thrown in here.
          done.error = error;
          transaction.abort();
        }
      };
    });
  };
  return within(WRITE_MS, () => inOne(makes, "readwrite", act, each(() => null)));
};

/** Deletes everything, and then the store itself as soon as no tab uses it. */
export const wipe = () =>
  within(WRITE_MS, async () => {
    await inOne(false, "readwrite", (texts) => texts.clear());
    base?.close();
    base = undefined;
    await new Promise((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(NAME);
      asked.onsuccess = asked.onblocked = resolve;
      asked.onerror = () => reject(asked.error);
    });
  });
