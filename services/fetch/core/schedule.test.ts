import { describe, expect, test } from "vitest";
import { needsFullReading, nextFetch } from "./schedule.ts";

const HOUR = 3_600_000;

describe("nextFetch", () => {
  test.each([
    [0, true, 0.25],
    [2.9, false, 0.25],
    [3, false, 1],
    [23.9, true, 1],
    [24, true, 3],
    [24, false, null],
    [167, true, 3],
    [168, true, 72],
    [719, true, 72],
    [719, false, null],
    [720, true, null],
    [-5, false, 0.25],
  ])("at %s hours, claims %s: in %s hours", (age, claims, wait) => {
    const now = 1e12;
    expect(nextFetch(now - age * HOUR, now, claims)).toBe(wait === null ? null : now + wait * HOUR);
  });
});

test("a page is asked for whole once a day, whatever its server says of changes", () => {
  expect([needsFullReading(null, 5), needsFullReading(0, 23 * HOUR), needsFullReading(0, 24 * HOUR)]).toEqual(
    [true, false, true],
  );
});
