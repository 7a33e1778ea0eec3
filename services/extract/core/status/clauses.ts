import type { Span } from "#shared/domain/index.ts";
import { OPENERS, type ClauseKind } from "../../rules/status/clauses.ts";

export interface Clause extends Span {
  kind: ClauseKind;
}

const OPENER = new RegExp(OPENERS.map((row) => `(${row.pattern})`).join("|"), "gu");

interface Break {
  at: number;
  next: number;
  kind: ClauseKind;
}

function breaksIn(folded: string): Break[] {
  const breaks: Break[] = [];
  for (const m of folded.matchAll(OPENER)) {
    const kind = OPENERS[m.slice(1).findIndex((group) => group !== undefined)]?.kind ?? "main";
    breaks.push({ at: m.index, next: m.index + m[0].length, kind });
  }
  return breaks;
}

const OPEN_ENDED: ReadonlySet<ClauseKind> = new Set(["main", "contrast"]);

/**
 * A part that hangs on another ends at the next comma; what follows goes on with the main clause. Where a
 * sentence opens with such a part and has no comma, the main clause is in it and cannot be told from it.
 */
function closed(folded: string, breaks: readonly Break[]): Break[] {
  return breaks.flatMap((one, i) => {
    if (OPEN_ENDED.has(one.kind)) return [one];
    const limit = breaks[i + 1]?.at ?? folded.length;
    const comma = folded.indexOf(", ", one.next);
    if (comma < 0 && one.at === 0 && breaks.length === 1) return [{ ...one, kind: "main" as const }];
    return comma > 0 && comma < limit ? [one, { at: comma, next: comma + 2, kind: "main" as const }] : [one];
  });
}

/** Parts of a sentence in order. Offsets are into `folded`; a sentence without a break is one part. */
export function clausesOf(folded: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let kind: ClauseKind = "main";
  for (const one of closed(folded, breaksIn(folded))) {
    if (one.at > start) clauses.push({ start, end: one.at, kind });
    start = one.next;
    kind = one.kind;
  }
  clauses.push({ start: Math.min(start, folded.length), end: folded.length, kind });
  return clauses;
}

/** Index of the part that holds a position; the last one where it stands in a break. */
export function clauseAt(clauses: readonly Clause[], position: number): number {
  const found = clauses.findIndex((clause) => position < clause.end);
  return found < 0 ? clauses.length - 1 : found;
}
