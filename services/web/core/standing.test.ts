import { expect, test } from "vitest";
import { groupBy, standingAt } from "./standing.ts";

const row = (status: string, from: string, to: string | null, flags: string[] = []) => ({
  point: 4,
  status,
  flags,
  claimIds: [`${status}-${from}`],
  validFrom: new Date(from),
  validTo: to === null ? null : new Date(to),
});

const HISTORY = [
  row("signed", "2026-01-01", "2026-01-10"),
  row("in_progress", "2026-01-10", "2026-02-01"),
  row("in_progress", "2026-02-01", null, ["stalled"]),
];

test("a new flag does not restart the time since when the status holds", () => {
  const standing = standingAt(HISTORY, new Date("2026-02-20"));
  expect(standing).toMatchObject({
    status: "in_progress",
    flags: ["stalled"],
    since: new Date("2026-01-10"),
  });
});

test("an earlier instant gives what held then", () => {
  expect(standingAt(HISTORY, new Date("2026-01-05"))).toMatchObject({
    status: "signed",
    claimIds: ["signed-2026-01-01"],
  });
});

test("nothing is assessed before the first claim, nor without one", () => {
  expect(standingAt(HISTORY, new Date("2025-12-01")).status).toBe("not_assessed");
  expect(standingAt([], new Date()).since).toBeNull();
});

test("rows are grouped in their order", () => {
  expect([...groupBy([1, 2, 3], (n) => n % 2)]).toEqual([
    [1, [1, 3]],
    [0, [2]],
  ]);
});
