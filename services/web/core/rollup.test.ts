import { expect, test } from "vitest";
import { rollupOf, shapeOf, titleOf, wordOf } from "./rollup.ts";

test.each([
  ["not_assessed", [], "one_off", "cannot say"],
  ["signed", [], "one_off", "not started"],
  ["in_progress", [], "threshold", "under way"],
  ["in_progress", ["stalled", "overdue"], "threshold", "under way"],
  ["in_progress", ["reversed"], "threshold", "failed or partial"],
  ["operational", [], "continuous", "done or holding"],
  ["operational", [], "one_off", "under way"],
  ["operational", ["violated"], "continuous", "failed or partial"],
  ["operational", ["disputed"], "continuous", "cannot say"],
  ["completed", ["single_source"], "one_off", "done or holding"],
  ["agreed", ["rejected"], "conditional", "failed or partial"],
] as const)("%s with %j of a %s duty is %s", (status, flags, duty, rollup) => {
  expect(rollupOf(status, flags, duty)).toBe(rollup);
});

test("every roll-up has a shape of its own", () => {
  const all = ["not started", "under way", "done or holding", "failed or partial", "cannot say"] as const;
  expect(new Set(all.map(shapeOf)).size).toBe(all.length);
});

test("words are for readers", () => {
  expect(titleOf("not_assessed")).toBe("Not assessed");
  expect(titleOf("milestone_overdue")).toBe("Milestone overdue");
  expect(wordOf("single_source")).toBe("status from one source");
});
