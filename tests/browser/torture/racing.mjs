// Edits as a tab makes them that races with others: each adds a word that no other has. Both functions run in the page.

/** Keeps, in the page, which words were said to be saved. */
export const listen = () => {
  globalThis.acknowledged = new Set();
  new MutationObserver(() => {
    const status = document.getElementById("status")?.textContent ?? "";
    if (!status.includes("Saved in this browser")) return;
    for (const word of document.getElementById("message")?.value.match(/t\d+n\d+/g) ?? []) globalThis.acknowledged.add(word);
    dispatchEvent(new Event("acknowledged"));
  }).observe(document, { childList: true, characterData: true, subtree: true });
};

/** In the page: opens the draft, and adds words to it; waits for some of them to be said to be saved, and not for others. */
export const edit = async ({ id, tab, from, n, waits }) => {
  const drafts = () => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("bowout:d:"));
    const known = keys.map((key) => ({ key, utc: JSON.parse(localStorage[key]).utc }));
    return known.sort((a, b) => b.utc - a.utc || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
  };
  // The list is brought up to date by and by, so the line may be another one at the moment: then it is tried again.
  for (let tries = 0; sessionStorage["bowout:open"] !== id; tries++) {
    if (tries === 500) throw new Error(`tab ${tab} cannot open the draft`);
    document.querySelectorAll("#drafts .DraftName")[drafts().indexOf(`bowout:d:${id}`)]?.click();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  for (let nth = 0; nth < n; nth++) {
    const message = document.getElementById("message");
    const word = `t${tab}n${from + nth}`;
    message.value += ` ${word}`;
    message.dispatchEvent(new Event("input", { bubbles: true }));
    const saved = new Promise((resolve, reject) => {
      const look = () => globalThis.acknowledged.has(word) && (removeEventListener("acknowledged", look), resolve());
      addEventListener("acknowledged", look);
      // A tab that is frozen has all the time in the world.
      if (waits[nth]) setTimeout(() => reject(new Error(`${word} was never said to be saved: ${document.getElementById("status").textContent}`)), 20_000);
    });
    // As if it was hidden, so that it saves at once.
    dispatchEvent(new Event("pagehide"));
    await (waits[nth] ? saved : new Promise((resolve) => setTimeout(resolve)));
  }
};
