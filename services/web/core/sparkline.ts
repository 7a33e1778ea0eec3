const WIDTH = 90;
const HEIGHT = 20;
const DAY = 86_400_000;

/** Counts of the last `days` days up to the one of `now`, oldest first; days without a row are 0. */
export function countsByDay(
  rows: readonly { day: string; claims: number }[],
  now: Date,
  days: number,
): number[] {
  const byDay = new Map(rows.map((row) => [row.day, row.claims]));
  return Array.from({ length: days }, (_, i) => {
    const day = new Date(now.getTime() - (days - 1 - i) * DAY).toISOString().slice(0, 10);
    return byDay.get(day) ?? 0;
  });
}

/** Points of a polyline in a box of 90 by 20; a flat line at the bottom where all counts are 0. */
export function sparkPoints(counts: readonly number[]): string {
  const top = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length - 1);
  return counts
    .map((count, i) => `${(i * step).toFixed(1)},${(HEIGHT - 1 - (count / top) * (HEIGHT - 2)).toFixed(1)}`)
    .join(" ");
}
