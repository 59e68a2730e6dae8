// Stored drafts as the program writes them (src/drafts/record.rs), made and checked by other means than its own.

/** A record. `body` is a value, or the text of one; what is given besides replaces entries of the envelope. */
export function record({ id = "00000000000000d1", rev = 1, tab = "00000000000000aa", lamport = 1, utc = 1_795_424_400_000, body = {}, ...rest } = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const bytes = Buffer.from(text);
  const envelope = { f: "bowout", v: 1, id, rev, parent: rev - 1, tab, lamport, utc, len: bytes.length, crc32c: crc32c(bytes), ...rest };
  return `${JSON.stringify(envelope).slice(0, -1)},"body":${text}}`;
}

/** Whether a record says of itself what is true: the length of its body, and its checksum. */
export function isWhole(text) {
  try {
    const { len, crc32c: sum, deleted } = JSON.parse(text);
    if (deleted !== undefined && len === undefined) return true;
    const bytes = Buffer.from(text.slice(text.indexOf('"body":') + '"body":'.length, -1));
    return bytes.length === len && crc32c(bytes) === sum;
  } catch {
    return false;
  }
}

/** The checksum of Castagnoli. */
function crc32c(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
