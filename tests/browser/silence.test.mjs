// From the moment the page has closed the network until it is closed itself nobody is asked for anything: by what the host
// writes down, and by what the browser's own tools see of the page and of its service worker.
import assert from "node:assert/strict";

import { builtFiles, startHost } from "./builds.mjs";
import { useEverything } from "./journey.mjs";
import { launch } from "./stage.mjs";
import { test } from "./support.mjs";

test("whoever uses everything asks nobody for anything", { open: false, context: { acceptDownloads: true } }, async ({ page, context }) => {
  const host = await startHost({ files: builtFiles() });
  const asked = [];
  const tools = await (await launch()).newBrowserCDPSession();
  // Everything that the browser runs: pages, frames, workers of any kind.
  const sessions = new Map();
  tools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => sessions.set(sessionId, targetInfo.type));
  tools.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { method, params } = JSON.parse(message);
    const url = method === "Network.requestWillBeSent" ? params.request.url : method === "Network.webSocketCreated" ? params.url : undefined;
    if (url && !/^(data|blob):/.test(url)) asked.push(`${sessions.get(sessionId)}: ${url}`);
  });
  const listen = async (type) => {
    const { targetInfos } = await tools.send("Target.getTargets");
    for (const { targetId } of targetInfos.filter((it) => it.type === type)) {
      const { sessionId } = await tools.send("Target.attachToTarget", { targetId, flatten: false });
      await tools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: 1, method: "Network.enable" }) });
    }
    return targetInfos.filter((it) => it.type === type).length;
  };
  try {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(host.address).origin });
    await page.goto(host.address);
    await page.locator("html[data-offline][data-locked]").waitFor({ state: "attached" });
    assert.ok(1 <= (await listen("page")));
    assert.ok(1 <= (await listen("service_worker")));
    const before = host.log.length;
    const done = await useEverything(page);
    const atHost = host.log.slice(before);
    console.log(`silence: ${done} things done, ${atHost.length} requests at the host, ${asked.length} seen by the browser's tools`);
    assert.deepEqual(atHost, []);
    assert.deepEqual(asked, []);
    // The tools would have seen one.
    await page.reload();
    await page.locator("html[data-locked]").waitFor({ state: "attached" });
    assert.ok(asked.some((it) => it.startsWith("page: ")), "the tools see what a page asks for");
  } finally {
    await host.stop();
  }
});
