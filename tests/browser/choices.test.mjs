// What a site chooses that shows the page in a frame: looks, what stands fast, what is hidden, where to go on.
import assert from "node:assert/strict";
import { app, host, plainChromium } from "./host.mjs";
import { axe, test } from "./support.mjs";

/** A test with one element of these attributes; `frame` is the page in it. */
function chosen(name, attributes, run, options = {}) {
  test(name, { open: false, ...options }, async ({ page, record, ...rest }) => {
    const shown = await app();
    const site = await host({
      "/": `<style>body { margin: 0 }</style><bow-out loading="eager" ${attributes}></bow-out><script src="${shown.address}embed.v1.js" async></script>`,
    });
    await page.goto(site.address);
    const element = page.locator("bow-out");
    const frame = await (await element.locator("iframe").elementHandle()).contentFrame();
    await frame.locator("html[data-ready]").waitFor();
    await frame.locator("html[data-font]").waitFor();
    await run({ page, frame, element, record, shown, ...rest });
    record.allow(/Unrecognized feature: 'web-share'/);
  });
}

const set = (element, name, value) => element.evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value]);
const field = (frame, name) => frame.getByLabel(name, { exact: true });
const looks = (frame) =>
  frame.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const button = getComputedStyle(document.querySelector(".CopyBar [data-name=copy]"));
    return { scheme: style.colorScheme, font: style.fontFamily, button: button.backgroundColor, radius: button.borderRadius };
  });

chosen("a site chooses looks from closed lists, and changes them while the frame is open", 'theme="dark" accent="#4a0d66" radius="none" font="mono" density="compact"', async ({ frame, element }) => {
  const first = await looks(frame);
  assert.equal(first.scheme, "dark");
  assert.equal(first.radius, "0px");
  assert.match(first.font, /monospace$/);
  await set(element, "theme", "light");
  await set(element, "radius", "large");
  await frame.locator('html[data-radius="large"]').waitFor();
  assert.equal((await looks(frame)).scheme, "light");
  await frame.waitForFunction(() => getComputedStyle(document.querySelector(".CopyBar [data-name=copy]")).backgroundColor === "rgb(74, 13, 102)");
  await element.evaluate((it) => it.removeAttribute("accent"));
  await frame.waitForFunction(() => !document.documentElement.style.length);
});

for (const accent of ["#ffff00", "#ffffff", "#000000", "#808080", "#ff00ff"]) {
  for (const theme of ["light", "dark"]) {
    chosen(`${accent} as accent can be read on the ${theme} page`, `theme="${theme}" accent="${accent}" audience="employer" role="Cook" company="Acme" lock="role" portal-url="https://jobs.example.com/"`, async ({ frame }) => {
      await frame.getByText("Adjust", { exact: true }).click();
      await frame.getByRole("combobox", { name: "How to tell them" }).waitFor();
      await axe(frame);
    });
  }
}

chosen("what a site lets stand fast is shown so, with the reason; the message follows it", 'company="Acme" role="Data Analyst" contact="Dana Reyes" lock="company role contact"', async ({ frame }) => {
  await frame.getByText("Adjust", { exact: true }).click();
  for (const [name, value] of [["Role", "Data Analyst"], ["Company", "Acme"], ["Their name", "Dana Reyes"]]) {
    const box = field(frame, name);
    await box.and(frame.locator("[readonly]")).waitFor();
    assert.equal(await box.inputValue(), value);
    const why = await box.evaluate((it) => document.getElementById(it.getAttribute("aria-describedby").split(" ")[0]).textContent);
    assert.equal(why, "Set by the site that shows this page.");
  }
  await frame.getByRole("button", { name: "New draft" }).click();
  await frame.waitForFunction(() => document.getElementById("role").value === "Data Analyst");
  await field(frame, "Your name").fill("Maya Okonkwo");
  assert.match(await frame.getByRole("textbox", { name: "Message", exact: true }).inputValue(), /Data Analyst[^]*Maya Okonkwo$/);
});

