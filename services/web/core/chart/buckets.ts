const DAY = 86_400_000;
/** More bars than this cannot be told apart on a narrow screen. */
const MOST = 66;

export type Step = "day" | "week" | "month" | "year";
const STEPS: readonly Step[] = ["day", "week", "month", "year"];

/** Claims and changes of one stretch of time; both days inclusive, UTC. */
export interface Bucket {
  from: string;
  to: string;
  claims: number;
  changes: string[];
}

export interface Buckets {
  step: Step;
  buckets: Bucket[];
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Start of the stretch that an instant lies in; weeks start on Monday. */
function startOf(step: Step, time: number): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (step === "year") return Date.UTC(year, 0);
  if (step === "month") return Date.UTC(year, month);
  const midnight = Math.floor(time / DAY) * DAY;
  return step === "day" ? midnight : midnight - ((date.getUTCDay() + 6) % 7) * DAY;
}

function after(step: Step, start: number): number {
  const days = { day: 1, week: 7, month: 31, year: 366 }[step];
  return startOf(step, start + days * DAY);
}

/** The starts from one instant to another, the newest `MOST` of them. */
function startsBetween(step: Step, first: number, last: number): number[] {
  const starts: number[] = [];
  const earliest = Math.max(first, last - 2 * MOST * 366 * DAY);
  for (let at = startOf(step, earliest); at <= last; at = after(step, at)) starts.push(at);
  return starts.slice(-MOST);
}

/**
 * Claims a day and changes, gathered into days, weeks, months or years: the finest of them that
 * gives a readable number of bars from the first claim to `until`. What lies later is left out.
 */
export function bucketsOf(
  rows: readonly { day: string; claims: number }[],
  changes: readonly { at: Date; text: string }[],
  until: Date,
): Buckets {
  const last = until.getTime();
  const first = Math.min(...rows.map((row) => Date.parse(row.day)), last);
  const span = (last - first) / DAY;
  const step = STEPS.find((s) => span / { day: 1, week: 7, month: 30.5, year: 0 }[s] < MOST - 1) ?? "year";
  const starts = startsBetween(step, first, last);
  const buckets = starts.map((start) => ({
    from: dayOf(start),
    to: dayOf(after(step, start) - 1),
    claims: 0,
    changes: [] as string[],
  }));
  const byStart = new Map(starts.map((start, i) => [start, buckets[i]]));
  const bucketAt = (time: number) => byStart.get(startOf(step, time));
  for (const { day, claims } of rows) {
    const bucket = bucketAt(Date.parse(day));
    if (bucket) bucket.claims += claims;
  }
  for (const { at, text } of changes) bucketAt(at.getTime())?.changes.push(text);
  return { step, buckets };
}
