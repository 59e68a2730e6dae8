// The rivals write what our engine writes. `cargo xtask rivals --texts` makes the files that this reads.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { composer } from "./compose.mjs";

const made = (name) => JSON.parse(readFileSync(new URL(`../../target/rivals/${name}`, import.meta.url), "utf8"));

test("the rivals write the messages of our engine", () => {
  const bank = made("bank.json");
  const expected = made("expected.json");
  assert.ok(300 <= expected.length, `${expected.length} messages`);
  for (const { input, british, seed, ...message } of expected) {
    assert.deepEqual(composer(bank, BigInt(`0x${seed}`), british)(input), message, JSON.stringify({ input, british, seed }));
  }
});

test("what was chosen before does not matter", () => {
  const bank = made("bank.json");
  const compose = composer(bank, 7n, false);
  for (const { input, british } of made("expected.json")) {
    if (!british) assert.deepEqual(compose(input), composer(bank, 7n, false)(input));
  }
});
