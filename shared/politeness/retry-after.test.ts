import { describe, expect, test } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

describe("parseRetryAfter", () => {
  const now = Date.UTC(2026, 1, 3, 12, 0, 0);
  test.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Tue, 03 Feb 2026 12:05:00 GMT", 300_000],
    ["Tuesday, 03-Feb-26 12:05:00 GMT", 300_000],
    ["Tue Feb  3 12:05:00 2026", 300_000],
    ["Tue, 03 Feb 2026 11:00:00 GMT", 0],
    ["999999999", 86_400_000],
    ["Fri, 01 Jan 2100 00:00:00 GMT", 86_400_000],
  ])("%s", (header, wait) => {
    expect(parseRetryAfter(header, now)).toBe(now + wait);
  });

  test.each([null, undefined, "", "soon", "-5", "1.5", "Tue, 99 Feb 2026 12:05:00 GMT"])(
    "%s says nothing",
    (header) => expect(parseRetryAfter(header, now)).toBeNull(),
  );
});
