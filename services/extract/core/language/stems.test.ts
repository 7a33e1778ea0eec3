import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { stemsOf } from "./stems.ts";

const stands = (phrase: string, text: string): boolean => stemsOf(text).includes(stemsOf(phrase));

test.each([
  ["prisoner", "2,350 prisoners of war"],
  ["Russian prisoner", "Russian prisoners went home"],
  ["cleared", "to clear the zone"],
  ["cease-fire", "the cease-fires held"],
  ["body", "1,000 bodies"],
])("%s stands in “%s”", (phrase, text) => {
  expect(stands(phrase, text)).toBe(true);
});

test.each([
  ["pow", "the power plant"],
  ["land", "talks in Poland"],
  ["share", ""],
])("%s does not stand in “%s”", (phrase, text) => {
  expect(stands(phrase, text)).toBe(false);
});

test("a text without words has no stems", () => {
  expect(stemsOf(" – 12? ")).toBe(" 12 ");
  expect(stemsOf("…")).toBe("");
});

test("natural's storage and its environment reading are not loaded", () => {
  const loaded = Object.keys(createRequire(import.meta.url).cache ?? {});
  expect(loaded.filter((file) => /natural\/lib\/natural\/util\/storage|dotenv/.test(file))).toEqual([]);
});
