import type { RuleRow } from "../../rules/status/types.ts";
import { prefixesOf, REACH } from "./prefixes.ts";

interface Compiled<Row extends RuleRow> {
  row: Row;
  /** Place among the rules. */
  order: number;
  /** Matches at `lastIndex` only. */
  regex: RegExp;
}

/** Rules by the first letters of what they match: at a word only those are tried that can begin there. */
export interface Rules<Row extends RuleRow> {
  byPrefix: ReadonlyMap<string, readonly Compiled<Row>[]>;
  /** Those that may begin with anything. */
  open: readonly Compiled<Row>[];
}

/** One hit of a rule; offsets are into the text that was searched. */
export interface Hit<Row extends RuleRow> {
  row: Row;
  start: number;
  end: number;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

export function compileRules<Row extends RuleRow>(rows: readonly Row[]): Rules<Row> {
  const byPrefix = new Map<string, Compiled<Row>[]>();
  const open: Compiled<Row>[] = [];
  rows.forEach((row, order) => {
    const regex = new RegExp(`${BEFORE}(?:${row.pattern})${AFTER}`, "uy");
    const rule = { row, order, regex };
    const prefixes = prefixesOf(row.pattern);
    if (!prefixes) open.push(rule);
    for (const prefix of prefixes ?? []) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), rule]);
  });
  return { byPrefix, open };
}

/** Positions where a word or a mark can start: what stands before is no letter or digit of ASCII. */
function wordStarts(folded: string): number[] {
  const starts: number[] = [];
  let before = 32;
  for (let at = 0; at < folded.length; at++) {
    const inWord = (before >= 97 && before <= 122) || (before >= 48 && before <= 57);
    before = folded.charCodeAt(at);
    if (!inWord) starts.push(at);
  }
  return starts;
}

/** All hits of all rules in folded text, by start; a rule's own hits never overlap. */
export function findHits<Row extends RuleRow>(rules: Rules<Row>, folded: string): Hit<Row>[] {
  const found: { rule: Compiled<Row>; start: number; end: number }[] = [];
  const until = new Map<Compiled<Row>, number>();
  const attempt = (rule: Compiled<Row>, at: number): void => {
    if (at < (until.get(rule) ?? 0)) return;
    rule.regex.lastIndex = at;
    if (!rule.regex.test(folded)) return;
    const end = rule.regex.lastIndex;
    until.set(rule, Math.max(end, at + 1));
    found.push({ rule, start: at, end });
  };
  for (const at of wordStarts(folded)) {
    for (let length = 1; length <= REACH; length++) {
      for (const rule of rules.byPrefix.get(folded.slice(at, at + length)) ?? []) attempt(rule, at);
    }
    for (const rule of rules.open) attempt(rule, at);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rule.order - b.rule.order);
  return found.map(({ rule, start, end }) => ({ row: rule.row, start, end }));
}
