import { describe, expect, it } from "vitest";

/** A row of a rule file with what holds exactly for the texts that it means. */
interface TriedRow {
  row: { id: string; reason: string; examples: { match: readonly string[]; not: readonly string[] } };
  test: (text: string) => boolean;
}

/** Every row has a reason, an id of its own, and examples of both kinds that come out as they say. */
export function describeRows(rows: readonly TriedRow[]): void {
  describe.each([...rows])("$row.id", ({ row, test }) => {
    it("has a reason and examples of both kinds", () => {
      expect(row.reason).not.toBe("");
      expect(row.examples.match.length).toBeGreaterThan(0);
      expect(row.examples.not.length).toBeGreaterThan(0);
    });

    it.each([...row.examples.match])("holds for: %s", (text) => {
      expect(test(text)).toBe(true);
    });

    it.each([...row.examples.not])("does not hold for: %s", (text) => {
      expect(test(text)).toBe(false);
    });
  });

  it("has no id twice", () => {
    const ids = rows.map(({ row }) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
}
