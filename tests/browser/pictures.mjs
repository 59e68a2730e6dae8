// Takes the pictures that README.md shows: `cargo xtask screenshot`, after a build. One line of the table, one picture.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SCREENS } from "./screens.mjs";
import { launch, ready, serve, strike } from "./stage.mjs";

const folder = fileURLToPath(new URL("../../docs/", import.meta.url));

const PICTURES = [
  { name: "desktop-light", screen: "answered", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "desktop-dark", screen: "answered", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "phone", screen: "first", viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { name: "phone-message", screen: "answered", pose: "See the message", viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { name: "phone-call", screen: "rehearsal", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
];

try {
  const address = await serve();
  mkdirSync(folder, { recursive: true });
  for (const { name, screen, pose, ...options } of PICTURES) {
    const context = await (await launch()).newContext({ locale: "en-US", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    await page.goto(address);
    await ready(page);
    await SCREENS.find((it) => it.name === screen).arrange(page);
    if (pose) await page.getByRole("button", { name: pose }).click();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled" });
    console.log(`docs/${name}.png`);
    await context.close();
  }
} finally {
  await strike();
}