test("a draft of another role is not written over by what stands fast", { open: false }, async () => {
  const [shown, chromium] = [await app(), await plainChromium()];
  const job = (role) => `<bow-out role="${role}" lock="role"></bow-out><script src="${shown.address}embed.v1.js" async></script>`;
  const site = await host({ "/cook": job("Cook"), "/clerk": job("Clerk") });
  try {
    const page = await chromium.context.newPage();
    const open = async (path) => {
      await page.goto(new URL(path, site.address).href);
      const frame = await (await page.locator("bow-out iframe").elementHandle()).contentFrame();
      await frame.locator("#role[readonly]").waitFor();
      return frame;
    };
    await field(await open("cook"), "Your name").fill("Maya Okonkwo");
    const frame = await open("clerk");
    assert.equal(await field(frame, "Role").inputValue(), "Clerk");
    await frame.locator(".DraftName", { hasText: "Cook" }).click();
    await frame.locator("#role:not([readonly])").waitFor();
    assert.equal(await field(frame, "Role").inputValue(), "Cook");
    assert.equal(await field(frame, "Your name").inputValue(), "Maya Okonkwo");
  } finally {
    await chromium.close();
  }
});

chosen("on an employer's page only neutral reasons are offered", 'audience="employer"', async ({ frame }) => {
  assert.equal(await frame.getByRole("radio", { name: /Something about them/ }).count(), 0);
  assert.equal(await frame.getByRole("radio", { name: "It isn’t the right fit" }).count(), 1);
  await frame.getByText("More about your case", { exact: true }).click();
  const exact = frame.getByRole("combobox", { name: "The exact reason" });
  await exact.waitFor();
  const groups = await exact.locator("optgroup").evaluateAll((them) => them.map((it) => it.label));
  assert.ok(3 < groups.length && !groups.some((it) => /process|employer|company/i.test(it)), groups.join());
});

chosen("elsewhere all of them are", 'audience="campus"', async ({ frame }) => {
  assert.equal(await frame.getByRole("radio", { name: /Something about them/ }).count(), 1);
});

const PARTS = {
  unsure: "Not sure yet?",
  adjust: "Adjust",
  case: "More about your case",
  "open-matters": "What is still open?",
  link: "Take these answers elsewhere",
  review: "Check my own text",
  sentences: "Sentence by sentence",
  after: "What comes back",
  plan: "Do this",
  drafts: "New draft",
};

chosen("every part that may be hidden can be", "", async ({ frame, element }) => {
  for (const [name, text] of Object.entries(PARTS)) {
    assert.ok(await frame.getByText(text, { exact: true }).first().isVisible(), text);
    await set(element, "hide", name);
    await frame.getByText(text, { exact: true }).first().waitFor({ state: "hidden" });
  }
  await set(element, "hide", "message header check-first");
  await frame.getByText("New draft").waitFor();
  assert.ok(await frame.getByRole("button", { name: "Copy message" }).isVisible());
});

chosen("the portal is shown in full, and only over https", 'portal-url="http://jobs.example.com/"', async ({ frame, element }) => {
  const link = frame.locator(".Portal a");
  assert.equal(await link.isVisible(), false);
  await set(element, "portal-url", "https://jobs.example.com/apply?id=7");
  await link.waitFor();
  assert.equal(await link.textContent(), "https://jobs.example.com/apply?id=7");
  assert.equal(await link.getAttribute("href"), "https://jobs.example.com/apply?id=7");
  assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
});

chosen("what the frame may not do is not offered", 'sandbox="allow-scripts allow-same-origin"', async ({ frame }) => {
  await frame.locator("html[data-cannot]").waitFor();
  for (const way of ["Download .txt", "Print"]) assert.equal(await frame.getByRole("button", { name: way }).count(), 0, way);
  assert.equal(await frame.getByRole("link", { name: "Open in mail" }).count(), 0);
  assert.equal(await frame.getByRole("button", { name: "Copy message" }).count(), 1);
});

chosen("320 pixels wide, nothing is cut off", 'company="Donaudampfschifffahrtsgesellschaft" role="Principal Donaudampfschifffahrtsgesellschaftskapitänin" lock="company role" portal-url="https://jobs.example.com/a-very-long-address-without-any-place-to-break-it/apply"', async ({ frame }) => {
  await frame.locator("#role[readonly]").waitFor();
  await frame.locator(".Portal a").waitFor();
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), 320);
}, { context: { viewport: { width: 320, height: 800 } } });
