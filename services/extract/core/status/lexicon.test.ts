import { describe, expect, it, test } from "vitest";
import { MODALITY_RULES, STATUS_RULES } from "../../rules/status/index.ts";
import type { RuleRow } from "../../rules/status/types.ts";
import { fold } from "./fold.ts";
import { compileRules, findHits } from "./lexicon.ts";
import { prefixesOf } from "./prefixes.ts";

const ROWS: readonly RuleRow[] = [...STATUS_RULES, ...MODALITY_RULES];

/** Every rule over the whole text, one after another. */
function scan(folded: string): string[] {
  const hits = ROWS.flatMap((row) => {
    const regex = new RegExp(`(?<![\\p{L}\\p{N}])(?:${row.pattern})(?![\\p{L}\\p{N}])`, "gu");
    return [...folded.matchAll(regex)].map((m) => ({
      id: row.id,
      start: m.index,
      end: m.index + m[0].length,
    }));
  });
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.map((hit) => `${hit.id} ${hit.start} ${hit.end}`);
}

describe("search by first letters", () => {
  it("finds what every rule finds alone, in the same order", () => {
    const rules = compileRules(ROWS);
    const texts = ROWS.flatMap((row) => [...row.examples.match, ...row.examples.not]).map(fold);
    for (const text of [...texts, texts.join(" and "), `"${texts.join('", "')}"`]) {
      const hits = findHits(rules, text).map((hit) => `${hit.row.id} ${hit.start} ${hit.end}`);
      expect(hits).toEqual(scan(text));
    }
  });

  test.each([
    ["signed|inked", ["inked", "signe"]],
    ["(?:has |had )?done", ["done", "had d", "has d"]],
    ["(?<!no )go(?:es)?", ["go", "goes"]],
    ["[1-3] %", ["1 %", "2 %", "3 %"]],
    ["\\d+ %", ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]],
    ["a.c", ["a"]],
    ["n[^o]t", ["n"]],
    ["ab{2}", ["ab"]],
    ["x?yz", ["xyz", "yz"]],
    [String.raw`\$5`, ["$5"]],
  ])("%s", (pattern, prefixes) => expect([...(prefixesOf(pattern) ?? [])].sort()).toEqual(prefixes));

  test.each([".a", "[^a]b", "a?", "\\p{L}+", "(?:a|.)b"])("%s may start with anything", (pattern) =>
    expect(prefixesOf(pattern)).toBeNull(),
  );
});
