import { sidesOf } from "../sides.ts";
import type { Band, Point } from "./series.ts";

interface Value {
  claimId: string;
  party: string;
  value: number;
  valueMax: number | null;
  unit: string;
  asOf: Date;
  state: string;
  review: string;
}

/** True for a value whose words stand, and that no reviewer has rejected. */
export function isLive(value: { state: string; review: string }): boolean {
  return value.state === "intact" && value.review !== "rejected";
}

/**
 * The values that can share one axis: those in the metric's unit, or in the commonest one where
 * none is. `left` counts the others.
 */
export function drawable(
  rows: readonly Value[],
  metricUnit: string,
): { points: Point[]; unit: string; left: number } {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const commonest = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? metricUnit;
  const unit = counts.has(metricUnit) ? metricUnit : commonest;
  const shown = rows.filter((row) => row.unit === unit);
  const points = shown.map((row) => ({
    at: row.asOf,
    value: row.value,
    valueMax: row.valueMax,
    party: row.party,
    live: isLive(row),
  }));
  return { points, unit, left: rows.length - shown.length };
}

/** The ranges of contradictions: from the lowest to the highest side, over the days of their claims. */
export function bandsOf(
  conflicts: readonly { sides: unknown; closedAt: Date | null }[],
  rows: readonly Value[],
): Band[] {
  const byClaim = new Map(rows.map((row) => [row.claimId, row]));
  return conflicts.flatMap((conflict) => {
    const sides = sidesOf(conflict.sides).flatMap((side) => byClaim.get(side.claimId) ?? []);
    if (sides.length < 2) return [];
    const times = sides.map((side) => side.asOf.getTime());
    return {
      from: new Date(Math.min(...times)),
      to: new Date(Math.max(...times)),
      low: Math.min(...sides.map((side) => side.value)),
      high: Math.max(...sides.map((side) => side.valueMax ?? side.value)),
    };
  });
}
