import { expect, test } from "vitest";
import { shownClaims } from "./shown.ts";

test.each([
  [[], []],
  [["a"], ["a"]],
  [
    ["a", "b", "c"],
    ["a", "b", "c"],
  ],
  [
    ["a", "b", "c", "d", "e"],
    ["a", "d", "e"],
  ],
])("of %j are shown %j", (ids: string[], shown: string[]) => {
  expect(shownClaims(ids)).toEqual(shown);
});
