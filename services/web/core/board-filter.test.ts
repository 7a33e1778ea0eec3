import { expect, test } from "vitest";
import { arrangeBoard } from "./board-filter.ts";

const row = (number: number, claims: number, rollup: "under way" | "cannot say", flags: string[] = []) => ({
  number,
  claims,
  rollup,
  flags,
  conflicts: 0,
  since: null,
  lastClaimAt: claims > 0 ? new Date(2026, 1, claims) : null,
});
const ROWS = [row(1, 2, "under way"), row(2, 0, "cannot say"), row(3, 9, "under way", ["stalled"])];
const numbers = (filter: Parameters<typeof arrangeBoard>[1]) =>
  arrangeBoard(ROWS, filter).map((r) => r.number);

test("rows keep the plan's order unless asked", () => {
  expect(numbers({})).toEqual([1, 2, 3]);
  expect(numbers({ sort: "claims" })).toEqual([3, 1, 2]);
  expect(numbers({ sort: "last" })).toEqual([3, 1, 2]);
  expect(numbers({ sort: "conflicts" })).toEqual([1, 2, 3]);
});

test("filters leave what they name", () => {
  expect(numbers({ rollup: "under way" })).toEqual([1, 3]);
  expect(numbers({ flag: "stalled" })).toEqual([3]);
});
