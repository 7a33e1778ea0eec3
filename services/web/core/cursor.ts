import { BadQuery } from "./query.ts";

/** Opaque place in a list: the sort keys of the last row shown. */
export function writeCursor(keys: readonly (string | number)[]): string {
  return btoa(JSON.stringify(keys.map(String)));
}

/** The sort keys of a cursor; throws BadQuery unless it holds exactly `length` of them. */
export function readCursor(cursor: string, length: number): string[] {
  const keys = decode(cursor);
  if (Array.isArray(keys) && keys.length === length && keys.every((key) => typeof key === "string"))
    return keys;
  throw new BadQuery("cursor: is not one that this list gave out");
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
  const start = cursor === undefined ? 0 : Number(readCursor(cursor, 1)[0]);
  if (!Number.isSafeInteger(start) || start < 0)
    throw new BadQuery("cursor: is not one that this list gave out");
  const end = start + limit;
  return { rows: all.slice(start, end), next: end < all.length ? writeCursor([end]) : null };
}
