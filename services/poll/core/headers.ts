/** Seconds of `max-age` in a Cache-Control header; null where there is none. */
export function maxAgeSeconds(cacheControl: string | undefined): number | null {
  const found = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? "");
  return found ? Number(found[1]) : null;
}

/** Seconds that a Retry-After header asks for, given as seconds or as a date; null where it says nothing readable. */
export function retryAfterSeconds(header: string | undefined, nowMs: number): number | null {
  if (!header) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - nowMs) / 1000));
}
