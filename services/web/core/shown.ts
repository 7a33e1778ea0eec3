const FIRST = 1;
const LAST = 2;

/** Of many claims, in order of publication, the one that began it and the newest: enough to show. */
export function shownClaims(ids: readonly string[]): string[] {
  if (ids.length <= FIRST + LAST) return [...ids];
  return [...ids.slice(0, FIRST), ...ids.slice(-LAST)];
}
