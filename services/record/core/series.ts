/** One value of a metric as a party asserts it. */
export interface SeriesValue {
  metric: string;
  party: string;
  value: number;
  valueMax: number | null;
  unit: string;
  /** ISO 8601. */
  asOf: string;
  claimId: string;
}

const SAME_RATIO = 0.005;
const DAY_MS = 86_400_000;
/** Values further apart in time than this are a development, not a contradiction. */
const CONTRADICTION_DAYS = 4;

/** Two values agree when their ranges touch, within half a percent. */
export function agree(a: SeriesValue, b: SeriesValue): boolean {
  if (a.unit !== b.unit) return false;
  const slack = SAME_RATIO * Math.max(Math.abs(a.value), Math.abs(b.value));
  return a.value <= (b.valueMax ?? b.value) + slack && b.value <= (a.valueMax ?? a.value) + slack;
}

/** What a new value of a metric means beside the values known of it. */
export type Movement =
  | { kind: "first" | "same" }
  | { kind: "moved"; before: SeriesValue }
  | { kind: "contradicts"; other: SeriesValue };

/**
 * Compare a value with the known ones of its metric. Another party's different value of about the
 * same time contradicts it; a party's own different value, or anybody's later one, moves it.
 * Values of other units are not comparable and do not count.
 */
export function movement(value: SeriesValue, known: readonly SeriesValue[]): Movement {
  const comparable = known.filter((k) => k.metric === value.metric && k.unit === value.unit);
  const newest = newestOf(comparable);
  if (!newest) return { kind: "first" };
  const other = latestByParty(comparable).find(
    (k) => k.party !== value.party && near(k.asOf, value.asOf) && !agree(k, value),
  );
  if (other) return { kind: "contradicts", other };
  if (agree(newest, value) || value.asOf < newest.asOf) return { kind: "same" };
  return { kind: "moved", before: newest };
}

/** Sides of a contradiction that stands at the newest value of a metric; empty when all agree. */
export function contradiction(values: readonly SeriesValue[]): SeriesValue[] {
  const newest = newestOf(values);
  if (!newest) return [];
  const sides = latestByParty(values).filter((v) => v.unit === newest.unit && near(v.asOf, newest.asOf));
  return sides.some((v) => !agree(v, newest)) ? sides : [];
}

function near(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= CONTRADICTION_DAYS * DAY_MS;
}

/** The newest value by its time; ties by claim. */
export function newestOf(values: readonly SeriesValue[]): SeriesValue | undefined {
  return values.toSorted(byTime).at(-1);
}

function byTime(a: SeriesValue, b: SeriesValue): number {
  return Date.parse(a.asOf) - Date.parse(b.asOf) || (a.claimId < b.claimId ? -1 : 1);
}

function latestByParty(values: readonly SeriesValue[]): SeriesValue[] {
  const latest = new Map<string, SeriesValue>();
  for (const value of values.toSorted(byTime)) latest.set(value.party, value);
  return [...latest.values()];
}
