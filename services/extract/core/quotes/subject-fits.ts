import { ABSTRACT, PREPOSITIONS } from "../../rules/quotes/words.ts";
import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import { NATIONALITY } from "./names.ts";
import { isFinite, isName, isPronoun, isSourceNoun } from "./nouns.ts";
import type { Subject } from "./subject.ts";

const PLURAL = /(?:s|people|media|police|many|some)$/;
const BARE = /^(?:state|report|claim|demand|note|promise|pledge|hope|fear|doubt)$/;
const SHARE = /^(?:%|percent|cent|majority|minority|half|third|quarter|most|many|share)$/;

/** False for things ("the plant crisis adds") and for shares of a people ("57% of voters reject"). */
export function isSpeaker(elements: readonly Element[], { from, to }: Subject): boolean {
  const before = elements[from - 1];
  if (before?.lower === "nor") return false;
  if (before?.lower === "of" && SHARE.test(elements[from - 2]?.lower || (elements[from - 2]?.text ?? "")))
    return false;
  const link = elements.slice(from + 1, to).findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const head = elements[link < 0 ? to - 1 : from + link];
  return !ABSTRACT.has(head?.lower ?? "");
}

/** "States" is a verb before "that", a mark or a quotation, and a noun elsewhere. */
export function statesClause(elements: readonly Element[], cue: Cue): boolean {
  const next = elements[cue.to];
  return next === undefined || next.kind !== "word" || next.lower === "that";
}

/** For a verb that looks like a noun ("claims"): its subject stands right before it, under no preposition. */
export function standsAt(elements: readonly Element[], cue: number, subject: Subject): boolean {
  const last = elements[subject.to - 1];
  const first = elements[subject.from]?.lower ?? "";
  if (PREPOSITIONS.has(elements[subject.from - 1]?.lower ?? first)) return false;
  const before = elements[subject.from - 1];
  if (elements[cue + 1]?.text === "," && (before === undefined || before.kind === "word")) return false;
  const bare = BARE.test(elements[cue]?.lower ?? "");
  const head = elements[cue + 1]?.lower === "that" ? elements[subject.from] : last;
  if (bare && !isPronoun(last) && ![head, last].some((one) => PLURAL.test(one?.lower ?? ""))) return false;
  if (subject.to === cue && NATIONALITY.test(last?.text ?? "")) return false;
  return subject.to < cue || isName(last) || isSourceNoun(last) || isPronoun(last);
}

const CIRCUMSTANCE = /^(?:after|before|because|since|when|until|unless|once|although|though|if)$/;
const RELATIVE = /^(?:which|whom)$/;
const OTHER_REACH = 10;

const IRREGULAR =
  /^(?:came|went|began|took|made|held|met|left|led|kept|gave|saw|fell|rose|grew|put|ran|stood|won|lost|sent|spoke)$/;

const isVerb = (element: Element): boolean =>
  isFinite(element) || /..ed$/.test(element.lower) || IRREGULAR.test(element.lower);

/** True where another clause stands beside the one that holds a verb: before its opener, or after its comma. */
function hasOther(elements: readonly Element[], opener: number, verb: number): boolean {
  if (elements.slice(0, opener).some(isVerb)) return true;
  const comma = elements.findIndex(({ text }, at) => at >= verb && text === ",");
  return comma > 0 && elements.slice(comma + 1, comma + OTHER_REACH).some(isVerb);
}

/**
 * True for an act that is told in passing: in a clause of time or reason, or in a remark on a noun
 * after which the sentence goes on ("the offer, which Kyiv rejected, would …").
 */
export function isInPassing(elements: readonly Element[], cue: Cue, subject: Subject): boolean {
  const opener = subject.from - 1;
  const before = elements[opener]?.lower ?? "";
  if (CIRCUMSTANCE.test(before)) return hasOther(elements, opener, cue.to);
  if (!RELATIVE.test(before)) return false;
  const comma = elements.findIndex(({ text }, at) => at >= cue.to && text === ",");
  return comma > 0 && elements.slice(comma + 1, comma + 3).some(isVerb);
}
