import { BadQuery } from "./query.ts";

/** Opaque place in a list: the sort keys of the last row shown. */
export function writeCursor(keys: readonly (string | number)[]): string {
  return btoa(JSON.stringify(keys.map(String)));
}

/** What a sort key may be. A cursor comes back from outside, so the store is asked for nothing else. */
const KINDS = {
  time: (key: string) =>
    /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(key) &&
    new Date(Date.parse(key) || 0).toISOString().slice(0, 23) === key.slice(0, 23),
  number: (key: string) => /^\d{1,15}$/.test(key),
  text: (key: string) => key !== "" && !key.includes("\0"),
};

/** The sort keys of a cursor, one of each kind asked for; throws BadQuery for anything else. */
export function readCursor<const K extends readonly (keyof typeof KINDS)[]>(
  cursor: string,
  kinds: K,
): { [I in keyof K]: string } {
  const keys = decode(cursor);
  if (!Array.isArray(keys) || keys.length !== kinds.length || !kinds.every((kind, i) => fits(kind, keys[i])))
    throw new BadQuery("cursor: is not one that this list gave out");
  return keys as { [I in keyof K]: string };
}

function fits(kind: keyof typeof KINDS, key: unknown): boolean {
  return typeof key === "string" && KINDS[kind](key);
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor));
  } catch {
    return null;
  }
}

/** One more row than asked for was read: cut it off and give the cursor of the last one kept. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keys: (row: T) => (string | number)[],
): { rows: T[]; next: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > limit && last !== undefined ? writeCursor(keys(last)) : null };
}

/** A page of a list that is small enough to be held whole; the cursor is the place in it. */
export function sliceOf<T>(all: readonly T[], limit: number, cursor: string | undefined) {
  const start = cursor === undefined ? 0 : Number(readCursor(cursor, ["number"])[0]);
  const end = start + limit;
  return { rows: all.slice(start, end), next: end < all.length ? writeCursor([end]) : null };
}
