import { expect, test } from "vitest";
import { spikes } from "./coverage.ts";

test.each([
  ["a quiet point that many tell of at once", { today: 9, before: 10 }, true],
  ["a point of which nothing was told before", { today: 8, before: 0 }, true],
  ["a handful of stories", { today: 7, before: 0 }, false],
  ["a point that is always in the news", { today: 30, before: 28 * 10 }, false],
  ["four times the habit", { today: 40, before: 28 * 10 }, true],
])("%s", (_, given, isSpike) => {
  expect(spikes([{ point: 3, ...given }])).toHaveLength(isSpike ? 1 : 0);
});
