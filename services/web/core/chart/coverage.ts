import { scaleBand, scaleLinear } from "d3-scale";
import { type Box, labelsOf, type Tick, tickText } from "./box.ts";
import type { Bucket } from "./buckets.ts";

export interface CoverageChart {
  bars: { x: number; y: number; width: number; height: number }[];
  /** Where something changed: middle of the bar's place. */
  marks: { x: number; y: number }[];
  xTicks: Tick[];
  yTicks: Tick[];
}

const round = (value: number) => Number(value.toFixed(1));

/** Bars of claims, with marks above the stretches in which something changed. */
export function coverageChart(buckets: readonly Bucket[], box: Box): CoverageChart {
  const x = scaleBand()
    .domain(buckets.map((bucket) => bucket.from))
    .range([box.left, box.width - box.right])
    .padding(0.15);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...buckets.map((bucket) => bucket.claims))])
    .range([box.height - box.bottom, box.top])
    .nice(4);
  const every = Math.ceil(buckets.length / labelsOf(box));
  const middle = (bucket: Bucket) => round((x(bucket.from) ?? 0) + x.bandwidth() / 2);
  return {
    bars: buckets.map((bucket) => ({
      x: round(x(bucket.from) ?? 0),
      y: round(y(bucket.claims)),
      width: round(x.bandwidth()),
      height: round(y(0) - y(bucket.claims)),
    })),
    marks: buckets
      .filter((bucket) => bucket.changes.length > 0)
      .map((bucket) => ({ x: middle(bucket), y: box.top - 10 })),
    xTicks: buckets
      .filter((_, i) => i % every === 0)
      .map((bucket) => ({ at: middle(bucket), text: bucket.from })),
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ at: round(y(value)), text: tickText(value) })),
  };
}
