import { describe, expect, test } from "vitest";
import { mended } from "#shared/urls/mend.ts";
import { growthOf } from "../helpers/growth.ts";
import { HOSTILE_PAGES, HOSTILE_TEXTS, READERS } from "../helpers/hostile.ts";

/** Four times the text may take this many times the work; one quadratic step makes it 12 to 16. */
const MOST = 9;

describe.each(Object.entries(READERS))("%s is linear in", (name, read) => {
  const seeds = name === "readArticle" ? HOSTILE_PAGES : HOSTILE_TEXTS;
  test.each(Object.entries(seeds))("%s", (_, seed) => expect(growthOf(read, seed, MOST)).toBeLessThan(MOST));
});

test.each(["<a", "&amp;", "https://", 'a"', "{a"])(
  "an address of many %j is mended in linear time",
  (piece) => {
    const seed = (length: number): string => piece.repeat(length / piece.length);
    expect(growthOf(mended, seed, MOST)).toBeLessThan(MOST);
  },
);

test.each(Object.entries(READERS))("%s neither throws nor overflows on long hostile text", (name, read) => {
  const seeds = name === "readArticle" ? HOSTILE_PAGES : HOSTILE_TEXTS;
  for (const seed of Object.values(seeds)) expect(() => read(seed(60_000))).not.toThrow();
});
