import { describe, expect, test } from "vitest";
import { junkLine } from "../../core/article/filter.ts";
import { junkRuleOf } from "../../core/article/junk.ts";
import { JUNK_ALWAYS, JUNK_WORDS, TEXT_WORDS } from "./junk-words.ts";
import { JUNK_LINES } from "./lines.ts";

const WORDS = [TEXT_WORDS, ...JUNK_ALWAYS, ...JUNK_WORDS];
const ROWS = [...WORDS, ...JUNK_LINES];

test("every row has a reason, examples on both sides and an id of its own", () => {
  for (const row of ROWS) {
    expect(row.reason, row.id).not.toBe("");
    expect(row.examples.match.length, row.id).toBeGreaterThan(0);
    expect(row.examples.not.length, row.id).toBeGreaterThan(0);
  }
  expect(new Set(ROWS.map((row) => row.id)).size).toBe(ROWS.length);
});

describe.each(WORDS)("names: $id", (row) => {
  const spell = (names: string): string => names.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  test.each(row.examples.match)("%s is taken", (names) => {
    expect(row.pattern.test(spell(names))).toBe(true);
  });
  test.each(row.examples.not)("%s is left", (names) => {
    expect(row.pattern.test(spell(names))).toBe(false);
    if (row !== TEXT_WORDS) expect(junkRuleOf(names)).not.toBe(row.id);
  });
});

describe.each(JUNK_LINES)("lines: $id", (row) => {
  test.each(row.examples.match)("%s is taken", (line) => {
    expect(row.pattern.test(line)).toBe(true);
  });
  test.each(row.examples.not)("%s is kept", (line) => {
    expect(junkLine(line)).toBe("");
  });
});
