import { expect, test } from "vitest";
import { changeLine, sideText } from "./change.ts";

test.each([
  [null, "nothing"],
  ["in_progress", "in progress"],
  [{ status: "in_progress", flags: ["stalled"] }, "in progress (stalled)"],
  [{ status: "signed", flags: [] }, "signed"],
  [{ value: 15, unit: "percent" }, "15 %"],
  [{ value: 6545, unit: "truck", party: "United Nations" }, "6,545 trucks (United Nations)"],
  [{ value: 2, valueMax: 4, unit: "year" }, "2 to 4 years"],
  [{ status: "stalled", modality: "asserted", party: "Kyiv", claimId: "c1" }, "stalled (Kyiv)"],
  [{ exact: "16 % are clear.", status: "in_progress" }, "“16 % are clear.”"],
  [{ id: "first", title: "First hearing", state: "overdue", due: "2026-09-30" }, "First hearing: overdue"],
  [
    { kind: "figure", metric: "trucks", sides: [{ value: 1, unit: "truck", party: "UN", claimId: "c2" }] },
    "1 truck (UN)",
  ],
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
