import { BOUNDARIES } from "../../rules/quotes/words.ts";
import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import type { Frame } from "./frame.ts";
import { closes, inverted } from "./inverted.ts";
import {
  calledSomething,
  clauseFollows,
  endsClause,
  hasVerb,
  quotationAfter,
  quotationAhead,
  quotationBefore,
  reportsClause,
} from "./clauses.ts";
import { mainSubject } from "./main-subject.ts";
import { isFinite, isName, isSourceNoun } from "./nouns.ts";
import { asksToDo, speaksByObject } from "./objects.ts";
import { allCues, isQuotative } from "./open.ts";
import { agentOf } from "./passive.ts";
import { phraseBefore } from "./phrase.ts";
import { anySubject, overAuxiliaries, subjectBefore, type Subject } from "./subject.ts";
import { quotedAsSaying } from "./quoted.ts";
import { isInPassing, isSpeaker, standsAt, statesClause } from "./subject-fits.ts";

const NOUNLIKE =
  /^(?:states|state|reports?|claims?|demands?|calls|notes?|offers?|comments|posts|answers|promises?|pledges?|hopes?|fears?|doubts?|views|finds|tells|disputes)$/;
/** What follows a noun as its verb, and no verb of saying. */
const VERB_OF_NOUN = /^(?:remain|persist|continue|linger|over|between|among)$/;
const JOINT = /[,?!…–—-][”"’'»]?$/u;
const SAYING = /^(?:statement|letter|post|message|report|memo|note|tweet|email|interview|article|speech)$/;
/** Participles that tell as often what a deed shows as what somebody says. */
const SHOWS =
  /^(?:highlight|signall?|indicat|suggest|underlin|confirm|reveal|imply|detail|mention|reject|offer)ing$/;
const BE = /^(?:is|are|was|were|been|be)$/;

const isParticiple = (elements: readonly Element[], cue: Cue): boolean =>
  (elements[cue.from]?.lower ?? "").endsWith("ing");

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
  if (earlier === undefined && SHOWS.test(elements[cue.from]?.lower ?? "")) return null;
  if (before.lower === "and" && (elements[cue.from - 2]?.lower ?? "").endsWith("ing")) return null;
  const subject = earlier?.subject ?? mainSubject(elements, cue.from);
  return { ...cue, subject, order: "shared" };
}

/** "Quote from Koval: …" names who speaks only where it opens what is said. */
const IN_FRONT = /^quote$/;

/** "According to" and its like: the source runs to the next mark or clause. */
function namedAfter(elements: readonly Element[], cue: Cue): Frame | null {
  if (IN_FRONT.test(elements[cue.to - 2]?.lower ?? "") && cue.from > 0) return null;
  let to = cue.to;
  while (elements[to]?.kind === "word" && to - cue.to < 16) {
    const lower = elements[to]?.lower ?? "";
    if (to > cue.to && BOUNDARIES.has(lower) && !/^(?:who|as|whom)$/.test(lower)) break;
    to++;
  }
  const subject = { from: cue.to, to };
  const speaks = elements
    .slice(cue.to, to)
    .some((element) => isName(element) || isSourceNoun(element) || /^(?:him|her|them)$/.test(element.lower));
  return speaks ? { ...cue, subject, order: "after" } : null;
}

