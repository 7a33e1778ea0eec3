import { describe, expect, test } from "vitest";
import { bands, containment, sameStory, signature, similarity } from "./index.ts";

/** Repeatable random numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const LEXICON = Array.from({ length: 3000 }, (_value, index) => `w${index.toString(36)}`);

/** Words as newsrooms use them: few very often, most seldom (a power law). */
function story(next: () => number, length: number): string[] {
  return Array.from({ length }, () => LEXICON[Math.floor(LEXICON.length * next() ** 3)] ?? "w");
}

const cut = (words: string[], share: number) => words.slice(0, Math.ceil(words.length * share));

const VARIANTS: Record<string, (words: string[], next: () => number) => string[]> = {
  "boilerplate added": (words, next) => [...story(next, 30), ...words, ...story(next, 60)],
  "first 60 %": (words) => cut(words, 0.6),
  "first 30 %": (words) => cut(words, 0.3),
  "20 % of words changed": (words, next) =>
    words.map((word) => (next() < 0.2 ? `new${Math.floor(next() * 1e6)}` : word)),
  "headline changed": (words, next) => [...story(next, 12), ...words.slice(12)],
};

const STORIES = Array.from({ length: 150 }, (_value, index) => {
  const next = random(index + 1);
  return story(next, 150 + Math.floor(next() * 500));
});

function isCandidate(a: string, b: string): boolean {
  const keys = new Set(bands(signature(a)));
  return bands(signature(b)).some((key) => keys.has(key));
}

describe("joining copies", () => {
  test.each(Object.entries(VARIANTS))("%s", (_name, vary) => {
    const joined = STORIES.filter((words, index) => {
      const copy = vary(words, random(index + 7777)).join(" ");
      const original = words.join(" ");
      return isCandidate(original, copy) && sameStory(original, copy);
    });
    expect(joined.length / STORIES.length).toBeGreaterThanOrEqual(0.97);
  });

  test("texts written apart stay apart", () => {
    const keyed = STORIES.map((words) => ({
      text: words.join(" "),
      keys: new Set(bands(signature(words.join(" ")))),
    }));
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
