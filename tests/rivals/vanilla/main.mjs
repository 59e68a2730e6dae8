// The page without a framework: its HTML is all there, and a change writes what it changes.
import { SAVE_AFTER_MS, compose, copy, count, inWords, readForm, save } from "../page.mjs";

const find = (id) => document.getElementById(id);
const subject = find("subject");
const message = find("message");
const paper = document.querySelector(".Paper");
const words = document.querySelector(".Counts > span").firstChild;
const status = find("status");

let edited = {};
let shown = { subject: subject.value, text: message.value };
let saving;

function show() {
  const now = { ...compose(readForm()), ...edited };
  if (now.subject !== shown.subject && subject.value !== now.subject) subject.value = now.subject;
  if (now.text !== shown.text) {
    if (message.value !== now.text) message.value = now.text;
    words.data = inWords(count(now.text));
  }
  shown = now;
}

function changed() {
  show();
  paper.removeAttribute("data-state");
  if (status.textContent !== "Saving …") status.textContent = "Saving …";
  clearTimeout(saving);
  saving = setTimeout(() => {
    status.textContent = save({ form: readForm(), edited }) ? "Saved in this browser" : "Not saved";
  }, SAVE_AFTER_MS);
}

document.querySelector(".Quick").addEventListener("input", changed);
subject.addEventListener("input", () => {
  edited.subject = subject.value;
  changed();
});
message.addEventListener("input", () => {
  edited.text = message.value;
  changed();
});
find("copy").addEventListener("click", () => copy(shown));

const typed = readForm();
if (typed.start || typed.why !== "rather-not-say" || typed.role || typed.name || typed.company) changed();
document.documentElement.dataset.ready = "1";
