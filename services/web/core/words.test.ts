import { expect, test } from "vitest";
import { claimLine, figureText } from "./words.ts";

test.each([
  [{ value: 15, unit: "percent" }, "15 %"],
  [{ value: 3e9, unit: "USD", approx: "at_least" }, "USD at least 3,000,000,000"],
  [{ value: 2, valueMax: 4, unit: "year" }, "2 to 4 year"],
  [{ value: 120, unit: "square_kilometre" }, "120 square kilometre"],
])("%j reads as %s", (figure, text) => {
  expect(figureText(figure)).toBe(text);
});

test("a claim's line says who says what", () => {
  const claim = {
    points: [4],
    status: "in_progress",
    modality: "denied",
    figures: [{ start: 0, end: 2, kind: "percent" as const, value: 15, unit: "percent" }],
    attributedTo: "United Nations",
    sourceName: "Daily Wire Service",
  };
  expect(claimLine(claim)).toBe(
    "Point 4: in progress, 15 % (denied) – United Nations, in Daily Wire Service",
  );
  expect(claimLine({ ...claim, status: null, figures: [], modality: "asserted", attributedTo: null })).toBe(
    "Point 4: mentioned – Daily Wire Service",
  );
});
