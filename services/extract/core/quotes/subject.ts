import { AUXILIARIES, BLOCKERS, BOUNDARIES, PREPOSITIONS } from "../../rules/quotes/words.ts";
import { cuesIn } from "./cues.ts";
import type { Element } from "./element.ts";
import { isFinite, isInitialStop, isName, isPronoun, isSourceNoun, isTime } from "./nouns.ts";
import { antecedent, clauseStart, phraseBefore, type Subject } from "./phrase.ts";

export type { Subject } from "./phrase.ts";

const RELATIVE = /^(?:who|which)$/;
/** "Also formally said"; a name such as Italy or Kelly is no adverb. */
const ADVERB = /^\p{Ll}.*ly$/u;
const LONGEST = 14;
const PARENTHESIS = 40;

/** Steps left over auxiliaries, adverbs and days; -1 where the verb reports nothing. */
export function overAuxiliaries(elements: readonly Element[], from: number): number {
  let i = from;
  for (; i >= 0; i--) {
    const element = elements[i];
    if (element?.kind !== "word") return i;
    const { lower } = element;
    if (/['’]ll$/.test(lower)) return -1;
    if (lower === "to" && /^continu(?:e|es|ed)$/.test(elements[i - 1]?.lower ?? "")) {
      i--;
      continue;
    }
    const day =
      (isTime(element) && lower !== "may") || (/^(?:on|in)$/.test(lower) && isTime(elements[i + 1]));
    if (!day && BLOCKERS.has(lower)) return -1;
    if (!AUXILIARIES.has(lower) && !day && !ADVERB.test(element.text)) return i;
  }
  return i;
}

function isAside(mark: Element | undefined): boolean {
  return mark?.kind === "mark" && /^[,–—-]$/.test(mark.text);
}

const isParticipleForm = (element: Element | undefined): boolean => /(?:ing|ed)$/.test(element?.lower ?? "");

/** True where a phrase before a comma is an office that the name after it holds: "an aide to Koval,". */
function isHolder(elements: readonly Element[], comma: number): boolean {
  const phrase = phraseBefore(elements, comma);
  if (phrase === null || !/^(?:an?|the)$/.test(elements[phrase.from]?.lower ?? "")) return false;
  const inside = elements.slice(phrase.from, comma);
  const link = inside.findIndex(({ lower }) => /^(?:to|of|for)$/.test(lower));
  return link > 0 && isSourceNoun(inside[link - 1]) && !isName(inside[link - 1]);
}

/** True for a phrase that hangs on a preposition after a comma: "Koval, from Kyiv". */
const isGoverned = (elements: readonly Element[], { from }: Subject): boolean =>
  PREPOSITIONS.has(elements[from - 1]?.lower ?? "") && elements[from - 2]?.text === ",";

/** The noun phrase around a parenthesis that ends at `comma`: "Koval, the mayor,", "the mayor, Anna Koval,". */
function aroundParenthesis(elements: readonly Element[], comma: number): Subject | null {
  for (let i = comma - 1; i > Math.max(0, comma - PARENTHESIS); i--) {
    if (!isAside(elements[i])) continue;
    if (
      cuesIn(elements.slice(i + 1, i + 3)).some((cue) => cue.from === 0 && !isParticipleForm(elements[i + 1]))
    )
      return null;
    const before = elements[i - 1];
    const inside = elements.slice(i + 1, comma);
    const named =
      inside.length <= 4 && inside.length > (isSourceNoun(before) ? 0 : 1) && inside.every(isName);
    if (named && (!isName(before) || elements[i - 2]?.lower === "of" || isHolder(elements, i)))
      return { from: phraseBefore(elements, i)?.from ?? i + 1, to: comma };
    if (!isName(before) && !isSourceNoun(before) && !isPronoun(before)) continue;
    const phrase = phraseBefore(elements, i);
    if (phrase === null || !isGoverned(elements, phrase)) return phrase;
  }
  return null;
}

/** "Some", "most" or "both" for people: nothing of its clause stands before it. */
function isSome(elements: readonly Element[], at: number): boolean {
  const verb = elements[at + 1]?.lower ?? "";
  if (verb.endsWith("ing") || (verb.endsWith("s") && verb !== "says")) return false;
  const before = elements[at - 1];
  const opens = before === undefined || before.kind !== "word" || /^(?:and|but|while|as)$/.test(before.lower);
  return opens && /^(?:some|most|both|several)$/.test(elements[at]?.lower ?? "");
}

/**
 * The noun phrase whose verb begins at `cue`: "Koval", "a spokesman for the council", over
 * auxiliaries, days and parentheses. Null where the verb has no speaking subject before it.
 */
export function subjectBefore(elements: readonly Element[], cue: number): Subject | null {
  if (isSome(elements, cue - 1)) return { from: cue - 1, to: cue };
  const last = overAuxiliaries(elements, cue - 1);
  const element = elements[last];
  if (element === undefined) return null;
  if (RELATIVE.test(element.lower)) {
    return antecedent(elements, elements[last - 1]?.text === "," ? last - 1 : last);
  }
  if (isAside(element)) return aroundParenthesis(elements, last);
  if (element.kind !== "word" || element.lower === "and" || BOUNDARIES.has(element.lower)) return null;
  return /['’]s?$/.test(element.lower) && !isPronoun(element) ? null : phraseBefore(elements, last + 1);
}

const WHO_REACH = 10;

/** "An official who asked not to be named said": whoever the clause before the verb is about. */
function whoSubject(elements: readonly Element[], to: number): Subject | null {
  for (let i = to - 2; i > Math.max(0, to - WHO_REACH); i--) {
    if (elements[i]?.kind !== "word") return null;
    if (elements[i]?.lower === "who") return antecedent(elements, i);
  }
  return null;
}

/** Whoever "said" may have any noun for a name: "the brokerage said", "health bosses said". */
export function anySubject(elements: readonly Element[], cue: number): Subject | null {
  const to = overAuxiliaries(elements, cue - 1) + 1;
  const from = clauseStart(elements, to);
  const before = elements[from - 1]?.lower ?? "";
  const first = elements[from]?.lower ?? "";
  const last = elements[to - 1]?.lower ?? "";
  const who = whoSubject(elements, to);
  if (who !== null) return who;
  if (to <= from || to - from > ANY_WORDS || RELATIVE.test(before) || before === "that") return null;
  const noun =
    /^[\p{L}-]{3,}$/u.test(last) &&
    !/(?:ly|ing|ed)$/.test(last) &&
    !BLOCKERS.has(last) &&
    !PREPOSITIONS.has(last);
  const determined = to - from > 1 && /^(?:the|an?|one|two|three|his|her|its|their|another)$/.test(first);
  const plural = last.endsWith("s") && !PREPOSITIONS.has(first) && !BLOCKERS.has(first);
  return noun && (determined || plural) ? { from, to } : null;
}

const ANY_WORDS = 6;
const STOP_AFTER =
  /^(?:the|a|an|in|on|at|during|after|before|who|which|when|while|as|and|but|to|that|late|early|last|this|yesterday|via|from|with)$/;
const POSSESSOR = /^(?:his|her|their|its|my|our)$/;

function stopsAfter(elements: readonly Element[], at: number): boolean {
  const lower = elements[at]?.lower ?? "";
  const before = elements[at - 1];
  if (lower === "of") return isName(before) || POSSESSOR.test(elements[at + 1]?.lower ?? "");
  if (lower === "for") return !isSourceNoun(before);
  if (lower === "the") return before?.lower !== "of" && before?.lower !== "for";
  return STOP_AFTER.test(lower) || isTime(elements[at]) || isFinite(elements[at]);
}

/**
 * The noun phrase after an inverted verb: "said Koval", "says the council's spokesman"; with `any`
 * also one without a name or source noun ("wrote one fan").
 */
export function subjectAfter(elements: readonly Element[], from: number, any: boolean): Subject | null {
  if (isPronoun(elements[from])) return { from, to: from + 1 };
  if (PREPOSITIONS.has(elements[from]?.lower ?? "")) return null;
  let to = from;
  while (to < elements.length && to - from < LONGEST) {
    if (elements[to]?.kind !== "word" && !(to > from && isInitialStop(elements, to))) break;
    if (to > from && stopsAfter(elements, to)) break;
    to++;
  }
  const phrase = elements.slice(from, to);
  const speaks =
    phrase.some((element) => isName(element) || isSourceNoun(element)) ||
    (any && phrase.length < 5 && /^(?:a|an|the|one|another|his|her|their|my)$/.test(phrase[0]?.lower ?? ""));
  return to > from && speaks ? { from, to } : null;
}
