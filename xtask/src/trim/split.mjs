// Parts the program in two: what the page needs at first, and what it needs once a gate was opened.
//
// A gate is a function of the modules `ui::panels::gates` and `web::gates`; nobody passes one before the second part is there. What only
// gates lead to goes into the second part, code and data alike, together with the addresses of its functions in the
// table. Both parts share one memory and one table. What neither the page nor a gate leads to goes away.
import assert from "node:assert/strict";

import { readLinked } from "./linked.mjs";

const NAME = String.raw`\$"[^"]*"|\$[^\s()]+`;
const GATE = /^_RNv\w+6bowout(?:2ui6panels|3web)5gates\d+\w+$/;
const CONSTANTS = "$.rodata";
/** The name under which the second part knows the first, and the one that exports for it begin with. */
const FIRST = "a";
const FOR_LATER = "later:";

/** Parts a program, both as text: the linked bytes tell what leads to what. `later(names)` is the second part's text. */
export function split(text, linked) {
  const { functions, data } = readLinked(linked);
  const program = parse(text);
  mustBeKnown(program, withExportNames(functions));
  const leadsTo = (node) => {
    if (typeof node === "number") return data[node].leadsTo;
    const written = Array.from(program.functions.get(node)?.matchAll(new RegExp(`\\b(?:call|ref\\.func) (${NAME})`, "g")) ?? [], ([, it]) => bare(it));
    return program.functions.has(node) ? [...written, ...(functions.get(node) ?? [])] : [];
  };
  const isGate = (node) => typeof node === "string" && GATE.test(node) && program.functions.has(node);
  const gates = [...program.functions.keys()].filter(isGate);
  const first = reach(program.roots, leadsTo, isGate);
  // What the page imports stays with the first part, which hands it on.
  const isImport = (node) => typeof node === "string" && !program.functions.has(node);
  const second = reach(gates, leadsTo, (node) => first.has(node) || isImport(node));
  const moved = ranges(data, (node) => second.has(node), (node) => first.has(node));
  const unused = ranges(data, (node) => !second.has(node) && !first.has(node), (node) => second.has(node) || first.has(node));
  return { first: firstPart(program, { first, second, gates, moved, unused }), later: (names) => laterPart(program, { second, gates, moved }, names) };
}

/** wasm-bindgen names what it exports without the digest at the end. */
function withExportNames(functions) {
  for (const [name, leadsTo] of [...functions]) functions.set(name.replace(/_[0-9a-f]{16}$/, ""), leadsTo);
  return functions;
}

/** Fails if there is a function of which the linker told nothing, although it speaks of data. */
function mustBeKnown(program, functions) {
  const { address } = constantsOf(program.constants);
  for (const [name, text] of program.functions) {
    const numbers = Array.from(text.matchAll(/\(i32\.const (\d+)\)/g), ([, number]) => Number(number));
    assert.ok(functions.has(name) || numbers.every((number) => number < address), `nobody knows what ${name} leads to`);
  }
}

/** A program by its parts. */
function parse(text) {
  const items = text.split(/^(?= \()|^(?=\)\s*$)/m);
  const functions = new Map();
  const signatures = new Map();
  for (const item of items) {
    const [, name, signature] = new RegExp(`^ \\(func (${NAME})((?: \\((?:param|result)[^)]*\\))*)`).exec(item) ?? [];
    if (name) {
      functions.set(bare(name), item);
      signatures.set(bare(name), signature);
    }
    const [, imported, type] = new RegExp(`^ \\(import "[^"]*" "[^"]*" \\(func (${NAME})(.*?)\\)\\)\\s*$`).exec(item) ?? [];
    if (imported) signatures.set(bare(imported), type);
  }
  const only = (start) => {
    const [found, more] = items.filter((item) => item.startsWith(start));
    assert.ok(found && !more, `the program has not exactly one${start}…`);
    return found;
  };
  const roots = Array.from(text.matchAll(new RegExp(`^ \\((?:export "[^"]*" \\(func|start) (${NAME})`, "gm")), ([, name]) => bare(name));
  const [, table] = new RegExp(` \\(table (${NAME}) \\d+ \\d+ funcref\\)`).exec(text);
  const [, memory] = new RegExp(` \\(memory (${NAME}) `).exec(text);
  return { items, functions, signatures, roots, table, memory, elements: only(" (elem "), constants: only(` (data ${CONSTANTS} `) };
}

