// The message, as the rival pages make it: the same text as ours for the same answers and the same seed
// (`compose.test.mjs` compares them). All three pages share it, so that they differ in how they reach the DOM alone.
//
// It reads the bank that `examples/rivals.rs` writes. Like our page it chooses wordings only when an answer changed that
// they hang on, and fills in the names at every keystroke.

const GAP = "____";

/** The moves of an email, paragraph by paragraph; the last has a line for each. */
const PARAGRAPHS = [
  ["greeting"],
  ["follow-up", "missed", "decision", "new-time", "offer-deadline", "reason", "own-reason", "relay", "cancellation", "apology", "scope"],
  ["thanks", "own-thanks"],
  ["take-home", "background-check", "references", "travel", "visa", "money-or-equipment", "calendar-entry", "portal-entry", "more", "calls", "final"],
  ["data", "door", "wish"],
  ["sign-off", "signature", "contact-line"],
];

/** The decision comes first, because its wording may do the work of others on the way. */
const ORDER = [...new Set(["decision", "subject", ...PARAGRAPHS.flat()])];

/** What stands there because the candidate asked for it is not counted against the length. */
const NOT_COUNTED = new Set(["subject", "scope", "cancellation", "offer-deadline", "door", "data", "final", "calls", "more"]);

/** What gives way in a message that is too long, in this order. */
const GIVES_WAY = ["wish", "follow-up", "apology", "thanks", "reason"];

const POSTS = ["role", "position", "job", "post", "vacancy", "opening", "internship", "fellowship", "apprenticeship"];

const MASK = (1n << 64n) - 1n;

/** Spreads the seed over the moves (the finalizer of MurmurHash3). */
function mix(seed, salt) {
  let hash = seed ^ ((salt * 0x9e3779b97f4a7c15n) & MASK);
  hash = ((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  hash = ((hash ^ (hash >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return hash ^ (hash >> 33n);
}

/** Without any name the message is a sample, and the same for everybody: FNV-1a over what separates the names. */
const SAMPLE = [0n, 0n, 0n].reduce((hash) => (hash * 0x0100000001b3n) & MASK, 0xcbf29ce484222325n);

const n_words = (text) => text.match(/\S+/g)?.length ?? 0;

/** Puts values into a wording, in one pass: a value is never read as a template, and our words give way to it. */
function render(template, values) {
  const [start, ...parts] = template.split("{");
  let out = start;
  for (const part of parts) {
    const end = part.indexOf("}");
    const value = values[part.slice(0, end)];
    const first = / /.test(value) ? value.slice(0, value.indexOf(" ")).toLowerCase() : "";
    for (const word of ["the", "at"]) {
      if (first === word && (out === `${word} ` || out.endsWith(` ${word} `))) out = out.slice(0, -word.length - 1);
    }
    out += value;
    let rest = part.slice(end + 1);
    if (POSTS.includes(value.slice(value.lastIndexOf(" ") + 1).toLowerCase())) rest = rest.replace(/^ (role|position)(?![A-Za-z0-9])/, "");
    out += /[.!?…]$/.test(value) ? rest.replace(/^\./, "") : rest;
  }
  return out;
}

/**
 * Makes messages from a bank; `seed` is a whole number of 64 bits that chooses among equal wordings. The answers are
 * `{ start, why, role, name, company }`, the message is `{ subject, text }`.
 */
export function composer(bank, seed, isBritish) {
  const lang = isBritish ? 2 : 1;
  let lastKey;
  let lastPicks;

  function choose(situation, hasCompany, seed) {
    const [intent, facts, sayable] = situation;
    const picks = new Map();
    let [low, high] = [0, 0];
    const isCovered = (number) => (number < 32 ? low & (1 << number) : high & (1 << (number - 32)));
    for (const mov of ORDER) {
      const [number, ...wordings] = bank.wordings[mov] ?? [];
      if (number === undefined || isCovered(number)) continue;
      const eligible = wordings.filter(
        ([text, claims = 0, not = 0, , intents = 0, langs = 0]) =>
          !(claims & ~sayable) &&
          !(not & facts) &&
          (!intents || intents & intent) &&
          (!langs || langs & lang) &&
          (hasCompany || !text.includes("{company}")),
      );
      if (!eligible.length) continue;
      const rank = Math.max(...eligible.map(([, , , rank = 0]) => rank));
      const best = eligible.filter(([, , , it = 0]) => it === rank);
      const [text, , , , , , covers = 0, more = 0] = best[Number(mix(seed, BigInt(number)) % BigInt(best.length))];
      low |= covers;
      high |= more;
      picks.set(mov, text);
    }
    for (const mov of picks.keys()) if (isCovered(bank.wordings[mov][0])) picks.delete(mov);
    return picks;
  }

  return ({ start, why, role, name, company }) => {
    const values = { role: role.trim(), name: name.trim(), company: company.trim() };
    const isSample = !values.role && !values.name && !values.company;
    const key = `${start} ${why}`;
    const situation = bank.situations[key];
    const wanted = `${key} ${!values.company} ${isSample}`;
    if (lastKey !== wanted) [lastKey, lastPicks] = [wanted, choose(situation, values.company !== "", isSample ? SAMPLE : seed)];
    values.role ||= GAP;
    values.name ||= GAP;
    const sentences = new Map();
    for (const [mov, text] of lastPicks) sentences.set(mov, render(text, values));
    const subject = sentences.get("subject") ?? "";
    const length = () => [...sentences].reduce((sum, [mov, text]) => sum + (NOT_COUNTED.has(mov) ? 0 : n_words(text)), 0);
    for (const mov of GIVES_WAY) {
      if (length() <= situation[3]) break;
      sentences.delete(mov);
    }
    const paragraphs = PARAGRAPHS.map((moves, idx) => {
      const here = moves.flatMap((mov) => sentences.get(mov) ?? []);
      return here.join(idx === PARAGRAPHS.length - 1 ? "\n" : " ");
    });
    return { subject, text: paragraphs.filter(Boolean).join("\n\n") };
  };
}

/** How many words a reader counts. */
export const count = n_words;
