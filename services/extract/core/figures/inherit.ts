import { isBare, type Reading } from "./reading.ts";
import type { Source } from "./source.ts";

const REACH = 160;
const SAME_NOUN = /^ (?:each|more|others?|apiece|of them|further|(?:per|on (?:each|either)) side)\b/;
const TARGET = /\b(?:target|goal|aim|planned|plan)(?:ed|s|:)?(?: is| of| for)? $/;
const CASUALTIES = /\b(?:killing|killed|wounding|injuring|wounded|injured)(?: another| at least| about)? $/;
/** "50 years instead of 15": both numbers measure the same. */
const INSTEAD = /\b(?:instead of|rather than|up from|down from|compared with|compared to|against) (?:the )?$/;
const SUFFERED =
  /^ (?:others )?(?:have been |had been |has been |were |are |was )(?:killed|wounded|injured|dead|missing|displaced|captured|detained|released|freed|evacuated)\b/;
/** Nothing follows that the number could count. */
const CLAUSE_END = /^(?:$|[.;]|, | (?:and|while|but|returned|came|went|were|was|are|remain|stayed)\b)/;
const FORCE =
  /\b(army|military|armed forces|forces|troop levels|troops|force|contingent|brigade|battalion|personnel|workforce)\b[^.;!?\n]{0,60}$/;

function lastOf(list: Reading[], at: number, kind: Reading["kind"]): Reading | undefined {
  return list.findLast((r) => r.kind === kind && at - r.end < REACH);
}

/** What a bare number counts by the words beside it; null where they do not say. */
function counted(src: Source, r: Reading, before: Reading[]): Reading | null {
  if (SAME_NOUN.test(src.lower.slice(r.end, r.end + 16))) {
    const same = lastOf(before, r.start, "count");
    return same ? { ...r, kind: "count", unit: same.unit, ...(same.of ? { of: same.of } : {}) } : null;
  }
  const left = src.lower.slice(Math.max(0, r.outerStart - REACH / 2), r.outerStart);
  const other = INSTEAD.test(left) ? before.at(-1) : undefined;
  if (
    other !== undefined &&
    r.start - other.end < REACH / 4 &&
    CLAUSE_END.test(src.lower.slice(r.end, r.end + 12))
  )
    return { ...r, kind: other.kind, unit: other.unit, ...(other.of ? { of: other.of } : {}) };
  if (CASUALTIES.test(left) || SUFFERED.test(src.lower.slice(r.end, r.end + 36)))
    return { ...r, kind: "count", unit: "person" };
  const force = r.value >= 1000 ? FORCE.exec(left)?.[1] : undefined;
  if (force) return { ...r, kind: "count", unit: "person", of: force };
  const same = lastOf(before, r.start, "count");
  if (
    same &&
    r.n.digits &&
    CLAUSE_END.test(src.lower.slice(r.end, r.end + 12)) &&
    !/[.!?;\n]/.test(src.plain.slice(same.end, r.start))
  )
    return { ...r, kind: "count", unit: same.unit, ...(same.of ? { of: same.of } : {}) };
  return null;
}

/** "target 60 %" after "15 % of zones": the target is for the same thing. */
function targeted(src: Source, r: Reading, before: Reading[]): Reading | null {
  if (
    r.of !== undefined ||
    r.kind !== "percent" ||
    !TARGET.test(src.lower.slice(Math.max(0, r.outerStart - 20), r.outerStart))
  )
    return null;
  const same = lastOf(before, r.start, "percent");
  return same?.of ? { ...r, of: same.of } : null;
}

/** Completes figures that leave out what a figure shortly before has named ("157 each"). */
export function inherit(src: Source, list: Reading[]): Reading[] {
  const out: Reading[] = [];
  for (const r of list) {
    const recent = out.slice(-4);
    out.push((isBare(r) ? counted(src, r, recent) : targeted(src, r, recent)) ?? r);
  }
  return out;
}
