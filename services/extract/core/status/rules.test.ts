import { describe, expect, it } from "vitest";
import { MODALITY_RULES, STATUS_RULES } from "../../rules/status/index.ts";
import { fold } from "./fold.ts";
import { compileRules, findHits } from "./lexicon.ts";

const ROWS = [...STATUS_RULES, ...MODALITY_RULES];

describe("status and modality rules", () => {
  it("have unique ids and examples", () => {
    expect(new Set(ROWS.map((r) => r.id)).size).toBe(ROWS.length);
    for (const row of ROWS) {
      expect(row.examples.match.length, row.id).toBeGreaterThan(0);
      expect(row.examples.not.length, row.id).toBeGreaterThan(0);
      expect(row.reason, row.id).not.toBe("");
    }
  });
  it.each(ROWS.flatMap((row) => row.examples.match.map((text) => [row.id, text, row] as const)))(
    "%s matches %s",
    (_id, text, row) => expect(findHits(compileRules([row]), fold(text))).not.toEqual([]),
  );
  it.each(ROWS.flatMap((row) => row.examples.not.map((text) => [row.id, text, row] as const)))(
    "%s leaves %s",
    (_id, text, row) => expect(findHits(compileRules([row]), fold(text))).toEqual([]),
  );
});