/** Everything that some nodes lead to, themselves included, but for what is beyond a border. */
function reach(nodes, leadsTo, isBeyond) {
  const reached = new Set();
  const open = [...nodes];
  while (open.length > 0) {
    const node = open.pop();
    if (node === undefined || reached.has(node) || isBeyond(node)) continue;
    reached.add(node);
    open.push(...leadsTo(node));
  }
  return reached;
}

/** The bytes of constants that belong to some pieces of data and to none of others: pieces may overlap. */
function ranges(data, belongs, keeps) {
  const constants = data.map((piece, node) => ({ ...piece, node })).filter(({ segment }) => segment === 0);
  const marks = new Uint8Array(Math.max(0, ...constants.map(({ to }) => to)));
  for (const { node, from, to } of constants) if (belongs(node)) marks.fill(1, from, to);
  for (const { node, from, to } of constants) if (keeps(node)) marks.fill(0, from, to);
  const found = [];
  for (let at = 0; at < marks.length; at += 1) {
    if (!marks[at]) continue;
    const from = at;
    while (marks[at]) at += 1;
    found.push({ from, to: at });
  }
  return found;
}

function firstPart(program, { first, second, gates, moved, unused }) {
  const size = tableSize(program);
  const items = program.items.flatMap((item) => {
    if (item === program.elements) {
      return item.replaceAll(new RegExp(NAME, "g"), (name, at) => (isOfTable(item, at) && !first.has(bare(name)) ? "$trap" : name));
    }
    if (item.startsWith(` (table ${program.table} `)) return ` (table ${program.table} ${size + gates.length} ${size + gates.length} funcref)\n`;
    if (item === program.constants) return withConstants(item, (bytes) => [...moved, ...unused].forEach(({ from, to }) => bytes.fill(0, from, to)));
    const name = nameOf(item);
    return name === undefined || first.has(name) ? item : [];
  });
  const end = items.pop();
  const stubs = gates.map((gate, nth) => {
    const signature = program.signatures.get(gate);
    const given = Array.from(signature.matchAll(/\(param \$\S+ \w+\)/g), (_, at) => `(local.get ${at})`);
    return ` (func $${gate}${signature}\n  (call_indirect ${program.table}${anonymous(signature)} ${given.join(" ")} (i32.const ${size + nth}))\n )\n`;
  });
  const exports = gates.length > 0 ? shared(program, second).map(({ kind, name }) => ` (export "${FOR_LATER}${kind} ${name}" (${kind} ${quoted(name)}))\n`) : [];
  return [...items, ...stubs, ...exports, " (func $trap\n  (unreachable)\n )\n", end].join("");
}

function laterPart(program, { second, gates, moved }, names) {
  if (gates.length === 0) return undefined;
  const size = tableSize(program);
  const { 1: base, 2: list } = /\(i32\.const (\d+)\) func ([^]*)\)\s*$/.exec(program.elements);
  const slots = Array.from(list.matchAll(new RegExp(NAME, "g")), ([name], nth) => ({ at: Number(base) + nth, name: bare(name) }));
  const filled = [...slots, ...gates.map((name, nth) => ({ at: size + nth, name }))].filter(({ name }) => second.has(name));
  const { address, bytes } = constantsOf(program.constants);
  const imports = shared(program, second).map(({ kind, name, type }) => ` (import "${FIRST}" "${names.get(`${FOR_LATER}${kind} ${name}`)}" (${kind} ${quoted(name)}${type}))\n`);
  return [
    "(module\n",
    ...program.items.filter((item) => item.startsWith(" (type ")),
    ...imports,
    ...moved.map(({ from, to }) => ` (data (i32.const ${address + from}) "${escaped(bytes.subarray(from, to))}")\n`),
    ...runs(filled).map(({ at, names: run }) => ` (elem (table ${program.table}) (i32.const ${at}) func ${run.map(quoted).join(" ")})\n`),
    ...program.items.filter((item) => second.has(nameOf(item))),
    ")\n",
  ].join("");
}

