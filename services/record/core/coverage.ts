/** How many stories claimed something about a point lately. */
export interface Coverage {
  point: number;
  /** Stories of the last 24 hours. */
  today: number;
  /** Stories of the `BASE_DAYS` days before that. */
  before: number;
}

/** Days whose mean is the habit that a day is compared with. */
export const BASE_DAYS = 28;
const MIN_STORIES = 8;
const RATIO = 4;

/**
 * Points of which far more is told than is usual: at least eight stories in a day, and at least
 * four times the daily mean of the four weeks before. Stories, not pages: a wire copy is no spike.
 */
export function spikes(coverage: readonly Coverage[]): Coverage[] {
  return coverage.filter((c) => c.today >= MIN_STORIES && c.today >= RATIO * (c.before / BASE_DAYS));
}
