// Takes the pictures that README.md shows: `cargo xtask screenshot`, after a build. One line of the table, one picture.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, ready, serve, strike } from "./stage.mjs";

const folder = fileURLToPath(new URL("../../docs/", import.meta.url));

const PICTURES = [
  { name: "desktop-light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "desktop-dark", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "light" },
];

/** Brings the page into the state that is worth a picture. */
async function pose(page) {
  await page.getByRole("heading", { level: 1 }).waitFor();
}

try {
  const address = await serve();
  mkdirSync(folder, { recursive: true });
  for (const { name, ...options } of PICTURES) {
    const context = await (await launch()).newContext({ locale: "en-US", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    await page.goto(address);
    await ready(page);
    await pose(page);
    await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled" });
    console.log(`docs/${name}.png`);
    await context.close();
  }
} finally {
  await strike();
}
