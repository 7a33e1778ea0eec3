import { scanDate } from "./dates/scan.ts";
import { toFeedDate, type FeedDate } from "./dates/resolve.ts";

export type { FeedDate } from "./dates/resolve.ts";

const MAX_LENGTH = 100;
/** Seconds since 1970, or milliseconds. */
const EPOCH = /^(\d{10})(\d{3})?$/;

/**
 * Reads a date as feeds write it: RFC 822 and its usual damage, ISO 8601 and its usual damage, zone
 * names, IANA zones, month names of fifteen languages, Chinese, Japanese and Korean dates, seconds since 1970. Without a zone it is read
 * as UTC and says so. What cannot be read for certain (`03/04/2026`) gives null, never "now".
 */
export function readDate(raw: string): FeedDate | null {
  if (raw.length > MAX_LENGTH * 4) return null;
  const text = raw.replace(/\s+/g, " ").trim().toLowerCase();
  if (text === "" || text.length > MAX_LENGTH) return null;
  const epoch = EPOCH.exec(text);
  if (epoch !== null) {
    const ms = Number(epoch[1]) * 1000 + Number(epoch[2] ?? 0);
    return { iso: new Date(ms).toISOString(), zoneAssumed: false };
  }
  const parts = scanDate(text);
  return parts === null ? null : toFeedDate(parts);
}
