// The pages beside the page: how another site shows it, and data protection.
import assert from "node:assert/strict";
import { axe, test } from "./support.mjs";

for (const path of ["embedding.html", "privacy.html", "accessibility.html"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${path} has no accessibility violation, ${colorScheme}`, { open: false, context: { colorScheme } }, async ({ page, address, record }) => {
      await page.goto(new URL(path, address).href);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await axe(page);
      // axe asks the other origin's frame for its findings too, and is not heard.
      record.allow(/web-share|ERR_ABORTED|postMessage/);
    });
  }
  test(`${path} fits 320 pixels`, { open: false, context: { viewport: { width: 320, height: 640 } } }, async ({ page, address, record }) => {
    await page.goto(new URL(path, address).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    record.allow(/web-share|ERR_ABORTED/);
  });
}

test("the live page shows the frame to another origin, and all that it is told", { open: false, prefix: "/deep/sub/" }, async ({ page, address, record }) => {
  await page.goto(new URL("embedding.html", address).href);
  const inside = page.frameLocator("#live-frame").frameLocator("bow-out iframe");
  await inside.locator("html[data-ready]").waitFor();
  await page.locator("#seen").getByText("bow-out-ready").waitFor();
  await inside.getByLabel("Role", { exact: true }).fill("Xylographer");
  // By key: the page moves while the frame grows.
  await inside.getByRole("button", { name: "Mark as sent" }).press("Enter");
  await page.locator("#seen").getByText("bow-out-done count: 1").waitFor();
  assert.doesNotMatch(await page.locator("#seen").textContent(), /Xylo/);
  await page.getByLabel("Role", { exact: true }).first().fill("Cook & Baker");
  await page.getByLabel("The role stands fast").check();
  await page.getByLabel("Theme").selectOption("dark");
  assert.match(await page.locator("#code").textContent(), /<bow-out\n {2}role="Cook &amp; Baker"\n {2}theme="dark"\n {2}lock="role"><\/bow-out>/);
  await inside.locator("#role[readonly]").waitFor();
  assert.equal(await inside.locator("#role").inputValue(), "Cook & Baker");
  record.allow(/web-share|ERR_ABORTED/);
});

test("each snippet of the live page works on another site", { open: false }, async ({ page, address, context, record }) => {
  await page.goto(new URL("embedding.html", address).href);
  await page.getByLabel("Company", { exact: true }).fill('A "B" <C>');
  await page.getByLabel("Theme").selectOption("dark");
  for (const way of ["Element", "Div and script", "Frame without script"]) {
    await page.getByText(way, { exact: true }).click();
    const snippet = await page.locator("#code").textContent();
    const other = await context.newPage();
    await other.setContent(`<!doctype html><title>x</title>${snippet}`);
    const frame = other.locator("iframe").contentFrame();
    await frame.locator('html[data-ready][data-theme="dark"]').waitFor();
    assert.equal(await frame.getByLabel("Company", { exact: true }).inputValue(), 'A "B" <C>', way);
    await other.close();
  }
  record.allow(/web-share|ERR_ABORTED/);
});
