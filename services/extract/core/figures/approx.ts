import type { Approx } from "#shared/domain/index.ts";
import { APPROXIMATORS } from "../../rules/figures/approximators.ts";
import type { Source } from "./source.ts";

const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const longestFirst = (a: string, b: string): number => b.length - a.length;
const isWord = (s: string): boolean => /^[a-z]/.test(s);

const BEFORE = new Map(
  APPROXIMATORS.flatMap((row) => row.before.map((w): [string, Approx] => [w, row.approx])),
);
const AFTER = new Map(
  APPROXIMATORS.flatMap((row) => (row.after ?? []).map((w): [string, Approx] => [w, row.approx])),
);
const words = [...BEFORE.keys()].filter(isWord).sort(longestFirst).map(escape);
const signs = [...BEFORE.keys()]
  .filter((w) => !isWord(w))
  .sort(longestFirst)
  .map(escape);
const LEFT = new RegExp(
  String.raw`(?:\b(${words.join("|")})(?: (?:a|an|another))?[ \n]{1,2}|(${signs.join("|")}) {0,2})$`,
);
const RIGHT = new RegExp(
  String.raw`(?: |, )(${[...AFTER.keys()].filter(isWord).sort(longestFirst).join("|")})\b|(\+)`,
  "y",
);
const REACH = 36;

export interface Approximation {
  approx: Approx;
  /** Where the approximator starts (left) or ends (right). */
  edge: number;
}

/** The approximator that ends where the figure starts. */
export function approxBefore(src: Source, at: number): Approximation | null {
  const from = Math.max(0, at - REACH);
  const m = LEFT.exec(src.lower.slice(from, at));
  const approx = m ? BEFORE.get(m[1] ?? m[2] ?? "") : undefined;
  return m && approx ? { approx, edge: from + m.index } : null;
}

/** The approximator that starts where the figure ends. */
export function approxAfter(src: Source, at: number): Approximation | null {
  RIGHT.lastIndex = at;
  const m = RIGHT.exec(src.lower);
  const approx = m ? AFTER.get(m[1] ?? m[2] ?? "") : undefined;
  return m && approx ? { approx, edge: at + m[0].length } : null;
}
