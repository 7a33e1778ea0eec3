import { expect, test } from "vitest";
import { bandsOf, drawable, isLive } from "./values.ts";

const row = (claimId: string, value: number, unit = "prisoner", party = claimId) => ({
  claimId,
  party,
  value,
  valueMax: null,
  unit,
  asOf: new Date(`2026-02-0${claimId.slice(1)}`),
  state: "intact",
  review: "pending",
});

test("values of one unit share the axis, the others are counted", () => {
  const drawn = drawable([row("c1", 12, "clinic"), row("c2", 15, "unit"), row("c3", 15, "unit")], "unit");
  expect(drawn).toMatchObject({ unit: "unit", left: 1 });
  expect(drawn.points).toHaveLength(2);
  expect(drawable([row("c1", 12, "clinic")], "unit").unit).toBe("clinic");
  expect(drawable([], "unit")).toEqual({ points: [], unit: "unit", left: 0 });
});

test("a band spans the sides of a contradiction in value and time", () => {
  const sides = ["c5", "c7"].map((claimId) => ({ party: claimId, claimId }));
  const rows = [row("c5", 2600), row("c7", 2900), row("c1", 100)];
  expect(bandsOf([{ sides, closedAt: null }], rows)).toEqual([
    { from: new Date("2026-02-05"), to: new Date("2026-02-07"), low: 2600, high: 2900 },
  ]);
  expect(bandsOf([{ sides: sides.slice(1), closedAt: null }], rows)).toEqual([]);
});

test("words taken back or rejected are not live", () => {
  expect(isLive({ state: "intact", review: "accepted" })).toBe(true);
  expect(isLive({ state: "edited", review: "pending" })).toBe(false);
  expect(isLive({ state: "intact", review: "rejected" })).toBe(false);
});
