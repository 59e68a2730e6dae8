// The small page of embedding.html that shows Bow Out as another site would: gives on everything that it is told.
for (const name of ["ready", "height", "scroll", "done", "failed"]) {
  addEventListener(`bow-out-${name}`, (event) => {
    const extra = name === "height" ? { height: document.documentElement.scrollHeight } : event.detail;
    parent.postMessage({ event: `bow-out-${name}`, ...event.detail, ...extra }, "*");
    // The page around scrolls, not this one.
    if (name === "scroll") event.preventDefault();
  });
}
