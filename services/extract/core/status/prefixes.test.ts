import { describe, expect, it } from "vitest";
import { OPENERS } from "../../rules/status/clauses.ts";
import { STATUS_RULES } from "../../rules/status/index.ts";
import { prefixesOf, REACH } from "./prefixes.ts";

const sorted = (source: string): string[] | null => {
  const found = prefixesOf(source);
  return found && [...found].sort();
};

describe("prefixesOf", () => {
  it.each([
    ["reject(?:s|ed)", ["rejec"]],
    ["(?:un)?sign", ["sign", "unsig"]],
    ["(?<!not |[(]) no|, but", [" no", ", but"]],
    ["[ab]c?d", ["acd", "ad", "bcd", "bd"]],
    ["(?:|,? )if", [" if", ", if", "if"]],
  ])("lists the beginnings of %s", (source, expected) => {
    expect(sorted(source)).toEqual(expected);
  });

  it("has no list where a match may start with anything", () => {
    expect(prefixesOf(".?x")).toBeNull();
    expect(prefixesOf("\\p{L}x")).toBeNull();
  });

  it("reads a pattern the same after one with an empty alternative", () => {
    const before = sorted("(?:a|b) ?c");
    prefixesOf("(?:|x|y)z");
    expect(sorted("(?:a|b) ?c")).toEqual(before);
  });

  it("holds a beginning of every example that a rule matches", () => {
    for (const { pattern, examples } of [...STATUS_RULES, ...OPENERS]) {
      const prefixes = prefixesOf(pattern);
      for (const text of examples.match) {
        const hit = new RegExp(pattern, "u").exec(text.toLowerCase());
        if (!hit || !prefixes) continue;
        const starts = Array.from({ length: REACH }, (_, i) =>
          text.toLowerCase().slice(hit.index, hit.index + i + 1),
        );
        expect(
          starts.some((start) => prefixes.has(start)),
          `${pattern.slice(0, 40)} on ${text}`,
        ).toBe(true);
      }
    }
  });
});
