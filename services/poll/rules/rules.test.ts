import { describe, expect, it } from "vitest";
import { readDate } from "../core/dates.ts";
import { FEED_PATHS } from "./feed-paths.ts";
import { MONTHS } from "./months.ts";
import { ZONES } from "./zones.ts";

interface Row {
  id: string;
  reason: string;
  examples: { match: string[]; not: string[] };
}

function check<R extends Row>(name: string, rows: R[], matches: (row: R, text: string) => boolean): void {
  describe(name, () => {
    it.each(rows)("$id", (row) => {
      expect(row.reason).not.toBe("");
      expect(row.examples.match).not.toEqual([]);
      expect(row.examples.not).not.toEqual([]);
      for (const text of row.examples.match) expect([text, matches(row, text)]).toEqual([text, true]);
      for (const text of row.examples.not) expect([text, matches(row, text)]).toEqual([text, false]);
    });
    it("has each id once", () => {
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    });
  });
}

check("zones", ZONES, (_, text) => readDate(text)?.zoneAssumed === false);
check("months", MONTHS, (_, text) => readDate(text) !== null);
check("feed paths", FEED_PATHS, (row, text) => new URL(text).pathname === row.path);
