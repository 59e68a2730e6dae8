// What is left to do when the program has stopped: all text, to be copied or downloaded. Plain JavaScript, for the program is
// gone; boot.js brings it while there still is a network.

/** Shows, in the notice that the page has stopped, all that stands in the page and all that is stored. */
export async function recover(notice) {
  const area = make("textarea", { className: "Field-box", readOnly: true, rows: 12, value: onThePage() });
  area.setAttribute("aria-label", "All your text");
  const said = make("p", { className: "Status" });
  said.setAttribute("role", "status");
  const buttons = make("div", { className: "Buttons" });
  buttons.append(
    button("main", "Copy all text", async () => (said.textContent = (await copied(area)) ? "Copied all text" : "The text is selected: press Ctrl+C, or ⌘C on a Mac")),
    button("plain", "Download all text", () => download(area.value)),
    button("plain", "Reload the page", () => location.reload()),
  );
  notice.hidden = false;
  notice.append(area, buttons, said);
  // What is on the page is there at once; what is stored follows.
  area.value = [area.value, ...(await stored())].join("\n\n");
}

const make = (name, properties) => Object.assign(document.createElement(name), properties);

function button(look, textContent, onclick) {
  const made = make("button", { type: "button", className: "Button", textContent, onclick });
  made.dataset.look = look;
  return made;
}

/** Every field with something in it, and the message, as they stand on the page. */
function onThePage() {
  const lines = [];
  for (const field of document.querySelectorAll("#app input, #app textarea, #app select, #app pre")) {
    const isChoice = ["radio", "checkbox"].includes(field.type);
    const text = isChoice ? field.checked && field.labels[0]?.textContent : (field.value ?? field.textContent);
    const name = field.getAttribute("aria-label") ?? (isChoice ? field.closest("fieldset")?.querySelector("legend") : field.labels?.[0])?.textContent;
    if (text) lines.push(isChoice && !name ? text : `${name ?? "Message"}: ${text}`);
  }
  return ["What stood on the page", "", ...lines].join("\n");
}

/** The texts of every stored draft, from both stores: a text that stands in both counts once. */
async function stored() {
  const texts = new Map();
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      for (const [key, text] of Object.entries(globalThis[name])) texts.set(text, key);
    } catch {
      // The browser does not hand it out.
    }
  }
  const durable = await globalThis.bowoutDurable?.("all", "bowout:d:", "bowout:r").catch(() => undefined);
  for (let at = 0; at < (durable?.length ?? 0); at += 2) texts.set(durable[at + 1], durable[at]);
  return [...texts].filter(([, key]) => /^bowout:[dq]:/.test(key)).map(([text]) => `A stored draft\n\n${readable(text)}`);
}

/** A stored draft as people read it; what is none, as it stands. */
function readable(text) {
  try {
    const { body } = JSON.parse(text);
    const lines = [];
    const walk = (name, value) => {
      if (value && typeof value === "object") for (const [key, inner] of Object.entries(value)) walk(Array.isArray(value) ? name : key, inner);
      else lines.push(`${name}: ${value}`);
    };
    walk("", body);
    return lines.join("\n");
  } catch {
    return text;
  }
}

/** Copies, or selects for somebody to copy. */
async function copied(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    return document.execCommand("copy");
  }
}

function download(text) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  make("a", { href, download: "bow-out-all-text.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
