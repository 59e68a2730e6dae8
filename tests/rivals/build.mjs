// Builds the rival pages into `target/rivals/pages/`: production builds, the first screen as HTML with a style sheet of the
// files that the page's elements use in it, one script. `target/rivals/bank.json` has to be there (`examples/rivals.rs`).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

export const RIVALS = ["vanilla", "preact", "react"];

const repository = fileURLToPath(new URL("../../", import.meta.url));
const made = `${repository}target/rivals/`;
export const pages = `${made}pages/`;

/** The style files of our page that a page with these elements needs. */
const STYLE = [
  "layers.css",
  "tokens.css",
  "base.css",
  "layout.css",
  "parts/button.css",
  "parts/choice.css",
  "parts/field.css",
  "panels/header.css",
  "panels/questions.css",
  "panels/message.css",
];

const shared = {
  bundle: true,
  alias: { bank: `${made}bank.json` },
  define: { "process.env.NODE_ENV": '"production"' },
  jsx: "automatic",
  logLevel: "warning",
};

/** The first screen as the framework writes it: what its program takes over in the browser. */
async function markup(rival) {
  const outfile = `${made}${rival}-markup.cjs`;
  const entry = `${repository}tests/rivals/${rival}/markup.jsx`;
  await build({ ...shared, entryPoints: [entry], jsxImportSource: rival, platform: "node", format: "cjs", outfile });
  return createRequire(import.meta.url)(outfile).markup();
}

async function buildRival(rival, style, html) {
  const folder = `${pages}${rival}/`;
  mkdirSync(folder, { recursive: true });
  const entry = rival === "vanilla" ? "vanilla/main.mjs" : `${rival}/main.jsx`;
  await build({
    ...shared,
    entryPoints: [`${repository}tests/rivals/${entry}`],
    jsxImportSource: rival === "react" ? "react" : "preact",
    format: "esm",
    target: "es2022",
    minify: true,
    outfile: `${folder}main.js`,
  });
  writeFileSync(`${folder}index.html`, html.replace("<!-- style -->", () => `<style>${style.trim()}</style>`));
}

/** Builds all rivals. */
export async function buildRivals() {
  rmSync(pages, { recursive: true, force: true });
  const source = STYLE.map((file) => readFileSync(`${repository}style/${file}`, "utf8")).join("");
  const { code: style } = await transform(source, { loader: "css", minify: true });
  const shell = readFileSync(`${repository}tests/rivals/shell.html`, "utf8");
  const first = { preact: await markup("preact"), react: await markup("react") };
  // The page without a framework has the same elements; who writes it by hand would write them into its HTML.
  first.vanilla = first.preact;
  for (const rival of RIVALS) await buildRival(rival, style, shell.replace("<!-- app -->", () => first[rival]));
}