/** A verb joined to the one before it: "Koval rejected the plan and said …". */
function joined(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const before = elements[overAuxiliaries(elements, cue.from - 1)];
  if (!/^(?:and|but|,)$/.test(before?.lower || (before?.text ?? ""))) return null;
  if (NOUNLIKE.test(elements[cue.from]?.lower ?? "")) return null;
  const plain = /^(?:say|note|tell)$/.test(cue.frame);
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

const SAID = /^(?:said|says|say|told|warned)$/;

/** True where a plain verb of saying has a clause after it, or before it and nothing after. */
const saysClause = (elements: readonly Element[], { from, to }: Cue): boolean =>
  SAID.test(elements[from]?.lower ?? "") &&
  (elements[from]?.lower === "told" || endsClause(elements, to) || hasVerb(elements, to));

/** "Neither side said when": nothing is said, so nobody speaks. */
const NO_SPEAKER = /^(?:neither|nobody|none|no)$/;

const AGREES = /^agreed?$/;
const TOGETHER =
  /^(?:two|three|both|sides|parties|countries|presidents|leaders|delegations|teams|negotiators|ministers)$/;

/** "The two presidents agreed that …": an act of several together, and no one's words. */
const isJoint = (elements: readonly Element[], cue: Cue, subject: Subject): boolean =>
  AGREES.test(elements[cue.from]?.lower ?? "") &&
  elements.slice(subject.from, subject.to).some(({ lower }) => TOGETHER.test(lower));

function finite(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const after = inverted(elements, cue);
  if (after !== null) return after;
  const subject =
    subjectBefore(elements, cue.from) ??
    afterQuotation(elements, cue) ??
    (saysClause(elements, cue) ? anySubject(elements, cue.from) : null);
  if (subject === null) return joined(elements, cue, earlier);
  if (NO_SPEAKER.test(elements[subject.from]?.lower ?? "")) return null;
  if (isJoint(elements, cue, subject)) return null;
  if (/^(?:act|note|think)$/.test(cue.frame) && !isSpeaker(elements, subject)) return null;
  if (cue.frame === "act" && isInPassing(elements, cue, subject)) return null;
  const nounlike = NOUNLIKE.test(elements[cue.from]?.lower ?? "");
  if (nounlike && VERB_OF_NOUN.test(elements[cue.to]?.lower ?? "")) return null;
  if (elements[cue.from]?.lower === "states" && !statesClause(elements, cue)) return null;
  return nounlike && !standsAt(elements, cue.from, subject) ? null : { ...cue, subject, order: "before" };
}

function besideQuotation(elements: readonly Element[], cue: Cue): boolean {
  return quotationAfter(elements, cue.to) || quotationBefore(elements, cue.from) >= 0;
}

/** "As Koval put it". */
function isAsPut(elements: readonly Element[], cue: Cue): boolean {
  if (elements[cue.to]?.kind === "word") return false;
  const subject = subjectBefore(elements, cue.from);
  return subject !== null && elements[subject.from - 1]?.lower === "as";
}

function frameOf(elements: readonly Element[], cue: Cue, earlier: Frame | undefined): Frame | null {
  const element = elements[cue.from];
  if (element === undefined) return null;
  if (cue.owner) return { ...cue, subject: cue.owner, order: "before" };
  if (/^ask(?:ed|s)$/.test(element.lower) && asksToDo(elements, cue.to)) return null;
  if (element.lower === "asked" && elements[cue.from - 1]?.lower === "when") return null;
  if (isName(element) && cue.frame !== "by" && (cue.from === 0 || NOUNLIKE.test(element.lower))) return null;
  const quoted = quotedAsSaying(elements, cue);
  if (quoted !== null) return { ...cue, subject: quoted, order: "before" };
  if (element.lower === "per" && cue.from > 0 && elements[cue.from - 1]?.text !== ",") return null;
  if (cue.frame === "by") return namedAfter(elements, cue);
  const closing = cue.frame === "note" ? closes(elements, cue) : null;
  if (closing !== null) return closing;
  if (/^put(?:s)?$/.test(element.lower) && isAsPut(elements, cue)) {
    return finite(elements, { ...cue, frame: "note" }, earlier);
  }
  if (/^(?:think|act|note)$/.test(cue.frame) && isQuotative(elements, cue.from, cue.to)) {
    return finite(elements, { ...cue, frame: "note" }, earlier);
  }
  if (cue.frame === "act" && isFinite(elements[cue.to])) return null;
  const agent = agentOf(elements, cue);
  if (agent !== null) return { ...cue, frame: "by", subject: agent, order: "after" };
  if (elements[cue.to]?.lower === "by" && element.lower.endsWith("ed")) return null;
  if (cue.frame === "think" && !clauseFollows(elements, cue)) return null;
  if (cue.frame === "note" && !reportsClause(elements, cue)) {
    if (!speaksByObject(elements, cue) || isParticiple(elements, cue)) return null;
    return finite(elements, { ...cue, frame: "act" }, earlier);
  }
  if (cue.frame === "label" && !quotationAhead(elements, cue.to)) {
    if (!calledSomething(elements, cue.to)) return null;
    const act: Cue = { ...cue, frame: "act" };
    return isParticiple(elements, cue) ? participle(elements, act, earlier) : finite(elements, act, earlier);
  }
  if (cue.frame === "quote" && !besideQuotation(elements, cue)) return null;
  return isParticiple(elements, cue) ? participle(elements, cue, earlier) : finite(elements, cue, earlier);
}

/** The reporting verbs of a stretch with who they report, in order. */
export function framesIn(elements: readonly Element[]): Frame[] {
  const out: Frame[] = [];
  for (const cue of allCues(elements)) {
    const frame = frameOf(elements, cue, out.at(-1));
    if (frame !== null) out.push(frame);
  }
  return out;
}
