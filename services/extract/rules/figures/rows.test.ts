import { describe, expect, test } from "vitest";
import { extractFigures } from "../../core/figures/extract.ts";
import { APPROXIMATORS } from "./approximators.ts";
import { CHANGES } from "./changes.ts";
import { CURRENCIES } from "./currencies.ts";
import { LABELS } from "./labels.ts";
import { PLURALS, POINTED_AT, PHRASE_ENDS } from "./nouns.ts";
import { NUMBER_WORDS } from "./number-words.ts";
import type { Row } from "./types.ts";
import { UNITS } from "./units.ts";

const rows: Row[] = [
  ...APPROXIMATORS,
  ...CHANGES,
  ...CURRENCIES,
  ...LABELS,
  ...NUMBER_WORDS,
  ...UNITS,
  PLURALS,
  POINTED_AT,
  PHRASE_ENDS,
];

function check(row: Row, shows: (text: string) => boolean): void {
  const wrong = [
    ...row.examples.match.filter((text) => !shows(text)),
    ...row.examples.not.filter((text) => shows(text)),
  ];
  expect(wrong.map((text) => `${text} → ${JSON.stringify(extractFigures(text))}`)).toEqual([]);
}

test("every row has an id of its own, a reason and examples of both sorts", () => {
  expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
  for (const row of rows)
    expect([
      row.id,
      row.reason.length > 0,
      row.examples.match.length > 0,
      row.examples.not.length > 0,
    ]).toEqual([row.id, true, true, true]);
});

describe("units", () => {
  test.each(UNITS.map((r) => [r.id, r] as const))("%s", (_, row) =>
    check(row, (text) => extractFigures(text).some((f) => f.kind === row.kind && f.unit === row.unit)),
  );
});

describe("currencies", () => {
  test.each(CURRENCIES.map((r) => [r.id, r] as const))("%s", (_, row) =>
    check(row, (text) => extractFigures(text).some((f) => f.kind === "money" && f.unit === row.id)),
  );
});

describe("number words", () => {
  test.each(NUMBER_WORDS.map((r) => [r.id, r] as const))("%s", (_, row) =>
    check(row, (text) => extractFigures(text).length > 0),
  );
});

describe("approximators", () => {
  test.each(APPROXIMATORS.map((r) => [r.id, r] as const))("%s", (_, row) =>
    check(row, (text) => extractFigures(text).some((f) => f.approx === row.approx)),
  );
});

describe("changes", () => {
  test.each(CHANGES.map((r) => [r.id, r] as const))("%s", (_, row) =>
    check(row, (text) => extractFigures(text).some((f) => f.change === row.change)),
  );
});

describe("labels", () => {
  test.each(LABELS.map((r) => [r.id, r] as const))("%s", (_, row) =>
    check(row, (text) => extractFigures(text).length === 0),
  );
});

describe("nouns", () => {
  test("plurals", () => check(PLURALS, (text) => extractFigures(text).some((f) => f.kind === "count")));
  test("determiners", () => check(POINTED_AT, (text) => extractFigures(text).length === 0));
  test("phrase ends", () => check(PHRASE_ENDS, (text) => extractFigures(text)[0]?.of === "units"));
});
