import type { RuleRow } from "../../rules/status/types.ts";

export interface Compiled<Row extends RuleRow> {
  row: Row;
  regex: RegExp;
}

/** One hit of a rule; offsets are into the text that was searched. */
export interface Hit<Row extends RuleRow> {
  row: Row;
  start: number;
  end: number;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

export function compileRules<Row extends RuleRow>(rows: readonly Row[]): Compiled<Row>[] {
  return rows.map((row) => ({ row, regex: new RegExp(`${BEFORE}(?:${row.pattern})${AFTER}`, "gu") }));
}

/** All hits of all rules in folded text, by start; a rule's own hits never overlap. */
export function findHits<Row extends RuleRow>(rules: readonly Compiled<Row>[], folded: string): Hit<Row>[] {
  const hits: Hit<Row>[] = [];
  for (const { row, regex } of rules) {
    regex.lastIndex = 0;
    for (let m = regex.exec(folded); m !== null; m = regex.exec(folded)) {
      hits.push({ row, start: m.index, end: m.index + m[0].length });
      if (m[0].length === 0) regex.lastIndex += 1;
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
