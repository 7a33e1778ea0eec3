import { describe, expect, it } from "vitest";
import { extractQuotes } from "../../core/quotes/extract.ts";
import { unnamedSource } from "../../core/quotes/unnamed.ts";
import { CUES, type CueRow } from "./cues.ts";
import { DROPPED_ROWS, RELATIVE_ROWS, UNNAMED_HEAD_ROWS } from "./unnamed.ts";
import {
  AUXILIARY_ROWS,
  BLOCKER_ROWS,
  BOUNDARY_ROWS,
  PREPOSITION_ROWS,
  SOURCE_NOUN_ROWS,
  TIME_ROWS,
} from "./words.ts";

const cueOf = (row: CueRow) => {
  const forms = new Set(row.forms.split("|"));
  return (text: string): boolean =>
    extractQuotes(text).some(
      ({ cue }) => cue !== undefined && forms.has(text.slice(cue.start, cue.end).toLowerCase()),
    );
};

const reports = (text: string): boolean => extractQuotes(text).length > 0;

const ROWS = [
  ...CUES.map((row) => ({ row, test: cueOf(row) })),
  ...[
    ...SOURCE_NOUN_ROWS,
    ...AUXILIARY_ROWS,
    ...BLOCKER_ROWS,
    ...BOUNDARY_ROWS,
    ...PREPOSITION_ROWS,
    ...TIME_ROWS,
  ].map((row) => ({ row, test: reports })),
  ...[...UNNAMED_HEAD_ROWS, ...DROPPED_ROWS, ...RELATIVE_ROWS].map((row) => ({
    row,
    test: (text: string) => unnamedSource(text) !== null,
  })),
];

describe.each(ROWS)("$row.id", ({ row, test }) => {
  it("has a reason and examples of both kinds", () => {
    expect(row.reason).not.toBe("");
    expect(row.examples.match.length).toBeGreaterThan(0);
    expect(row.examples.not.length).toBeGreaterThan(0);
  });

  it.each([...row.examples.match])("holds for: %s", (text) => {
    expect(test(text)).toBe(true);
  });

  it.each([...row.examples.not])("does not hold for: %s", (text) => {
    expect(test(text)).toBe(false);
  });
});

it("has no id and no form twice", () => {
  const ids = ROWS.map(({ row }) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  const forms = CUES.flatMap((row) => row.forms.split("|"));
  expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
});
