// Tells which functions weigh most in a program that still has its names.

/** The largest functions, largest first: `{ name, size }`, sizes in bytes. */
export function largest(bytes, count) {
  const { imported, bodies, names } = read(bytes);
  const found = bodies.map((size, nth) => ({ name: path(names.get(imported + nth) ?? ""), size }));
  return found.sort((a, b) => b.size - a.size).slice(0, count);
}

/** How many functions are imported, how large the others are, and what they are called by their number. */
function read(bytes) {
  const [IMPORTS, CODE, CUSTOM] = [2, 10, 0];
  const cursor = { at: 8 };
  const number = () => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[cursor.at++];
      value += (byte & 127) * factor;
      factor *= 128;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    cursor.at += length;
    return Buffer.from(bytes.subarray(cursor.at - length, cursor.at)).toString();
  };
  const [bodies, names] = [[], new Map()];
  let imported = 0;
  while (cursor.at < bytes.length) {
    const id = bytes[cursor.at++];
    const length = number();
    const end = cursor.at + length;
    if (id === IMPORTS) imported = countImports(number, text, cursor, bytes);
    if (id === CODE) {
      for (let left = number(); 0 < left; left -= 1) {
        const size = number();
        bodies.push(size);
        cursor.at += size;
      }
    }
    if (id === CUSTOM && text() === "name") {
      while (cursor.at < end) {
        const part = bytes[cursor.at++];
        const rest = number();
        const stop = cursor.at + rest;
        if (part === 1) for (let left = number(); 0 < left; left -= 1) names.set(number(), text());
        cursor.at = stop;
      }
    }
    cursor.at = end;
  }
  return { imported, bodies, names };
}

function countImports(number, text, cursor, bytes) {
  let functions = 0;
  const limits = () => {
    const hasMost = number() & 1;
    number();
    if (hasMost) number();
  };
  for (let left = number(); 0 < left; left -= 1) {
    text();
    text();
    const kind = bytes[cursor.at++];
    if (kind === 0) {
      functions += 1;
      number();
    } else if (kind === 1) {
      cursor.at += 1;
      limits();
    } else if (kind === 2) limits();
    else cursor.at += 2;
  }
  return functions;
}

/** The words of a mangled name (RFC 2603): where a function stands, as far as one can read it. */
function path(mangled) {
  const words = [];
  let rest = mangled.replace(/^.*\|/, "");
  while (rest !== "") {
    const [digits, length] = /^([1-9]\d?)_?/.exec(rest) ?? [];
    const word = length && rest.slice(digits.length, digits.length + Number(length));
    const isWord = word && word.length === Number(length) && /^[a-z_]\w+$/i.test(word);
    if (isWord) words.push(word);
    rest = rest.slice(isWord ? digits.length + word.length : 1);
  }
  return words.join("::") || mangled;
}
