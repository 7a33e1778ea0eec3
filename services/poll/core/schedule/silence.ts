/** When a source counts as silent. */
export interface SilenceRule {
  /** Fewer items than this show no habit. */
  minItems: number;
  /** Standard deviations above the mean gap. */
  deviations: number;
  /** Nothing shorter is silence, however regular the source. */
  minSeconds: number;
}

const DEFAULT_RULE: SilenceRule = { minItems: 10, deviations: 2, minSeconds: 6 * 3600 };

function gapsOf(times: number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
}

/** Mean time between a source's items in ms; 0 for fewer than two. */
export function usualGap(history: readonly number[]): number {
  const gaps = gapsOf(history.filter(Number.isFinite));
  return gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

/**
 * Whether a source is silent against its own habit: the time since its last item exceeds the mean
 * of its gaps by two standard deviations. `history` are the times of its items (ms), `now` too.
 */
export function isSilent(history: readonly number[], now: number, rule: SilenceRule = DEFAULT_RULE): boolean {
  const times = history.filter((time) => Number.isFinite(time) && time <= now);
  if (times.length < rule.minItems) return false;
  const gaps = gapsOf(times);
  const mean = usualGap(times);
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  const limit = Math.max(mean + rule.deviations * Math.sqrt(variance), rule.minSeconds * 1000);
  const last = times.reduce((latest, time) => Math.max(latest, time), 0);
  return now - last > limit;
}
