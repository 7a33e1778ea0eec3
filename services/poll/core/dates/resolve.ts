import { ianaOffset } from "./zones.ts";

/** What a date's text says; the month counts from 1, the zone is minutes east or an IANA name. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  minute?: number;
  second?: number;
  half?: "am" | "pm";
  zone?: number | string;
}

export interface FeedDate {
  /** ISO 8601 in UTC. */
  iso: string;
  /** Whether the text named no zone that could be read. */
  zoneAssumed: boolean;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

function hourOf({ hour = 0, half }: DateParts): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** Midnight UTC of the day in ms; null where the calendar has no such day. */
function dayStart(year: number, parts: DateParts): number | null {
  const { month = 1, day = 1, dayOfYear } = parts;
  if (dayOfYear !== undefined) return dayOfYear < 1 || dayOfYear > 366 ? null : Date.UTC(year, 0, dayOfYear);
  const start = Date.UTC(year, month - 1, day);
  const date = new Date(start);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? start : null;
}

function clockMs(parts: DateParts): number | null {
  const hour = hourOf(parts);
  const { minute = 0, second = 0 } = parts;
  if (hour > 24 || minute > 59 || second >= 62) return null;
  return Math.round(((hour * 60 + minute) * 60 + second) * 1000);
}

function offsetOf(zone: number | string | undefined, at: number): number | null {
  if (typeof zone !== "string") return zone ?? null;
  const first = ianaOffset(zone, at);
  return first === null ? null : ianaOffset(zone, at - first * 60_000);
}

/** Checks the parts against the calendar and turns them into an instant. */
export function toFeedDate(parts: DateParts): FeedDate | null {
  const { year } = parts;
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) return null;
  const start = dayStart(year, parts);
  const clock = clockMs(parts);
  if (start === null || clock === null) return null;
  const offset = offsetOf(parts.zone, start + clock);
  const instant = new Date(start + clock - (offset ?? 0) * 60_000);
  return { iso: instant.toISOString(), zoneAssumed: offset === null };
}
