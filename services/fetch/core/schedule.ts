const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often a page is looked at again, by its age; publishers correct most within hours. */
const STEPS = [
  { under: 3 * HOUR, every: 15 * MINUTE, onlyWithClaims: false },
  { under: DAY, every: HOUR, onlyWithClaims: false },
  { under: 7 * DAY, every: 3 * HOUR, onlyWithClaims: true },
  { under: 30 * DAY, every: 3 * DAY, onlyWithClaims: true },
];

/**
 * When to fetch a page again after a fetch at `now`; times in milliseconds since 1970. Null when
 * never: the page is 30 days old, or a day old and carries no claims.
 */
export function nextFetch(firstSeenAt: number, now: number, carriesClaims: boolean): number | null {
  const age = Math.max(0, now - firstSeenAt);
  const step = STEPS.find(({ under }) => age < under);
  if (step === undefined || (step.onlyWithClaims && !carriesClaims)) return null;
  return now + step.every;
}

/** True where a page is to be asked for whole, without validators: a day after it last was. */
export function needsFullReading(lastFullAt: number | null, now: number): boolean {
  return lastFullAt === null || now - lastFullAt >= DAY;
}
