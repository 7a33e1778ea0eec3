import { expect, test } from "vitest";
import { bucketsOf } from "./buckets.ts";

const NOW = new Date("2026-02-10T12:00:00Z");
const day = (iso: string, claims = 1) => ({ day: iso, claims });

test("a short span is drawn by day, empty days included", () => {
  const { step, buckets } = bucketsOf([day("2026-02-08", 3)], [{ at: NOW, text: "signed" }], NOW);
  expect(step).toBe("day");
  expect(buckets.map((b) => [b.from, b.to, b.claims, b.changes.length])).toEqual([
    ["2026-02-08", "2026-02-08", 3, 0],
    ["2026-02-09", "2026-02-09", 0, 0],
    ["2026-02-10", "2026-02-10", 0, 1],
  ]);
});

test.each([
  ["2025-12-01", "week"],
  ["2024-01-01", "month"],
  ["1990-01-01", "year"],
  ["0001-01-01", "year"],
])("since %s it is drawn by %s", (since, step) => {
  const drawn = bucketsOf([day(since), day("2026-02-09")], [], NOW);
  expect(drawn.step).toBe(step);
  expect(drawn.buckets.length).toBeLessThanOrEqual(66);
  expect(drawn.buckets.at(-1)?.claims).toBe(1);
});

test("stretches follow each other without a gap", () => {
  const { buckets } = bucketsOf([day("2024-01-01")], [], NOW);
  for (const [i, bucket] of buckets.slice(1).entries()) {
    expect(Date.parse(bucket.from) - Date.parse(buckets[i]?.to ?? "")).toBe(86_400_000);
  }
});

test("weeks start on Monday and count all their days", () => {
  const { buckets } = bucketsOf([day("2025-12-01"), day("2026-02-08", 2), day("2026-02-09", 5)], [], NOW);
  expect(buckets.slice(-2).map((b) => [b.from, b.claims])).toEqual([
    ["2026-02-02", 2],
    ["2026-02-09", 5],
  ]);
});
