const HISTORY = 40;

/** Of a long history, oldest first, the newest of it, newest first. */
export function shownHistory<T>(rows: readonly T[]): T[] {
  return rows.slice(-HISTORY).toReversed();
}
