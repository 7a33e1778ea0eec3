import type { Span } from "#shared/domain/index.ts";
import { AT_START, OPENERS, type ClauseKind } from "../../rules/status/clauses.ts";
import { prefixesOf } from "./prefixes.ts";

export interface Clause extends Span {
  kind: ClauseKind;
}

const OPENER = new RegExp(OPENERS.map((row) => `(${row.pattern})`).join("|"), "uy");
/** Enough of an opener's beginning to tell that there is none at nearly every place of a text. */
const FIRST_LENGTH = 2;

/** The first characters of what opens a part inside a sentence; null where a pattern may begin with anything. */
function firstsOf(patterns: readonly string[]): ReadonlySet<string> | null {
  const all = patterns.map((pattern) => prefixesOf(pattern.replaceAll(AT_START, "")));
  if (all.includes(null)) return null;
  return new Set(all.flatMap((one) => [...(one ?? [])].map((text) => text.slice(0, FIRST_LENGTH))));
}

const FIRST = firstsOf(OPENERS.map((row) => row.pattern));

function canOpen(folded: string, at: number): boolean {
  if (at === 0 || !FIRST) return true;
  return FIRST.has(folded.slice(at, at + FIRST_LENGTH)) || FIRST.has(folded[at] ?? "");
}

interface Break {
  at: number;
  next: number;
  kind: ClauseKind;
}

function breaksIn(folded: string): Break[] {
  const breaks: Break[] = [];
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    if (at < from || !canOpen(folded, at)) continue;
    OPENER.lastIndex = at;
    const m = OPENER.exec(folded);
    if (!m) continue;
    const kind = OPENERS[m.slice(1).findIndex((group) => group !== undefined)]?.kind ?? "main";
    from = at + m[0].length;
    breaks.push({ at, next: from, kind });
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
