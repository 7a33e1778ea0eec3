import { BOUNDARIES, PREPOSITIONS } from "../../rules/quotes/words.ts";
import { cuesIn, type Cue } from "./cues.ts";
import type { Element } from "./elements.ts";
import { isName, isPronoun, isSourceNoun, isTime } from "./nouns.ts";
import { phraseBefore } from "./phrase.ts";
import { overAuxiliaries, subjectAfter, subjectBefore, type Subject } from "./subject.ts";

/** A cue with its subject; `order` says where the subject stands. */
export interface Frame extends Cue {
  subject: Subject | null;
  order: "before" | "after" | "shared";
}

const ONLY_THAT =
  /^(?:agree[ds]?|agree|found|finds|feels?|felt|shows|showed|decided|knew|knows|sees|viewed|views|considers|considered|concludes)$/;
const OPENER = /^(?:he|she|it|they|we|i|you|there|the|a|an|his|her|its|their|our|this|these|those|any|no)$/;
const NOUNLIKE =
  /^(?:states|state|reports?|claims?|demands?|calls|notes?|offers?|comments|posts|answers|promises?|pledges?|hopes?|fears?|doubts?|views|finds|tells)$/;
const BARE = /^(?:state|report|claim|demand|note|promise|pledge|hope|fear|doubt)$/;
const NATIONALITY = /^\p{Lu}\p{L}*(?:ian|can|ean|ish|ese|ench|tch)$/u;
const BE = /^(?:is|are|was|were|been|be)$/;

const FINITE =
  /^(?:is|are|was|were|be|been|would|will|could|can|cannot|has|have|had|should|must|might|may|did|does|do|wants?|needs?|remains?|[a-z]{2,}ed|[a-z]+n['’]t|it['’]s)$/;
const CLAUSE_REACH = 16;

/** True where a finite verb stands before the next mark, so that a clause and no object follows. */
function hasVerb(elements: readonly Element[], from: number): boolean {
  for (let i = from; i < Math.min(elements.length, from + CLAUSE_REACH); i++) {
    const element = elements[i];
    if (element?.kind === "mark" && !/^[-'’$€£%(),]$/.test(element.text)) return false;
    if (i > from && FINITE.test(element?.lower ?? "")) return true;
  }
  return false;
}

/** True where a verb that also takes an object ("added weight") reports a clause or a quotation. */
function reportsClause(elements: readonly Element[], cue: Cue): boolean {
  const next = elements[cue.to];
  if (
    next === undefined ||
    next.kind !== "word" ||
    next.lower === "that" ||
    next.lower === "on" ||
    next.lower === "in"
  )
    return true;
  if (isName(next) || OPENER.test(next.lower) || isTime(next)) return hasVerb(elements, cue.to);
  return (
    elements.slice(cue.to, cue.to + CLAUSE_REACH).some((e) => e.lower === "that" || e.kind === "quotation") ||
    hasVerb(elements, cue.to)
  );
}

function clauseFollows(elements: readonly Element[], cue: Cue): boolean {
  const next = elements[cue.to];
  if (next?.lower === "that") return true;
  if (cue.to - cue.from > 1) return next?.kind === "word";
  if (ONLY_THAT.test(elements[cue.from]?.lower ?? "")) return false;
  if (next?.kind === "quotation" || next?.text === ":") return true;
  return (isName(next) || OPENER.test(next?.lower ?? "")) && hasVerb(elements, cue.to);
}

const isParticiple = (elements: readonly Element[], cue: Cue): boolean =>
  (elements[cue.from]?.lower ?? "").endsWith("ing");

/** The name or source that opens a stretch, after a leading phrase and its comma. */
export function mainSubject(elements: readonly Element[], before: number): Subject | null {
  let from = 0;
  if (!isName(elements[1]) && !isName(elements[0])) {
    const comma = elements.slice(0, before).findIndex((element) => element.text === ",");
    from = comma >= 0 && comma < 14 ? comma + 1 : 0;
  }
  while (from < before && !isName(elements[from]) && !isSourceNoun(elements[from]) && from < 4) from++;
  let to = from;
  while (to < before && (isName(elements[to]) || isSourceNoun(elements[to]))) to++;
  return to > from ? { from, to } : null;
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
  if (before === undefined || !/^(?:,|and|[–—-]|while|\))$/.test(before.lower || before.text)) return null;
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

/** "…, said Koval": the name after the verb, where no clause of its own follows it. */
function inverted(elements: readonly Element[], cue: Cue): Frame | null {
  if (cue.frame !== "say" && cue.frame !== "note") return null;
  const before = elements[cue.from - 1];
  if (before === undefined || (before.kind !== "quotation" && before.text !== ",")) return null;
  const subject = BOUNDARIES.has(elements[cue.to]?.lower ?? "") ? null : subjectAfter(elements, cue.to);
  if (subject === null) return null;
  const goesOn = elements[subject.to]?.kind === "word" && hasVerb(elements, subject.to - 1);
  if (before.kind !== "quotation" && goesOn) return null;
  return { ...cue, subject, order: "after" };
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

function finite(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const after = inverted(elements, cue);
  if (after !== null) return after;
  const subject = subjectBefore(elements, cue.from);
  if (subject === null) return joined(elements, cue, earlier);
  const nounlike = NOUNLIKE.test(elements[cue.from]?.lower ?? "");
  return nounlike && !standsAt(elements, cue.from, subject) ? null : { ...cue, subject, order: "before" };
}

/** For a verb that looks like a noun ("claims"): its subject stands right before it, under no preposition. */
function standsAt(elements: readonly Element[], cue: number, subject: Subject): boolean {
  const last = elements[subject.to - 1];
  const first = elements[subject.from]?.lower ?? "";
  if (PREPOSITIONS.has(elements[subject.from - 1]?.lower ?? first)) return false;
  const bare = BARE.test(elements[cue]?.lower ?? "");
  if (bare && !isPronoun(last) && !/(?:s|people|media|police|many|some)$/.test(last?.lower ?? ""))
    return false;
  if (subject.to === cue && NATIONALITY.test(last?.text ?? "")) return false;
  return subject.to < cue || isName(last) || isSourceNoun(last) || isPronoun(last);
}

function frameOf(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const element = elements[cue.from];
  if (element === undefined) return null;
  if (/^ask(?:ed|s)$/.test(element.lower) && /^(?:not|to|for|about)$/.test(elements[cue.to]?.lower ?? ""))
    return null;
  if (isName(element) && cue.frame !== "by" && (cue.from === 0 || NOUNLIKE.test(element.lower))) return null;
  if (cue.frame === "by") return namedAfter(elements, cue);
  if (cue.frame === "think" && !clauseFollows(elements, cue)) return null;
  if (cue.frame === "note" && !reportsClause(elements, cue)) return null;
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
