// Every screen: what assistive technology is told of it, whether it breaks a rule, whether it fits; and four of them as
// pictures. What is approved stands in `tests/screens/`; `UPDATE=1 cargo xtask browser screens` approves anew, after a look.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

import { SCREENS } from "./screens.mjs";
import { axe, test } from "./support.mjs";

const approved = fileURLToPath(new URL("../screens/", import.meta.url));
const seen = fileURLToPath(new URL("../../target/screens/", import.meta.url));
const update = process.env.UPDATE === "1";

/** Everything begins at one moment of one morning. */
const NOW = new Date("2026-11-26T10:00:00Z");

/** Of the pixels so many may be others: letters differ a little from one version of a browser to the next. */
const TOLERANCE = 0.005;

const WIDTHS = { narrow: { width: 360, height: 740 }, wide: { width: 1280, height: 900 } };
const THEMES = ["light", "dark"];

/** So tall that no part of it is scrolled away in the column of the message, and nothing is on its way to another colour. */
const TALL = { viewport: { width: 1280, height: 3000 }, reducedMotion: "reduce" };

async function show(page, open, { path, arrange }) {
  await page.clock.install({ time: NOW });
  await open(path);
  await arrange(page);
  // What comes by itself has come.
  await page.locator("html[data-offline][data-locked]").waitFor({ state: "attached" });
  await page.waitForFunction(() => !document.getElementById("status").textContent.startsWith("Saving"));
}

/** Compares with what is approved, and keeps what was seen where the two differ. */
function compare(name, now, same) {
  const [old, found] = [`${approved}${name}`, `${seen}${name}`];
  if (update) {
    mkdirSync(approved, { recursive: true });
    return writeFileSync(old, now);
  }
  const fault = existsSync(old) ? same(readFileSync(old), now) : "nothing is approved yet";
  if (!fault) return;
  mkdirSync(seen, { recursive: true });
  writeFileSync(found, now);
  assert.fail(`${name}: ${fault}; see target/screens/${name}, and approve it with UPDATE=1`);
}

for (const screen of SCREENS.filter(({ pictured }) => pictured)) {
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    for (const colorScheme of THEMES) {
      const name = `${screen.name}-${width}-${colorScheme}.png`;
      const context = { viewport, colorScheme, reducedMotion: "reduce" };
      test(`looks as it did: ${name}`, { open: false, context }, async ({ page, open }) => {
        await show(page, open, screen);
        await page.mouse.move(0, 0);
        const now = await page.screenshot({ animations: "disabled", caret: "hide" });
        compare(name, now, (old, now) => {
          const [a, b] = [PNG.sync.read(old), PNG.sync.read(now)];
          if (a.width !== b.width || a.height !== b.height) return `${b.width} × ${b.height} and not ${a.width} × ${a.height}`;
          const others = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
          return others > TOLERANCE && `${(100 * others).toFixed(2)} % of its pixels are others`;
        });
      });
    }
  }
}

for (const screen of SCREENS) {
  test(`tells assistive technology what it did: ${screen.name}`, { open: false }, async ({ page, open }) => {
    await show(page, open, screen);
    const tree = await page.locator("body").ariaSnapshot();
    // What another build, or another day, makes otherwise.
    const steady = tree.replace(/This is build \w+/, "This is build …").replaceAll(/[\d.,]+ (bytes|KB|MB)\b/g, "… $1");
    const now = `${steady}\n`;
    compare(`${screen.name}.yml`, now, (old, now) => old.toString() !== now && "the accessibility tree is another one");
  });

  test(`breaks no rule in any theme and direction, and fits 320 pixels: ${screen.name}`, { open: false, context: TALL }, async ({ page, open }) => {
    await show(page, open, screen);
    for (const colorScheme of THEMES) {
      for (const direction of ["ltr", "rtl"]) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate((direction) => (document.documentElement.dir = direction), direction);
        await axe(page);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const direction of ["rtl", "ltr"]) {
      await page.evaluate((direction) => (document.documentElement.dir = direction), direction);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, direction);
    }
  });
}
