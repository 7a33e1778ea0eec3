import { describe, expect, test } from "vitest";
import { extractDates } from "../../core/dates/extract.ts";
import { FORMS } from "../../core/dates/patterns.ts";
import { tenseAround } from "../../core/dates/tense.ts";
import { DATE_FORMS } from "./forms.ts";
import { BOUNDS, TENSES } from "./words.ts";

const reference = "2025-12-22";
const dates = (text: string) => extractDates(text, { reference });

/** The text a row's form takes from a date that was found there. */
function takes(id: string, text: string): boolean {
  const form = FORMS.find((f) => f.id === id);
  return dates(text).some((d) => {
    if (!form) return false;
    form.re.lastIndex = d.start;
    return (form.re.exec(text.toLowerCase())?.[0].length ?? 0) >= d.end - d.start;
  });
}

describe("forms", () => {
  test.each(DATE_FORMS.map((r) => [r.id, r] as const))("%s", (id, row) => {
    expect(row.reason).not.toBe("");
    expect(row.examples.match.filter((text) => !takes(id, text))).toEqual([]);
    expect(row.examples.not.filter((text) => takes(id, text))).toEqual([]);
    expect(row.examples.match.length * row.examples.not.length).toBeGreaterThan(0);
  });
});

describe("bounds", () => {
  test.each(BOUNDS.map((r) => [r.id, r] as const))("%s", (_, row) => {
    for (const text of row.examples.match) expect(dates(text)[0]?.bound).toBe(row.bound);
    for (const text of row.examples.not) expect(dates(text)[0]?.bound).not.toBe(row.bound);
  });
});

describe("tenses", () => {
  test.each(TENSES.map((r) => [r.id, r] as const))("%s", (_, row) => {
    for (const text of row.examples.match)
      expect(tenseAround(text, text.length, text.length)).toBe(row.tense);
    for (const text of row.examples.not)
      expect(tenseAround(text, text.length, text.length)).not.toBe(row.tense);
  });
});
