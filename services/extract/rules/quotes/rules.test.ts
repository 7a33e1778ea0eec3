import { expect, it } from "vitest";
import { describeRows } from "../../../../test/helpers/rows.ts";
import { extractQuotes } from "../../core/quotes/extract.ts";
import { unnamedSource } from "../../core/quotes/unnamed.ts";
import { CUES, type CueRow } from "./cues.ts";
import { ATTITUDE_ROWS, LIGHT_ROWS, NOT_SPOKEN_ROWS, VIEW_ROWS, WORDS_SAID_ROWS } from "./open.ts";
import { DROPPED_ROWS, RELATIVE_ROWS, UNNAMED_HEAD_ROWS } from "./unnamed.ts";
import {
  ABSTRACT_ROWS,
  AUXILIARY_ROWS,
  BLOCKER_ROWS,
  BOUNDARY_ROWS,
  OUTLET_NOUN_ROWS,
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
    ...ABSTRACT_ROWS,
    ...OUTLET_NOUN_ROWS,
    ...NOT_SPOKEN_ROWS,
    ...ATTITUDE_ROWS,
    ...LIGHT_ROWS,
    ...WORDS_SAID_ROWS,
    ...VIEW_ROWS,
    ...PREPOSITION_ROWS,
    ...TIME_ROWS,
  ].map((row) => ({ row, test: reports })),
  ...[...UNNAMED_HEAD_ROWS, ...DROPPED_ROWS, ...RELATIVE_ROWS].map((row) => ({
    row,
    test: (text: string) => unnamedSource(text) !== null,
  })),
];

describeRows(ROWS);

it("has no form twice", () => {
  const forms = CUES.flatMap((row) => row.forms.split("|"));
  expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
});
