/** Seconds of `max-age` in a Cache-Control header; null where there is none. */
export function maxAgeSeconds(cacheControl: string | undefined): number | null {
  const found = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? "");
  return found ? Number(found[1]) : null;
}
