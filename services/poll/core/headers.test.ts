import { expect, test } from "vitest";
import { maxAgeSeconds, retryAfterSeconds } from "./headers.ts";

test.each([
  ["public, max-age=300", 300],
  ["s-maxage=60", null],
  ['max-age="90"', 90],
  [undefined, null],
])("max-age of %s", (header, seconds) => {
  expect(maxAgeSeconds(header)).toBe(seconds);
});

const NOW = Date.parse("2026-01-05T10:00:00Z");
test.each([
  ["120", 120],
  ["Mon, 05 Jan 2026 10:05:00 GMT", 300],
  ["Mon, 05 Jan 2026 09:00:00 GMT", 0],
  ["soon", null],
  [undefined, null],
])("Retry-After: %s", (header, seconds) => {
  expect(retryAfterSeconds(header, NOW)).toBe(seconds);
});
