import { expect, test } from "vitest";
import { countsByDay, sparkPoints } from "./sparkline.ts";

test("days without claims count as none, the last day is today", () => {
  const rows = [
    { day: "2026-02-03", claims: 4 },
    { day: "2026-02-01", claims: 1 },
    { day: "2025-12-01", claims: 9 },
  ];
  expect(countsByDay(rows, new Date("2026-02-03T23:00:00Z"), 4)).toEqual([0, 1, 0, 4]);
});

test("the line spans the box", () => {
  expect(sparkPoints([0, 4, 2])).toBe("0.0,19.0 45.0,1.0 90.0,10.0");
  expect(sparkPoints([0, 0])).toBe("0.0,19.0 90.0,19.0");
});
