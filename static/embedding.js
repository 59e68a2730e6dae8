// The form of embedding.html: makes the snippet and shows the frame on another origin's terms.
const here = (path) => new URL(path, document.baseURI).href;
const builder = document.getElementById("builder");
const frame = document.getElementById("live-frame");
const seen = document.getElementById("seen");
const code = document.getElementById("code");

/** The settings that a frame without a script has in its query; the others stand in the fragment. */
const IN_QUERY = ["theme", "accent", "radius", "font", "density", "audience"];
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** What was chosen, by name; nothing where it is the page's own. */
function settings() {
  const named = [...builder.querySelectorAll("[data-name]")].map((it) => [it.dataset.name, it.value.trim()]);
  const locks = [...builder.querySelectorAll("[data-lock]:checked")].map((it) => it.dataset.lock);
  return [...named, ["lock", locks.join(" ")]].filter(([, value]) => value);
}

const SNIPPETS = {
  element: (all) => `<script src="${here("embed.v1.js")}" async></script>\n<bow-out${attributes("", all)}></bow-out>`,
  div: (all) =>
    `<script src="${here("embed.v1.js")}" async></script>\n<div data-bow-out${attributes("data-", all)}>\n  <a href="${here("./")}">Leave the process with grace: Bow Out</a>\n</div>`,
  frame: (all) => {
    const entry = ([name, value]) => `${name === "contact" ? "to" : name}=${encodeURIComponent(value)}`;
    const query = all.filter(([name]) => IN_QUERY.includes(name)).map(entry);
    const told = all.filter(([name]) => !IN_QUERY.includes(name)).map(entry);
    const fragment = told.length ? `#${["v=1", ...told].join("&")}` : "";
    const address = `${here("./")}?${["embed=1", ...query, entry(["sandbox", SANDBOX])].join("&")}${fragment}`;
    return `<iframe title="Bow Out: leave a hiring process with grace" loading="lazy" referrerpolicy="no-referrer"\n  width="100%" height="900" frameborder="0" allow="clipboard-write; web-share"\n  sandbox="${SANDBOX}"\n  src="${escape(address)}"></iframe>`;
  },
};

function attributes(prefix, all) {
  return all.map(([name, value]) => `\n  ${prefix}${name}="${escape(value)}"`).join("");
}

function write() {
  code.textContent = SNIPPETS[builder.querySelector("[name=way]:checked").value](settings());
}

function show() {
  // A page of its own, with an origin that nobody else has. It may load what this page may.
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A career site</title><meta name="viewport" content="width=device-width"><script src="${here("embedding-host.js")}"></script><script src="${here("embed.v1.js")}"></script><bow-out loading="eager"${attributes("", settings())}></bow-out>`;
  seen.replaceChildren();
  frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(page)}`;
}

/** One line of what the other page was told; the same again counts up. */
function note(text) {
  const last = seen.lastElementChild;
  if (last?.dataset.text === text.replace(/\d+/g, "")) last.remove();
  const line = document.createElement("li");
  line.textContent = text;
  line.dataset.text = text.replace(/\d+/g, "");
  seen.append(line);
  while (12 < seen.childElementCount) seen.firstElementChild.remove();
}

addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || typeof data?.event !== "string") return;
  if (0 < data.height && data.height < 1e5) frame.height = Math.ceil(data.height);
  note([data.event, ...["height", "top", "count", "reason"].filter((it) => it in data).map((it) => `${it}: ${String(data[it]).slice(0, 20)}`)].join(" "));
});

let soon;
builder.addEventListener("input", () => {
  write();
  clearTimeout(soon);
  soon = setTimeout(show, 400);
});
document.getElementById("copy").addEventListener("click", async () => {
  const told = await navigator.clipboard.writeText(code.textContent).then(
    () => "Copied.",
    () => "The browser did not let the page copy. Select the text and copy it yourself.",
  );
  document.getElementById("copied").textContent = told;
});
write();
show();
