import fc from "fast-check";
import { expect, test } from "vitest";
import { splitByMarks } from "./highlight.ts";

test("overlapping marks become pieces that name both", () => {
  expect(
    splitByMarks(10, [
      { id: "a", start: 2, end: 6 },
      { id: "b", start: 4, end: 8 },
    ]),
  ).toEqual([
    { start: 0, end: 2, ids: [] },
    { start: 2, end: 4, ids: ["a"] },
    { start: 4, end: 6, ids: ["a", "b"] },
    { start: 6, end: 8, ids: ["b"] },
    { start: 8, end: 10, ids: [] },
  ]);
});

test("marks beyond the text and empty marks leave it whole", () => {
  expect(
    splitByMarks(3, [
      { id: "a", start: 3, end: 9 },
      { id: "b", start: 1, end: 1 },
    ]),
  ).toEqual([{ start: 0, end: 3, ids: [] }]);
});

test("an empty text has no pieces", () => {
  expect(splitByMarks(0, [{ id: "a", start: 0, end: 4 }])).toEqual([]);
});

test("the pieces always join to the whole text and cover exactly what is marked", () => {
  const mark = fc.record({
    id: fc.string(),
    start: fc.integer({ min: -5, max: 40 }),
    end: fc.integer({ min: -5, max: 40 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.array(mark, { maxLength: 12 }), (length, marks) => {
      const pieces = splitByMarks(length, marks);
      expect(pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0)).toBe(length);
      for (const piece of pieces) {
        const covering = marks.filter((m) => m.start <= piece.start && m.end >= piece.end);
        expect([...piece.ids].sort()).toEqual(covering.map((m) => m.id).sort());
      }
    }),
  );
});
