import { describe, expect, test } from "vitest";
import { copiesOf, madeUpBodies, random } from "../../../../test/helpers/copies.ts";
import { bands, containment, sameStory, signature, similarity } from "./index.ts";

const STORIES = madeUpBodies(150);

function isCandidate(a: string, b: string): boolean {
  const keys = new Set(bands(signature(a)));
  return bands(signature(b)).some((key) => keys.has(key));
}

describe("joining copies", () => {
  test.each(Object.keys(copiesOf("a b c", random(1))))("%s", (kind) => {
    const joined = STORIES.filter((original, index) => {
      const copy = copiesOf(original, random(index + 7777))[kind] ?? "";
      return isCandidate(original, copy) && sameStory(original, copy);
    });
    expect(joined.length / STORIES.length).toBeGreaterThanOrEqual(0.97);
  });

  test("texts written apart stay apart", () => {
    const keyed = STORIES.map((text) => ({ text, keys: new Set(bands(signature(text))) }));
    let pairs = 0;
    let wrong = 0;
    for (const [index, a] of keyed.entries()) {
      for (const b of keyed.slice(index + 1)) {
        pairs += 1;
        if ([...a.keys].some((key) => b.keys.has(key)) && sameStory(a.text, b.text)) wrong += 1;
      }
    }
    expect(wrong / pairs).toBeLessThanOrEqual(0.001);
  });
});

describe("signature", () => {
  test("does not see case, punctuation or spacing", () => {
    const one = signature("The parties agreed, on Tuesday, to a truce.");
    expect(signature("THE PARTIES  agreed on Tuesday\nto a “truce”")).toEqual(one);
    expect(similarity(one, one)).toBe(1);
  });

  test("fits PostgreSQL integers", () => {
    const keys = bands(signature("one two three four five six"));
    expect(keys).toHaveLength(64);
    expect(keys.every((key) => Number.isInteger(key) && key >= -(2 ** 31) && key < 2 ** 31)).toBe(true);
  });

  test("a text without words is like nothing", () => {
    expect([signature(""), bands(signature("…")), containment("", ""), similarity([], [])]).toEqual([
      [],
      [],
      0,
      0,
    ]);
  });
});
