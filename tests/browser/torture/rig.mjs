// What the tortures share: chance that can be repeated, the two browsers with one face, waiting for something, figures.
import { launchChromium, launchFirefox } from "../browsers.mjs";

/** Longest time for something that has to happen, in milliseconds. */
const PATIENCE_MS = 30_000;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let it = Math.imul(state ^ (state >>> 15), state | 1);
    it ^= it + Math.imul(it ^ (it >>> 7), it | 61);
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed that nobody chose. */
export const anySeed = () => Date.now() % 2 ** 32;

/** The words of a command line as numbers by their name: `rounds=5 seed=1`. */
export function numbers(defaults) {
  const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split("=")));
  for (const name of Object.keys(given)) if (!(name in defaults)) throw new Error(`there is no \`${name}\` here: ${Object.keys(defaults).join(", ")}`);
  return Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, Number(given[name] ?? value)]));
}

/** The value below which that share of the numbers is. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Some time, where time itself is what is tried. */
export const pass = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks again and again until there is something to see; gives that, or fails with what was waited for. */
export async function until(what, look, patience = PATIENCE_MS) {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (end < performance.now()) throw new Error(`waited in vain: ${what}`);
    await pass(10);
  }
}

/** A page at an address, as either browser's page is driven. */
async function driven(page, address, hear, type) {
  page.on("console", (message) => message.type() === "debug" && hear?.(message.text()));
  await page.goto(address);
  return {
    page,
    evaluate: (what, argument) => page.evaluate(what, argument),
    focus: (selector) => page.focus(selector),
    type,
    close: () => page.close(),
  };
}

/**
 * The browsers. Each starts with a profile and gives `open(address, init, hear)`, `kill` and `close`. A page that is opened
 * has `evaluate`, `type`, `focus` and `close`; `init` runs before its own code, `hear` gets what it says with
 * `console.debug`.
 */
export const BROWSERS = {
  Chromium: async (profile) => {
    const { context, kill, close } = await launchChromium({ profile });
    return {
      kill,
      close,
      async open(address, init, hear) {
        const page = await context.newPage();
        if (init) await page.addInitScript(init);
        return driven(page, address, hear, (text) => page.keyboard.insertText(text));
      },
    };
  },
  Firefox: async (profile, more) => {
    // Pages that are not in front are typed into as well.
    const preferences = { ...more, "dom.min_background_timeout_value": 4, "dom.min_background_timeout_value_without_budget_throttling": 4 };
    const { browser, kill, close } = await launchFirefox({ profile, preferences });
    return {
      kill,
      close,
      async open(address, init, hear) {
        const page = await browser.newPage();
        if (init) await page.evaluateOnNewDocument(init);
        return driven(page, address, hear, (text) => page.keyboard.type(text));
      },
    };
  },
};
