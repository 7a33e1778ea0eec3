import { describe, expect, test } from "vitest";
import { splitSentences } from "../../core/sentences/split.ts";
import { ABBREVIATIONS, STARTERS } from "./abbreviations.ts";

describe("abbreviations", () => {
  test.each(ABBREVIATIONS.map((r) => [r.id, r] as const))("%s", (_, row) => {
    expect(row.examples.match.length * row.examples.not.length).toBeGreaterThan(0);
    for (const text of row.examples.match) expect([text, splitSentences(text).length]).toEqual([text, 1]);
    for (const text of row.examples.not) expect([text, splitSentences(text).length]).toEqual([text, 2]);
  });
});

test("starters", () => {
  for (const text of STARTERS.examples.match) expect(splitSentences(text)).toHaveLength(2);
  for (const text of STARTERS.examples.not) expect(splitSentences(text)).toHaveLength(1);
});
