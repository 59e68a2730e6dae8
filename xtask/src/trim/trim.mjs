// Takes out of the built page what it never calls, and writes the rest shorter.
//
// wasm-bindgen exports whatever some library has marked for it, and all of that stays in the program. The page calls
// only what the glue's default export leads to. esbuild finds out what that is, binaryen removes the rest. The names
// that glue and program share shrink to a letter or two; files and digests are named anew, for both speak of the content.
//
// What the page needs only later becomes a file of its own (split.mjs).
//
// Arguments: the folder of the built page, the linked program, the folder that wasm-bindgen wrote, a folder for what lies
// between.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { largest } from "./largest.mjs";
import { split } from "./split.mjs";

const [dist, linked, bindgen, work] = process.argv.slice(2);

// What the compiler makes use of. All browsers have had it for more than three years.
const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];
// What leaves fewer bytes once they are compressed, found by trying: -Os and not -Oz, nothing computed once that is short
// enough to stand twice, data in one piece with its zeros, and functions in the order of the names they get here.
const SKIPPED = ["local-cse", "memory-packing", "simplify-locals"].map((pass) => `--skip-pass=${pass}`);
const OPTIMISE = ["-Os", ...SKIPPED, "--reorder-functions-by-name"];
// The lowest kilobyte of memory is the stack's far end.
const SHIP = ["--low-memory-unused", "--strip-producers", "--strip-target-features"];
const SHORT_NAMES = "--minify-imports-and-exports-and-modules";

const glue = startOnly(readFileSync(join(bindgen, "bowout.js"), "utf8"));
const { program, later, names } = trimProgram(shake(glue));
const fitted = shake(fit(glue, names), { minify: true });
mustFit(fitted, program);

const page = join(dist, "index.html");
const html = readFileSync(page, "utf8");
const [, base] = /data-js="?\.\/(.+?)\.js\b/.exec(html);
const withGlue = put(html, `${base}.js`, `bowout-${hash(fitted)}.js`, fitted);
const withProgram = put(withGlue, `${base}_bg.wasm`, `bowout-${hash(program)}.wasm`, program);
writeFileSync(page, later ? withLater(withProgram, `bowout-later-${hash(later)}.wasm`, later) : withProgram);
// Not the scripts that others embed by their name, which has a dot more.
for (const name of readdirSync(dist).filter((it) => /^(?!bowout-)[^.]+\.js$/.test(it))) {
  const file = join(dist, name);
  writeFileSync(file, shake(readFileSync(file, "utf8"), { minify: true }));
}
console.log(`trimmed the program to ${program.length} bytes, its later part to ${later?.length ?? 0} and its glue to ${fitted.length}`);

/** The glue as a module that exports only the function that starts the program. */
function startOnly(text) {
  const closed = replace(text, /^export \{ initSync, /gm, "export { ").replaceAll(/^export (?=class|function)/gm, "");
  return closed.replaceAll("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(");
}

/** A module without what it neither does nor exports. */
function shake(contents, options) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: bindgen },
    bundle: true,
    format: "esm",
    target: "es2022",
    // Classes that nobody uses would be kept for a line that sets their `Symbol.dispose`.
    define: { "Symbol.dispose": "undefined" },
    minifySyntax: true,
    write: false,
    ...options,
  });
  return outputFiles[0].text;
}

/** The program without exports that the glue does not read, in its two parts, optimised, with short names; and the names. */
function trimProgram(text) {
  const [graph, called, wat] = ["graph.json", "called.wasm", "called.wat"].map((it) => join(work, it));
  const used = [...new Set(Array.from(text.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name))];
  const nodes = [{ name: "glue", root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))];
  writeFileSync(graph, JSON.stringify(nodes));
  binaryen("wasm-metadce", join(bindgen, "bowout_bg.wasm"), "-g", "--graph-file", graph, "-o", called);
  binaryen("wasm-dis", called, "-o", wat);
  const parts = split(readFileSync(wat, "utf8"), readFileSync(linked));
  const { bytes: program, told } = optimise("first", parts.first, SHORT_NAMES);
  const names = JSON.parse(told);
  const rest = parts.later(new Map(names.exports));
  const later = rest && optimise("later", rest).bytes;
  return { program, later, names };
}

