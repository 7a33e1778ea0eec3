import { TRACKING } from "../rules/tracking.ts";

const NAMES = TRACKING.flatMap((row) => row.names);
const EXACT = new Set(NAMES.filter((name) => !name.endsWith("*")));
const STARTS = NAMES.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));

/** Whether a query parameter only tells how the reader came. */
export function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return EXACT.has(lower) || STARTS.some((start) => lower.startsWith(start));
}

/**
 * One key for the spellings of an address: no scheme, `www.`, default port, tracking parameters,
 * fragment (except `#!`) or trailing slash; parameters sorted. Null where it is no web address.
 */
export function linkKey(link: string): string | null {
  const url = URL.parse(link);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name)).map((pair) => pair.join("="));
  const query = kept.length === 0 ? "" : `?${kept.sort().join("&")}`;
  const fragment = url.hash.startsWith("#!") ? url.hash : "";
  return url.host.replace(/^www\./, "") + url.pathname.replace(/\/$/, "") + query + fragment;
}
