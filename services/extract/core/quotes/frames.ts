import { BLOCKERS, BOUNDARIES, PREPOSITIONS, RESTATES, STANCES } from "../../rules/quotes/words.ts";
import { cuesIn, type Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import {
  clauseFollows,
  hasVerb,
  quotationAfter,
  quotationAhead,
  quotationBefore,
  reportsClause,
} from "./clauses.ts";
import { isName, isPronoun, isSourceNoun } from "./nouns.ts";
import { phraseBefore } from "./phrase.ts";
import { overAuxiliaries, subjectAfter, subjectBefore, type Subject } from "./subject.ts";

/** A cue with its subject; `order` says where the subject stands. */
export interface Frame extends Cue {
  subject: Subject | null;
  order: "before" | "after" | "shared";
}

const NOUNLIKE =
  /^(?:states|state|reports?|claims?|demands?|calls|notes?|offers?|comments|posts|answers|promises?|pledges?|hopes?|fears?|doubts?|views|finds|tells)$/;
const BARE = /^(?:state|report|claim|demand|note|promise|pledge|hope|fear|doubt)$/;
const NATIONALITY = /^\p{Lu}\p{L}*(?:ian|can|ean|ish|ese|ench|tch)$/u;
const JOINT = /[,?!…–—-][”"’'»]?$/u;
const SAYING = /^(?:statement|letter|post|message|report|memo|note|tweet|email|interview|article|speech)$/;
const BE = /^(?:is|are|was|were|been|be)$/;

const isParticiple = (elements: readonly Element[], cue: Cue): boolean =>
  (elements[cue.from]?.lower ?? "").endsWith("ing");

/** A capital that is more than the first letter of a sentence. */
function isOwnName(elements: readonly Element[], at: number): boolean {
  const lower = elements[at]?.lower ?? "";
  if (!isName(elements[at])) return false;
  return at > 0 || !(PREPOSITIONS.has(lower) || BOUNDARIES.has(lower) || BLOCKERS.has(lower));
}

/** The name, source or pronoun that opens a stretch, after a leading phrase and its comma. */
export function mainSubject(elements: readonly Element[], before: number): Subject | null {
  if (/^s?he$/.test(elements[0]?.lower ?? "")) return { from: 0, to: 1 };
  if (elements[0]?.lower === "it") return null;
  const opens = (at: number): boolean => isSourceNoun(elements[at]) || isOwnName(elements, at);
  let from = 0;
  if (!opens(1) && !opens(0)) {
    const comma = elements.slice(0, before).findIndex((element) => element.text === ",");
    from = comma >= 0 && comma < 14 ? comma + 1 : 0;
  }
  const limit = from + 4;
  while (from < before && from < limit && !opens(from)) from++;
  let to = from;
  while (to < before && opens(to)) to++;
  return to > from ? { from, to: overApposition(elements, to, before) } : null;
}

/** Over a name between commas after a subject: "the mayor, Anna Koval,". */
function overApposition(elements: readonly Element[], from: number, before: number): number {
  if (elements[from]?.text !== ",") return from;
  let to = from + 1;
  while (to < before && isName(elements[to])) to++;
  return to > from + 1 && elements[to]?.text === "," ? to : from;
}

function participle(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const before = elements[cue.from - 1];
  if (BE.test(before?.lower ?? "")) {
    const subject = subjectBefore(elements, cue.from - 1);
    return subject === null ? null : { ...cue, subject, order: "before" };
  }
  const own = isName(before) ? phraseBefore(elements, cue.from) : null;
  if (own !== null && /^(?:with|and)$/.test(elements[own.from - 1]?.lower ?? "")) {
    return { ...cue, subject: own, order: "before" };
  }
  if (SAYING.test(before?.lower ?? "")) {
    return { ...cue, subject: earlier?.subject ?? mainSubject(elements, cue.from), order: "shared" };
  }
  if (before === undefined || !/^(?:,|and|[–—-]|while|\))$/.test(before.lower || before.text)) return null;
  if (before.lower === "and" && (elements[cue.from - 2]?.lower ?? "").endsWith("ing")) return null;
  const subject = earlier?.subject ?? mainSubject(elements, cue.from);
  return { ...cue, subject, order: "shared" };
}

/** "According to" and its like: the source runs to the next mark or clause. */
function namedAfter(elements: readonly Element[], cue: Cue): Frame | null {
  let to = cue.to;
  while (elements[to]?.kind === "word" && to - cue.to < 16) {
    const lower = elements[to]?.lower ?? "";
    if (BOUNDARIES.has(lower) && !/^(?:who|as|whom)$/.test(lower)) break;
    to++;
  }
  const subject = { from: cue.to, to };
  const speaks = elements
    .slice(cue.to, to)
    .some((element) => isName(element) || isSourceNoun(element) || /^(?:him|her|them)$/.test(element.lower));
  return speaks ? { ...cue, subject, order: "after" } : null;
}

/** Acts that stand after a quotation as "said" does: "“Give us a date,” demanded Koval". */
const SPOKEN = /^(?:demanded|urged|promised|vowed|pledged|insisted|pleaded|begged)$/;

/** "…, said Koval": the name after the verb, where no clause of its own follows it. */
function inverted(elements: readonly Element[], cue: Cue): Frame | null {
  const before = elements[cue.from - 1];
  const spoken = before?.kind === "quotation" && SPOKEN.test(elements[cue.from]?.lower ?? "");
  if (/^(?:act|think|by|label|tell)$/.test(cue.frame) && !spoken) return null;
  if (before === undefined || (before.kind !== "quotation" && before.text !== ",")) return null;
  const joint = before.kind === "quotation" && JOINT.test(before.text);
  const subject = BOUNDARIES.has(elements[cue.to]?.lower ?? "")
    ? null
    : subjectAfter(elements, cue.to, joint);
  if (subject === null) return null;
  const goesOn = elements[subject.to]?.kind === "word" && hasVerb(elements, subject.to - 1);
  if (before.kind !== "quotation" && goesOn) return null;
  return { ...cue, frame: spoken ? "say" : cue.frame, subject, order: "after" };
}

/** A verb joined to the one before it: "Koval rejected the plan and said …". */
function joined(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const before = elements[overAuxiliaries(elements, cue.from - 1)];
  if (!/^(?:and|but|,)$/.test(before?.lower || (before?.text ?? ""))) return null;
  if (NOUNLIKE.test(elements[cue.from]?.lower ?? "")) return null;
  const plain = cue.frame === "say" || cue.frame === "note";
  const subject =
    earlier?.subject ?? (plain && before?.text !== "," ? mainSubject(elements, cue.from) : null);
  return subject === null ? null : { ...cue, subject, order: "shared" };
}

/** Whatever stands between a quotation and its verb: "“…,” the new bride explained". */
function afterQuotation(elements: readonly Element[], cue: Cue): Subject | null {
  const quotation = quotationBefore(elements, cue.from);
  const to = overAuxiliaries(elements, cue.from - 1) + 1;
  const from = quotation + 1;
  const joint = JOINT.test(elements[quotation]?.text ?? "");
  const words = elements.slice(from, to).every((element) => element.kind === "word");
  const conjunction = /^(?:and|but|which|who|that|as|while)$/.test(elements[from]?.lower ?? "");
  return quotation >= 0 && joint && to > from && words && !conjunction ? { from, to } : null;
}

function finite(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const after = inverted(elements, cue);
  if (after !== null) return after;
  const subject = subjectBefore(elements, cue.from) ?? afterQuotation(elements, cue);
  if (subject === null) return joined(elements, cue, earlier);
  const nounlike = NOUNLIKE.test(elements[cue.from]?.lower ?? "");
  return nounlike && !standsAt(elements, cue.from, subject) ? null : { ...cue, subject, order: "before" };
}

/** For a verb that looks like a noun ("claims"): its subject stands right before it, under no preposition. */
function standsAt(elements: readonly Element[], cue: number, subject: Subject): boolean {
  const last = elements[subject.to - 1];
  const first = elements[subject.from]?.lower ?? "";
  if (PREPOSITIONS.has(elements[subject.from - 1]?.lower ?? first)) return false;
  const before = elements[subject.from - 1];
  if (elements[cue + 1]?.text === "," && (before === undefined || before.kind === "word")) return false;
  const bare = BARE.test(elements[cue]?.lower ?? "");
  if (bare && !isPronoun(last) && !/(?:s|people|media|police|many|some)$/.test(last?.lower ?? ""))
    return false;
  if (subject.to === cue && NATIONALITY.test(last?.text ?? "")) return false;
  return subject.to < cue || isName(last) || isSourceNoun(last) || isPronoun(last);
}

function besideQuotation(elements: readonly Element[], cue: Cue): boolean {
  return quotationAfter(elements, cue.to) || quotationBefore(elements, cue.from) >= 0;
}

const STANCE_REACH = 6;

/** True where a stance stands among the words after a verb: "confirmed Kyiv's readiness". */
function statesStance(elements: readonly Element[], cue: Cue): boolean {
  if (!RESTATES.test(elements[cue.from]?.lower ?? "")) return false;
  for (let i = cue.to; i < Math.min(elements.length, cue.to + STANCE_REACH); i++) {
    if (elements[i]?.kind !== "word") return false;
    if (STANCES.test(elements[i]?.lower ?? "")) return true;
  }
  return false;
}

function frameOf(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const element = elements[cue.from];
  if (element === undefined) return null;
  if (/^ask(?:ed|s)$/.test(element.lower) && /^(?:not|to|for|about)$/.test(elements[cue.to]?.lower ?? ""))
    return null;
  if (isName(element) && cue.frame !== "by" && (cue.from === 0 || NOUNLIKE.test(element.lower))) return null;
  if (cue.frame === "by") return namedAfter(elements, cue);
  if (elements[cue.to]?.lower === "by" && element.lower.endsWith("ed")) return null;
  if (cue.frame === "think" && !clauseFollows(elements, cue)) return null;
  if (cue.frame === "note" && !reportsClause(elements, cue)) {
    if (!statesStance(elements, cue) || isParticiple(elements, cue)) return null;
    return finite(elements, { ...cue, frame: "act" }, earlier);
  }
  if (cue.frame === "label" && !quotationAhead(elements, cue.to)) return null;
  if (cue.frame === "quote" && !besideQuotation(elements, cue)) return null;
  return isParticiple(elements, cue) ? participle(elements, cue, earlier) : finite(elements, cue, earlier);
}

/** The reporting verbs of a stretch with who they report, in order. */
export function framesIn(elements: readonly Element[]): Frame[] {
  const out: Frame[] = [];
  for (const cue of cuesIn(elements)) {
    const frame = frameOf(elements, cue, out.at(-1));
    if (frame !== null) out.push(frame);
  }
  return out;
}
