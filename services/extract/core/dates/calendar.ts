import type { Granularity } from "#shared/domain/index.ts";

/** An interval of days since 1 January 1970, both ends inclusive. */
export interface Interval {
  from: number;
  to: number;
  granularity: Granularity;
}

const DAY_MS = 86_400_000;

/** Day number of a calendar date; months from 0 and outside 0 to 11 run over. */
export const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month, day) / DAY_MS);
export const toIso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();
export const monthOf = (day: number): number => new Date(day * DAY_MS).getUTCMonth();
/** 0 is Sunday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Day number of an ISO date or date-time by its calendar day; null where it is none. */
export function parseIso(iso: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!m) return null;
  const day = dayOf(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return toIso(day) === m[0] ? day : null;
}

/** Null where the month has no such day. */
export function day(year: number, month: number, date: number): Interval | null {
  const at = dayOf(year, month, date);
  return date >= 1 && monthOf(at) === ((month % 12) + 12) % 12
    ? { from: at, to: at, granularity: "day" }
    : null;
}

export const months = (year: number, from: number, count: number, granularity: Granularity): Interval => ({
  from: dayOf(year, from, 1),
  to: dayOf(year, from + count, 1) - 1,
  granularity,
});

export const year = (y: number): Interval => months(y, 0, 12, "year");
export const monday = (at: number): number => at - ((weekdayOf(at) + 6) % 7);
export const span = (from: Interval, to: Interval): Interval | null =>
  from.from <= to.to ? { from: from.from, to: to.to, granularity: "range" } : null;
