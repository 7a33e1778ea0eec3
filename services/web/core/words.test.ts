import { expect, test } from "vitest";
import { claimLine } from "./words.ts";

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
