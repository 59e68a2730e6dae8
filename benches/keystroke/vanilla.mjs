// The same page without a framework: the program that the keystroke bench measures ours against.
//
// It stands in a copy of our page's own elements and writes what ours writes at a keystroke, where it has changed, as
// plainly as one would by hand. Of the message it knows only what ours made of the same names: the recording of our page
// (`wordings.mjs`, made when the bench runs) has a template for each. If our page comes to write something else, the bench says so and stops: then this changes too.
import { wordings } from "./wordings.mjs";

/** The pause after a change before the draft is saved, in milliseconds. */
const SAVE_AFTER_MS = 400;

const find = (selector) => document.querySelector(selector);
const textOf = (selector) => find(selector).firstChild;

const role = find("#role");
const name = find("#name");
const company = find("#company");
const subject = find("#subject");
const message = find("#message");
const words = textOf(".Counts > span");
const mail = find(".Actions > a");
const draftName = textOf(".DraftName[aria-current] > b");
const status = textOf("#status");

let shown;
let saving;

function write(text, data) {
  if (text.data !== data) text.data = data;
}

function showMessage() {
  const template = wordings.get(`${role.value}\n${company.value}`);
  const now = template(role.value, company.value, name.value);
  if (now.subject !== shown.subject) subject.value = now.subject;
  if (now.text !== shown.text) {
    message.value = now.text;
    const n_words = now.text.split(/\s+/).length;
    write(words, `${n_words} ${n_words === 1 ? "word" : "words"}`);
  }
  if (now.subject !== shown.subject || now.text !== shown.text) {
    const body = encodeURIComponent(now.text.replaceAll("\n", "\r\n"));
    mail.href = `mailto:?subject=${encodeURIComponent(now.subject)}&body=${body}`;
  }
  shown = now;
}

function update() {
  showMessage();
  write(draftName, `${role.value.trim()}, ${company.value.trim()}`);
  write(status, "Saving …");
  clearTimeout(saving);
  saving = setTimeout(() => write(status, "Saved in this browser"), SAVE_AFTER_MS);
}

shown = { subject: subject.value, text: message.value };
for (const field of [role, name, company]) field.addEventListener("input", update);
document.documentElement.dataset.ready = "1";
