// What leads to what in the program as the linker wrote it.
//
// Told to (`--emit-relocs`), the linker leaves a list of all places where it put an address: of a function in code, of a
// function in the table, of data. Sections, symbols and kinds of relocation are those of the WebAssembly tool conventions
// (Linking.md).
import assert from "node:assert/strict";

const SECTION = { import: 2, code: 10, data: 11 };
const SYMBOL = { function: 0, data: 1, global: 2, section: 3, tag: 4, table: 5 };
const FLAG = { undefined: 0x10, explicitName: 0x40 };
const SYMBOL_TABLE = 8;
const FUNCTION_NAMES = 1;
// Kinds of relocation by what they speak of; those of data carry an addend.
const TO_FUNCTION = new Set([0, 1, 2, 12, 18, 19, 26]);
const TO_DATA = new Set([3, 4, 5, 11, 14, 15, 16, 17, 21, 23, 25]);
const WITH_ADDEND = new Set([...TO_DATA, 8, 9, 22]);

/**
 * Reads a linked program.
 *
 * Answers with `functions`, the names of functions, each with the nodes it leads to; and `data`, the pieces of data, each
 * with `from` and `to` (bytes from the start of its segment), `segment` and the nodes it leads to. A node is the name of a
 * function or the number of a piece of data.
 */
export function readLinked(bytes) {
  const sections = readSections(bytes);
  const names = readNames(sections.get("name"));
  const symbols = readSymbols(sections.get("linking"));
  const bodies = readBodies(sections.get(SECTION.code), countImports(sections.get(SECTION.import)));
  const segments = readSegments(sections.get(SECTION.data));

  const functions = new Map(Array.from(names.values(), (name) => [name, new Set()]));
  const data = [];
  for (const symbol of symbols) {
    if (symbol.kind !== SYMBOL.data || symbol.size === undefined) continue;
    symbol.node = data.push({ segment: symbol.segment, from: symbol.from, to: symbol.from + symbol.size, leadsTo: new Set() }) - 1;
  }
  const nodeOf = ({ kind, index, node }) => (kind === SYMBOL.function ? names.get(index) : node);

  for (const { at, symbol } of readRelocations(sections.get("reloc.CODE"), symbols)) {
    const body = bodies.findLast(({ from }) => from <= at);
    functions.get(names.get(body.index)).add(nodeOf(symbol));
  }
  const pieces = data.toSorted((a, b) => a.segment - b.segment || a.from - b.from);
  for (const { at, symbol } of readRelocations(sections.get("reloc.DATA"), symbols)) {
    const segment = segments.findLastIndex(({ from }) => from <= at);
    const place = at - segments[segment].from;
    const holders = pieces.filter((it) => it.segment === segment && it.from <= place && place < it.to);
    assert.ok(holders.length > 0, "an address stands in data that no symbol names");
    for (const holder of holders) holder.leadsTo.add(nodeOf(symbol));
  }
  return { functions, data };
}

/** A reader of numbers and names from `at` to `end`. */
function reader(bytes, at, end) {
  const read = {
    isDone: () => at >= end,
    place: () => at,
    byte: () => bytes[at++],
    skip: (count) => (at += count),
    number: () => {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const byte = bytes[at++];
        value += (byte & 127) * factor;
        if (byte < 128) return value;
      }
    },
    name: () => {
      const length = read.number();
      at += length;
      return bytes.toString("utf8", at - length, at);
    },
  };
  return read;
}

/** The sections by their number or, where they have one, by their name. */
function readSections(bytes) {
  const sections = new Map();
  const read = reader(bytes, 8, bytes.length);
  while (!read.isDone()) {
    const id = read.byte();
    const length = read.number();
    const end = read.place() + length;
    const key = id === 0 ? read.name() : id;
    const from = read.place();
    sections.set(key, () => reader(bytes, from, end));
    read.skip(end - from);
  }
  for (const key of ["linking", "reloc.CODE", "reloc.DATA", "name"]) {
    assert.ok(sections.has(key), `the linked program has no section ${key}`);
  }
  return sections;
}

function* subsections(read) {
  while (!read.isDone()) {
    const kind = read.byte();
    const length = read.number();
    const end = read.place() + length;
    yield { kind, read };
    read.skip(end - read.place());
  }
}

function readNames(section) {
  for (const { kind, read } of subsections(section())) {
    if (kind === FUNCTION_NAMES) return new Map(Array.from({ length: read.number() }, () => [read.number(), read.name()]));
  }
  throw new Error("the linked program does not name its functions");
}

function readSymbols(section) {
  const read = section();
  assert.equal(read.number(), 2, "this linker writes another version of its notes");
  for (const { kind } of subsections(read)) {
    if (kind === SYMBOL_TABLE) return Array.from({ length: read.number() }, () => readSymbol(read));
  }
  throw new Error("the linked program has no table of symbols");
}

function readSymbol(read) {
  const kind = read.byte();
  const flags = read.number();
  const isHere = !(flags & FLAG.undefined);
  if (kind === SYMBOL.section) return { kind, index: read.number() };
  if (kind === SYMBOL.data) {
    read.name();
    return isHere ? { kind, segment: read.number(), from: read.number(), size: read.number() } : { kind };
  }
  const index = read.number();
  if (isHere || flags & FLAG.explicitName) read.name();
  return { kind, index };
}

function countImports(section) {
  const read = section();
  let functions = 0;
  for (let left = read.number(); left > 0; left -= 1) {
    read.name();
    read.name();
    const kind = read.byte();
    assert.equal(kind, 0, "the linked program imports something other than functions");
    read.number();
    functions += 1;
  }
  return functions;
}

/** The functions with the places where they begin, counted as relocations count: from the start of the section. */
function readBodies(section, nImports) {
  const read = section();
  const start = read.place();
  return Array.from({ length: read.number() }, (_, nth) => {
    const from = read.place() - start;
    read.skip(read.number());
    return { index: nImports + nth, from };
  });
}

/** The segments of data with the places of their first bytes, counted in the same way. */
function readSegments(section) {
  const read = section();
  const start = read.place();
  return Array.from({ length: read.number() }, () => {
    assert.equal(read.number(), 0, "a segment of data that is not simply put into memory");
    assert.equal(read.byte(), 0x41, "a segment of data at no constant address");
    read.number();
    assert.equal(read.byte(), 0x0b);
    const length = read.number();
    const from = read.place() - start;
    read.skip(length);
    return { from };
  });
}

function* readRelocations(section, symbols) {
  const read = section();
  read.number();
  for (let left = read.number(); left > 0; left -= 1) {
    const kind = read.byte();
    const at = read.number();
    const symbol = symbols[read.number()];
    if (WITH_ADDEND.has(kind)) read.number();
    if (TO_FUNCTION.has(kind) || TO_DATA.has(kind)) yield { at, symbol };
  }
}
