import { expect, test } from "vitest";
import { saidText } from "./correction.ts";

test.each([
  [
    {
      points: [4],
      status: "in_progress",
      figures: [{ ordinal: 0, value: 16, valueMax: null, unit: "percent" }],
    },
    "point 4: in progress, 16 %",
  ],
  [
    { points: [4, 6], status: null, figures: [{ value: 2, value_max: 4, unit: "year" }] },
    "point 4, 6: 2 to 4 years",
  ],
  [{ points: [1], status: null, figures: [] }, "point 1: mentioned"],
  [null, null],
  [{ points: "four" }, null],
])("%j reads as %s", (stored, text) => {
  expect(saidText(stored)).toBe(text);
});
