import fc from "fast-check";
import { expect, test } from "vitest";
import { NARROW, WIDE } from "./box.ts";
import { bucketsOf } from "./buckets.ts";
import { coverageChart } from "./coverage.ts";
import { seriesChart } from "./series.ts";

const NOW = new Date("2026-02-10T12:00:00Z");
const value = (day: string, value: number, party = "Kyiv", live = true) => ({
  at: new Date(day),
  value,
  valueMax: null,
  party,
  live,
});

test("the highest bar fills the plot, an empty stretch has none", () => {
  const { buckets } = bucketsOf(
    [
      { day: "2026-02-08", claims: 4 },
      { day: "2026-02-10", claims: 2 },
    ],
    [{ at: NOW, text: "signed" }],
    NOW,
  );
  const { bars, marks } = coverageChart(buckets, WIDE);
  expect(bars.map((bar) => bar.height)).toEqual([204, 0, 102]);
  expect(marks).toHaveLength(1);
  expect(marks[0]?.x).toBeGreaterThan(bars[2]?.x ?? 0);
});

test("a party's line joins its live values only", () => {
  const drawn = seriesChart(
    [
      value("2026-02-01", 15),
      value("2026-02-03", 18, "Kyiv", false),
      value("2026-02-05", 16),
      value("2026-02-05", 9, "UN"),
    ],
    [],
    60,
    WIDE,
  );
  expect(drawn.dots.map((dot) => dot.live)).toEqual([true, false, true, true]);
  expect(drawn.lines.map((line) => line.path === "")).toEqual([false, true]);
  expect(drawn.lines[0]?.path.match(/L/g)).toHaveLength(2);
  expect(drawn.target).toBeGreaterThan(0);
});

test("a value next to nothing is drawn as zero", () => {
  const at = new Date("2026-01-01");
  const point = { at, value: 1.24e-322, valueMax: null, party: "a", live: true };
  expect(seriesChart([point], [], undefined, NARROW).yTicks.length).toBeLessThanOrEqual(11);
});

test("a single value, equal values and wild ones stay inside the drawing", () => {
  const number = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  const time = fc.date({ min: new Date("1990-01-01"), max: new Date("2050-01-01"), noInvalidDate: true });
  const point = fc.record({
    at: time,
    value: number,
    valueMax: fc.constant(null),
    party: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    live: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
      const drawn = seriesChart(points, [], undefined, NARROW);
      for (const dot of drawn.dots) {
        expect(dot.x).toBeGreaterThanOrEqual(NARROW.left);
        expect(dot.x).toBeLessThanOrEqual(NARROW.width);
        expect(dot.y).toBeGreaterThanOrEqual(0);
        expect(dot.y).toBeLessThanOrEqual(NARROW.height);
        expect(dot.series).toBeLessThan(5);
      }
      expect(drawn.xTicks.length).toBeLessThanOrEqual(2);
    }),
  );
});
