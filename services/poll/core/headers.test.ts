import { expect, test } from "vitest";
import { maxAgeSeconds } from "./headers.ts";

test.each([
  ["public, max-age=300", 300],
  ["s-maxage=60", null],
  ['max-age="90"', 90],
  [undefined, null],
])("max-age of %s", (header, seconds) => {
  expect(maxAgeSeconds(header)).toBe(seconds);
});