/** What the second part uses of the first: memory, tables, globals and functions, with their types. */
function shared(program, second) {
  const texts = program.items.filter((item) => second.has(nameOf(item))).join("");
  const used = (pattern) => [...new Set(Array.from(texts.matchAll(new RegExp(`\\b(?:${pattern}) (${NAME})`, "g")), ([, name]) => bare(name)))];
  const functions = used("call|ref\\.func").filter((name) => !second.has(name));
  const globals = used("global\\.get|global\\.set");
  const tables = used("table\\.(?:get|set|grow|size)").filter((name) => name !== bare(program.table));
  const typeOf = (start) => new RegExp(`^ \\(${start} (\\(mut \\w+\\)|\\w+)`, "m").exec(program.items.join(""))[1];
  return [
    { kind: "memory", name: bare(program.memory), type: " 1" },
    { kind: "table", name: bare(program.table), type: " 1 funcref" },
    ...tables.map((name) => ({ kind: "table", name, type: " 1 externref" })),
    ...globals.map((name) => ({ kind: "global", name, type: ` ${typeOf(`global ${quoted(name).replaceAll("$", "\\$")}`)}` })),
    ...functions.map((name) => ({ kind: "func", name, type: anonymous(program.signatures.get(name)) })),
  ];
}

/** Neighbours in the table as one run. */
function runs(slots) {
  const found = [];
  for (const { at, name } of slots) {
    const last = found.at(-1);
    if (last && last.at + last.names.length === at) last.names.push(name);
    else found.push({ at, names: [name] });
  }
  return found;
}

function nameOf(item) {
  const [, name] = new RegExp(`^ \\(func (${NAME})`).exec(item) ?? [];
  return name && bare(name);
}

function isOfTable(item, at) {
  return at > item.indexOf(" func ");
}

function tableSize(program) {
  return Number(new RegExp(`^ \\(table ${program.table.replaceAll("$", "\\$")} (\\d+) `, "m").exec(program.items.join(""))[1]);
}

/** A signature without the names of its parameters. */
function anonymous(signature) {
  return signature.replaceAll(/\(param \$\S+ /g, "(param ");
}

function constantsOf(item) {
  const [, address, text] = /\(i32\.const (\d+)\) "([^]*)"\)\s*$/.exec(item);
  const SHORT = { t: 9, n: 10, r: 13, '"': 34, "'": 39, "\\": 92 };
  const parts = text.match(/\\[0-9a-f]{2}|\\.|[^\\]/g);
  const byte = (part) => (part.length === 1 ? part.charCodeAt(0) : (SHORT[part[1]] ?? Number.parseInt(part.slice(1), 16)));
  return { address: Number(address), bytes: Buffer.from(parts.map((part) => (part.length === 2 ? SHORT[part[1]] : byte(part)))) };
}

function withConstants(item, change) {
  const { address, bytes } = constantsOf(item);
  change(bytes);
  return ` (data ${CONSTANTS} (i32.const ${address}) "${escaped(bytes)}")\n`;
}

function escaped(bytes) {
  return Array.from(bytes, (byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
}

/** The name of a function or global as it is written, and without the sign of a name. */
function quoted(name) {
  return /[\s()]/.test(name) ? `$"${name}"` : `$${name}`;
}

function bare(name) {
  return name.replaceAll(/^\$|"/g, "");
}
