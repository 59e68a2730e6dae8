// Every sandbox and every state of storage: composing, copying and downloading work wherever the platform lets them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test as nodeTest } from "node:test";
import { app, host, plainChromium, press, SANDBOX } from "./host.mjs";

/** A frame's attributes, and what the platform lets happen in it. */
const ROWS = [
  { name: "no sandbox", attributes: "", downloads: true, keeps: true },
  { name: "no sandbox, clipboard allowed", attributes: 'allow="clipboard-write"', downloads: true, keeps: true },
  { name: "scripts alone", sandbox: "allow-scripts", downloads: false, keeps: false },
  { name: "scripts alone, clipboard allowed", sandbox: "allow-scripts", attributes: 'allow="clipboard-write"', downloads: false, keeps: false },
  { name: "scripts, own origin", sandbox: "allow-scripts allow-same-origin", downloads: false, keeps: true },
  { name: "scripts, downloads", sandbox: "allow-scripts allow-downloads", downloads: true, keeps: false },
  { name: "scripts, own origin, downloads, popups", sandbox: "allow-scripts allow-same-origin allow-downloads allow-popups", downloads: true, keeps: true },
  { name: "all that we advise", sandbox: SANDBOX, attributes: 'allow="clipboard-write"', downloads: true, keeps: true },
];

/** What the browser does with the storage of a site that another one shows. */
const STORAGES = [
  { name: "kept apart", options: {}, keeps: true },
  { name: "blocked", options: { blocked: true }, keeps: false },
];

const count = { cells: 0, composed: 0, copied: 0, downloaded: 0, mayDownload: 0, hidden: 0, told: 0 };

for (const storage of STORAGES) {
  nodeTest(`storage ${storage.name}: every sandbox`, { timeout: 300_000 }, async (running) => {
    const [shown, chromium] = [await app(), await plainChromium(storage.options)];
    const pages = Object.fromEntries(
      ROWS.map(({ sandbox, attributes = "" }, idx) => {
        const query = sandbox === undefined ? "" : `&sandbox=${encodeURIComponent(sandbox)}`;
        const box = sandbox === undefined ? "" : ` sandbox="${sandbox}"`;
        return [`/${idx}`, `<iframe title="Leave" width="100%" height="2600"${box} ${attributes} src="${shown.address}?embed=1${query}"></iframe><textarea aria-label="Paste"></textarea>`];
      }),
    );
    const site = await host(pages);
    try {
      for (const [idx, row] of ROWS.entries()) {
        await running.test(row.name, { timeout: 60_000 }, () => cell(chromium, shown, new URL(String(idx), site.address).href, row, storage));
      }
    } finally {
      await chromium.close();
    }
  });
}

async function cell(chromium, shown, address, row, storage) {
  const page = await chromium.context.newPage();
  try {
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1100, height: 2800 });
    await page.goto(address);
    const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
    await frame.locator(".Frame").first().waitFor();
    count.cells++;
    await frame.getByLabel("Role", { exact: true }).fill("Baker");
    await frame.getByLabel("Your name", { exact: true }).fill("Maya Okonkwo");
    const text = await frame.getByRole("textbox", { name: "Message", exact: true }).inputValue();
    assert.match(text, /Baker[^]*Maya Okonkwo$/);
    count.composed++;

    const keeps = row.keeps && storage.keeps;
    await frame.getByRole("status").filter({ hasText: keeps ? "Kept until you close this tab" : "Kept until you close this page" }).waitFor();
    await frame.getByText(keeps ? "Inside this page, drafts are kept until you close the tab." : "Nothing is kept here.").first().waitFor();
    count.told++;

    await press(frame.getByRole("button", { name: "Copy message" }));
    await frame.getByRole("status").filter({ hasText: "Copied the message" }).waitFor();
    await page.getByLabel("Paste").focus();
    await page.keyboard.press("Control+V");
    assert.equal(await page.getByLabel("Paste").inputValue(), text);
    count.copied++;

    const download = frame.getByRole("button", { name: "Download .txt" });
    if (row.downloads) {
      count.mayDownload++;
      const begun = page.waitForEvent("download");
      await press(download);
      assert.match(readFileSync(await (await begun).path(), "utf8"), /Baker[^]*Maya Okonkwo/);
      count.downloaded++;
    } else {
      assert.equal(await download.count(), 0);
      count.hidden++;
    }
  } finally {
    await page.close();
  }
}

nodeTest("what the matrix counted", (running) => {
  const line = `sandbox × storage: ${count.cells} cells, composed in ${count.composed}, copied in ${count.copied}, downloaded in ${count.downloaded} of ${count.mayDownload} that may (hidden in the other ${count.hidden}), said truly what is kept in ${count.told}`;
  running.diagnostic(line);
  console.log(line);
  assert.equal(count.cells, ROWS.length * STORAGES.length);
});
