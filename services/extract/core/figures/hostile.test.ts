import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { extractDates } from "../dates/extract.ts";
import { extractFigures } from "./extract.ts";

const PIECES = [
  "1",
  "2025",
  "half",
  " ",
  "a",
  "billion",
  "$",
  "%",
  "-",
  "–",
  "of",
  "\n",
  "İ",
  "\ud800",
  "May",
  "to",
  "Q1",
  ",",
  ".",
  "people",
  "₴",
  "€",
  "USD",
  "minus ",
  "\u00a0",
];

test("any text gives spans inside it, in order", () => {
  assert(
    property(string({ unit: constantFrom(...PIECES) }), (text) => {
      for (const spans of [extractFigures(text), extractDates(text, { reference: "2025-12-22" })]) {
        let end = 0;
        for (const s of spans) {
          expect(s.start).toBeGreaterThanOrEqual(end);
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.end).toBeLessThanOrEqual(text.length);
          end = s.end;
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("a sign that one figure took is not taken by the next", () => {
  const spans = (text: string) => extractFigures(text).map((f) => text.slice(f.start, f.end));
  expect(spans("1₴.1")).toEqual(["1₴", ".1"]);
  expect(spans("3 USD 4 km")).toEqual(["3 USD", "4 km"]);
  expect(spans("1 ₴ .1 %")).toEqual(["1 ₴", ".1 %"]);
  expect(spans("1-minus 1")).toEqual(["1-minus", "1"]);
});

test("letters that grow in lower case move no offset", () => {
  const text = "İİİ paid $5bn in 2026";
  expect(extractFigures(text).map((f) => text.slice(f.start, f.end))).toEqual(["$5bn"]);
});
