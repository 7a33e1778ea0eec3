import { expect, test } from "vitest";
import { contradiction, movement, type SeriesValue } from "./series.ts";

function value(given: Partial<SeriesValue>): SeriesValue {
  return {
    metric: "area-cleared",
    party: "Ukraine",
    value: 15,
    valueMax: null,
    unit: "percent",
    asOf: "2026-01-10T00:00:00.000Z",
    claimId: "a",
    ...given,
  };
}

test("a first value is first, the same value the same", () => {
  expect(movement(value({}), []).kind).toBe("first");
  expect(movement(value({ claimId: "b", asOf: "2026-02-10T00:00:00.000Z" }), [value({})]).kind).toBe("same");
});

test("a later value moves the figure, whoever says it", () => {
  const later = value({ value: 18, party: "United Nations", asOf: "2026-02-10T00:00:00.000Z", claimId: "b" });
  expect(movement(later, [value({})])).toMatchObject({ kind: "moved", before: { value: 15 } });
});

test("another party's value of the same days contradicts it", () => {
  const theirs = value({ value: 9, party: "Russia", asOf: "2026-01-11T00:00:00.000Z", claimId: "b" });
  expect(movement(theirs, [value({})])).toMatchObject({ kind: "contradicts", other: { party: "Ukraine" } });
  expect(contradiction([value({}), theirs])).toHaveLength(2);
});

test("a contradiction ends when the parties' newest values agree", () => {
  const theirs = value({ value: 9, party: "Russia", asOf: "2026-01-11T00:00:00.000Z", claimId: "b" });
  const yielded = value({ value: 15, party: "Russia", asOf: "2026-01-12T00:00:00.000Z", claimId: "c" });
  expect(contradiction([value({}), theirs, yielded])).toEqual([]);
});

test("ranges that touch agree", () => {
  const range = value({ value: 14, valueMax: 16, party: "OSCE", claimId: "b" });
  expect(movement(range, [value({})]).kind).toBe("same");
});

test("a report of an old value does not move a figure back", () => {
  const old = value({ value: 12, asOf: "2025-11-01T00:00:00.000Z", claimId: "b" });
  expect(movement(old, [value({})]).kind).toBe("same");
});
