import fc from "fast-check";
import { expect, test } from "vitest";
import { markedLines, placeIn } from "./marked-text.ts";

const TEXT = "Envoys met.\nThe sides freed 300 people. Talks go on.";
const spanOf = (id: string, words: string) => {
  const start = TEXT.indexOf(words);
  return { id, start, end: start + words.length };
};

test("overlapping marks over two lines say where each begins and ends", () => {
  const lines = markedLines(TEXT, [spanOf("a", "met.\nThe sides freed"), spanOf("b", "freed 300 people.")]);
  expect(lines.map((line) => line.map((piece) => piece.text))).toEqual([
    ["Envoys ", "met."],
    ["The sides ", "freed", " 300 people.", " Talks go on."],
  ]);
  expect(lines.flat().map((p) => [p.begins.join(), p.ids.join(), p.ends.join()])).toEqual([
    ["", "", ""],
    ["a", "a", ""],
    ["", "a", ""],
    ["b", "a,b", "a"],
    ["", "b", "b"],
    ["", "", ""],
  ]);
});

test("the pieces always join to the text", () => {
  const text = fc.array(fc.constantFrom("a", "b", "\n", " ")).map((parts) => parts.join(""));
  const mark = fc.record({ id: fc.string(), start: fc.nat(30), end: fc.nat(30) });
  fc.assert(
    fc.property(text, fc.array(mark, { maxLength: 6 }), (given, marks) => {
      const lines = markedLines(given, marks);
      expect(lines.map((line) => line.map((piece) => piece.text).join("")).join("\n")).toBe(given);
    }),
  );
});

const claim = (exact: string, state = "intact") => {
  const { start, end } = spanOf("x", exact);
  return {
    versionId: 1,
    state,
    evidence: {
      start,
      end,
      exact,
      prefix: TEXT.slice(Math.max(0, start - 8), start),
      suffix: TEXT.slice(end, end + 8),
    },
  };
};
const WORDS = "The sides freed 300 people.";

test.each([
  ["its own version", TEXT, 1, "intact", 12],
  ["a later version with a line before it", `New.\n${TEXT}`, 2, "intact", 17],
  ["a later version with other words behind it", TEXT.replace("Talks go on.", "No more."), 2, "intact", 12],
  [
    "a later version with other words before and behind it",
    `Envoys left.\n${WORDS} No more.`,
    2,
    "intact",
    null,
  ],
  ["a later version that says it twice", `${TEXT}\n${TEXT}`, 2, "intact", 12],
  ["a later version that says it twice, elsewhere", `New.\n${TEXT}\n${TEXT}`, 2, "intact", null],
  ["a later version, after an edit", `New.\n${TEXT}`, 2, "edited", null],
  ["its own version, after an edit", TEXT, 1, "edited", 12],
  ["a text that does not carry it", "Something else.", 1, "intact", null],
])("in %s", (_name, text, versionId, state, start) => {
  expect(placeIn(text, versionId, claim(WORDS, state))?.start ?? null).toBe(start);
});
