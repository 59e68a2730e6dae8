// What the three rival pages do in the same way, because no framework has a say in it.
import bank from "bank";
import { composer } from "./compose.mjs";

export { count } from "./compose.mjs";
export const { starts, whys } = bank;

/** The pause after a change before it is saved, in milliseconds: as in our page. */
export const SAVE_AFTER_MS = 400;

export const BLANK = { start: "", why: "rather-not-say", role: "", name: "", company: "" };

const BRITISH = ["GB", "IE", "AU", "NZ", "ZA", "IN"];

// The first screen is also rendered when the pages are built, where nobody has a language.
function makeCompose() {
  const region = globalThis.navigator?.languages?.find((tag) => tag.startsWith("en-"))?.slice(3);
  const random = crypto.getRandomValues(new Uint8Array(8));
  return composer(bank, new DataView(random.buffer).getBigUint64(0, true), BRITISH.includes(region));
}

let made;

/** The message of a form. Without a name it is a sample that no random number has a part in. */
export const compose = (form) => (made ??= makeCompose())(form);

/** What stands in the form now: it may have been typed before the program was there. */
export function readForm() {
  const text = (id) => document.getElementById(id).value;
  const chosen = (name) => document.querySelector(`input[name=${name}]:checked`)?.value ?? "";
  return { start: chosen("start"), why: chosen("why"), role: text("role"), name: text("name"), company: text("company") };
}

/** Keeps what was entered; tells whether that went well. */
export function save(state) {
  try {
    localStorage.setItem("rival:draft", JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

export const inWords = (n) => `${n} ${n === 1 ? "word" : "words"}`;
export const copy = ({ subject, text }) => navigator.clipboard.writeText(`${subject}\n\n${text}`);
