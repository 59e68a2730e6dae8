import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, mad, median, ratio, slope } from "./stats.mjs";

test("the middle does not mind what is far off", () => {
  assert.equal(median([3, 1, 1000]), 3);
  assert.equal(median([1, 2, 3, 4]), 2.5);
  assert.equal(mad([1, 2, 3, 1000]), 1);
});

test("the interval holds the ratio, and is a point where nothing scatters", () => {
  assert.deepEqual(ratio([2, 2, 2], [1, 1, 1]), { value: 2, low: 2, high: 2 });
  const { value, low, high } = ratio([10, 12, 11, 30, 10], [10, 10, 11, 10, 9]);
  assert.ok(low <= value && value <= high && low < high, `${low} ${value} ${high}`);
  // Whole rounds are drawn: a round that was slow for both leaves the ratio alone.
  assert.deepEqual(ratio([2, 20, 4], [1, 10, 2]), { value: 2, low: 2, high: 2 });
  assert.equal(difference([0.5, 0.7], [0.4, 0.6]).value.toFixed(3), "0.100");
});

test("a line's slope is found", () => {
  const { slope: steep, error } = slope([0, 1, 2, 3], [1, 3, 5, 7]);
  assert.deepEqual([steep, error], [2, 0]);
  assert.ok(slope([0, 1, 2, 3], [1, 3, 5, 9]).error > 0);
});
