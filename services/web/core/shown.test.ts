import { expect, test } from "vitest";
import { shownHistory } from "./shown.ts";

test("a history is shown newest first, and not without end", () => {
  expect(shownHistory([1, 2, 3])).toEqual([3, 2, 1]);
  const long = Array.from({ length: 500 }, (_, i) => i);
  expect(shownHistory(long)).toHaveLength(40);
  expect(shownHistory(long)[0]).toBe(499);
});
