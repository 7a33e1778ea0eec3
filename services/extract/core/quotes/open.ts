import { ATTITUDES, LIGHT, NOT_SPOKEN, WORDS_SAID } from "../../rules/quotes/open.ts";
import { AUXILIARIES } from "../../rules/quotes/words.ts";
import { clauseBefore, endsClause } from "./clauses.ts";
import { cuesIn, type Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import { isFinite, isName, isPronoun, isSourceNoun, isTime } from "./nouns.ts";
import { possessorCue } from "./possessor.ts";
import { subjectBefore } from "./subject.ts";

const PAST = /^[a-z]{2,}ed$/;
const PRESENT = /^[a-z]{2,}[^s'’]s$/;
const PERSON = /^s?he$/;
const JOINT = /[,?!…–—-][”"’'»]?$/u;
const BE = /^(?:is|are|was|were|remains?|remained)$/;
/** "Clear that", "clear on the principle that". */
const VIEW_REACH = 4;
const IMPERSONAL = /^(?:it|this|that|there|what)$/;
const NO_SPEAKER = /^(?:many|some|most|others|those|who|which|it|i|we|you)$/;

/**
 * True where a verb stands with its subject between a comma and the end of what it reports:
 * "The road is open, Koval relayed". The place makes it a report, whatever the verb.
 */
export function isQuotative(elements: readonly Element[], from: number, to: number): boolean {
  if (!endsClause(elements, to)) return false;
  const subject = subjectBefore(elements, from);
  if (subject === null || NO_SPEAKER.test(elements[subject.to - 1]?.lower ?? "")) return false;
  const joint = elements[subject.from - 1];
  if (joint?.kind === "quotation") return JOINT.test(joint.text);
  return joint?.text === "," && clauseBefore(elements, subject.from - 1);
}

/** True where the verb only narrows its noun: "people briefed on the talks said". */
function verbAhead(elements: readonly Element[], from: number): boolean {
  for (let i = from; i < elements.length && elements[i]?.kind === "word"; i++) {
    if (isFinite(elements[i])) return true;
  }
  return false;
}

function isOpenVerb(elements: readonly Element[], at: number): boolean {
  const element = elements[at];
  if (element === undefined || isName(element) || NOT_SPOKEN.has(element.lower)) return false;
  const before = elements[at - 1];
  if (!isName(before) && !isSourceNoun(before) && !isPronoun(before)) return false;
  if (PAST.test(element.lower)) return !verbAhead(elements, at + 1);
  return PRESENT.test(element.lower) && PERSON.test(before?.lower ?? "");
}

/** "Koval is confident that": where the view ends and its clause begins; -1 where there is none. */
function attitudeEnd(elements: readonly Element[], at: number): number {
  if (!BE.test(elements[at]?.lower ?? "") || IMPERSONAL.test(elements[at - 1]?.lower ?? "")) return -1;
  let to = at + 1;
  while (AUXILIARIES.has(elements[to]?.lower ?? "") || /..ly$/.test(elements[to]?.lower ?? "")) to++;
  if (!ATTITUDES.has(elements[to]?.lower ?? "")) return -1;
  return elements.slice(to + 1, to + 1 + VIEW_REACH).some(({ lower }) => lower === "that") ? to + 1 : -1;
}

/** "“It rained,” recounted Koval": a verb between a quotation and a name. */
function isInverted(elements: readonly Element[], at: number): boolean {
  const before = elements[at - 1];
  const verb = elements[at]?.lower ?? "";
  if (before?.kind !== "quotation" || !JOINT.test(before.text) || !PAST.test(verb)) return false;
  return isName(elements[at + 1]) && !NOT_SPOKEN.has(verb);
}

const GIVEN_REACH = 5;

/** "Koval issued a warning that", "made his position clear:": where what is said begins; -1 elsewhere. */
function wordEnd(elements: readonly Element[], at: number): number {
  if (!LIGHT.has(elements[at]?.lower ?? "")) return -1;
  for (let i = at + 1; i < Math.min(elements.length, at + GIVEN_REACH); i++) {
    if (elements[i]?.kind !== "word") return -1;
    if (!WORDS_SAID.has(elements[i]?.lower ?? "")) continue;
    const next = elements
      .slice(i + 1, i + 3)
      .findIndex(({ lower, text }) => lower === "that" || text === ":");
    const after = elements[i + 2 + next];
    return next < 0 || isFinite(after) || PAST.test(after?.lower ?? "") ? -1 : i + 1 + next;
  }
  return -1;
}

/** Words that no list names as cues and that report by their place or their form. */
function openCue(elements: readonly Element[], at: number): Cue | null {
  const owned = possessorCue(elements, at);
  if (owned !== null) return owned;
  const view = attitudeEnd(elements, at);
  if (view > 0) return { from: at, to: view, rule: "attitude", frame: "say" };
  const given = wordEnd(elements, at);
  if (given > 0) return { from: at, to: given, rule: "words-said", frame: "say" };
  if (isInverted(elements, at)) return { from: at, to: at + 1, rule: "open-verb", frame: "quote" };
  const next = elements[at + 1];
  if (next?.kind === "word" && !isTime(next)) return null;
  if (!isOpenVerb(elements, at) || !isQuotative(elements, at, at + 1)) return null;
  return { from: at, to: at + 1, rule: "open-verb", frame: "say" };
}

function pushOpen(out: Cue[], elements: readonly Element[], at: number): void {
  const cue = elements[at]?.kind === "word" ? openCue(elements, at) : null;
  if (cue !== null) out.push(cue);
}

/** All words that may be cues: listed ones, and others by their place; in order. */
export function allCues(elements: readonly Element[]): Cue[] {
  const out: Cue[] = [];
  let at = 0;
  for (const cue of cuesIn(elements)) {
    for (; at < cue.from; at++) pushOpen(out, elements, at);
    out.push(cue);
    at = cue.to;
  }
  for (; at < elements.length; at++) pushOpen(out, elements, at);
  return out;
}
