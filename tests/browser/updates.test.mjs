// A part of `cargo xtask torture updates`: each way in which a host fails, each file, each state of the browser.
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { strike } from "./stage.mjs";
import { combinations, play } from "./torture/updates.mjs";

after(strike);

test("whatever the host does, no page is blank or of two builds, and no draft is lost", { timeout: 600_000 }, async () => {
  const all = combinations();
  // Neighbours differ in the fault, then in the file: with these steps each of them comes up. And a host that only has news.
  const counts = await play(all.filter((it, nth) => nth % 13 === 0 || it.target === "nothing"), (note) => console.log(note));
  console.log(`updates: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}`);
  const { blank, mixed, lost, stuck } = counts;
  assert.deepEqual({ blank, mixed, lost, stuck }, { blank: 0, mixed: 0, lost: 0, stuck: 0 });
});
