import { PREPOSITIONS } from "../../rules/quotes/words.ts";
import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import { isName, isTime } from "./nouns.ts";

const ONLY_THAT =
  /^(?:agree[ds]?|found|finds|feels?|felt|shows|showed|decided|knew|knows|sees|viewed|views|considers|considered|concludes)$/;
const OPENER = /^(?:he|she|it|they|we|i|you|there|the|a|an|his|her|its|their|our|this|these|those|any|no)$/;
const FINITE =
  /^(?:is|are|was|were|be|been|would|will|could|can|cannot|has|have|had|should|must|might|may|did|does|do|wants?|needs?|remains?|aims?|plans|hopes|intends?|seeks?|expects|includes?|means|requires|depends?|begins?|continues?|makes?|takes?|gives?|goes|comes?|offers|provides?|lies|stands?|works|shows|allows?|calls|[a-z]{2,}ed|[a-z]+n['’]t|it['’]s)$/;
const QUOTED_VERB = /^\W(?:is|are|was|were|will|would|can|cannot|could|has|have|had|does|do|must|should) /;
const CLAUSE_REACH = 16;
const QUOTE_REACH = 10;

/** 'The truce "is the minimum"': the quoted words hold the verb. */
const opensWithVerb = (element: Element | undefined): boolean =>
  element?.kind === "quotation" && QUOTED_VERB.test(element.text);

/** True where a finite verb stands before the next mark, so that a clause and no object follows. */
export function hasVerb(elements: readonly Element[], from: number): boolean {
  for (let i = from; i < Math.min(elements.length, from + CLAUSE_REACH); i++) {
    const element = elements[i];
    if (element?.kind === "mark" && !/^[-'’$€£%(),]$/.test(element.text)) return false;
    if (i > from && (FINITE.test(element?.lower ?? "") || opensWithVerb(element))) return true;
  }
  return false;
}

/** Index of a quotation from which only words and commas lead to `at`; -1 where there is none near. */
export function quotationBefore(elements: readonly Element[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - QUOTE_REACH); i--) {
    const element = elements[i];
    if (element?.kind === "quotation") return i;
    if (element?.kind === "mark" && element.text !== "," && element.text !== ".") return -1;
  }
  return -1;
}

/** True where a quotation follows a verb at once, or after a comma or colon. */
export function quotationAfter(elements: readonly Element[], from: number): boolean {
  const next = elements[from];
  if (next?.kind === "quotation") return true;
  return /^[,:]$/.test(next?.text ?? "") && elements[from + 1]?.kind === "quotation";
}

const PREDICATE =
  /(?:al|ic|ive|ous|able|ible|ful|less|ary|ent|ant|ed|ing|hard|fair|good|bad|wrong|dead|key|near|vital|tough|great|clear|late|early)$/;
const DETERMINER = /^(?:the|any|this|that|these|those|his|her|its|their|such|it|them|him)$/;

/** True where a thing is called something: "called the talks hard", "called it a mistake". */
export function calledSomething(elements: readonly Element[], from: number): boolean {
  const determined = DETERMINER.test(elements[from]?.lower ?? "");
  for (let i = from + 1; i < Math.min(elements.length, from + QUOTE_REACH); i++) {
    const { kind, lower } = elements[i] as Element;
    if (kind !== "word") return false;
    if (/^(?:an?|the)$/.test(lower))
      return !/^(?:and|or|for|of|to|on|in|with|by|at|from|all|both)$/.test(elements[i - 1]?.lower ?? "");
    if (!determined) continue;
    const next = elements[i + 1];
    const last = next?.kind !== "word" || /^(?:and|but|for|to|because|as|in|on|with)$/.test(next.lower);
    if (last)
      return (
        i > from + (/^(?:it|them|him|this|that)$/.test(elements[from]?.lower ?? "") ? 0 : 1) &&
        PREDICATE.test(lower)
      );
  }
  return false;
}

/** True where quoted words stand among the words after a verb. */
export function quotationAhead(elements: readonly Element[], from: number): boolean {
  for (let i = from; i < Math.min(elements.length, from + QUOTE_REACH); i++) {
    if (elements[i]?.kind === "quotation") return true;
    if (elements[i]?.kind === "mark") return false;
  }
  return false;
}

const ENDS =
  /^(?:in|on|at|during|after|before|to|when|while|speaking|following|via|from|with|about|of|late|last|this|earlier|later|here|there|in|for)$/;
const SUBORDINATE =
  /^(?:if|when|as|while|after|before|once|although|though|because|since|until|unless|asked)$/;

/** True where nothing but a mark or a circumstance follows: the verb before takes no object. */
export function endsClause(elements: readonly Element[], at: number): boolean {
  const next = elements[at];
  return (
    next === undefined || (next.kind === "mark" && next.text !== ":") || ENDS.test(next.lower) || isTime(next)
  );
}

const isVerb = (element: Element): boolean => FINITE.test(element.lower) && !isTime(element);

/** True where a whole clause ends at a comma: it has a verb, and does not only hang on what follows. */
export function clauseBefore(elements: readonly Element[], comma: number): boolean {
  const before = elements.slice(0, comma);
  const first = before[0]?.lower ?? "";
  const hangs = SUBORDINATE.test(first) || PREPOSITIONS.has(first);
  const from = hangs ? before.findLastIndex(({ text }) => text === ",") : 0;
  return from >= 0 && before.slice(from).some((element) => element.kind === "quotation" || isVerb(element));
}

/** True where a verb that also takes an object ("added weight") reports a clause or a quotation. */
export function reportsClause(elements: readonly Element[], cue: Cue): boolean {
  const next = elements[cue.to];
  if (next?.kind !== "word" || /^(?:that|on|in)$/.test(next.lower)) return true;
  if (quotationBefore(elements, cue.from) >= 0) return true;
  if (isTime(next) && elements[cue.to + 1]?.kind !== "word") return true;
  const clause = hasVerb(elements, cue.to);
  if (isName(next) || OPENER.test(next.lower) || isTime(next) || clause) return clause;
  const near = elements.slice(cue.to, cue.to + CLAUSE_REACH);
  return near.some((element) => element.lower === "that" || element.kind === "quotation");
}

/** True where a verb of thought reports: before "that", a quotation or a clause. */
export function clauseFollows(elements: readonly Element[], cue: Cue): boolean {
  const next = elements[cue.to];
  if (next?.lower === "that") return true;
  if (cue.to - cue.from > 1) return next?.kind === "word";
  if (ONLY_THAT.test(elements[cue.from]?.lower ?? "")) return false;
  if (next?.kind === "quotation" || next?.text === ":") return true;
  return (isName(next) || OPENER.test(next?.lower ?? "")) && hasVerb(elements, cue.to);
}
