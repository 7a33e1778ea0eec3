import { describeRows } from "../../../../test/helpers/rows.ts";
import { compileActors, findActors } from "../../core/actors/find.ts";
import { SAMPLE_PLAN } from "../../core/actors/fixture.ts";
import { genderOf } from "../../core/actors/gender.ts";
import { maskedSpans } from "../../core/actors/mask.ts";
import { ACTING_MODIFIERS, ACTING_NOUNS, ACTING_SUFFIXES, OFFICE_NOUNS } from "./acting.ts";
import {
  CAPITAL_ROWS,
  CONTINENT_PREFIXES,
  GEOGRAPHY_ROWS,
  OTHER_PERSON_ROWS,
  OUTLET_VERB_ROWS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
} from "./context.ts";
import { FEMALE_ROWS, MALE_ROWS } from "./given-names.ts";
import { CITATIONS, DATELINES } from "./masks.ts";

const INDEX = compileActors(SAMPLE_PLAN);

function finds(text: string): boolean {
  const whole = { start: 0, end: text.length };
  return (
    findActors(text, [whole], [{ ...whole, kind: "paragraph" }], INDEX, { publishedAt: "2026-01-10" })
      .length > 0
  );
}

const gender = (text: string) => genderOf({ id: "x", name: text, kind: "person", aliases: [], roles: [] });

const ROWS = [
  ...[
    ...ACTING_NOUNS,
    ...ACTING_SUFFIXES,
    ...ACTING_MODIFIERS,
    ...OFFICE_NOUNS,
    ...CAPITAL_ROWS,
    ...PLACE_NOUNS,
    ...PLACE_PREPOSITIONS,
  ].map((row) => ({ row, test: finds })),
  ...[...GEOGRAPHY_ROWS, ...CONTINENT_PREFIXES, ...OTHER_PERSON_ROWS, ...OUTLET_VERB_ROWS].map((row) => ({
    row,
    test: finds,
  })),
  ...FEMALE_ROWS.map((row) => ({ row, test: (text: string) => gender(text) === "female" })),
  ...MALE_ROWS.map((row) => ({ row, test: (text: string) => !finds(text) })),
  ...[...DATELINES, ...CITATIONS].map((row) => ({
    row,
    test: (text: string) => maskedSpans(text).length > 0,
  })),
];

describeRows(ROWS);
