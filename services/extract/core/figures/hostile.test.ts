import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { extractDates } from "../dates/extract.ts";
import { splitSentences } from "../sentences/split.ts";
import { extractFigures } from "./extract.ts";

const SIZE = 20_000;
const SEEDS: Record<string, string> = {
  digits: "1",
  commas: ",",
  "digit groups": "1,234,",
  "numbered list": "22,24,",
  spaces: " ",
  quotes: "\"'“”",
  stops: ".",
  "spaced stops": ". ",
  words: "one hundred and ",
  "one sentence": "three drones and five ships over ",
  dashes: "1-2 - 3–",
  money: "$ $5 €",
  years: "2025-2026 ",
  months: "March to ",
  "many of": "tens of thousands of ",
  newlines: "1.\n",
  percent: "5 % to ",
  letters: "a",
};

function time(run: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const READERS: [string, (text: string) => unknown][] = [
  ["figures", extractFigures],
  ["dates", (text) => extractDates(text, { reference: "2025-12-22" })],
  ["sentences", splitSentences],
];

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
});

test("letters that grow in lower case move no offset", () => {
  const text = "İİİ paid $5bn in 2026";
  expect(extractFigures(text).map((f) => text.slice(f.start, f.end))).toEqual(["$5bn"]);
});

describe.each(READERS)("%s grow in line with the text", (_, read) => {
  test.each(Object.entries(SEEDS))("%s", (_, seed) => {
    const small = seed.repeat(Math.ceil(SIZE / seed.length));
    const large = seed.repeat(Math.ceil((4 * SIZE) / seed.length));
    read(small);
    const [a, b] = [time(() => read(small)), time(() => read(large))];
    expect(b).toBeLessThan(6 * a + 8);
  });
});
