// Draws the icons that home screens want as pictures of points: `cargo xtask icons`. One line of the table, one icon.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, strike } from "./stage.mjs";

const folder = fileURLToPath(new URL("../../static/", import.meta.url));

// `full` icons are cut to a shape by the home screen: they have no corners of their own.
const ICONS = [
  { name: "icon-192", size: 192 },
  { name: "icon-512", size: 512 },
  { name: "maskable-512", size: 512, full: true },
  { name: "touch-180", size: 180, full: true },
];

try {
  const svg = readFileSync(`${folder}icon.svg`, "utf8");
  mkdirSync(`${folder}icons`, { recursive: true });
  const page = await (await launch()).newPage();
  for (const { name, size, full } of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    const drawn = full ? svg.replace(' rx="8"', "") : svg;
    await page.setContent(`<body style="margin: 0; display: grid">${drawn}`);
    await page.screenshot({ path: `${folder}icons/${name}.png`, omitBackground: true });
    console.log(`static/icons/${name}.png`);
  }
} finally {
  await strike();
}
