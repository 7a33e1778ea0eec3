import { AUXILIARIES, BOUNDARIES, PREPOSITIONS } from "../../rules/quotes/words.ts";
import type { Element } from "./element.ts";
import { isFinite, isInitialStop, isName, isPronoun, isSourceNoun, isTime } from "./nouns.ts";

/** Elements `from` to `to` (end exclusive) that name who says it. */
export interface Subject {
  from: number;
  to: number;
}

const LONGEST = 22;

function joins(elements: readonly Element[], at: number): boolean {
  const left = elements[at - 1];
  const right = elements[at + 1];
  const follows =
    isName(right) || isSourceNoun(right) || /^(?:the|other|a|an|its|his|her|their)$/.test(right?.lower ?? "");
  return (isName(left) || isSourceNoun(left)) && follows;
}

function breaks(elements: readonly Element[], at: number): boolean {
  const element = elements[at];
  if (element === undefined || element.kind === "quotation") return true;
  if (element.kind === "mark") return !isInitialStop(elements, at) && !/^[-&/'’]$/.test(element.text);
  if (element.lower === "and" || element.lower === "or") return !joins(elements, at);
  return BOUNDARIES.has(element.lower) || isFinite(element);
}

/** Start of the clause whose words end before `end`. */
export function clauseStart(elements: readonly Element[], end: number): number {
  let i = end;
  while (i > 0 && end - i < LONGEST && !breaks(elements, i - 1)) i--;
  return i;
}

/** Drops days and adverbs from the front of a phrase. */
function trimFront(elements: readonly Element[], from: number, to: number): number {
  let i = from;
  while (i < to) {
    const element = elements[i];
    const adverb = AUXILIARIES.has(element?.lower ?? "") && !/^(?:both|all)$/.test(element?.lower ?? "");
    const date = isTime(element) || /^\d{4}$/.test(element?.lower ?? "");
    if (element?.kind === "word" && !adverb && !date && element.lower !== "and") break;
    i++;
  }
  return i;
}

function headEnd(elements: readonly Element[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (PREPOSITIONS.has(elements[i]?.lower ?? "")) return i;
  }
  return to;
}

/** True where the head of a phrase is a name or a source. */
function speaks(elements: readonly Element[], from: number, to: number): boolean {
  const head = headEnd(elements, from, to);
  for (let i = from; i < head; i++) {
    const element = elements[i];
    if (isSourceNoun(element) || (isPronoun(element) && to - from === 1)) return true;
    const next = elements[i + 1];
    if (isName(element) && (i > 0 || head === 1 || isName(next) || next?.lower === "and")) return true;
  }
  return false;
}

/** The last run of names or sources before `end`, for a phrase that does not begin with its head. */
function tail(elements: readonly Element[], from: number, end: number): number {
  let i = end - 1;
  const goesOn = (at: number): boolean =>
    isName(elements[at]) ||
    isSourceNoun(elements[at]) ||
    isInitialStop(elements, at) ||
    (elements[at]?.lower === "and" && joins(elements, at));
  while (i > from && goesOn(i - 1)) i--;
  return i > from && /^(?:the|a|an)$/.test(elements[i - 1]?.lower ?? "") ? i - 1 : i;
}

/** The noun phrase of a speaker that ends before `end`, or null where no speaker stands there. */
export function phraseBefore(elements: readonly Element[], end: number): Subject | null {
  if (isPronoun(elements[end - 1])) return { from: end - 1, to: end };
  const from = trimFront(elements, clauseStart(elements, end), end);
  if (from >= end) return null;
  const inside = PREPOSITIONS.has(elements[from]?.lower ?? "");
  if (!inside && speaks(elements, from, end)) return { from, to: end };
  const start = trimFront(elements, tail(elements, from, end), end);
  if (start >= end || !speaks(elements, start, end)) return null;
  const governed = !inside && PREPOSITIONS.has(elements[start - 1]?.lower ?? "");
  return governed ? null : { from: start, to: end };
}

/** A relative clause's antecedent: its phrase where a source heads it, else its last run of names. */
export function antecedent(elements: readonly Element[], end: number): Subject | null {
  const subject = phraseBefore(elements, end);
  if (subject !== null) return subject;
  return isName(elements[end - 1]) ? { from: tail(elements, 0, end), to: end } : null;
}
