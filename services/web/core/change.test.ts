import { expect, test } from "vitest";
import { changeLine, sideText } from "./change.ts";

test.each([
  [null, "nothing"],
  ["in_progress", "in progress"],
  [{ status: "in_progress", flags: ["stalled"] }, "in progress (stalled)"],
  [{ status: "signed", flags: [] }, "signed"],
  [{ value: 15, unit: "percent" }, "15 %"],
  [{ value: 6545, unit: "truck", party: "United Nations" }, "6,545 trucks (United Nations)"],
  [{ title: "First hearing", due: "2026-09-30", met: null }, "title: First hearing; due: 2026-09-30"],
  [[{ value: 1, unit: "year" }, 7], "1 year, 7"],
])("%j reads as %s", (side, text) => {
  expect(sideText(side)).toBe(text);
});

test("a line shows the point, old and new", () => {
  const change = { type: "status_changed", before: { status: "signed" }, after: { status: "in_progress" } };
  expect(changeLine({ ...change, point: 4 })).toBe("Point 4: status signed → in progress");
  expect(changeLine({ ...change, point: null })).toBe("Status signed → in progress");
});
