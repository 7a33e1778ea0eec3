import { expect, test } from "vitest";
import { dayOf, relativeTime, utcText } from "./time.ts";

const NOW = new Date("2026-02-03T12:00:00Z");

test.each([
  ["2026-02-03T11:59:30Z", "just now"],
  ["2026-02-03T09:00:00Z", "3 hours ago"],
  ["2026-02-02T11:00:00Z", "yesterday"],
  ["2026-02-05T13:00:00Z", "in 2 days"],
  ["2025-12-22T12:00:00Z", "last month"],
])("%s is %s", (at, text) => {
  expect(relativeTime(new Date(at), NOW)).toBe(text);
});

test("absolute times name their zone", () => {
  expect(utcText(NOW)).toBe("2026-02-03 12:00 UTC");
  expect(dayOf(NOW)).toBe("2026-02-03");
});
