// Looks at the gallery of parts: axe on all of it, and pictures into target/gallery/, also with forced colours and at 320 px.
// `cargo xtask gallery`
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, ready, serve, strike } from "./stage.mjs";
import { axe } from "./support.mjs";

const folder = fileURLToPath(new URL("../../target/gallery/", import.meta.url));

const PICTURES = [
  { name: "wide", viewport: { width: 1440, height: 900 } },
  { name: "narrow", viewport: { width: 320, height: 640 } },
  { name: "forced-colours", viewport: { width: 1440, height: 900 }, forcedColors: "active" },
  { name: "large-text", viewport: { width: 720, height: 900 }, deviceScaleFactor: 2 },
];

try {
  const address = await serve();
  mkdirSync(folder, { recursive: true });
  for (const { name, ...options } of PICTURES) {
    const context = await (await launch()).newContext({ locale: "en-US", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    await page.goto(address);
    await ready(page);
    for (const summary of await page.locator("summary", { hasText: /^(Open|Inside another)/ }).all()) await summary.click();
    // Forced colours are the browser's own, and not to be judged by the style sheet.
    await axe(page, { disabled: options.forcedColors ? ["color-contrast", "color-contrast-enhanced"] : [] });
    const tooWide = await page.evaluate(() => {
      const all = [...document.querySelectorAll("#app *")];
      return all.filter((it) => innerWidth < it.getBoundingClientRect().right).map((it) => `${it.tagName}.${it.className}: ${it.textContent.slice(0, 30)}`);
    });
    assert.deepEqual(tooWide, [], name);
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true, animations: "disabled" });
    console.log(`target/gallery/${name}.png`);
    await context.close();
  }
} finally {
  await strike();
}
