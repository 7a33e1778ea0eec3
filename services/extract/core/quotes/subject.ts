import {
  AUXILIARIES,
  BLOCKERS,
  BOUNDARIES,
  PREPOSITIONS,
  SOURCE_NOUNS,
  TIMES,
} from "../../rules/quotes/words.ts";
import type { Element } from "./elements.ts";

/** Elements `from` to `to` (end exclusive) that name who says it. */
export interface Subject {
  from: number;
  to: number;
}

const PRONOUN = /^(?:he|she|they|i|we|it|you)$/;
const RELATIVE = /^(?:who|which)$/;
const LONGEST = 14;
const PARENTHESIS = 40;
const SOURCE_REACH = 7;

/** True for a word with a capital letter. */
export function isName(element: Element | undefined): boolean {
  return element?.kind === "word" && /^\p{Lu}/u.test(element.text);
}

/** A word as a source noun is listed: without a possessive ending. */
export function isSourceNoun(element: Element | undefined): boolean {
  if (element?.kind !== "word") return false;
  const tail = element.lower.slice(element.lower.lastIndexOf("-") + 1);
  return SOURCE_NOUNS.has(element.lower) || SOURCE_NOUNS.has(tail);
}

/** True for a day, month, time or day number. */
export function isTime(element: Element | undefined): boolean {
  return (
    element !== undefined && (TIMES.has(element.lower) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(element.lower))
  );
}

/** Steps left over auxiliaries, adverbs and days; -1 where the verb reports nothing. */
function overAuxiliaries(elements: readonly Element[], from: number): number {
  let i = from;
  for (; i >= 0; i--) {
    const element = elements[i];
    if (element?.kind !== "word") return i;
    const day = isTime(element) && !(element.lower === "may" && !isTime(elements[i + 1]));
    if (!day && BLOCKERS.has(element.lower)) return -1;
    if (!AUXILIARIES.has(element.lower) && !day && !/..ly$/.test(element.lower)) return i;
  }
  return i;
}

/** The element before a parenthesis that ends with the comma at `comma`; -1 where there is none. */
function beforeParenthesis(elements: readonly Element[], comma: number): number {
  for (let i = comma - 1; i > Math.max(0, comma - PARENTHESIS); i--) {
    const element = elements[i];
    if (element?.kind === "mark" && /^[,–—-]$/.test(element.text)) {
      const before = elements[i - 1];
      if (isName(before) || isSourceNoun(before) || PRONOUN.test(before?.lower ?? "")) return i - 1;
    }
  }
  return -1;
}

/** Where a source noun stands left of a preposition, so that the phrase belongs to it; -1 otherwise. */
function sourceBefore(elements: readonly Element[], preposition: number): number {
  for (let i = preposition - 1; i >= Math.max(0, preposition - SOURCE_REACH); i--) {
    const element = elements[i];
    if (element?.kind !== "word" || BOUNDARIES.has(element.lower)) return -1;
    if (isSourceNoun(element)) return i;
  }
  return -1;
}

function joins(elements: readonly Element[], at: number): boolean {
  const left = elements[at - 1];
  const right = elements[at + 1];
  return (
    (isName(left) || isSourceNoun(left)) && (isName(right) || isSourceNoun(right) || right?.lower === "the")
  );
}

/** Start of the noun phrase that ends before `end`. */
function phraseStart(elements: readonly Element[], end: number): number {
  let i = end - 1;
  while (i >= 0 && end - i <= LONGEST) {
    const element = elements[i];
    if (element === undefined || element.kind === "quotation") break;
    if (element.kind === "mark") {
      const initial =
        element.text === "." &&
        /^(?:\p{Lu}|mr|mrs|ms|dr|gen|sen|rep|lt|col|st|gov)$/iu.test(elements[i - 1]?.text ?? "");
      if (!initial && element.text !== "-" && element.text !== "&") break;
      i--;
    } else if (BOUNDARIES.has(element.lower) || (element.lower === "and" && !joins(elements, i))) {
      break;
    } else if (PREPOSITIONS.has(element.lower)) {
      const source = sourceBefore(elements, i);
      if (source < 0) break;
      i = source - 1;
    } else {
      i--;
    }
  }
  return i + 1;
}

/** Drops days, adverbs and an opening "but" from the front of a phrase. */
function trimFront(elements: readonly Element[], from: number, to: number): number {
  let i = from;
  while (i < to) {
    const element = elements[i];
    if (element === undefined) break;
    const adverb = AUXILIARIES.has(element.lower) && element.lower !== "both";
    const date = isTime(element) || /^\d{4}$/.test(element.lower);
    if (element.kind === "word" && !adverb && !date && element.lower !== "and") break;
    i++;
  }
  return i;
}

function names(elements: readonly Element[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const element = elements[i];
    if (isSourceNoun(element)) return true;
    if (PRONOUN.test(element?.lower ?? "") && to - from === 1) return true;
    if (isName(element) && (i > 0 || to - from === 1 || isName(elements[i + 1]))) return true;
  }
  return false;
}

function phrase(elements: readonly Element[], end: number): Subject | null {
  const from = trimFront(elements, phraseStart(elements, end), end);
  return from < end && names(elements, from, end) ? { from, to: end } : null;
}

/** A relative clause's antecedent: only its last run of names or its last source noun. */
function antecedent(elements: readonly Element[], end: number): Subject | null {
  const subject = phrase(elements, end);
  if (subject === null) return null;
  let from = end - 1;
  while (from > subject.from && (isName(elements[from - 1]) || isSourceNoun(elements[from - 1]))) from--;
  return isName(elements[from]) ? { from, to: end } : subject;
}

/**
 * The noun phrase whose verb begins at `cue`: "Koval", "a spokesman for the council", over
 * auxiliaries, days and parentheses. Null where the verb has no speaking subject before it.
 */
export function subjectBefore(elements: readonly Element[], cue: number): Subject | null {
  const last = overAuxiliaries(elements, cue - 1);
  const element = elements[last];
  if (element === undefined) return null;
  if (RELATIVE.test(element.lower)) {
    const comma = elements[last - 1]?.text === "," ? last - 1 : last;
    return antecedent(elements, comma);
  }
  if (element.kind === "mark" && /^[,–—-]$/.test(element.text)) {
    const before = beforeParenthesis(elements, last);
    return before < 0 ? null : phrase(elements, before + 1);
  }
  if (element.kind !== "word" || element.lower === "and" || BOUNDARIES.has(element.lower)) return null;
  if (/['’]s?$/.test(element.lower)) return null;
  return phrase(elements, last + 1);
}

const STOP_AFTER =
  /^(?:the|a|an|in|on|at|during|after|before|who|which|when|while|as|and|but|to|that|late|early|last|this|yesterday|via|from|for)$/;

/** The noun phrase after an inverted verb: "said Koval", "says the council's spokesman". */
export function subjectAfter(elements: readonly Element[], from: number): Subject | null {
  let to = from;
  while (to < elements.length && to - from < LONGEST) {
    const element = elements[to];
    const initial =
      element?.text === "." &&
      to > from &&
      /^(?:\p{Lu}|mr|mrs|ms|dr|gen|sen|rep|lt|col)$/iu.test(elements[to - 1]?.text ?? "");
    if (element?.kind !== "word" && !initial) break;
    const lower = element?.lower ?? "";
    if (
      to > from &&
      (STOP_AFTER.test(lower) || isTime(element)) &&
      !(lower === "for" && isSourceNoun(elements[to - 1]))
    )
      break;
    to++;
  }
  return to > from && names(elements, from, to) ? { from, to } : null;
}
