import { scaleLinear, scaleUtc } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { type Box, labelsOf, type Tick, tickText } from "./box.ts";

/** A value as the chart needs it. */
export interface Point {
  at: Date;
  value: number;
  valueMax: number | null;
  party: string;
  /** False for words that were taken back or rejected: shown, but no part of the line. */
  live: boolean;
}

/** Values on which parties contradict each other. */
export interface Band {
  from: Date;
  to: Date;
  low: number;
  high: number;
}

export interface SeriesChart {
  dots: { x: number; y: number; yMax: number | null; series: number; live: boolean }[];
  lines: { path: string; series: number }[];
  bands: { x: number; y: number; width: number; height: number }[];
  target: number | null;
  xTicks: Tick[];
  yTicks: Tick[];
}

/** Series that have a colour and a shape of their own; the parties after them share the last. */
export const SERIES = 5;
const LEAST_BAND = 14;
const DAY = 86_400_000;

const round = (value: number) => Number(value.toFixed(1));

/** Parties in the order of their first value: the place of each is its colour and shape. */
export function partiesOf(points: readonly Point[]): string[] {
  return [...new Set(points.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map((p) => p.party))];
}

/** Below this a value is drawn as zero: an axis cannot be divided into steps that small. */
const SMALLEST = 1e-9;

function spread(values: readonly number[], least: number): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = Math.max((high - low) * 0.08, least);
  return [low - margin, high + margin];
}

/** One dot per value, a stepped line per party, a band where parties contradict each other. */
export function seriesChart(
  points: readonly Point[],
  bands: readonly Band[],
  target: number | undefined,
  box: Box,
): SeriesChart {
  const values = points.flatMap((p) => [p.value, p.valueMax ?? p.value]).concat(target ?? []);
  const size = Math.max(...values.map(Math.abs));
  const x = scaleUtc()
    .domain(
      spread(
        points.map((p) => p.at.getTime()),
        DAY,
      ),
    )
    .range([box.left, box.width - box.right]);
  const y = scaleLinear()
    .domain(spread(values, size < SMALLEST ? 1 : size * 0.02))
    .range([box.height - box.bottom, box.top])
    .nice(5);
  const parties = partiesOf(points);
  const seriesOf = (party: string) => Math.min(parties.indexOf(party), SERIES - 1);
  const step = line<Point>(
    (p) => round(x(p.at)),
    (p) => round(y(p.value)),
  ).curve(curveStepAfter);
  return {
    dots: points.map((p) => ({
      x: round(x(p.at)),
      y: round(y(p.value)),
      yMax: p.valueMax === null ? null : round(y(p.valueMax)),
      series: seriesOf(p.party),
      live: p.live,
    })),
    lines: parties.map((party) => ({ series: seriesOf(party), path: pathOf(step, points, party) })),
    bands: bands.map((band) => {
      const width = Math.max(x(band.to) - x(band.from), LEAST_BAND);
      const middle = (x(band.from) + x(band.to)) / 2;
      const height = y(band.low) - y(band.high);
      return {
        x: round(middle - width / 2),
        y: round(y(band.high)),
        width: round(width),
        height: round(height),
      };
    }),
    target: target === undefined ? null : round(y(target)),
    xTicks: thinned(
      x.ticks(labelsOf(box)).map((at) => ({ at: round(x(at)), text: at.toISOString().slice(0, 10) })),
      labelsOf(box),
    ),
    yTicks: y.ticks(5).map((value) => ({ at: round(y(value)), text: tickText(value) })),
  };
}

function pathOf(step: (points: Point[]) => string | null, points: readonly Point[], party: string): string {
  const own = points.filter((p) => p.party === party && p.live);
  return own.length < 2 ? "" : (step(own.toSorted((a, b) => a.at.getTime() - b.at.getTime())) ?? "");
}

/** No day twice, and no more labels than fit. */
function thinned(ticks: readonly Tick[], most: number): Tick[] {
  const days = ticks.filter((tick, i) => tick.text !== ticks[i - 1]?.text);
  const every = Math.ceil(days.length / most);
  return days.filter((_, i) => i % every === 0);
}