/** A part of the program as it is shipped, and what the optimiser says about it. */
function optimise(name, text, ...options) {
  const [wat, named, wasm] = [`${name}.wat`, `${name}.named.wasm`, `${name}.wasm`].map((it) => join(work, it));
  writeFileSync(wat, nameByShape(text));
  const told = binaryen("wasm-opt", wat, "-g", ...OPTIMISE, ...SHIP, ...options, "-o", named);
  binaryen("wasm-opt", named, "--strip-debug", "-o", wasm);
  const lines = largest(readFileSync(named), 12).map(({ name, size }) => `${String(size).padStart(9)}  ${name.slice(0, 100)}`);
  console.log(`largest functions of the ${name} part, in bytes:\n${lines.join("\n")}`);
  return { bytes: readFileSync(wasm), told };
}

/** The program with functions named by signature, size and name, so that in the order of names alike stands beside alike. */
function nameByShape(text) {
  const NAME = /\$"[^"]*"|\$[^\s()]+/g;
  const shapes = new Map();
  const functions = text.matchAll(/^ \(func (\$"[^"]*"|\$[^\s()]+)((?: \((?:param|result)[^)]*\))*)([^]*?)^ \)/gm);
  for (const [, name, signature, body] of functions) {
    const size = String(Math.floor(3 * Math.log(body.split("\n").length))).padStart(3, "0");
    shapes.set(name, `$"${signature.replaceAll(/[ ()]/g, "")}${size}|${name.replaceAll(/[$"]/g, "")}"`);
  }
  assert.notEqual(shapes.size, 0, "this binaryen writes functions in another way");
  return text.replaceAll(/^(?! \(data ).*$/gm, (line) => line.replaceAll(NAME, (name) => shapes.get(name) ?? name));
}

/** The glue with the short names, and without what the program no longer imports. */
function fit(text, { imports, exports }) {
  const given = new Map(imports.map(([, name, short]) => [name, short]));
  const taken = new Map(exports);
  const members = [];
  const rest = replace(text, /^ {8}(\w+)(: function\([^]*?^ {8}\}.*,\n)/gm, (_, name, body) => {
    if (given.has(name)) members.push({ body, line: given.get(name) + body });
    return "";
  });
  // Alike stands beside alike, for so it compresses better; their order is of no meaning.
  members.sort((a, b) => (a.body < b.body ? -1 : 1));
  const sorted = replace(rest, /^ {4}const import0 = \{\n.*\n/gm, (open) => open + members.map(({ line }) => line).join(""));
  const renamed = replace(sorted, /\bwasm\.(\w+)/g, (_, name) => `wasm.${taken.get(name) ?? name}`);
  return replace(renamed, /"\.\/bowout_bg\.js"(?=: import0)/g, '"a"');
}

/** Fails unless the glue offers what the program asks for. What it reads is in the map of names, or stayed as it was. */
function mustFit(text, bytes) {
  const module = new WebAssembly.Module(bytes);
  const offered = new Set(Array.from(text.matchAll(/([\w$]+):function\(/g), ([, name]) => name));
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    assert.ok(from === "a" && offered.has(name), `the glue does not offer ${from}.${name}`);
  }
}

/** Adds the later part of the program; answers with the page that knows it. */
function withLater(text, name, bytes) {
  writeFileSync(join(dist, name), bytes);
  return replace(text, /(<script\b[^>]*\bid="?boot\b"?)/g, `$1 data-later="./${name}" data-later-integrity="${digest(bytes)}"`);
}

/** Puts a file in the place of another; answers with the page that asks for it. */
function put(text, oldName, newName, bytes) {
  const old = readFileSync(join(dist, oldName));
  assert.ok(text.includes(digest(old)), `the page has no digest of ${oldName}`);
  rmSync(join(dist, oldName));
  writeFileSync(join(dist, newName), bytes);
  return text.replaceAll(oldName, newName).replaceAll(digest(old), digest(bytes));
}

/** Replaces all matches. There has to be one, or the glue is not written as we think. */
function replace(text, pattern, by) {
  assert.match(text, pattern, "this wasm-bindgen writes its glue in another way");
  return text.replaceAll(pattern, by);
}

function binaryen(program, ...options) {
  const features = FEATURES.map((name) => `--enable-${name}`);
  return execFileSync(program, [...features, ...options], { encoding: "utf8", maxBuffer: 2 ** 28 });
}

function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

function digest(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
