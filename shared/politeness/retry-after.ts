/** No host is believed for longer than this. */
const MAX_WAIT_MS = 24 * 3_600_000;
const SECONDS = /^\d{1,15}$/;
const HTTP_DATE =
  /^(?:[A-Za-z]{3,9}, )?(?:\d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT|[A-Za-z]{3} [A-Za-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/;

/**
 * The time that a Retry-After header names, as seconds or as an HTTP date (RFC 9110, 10.2.3), in
 * milliseconds since 1970, between `now` and a day later. Null where the header says nothing readable.
 */
export function parseRetryAfter(header: string | null | undefined, now: number): number | null {
  const value = (header ?? "").slice(0, 100).trim();
  const at = SECONDS.test(value) ? now + Number(value) * 1000 : HTTP_DATE.test(value) ? dateOf(value) : NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + MAX_WAIT_MS);
}

function dateOf(value: string): number {
  return Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
}
