import type { Span } from "#shared/domain/index.ts";
import { modalityOf } from "../status/modality.ts";
import { readSentence, statusesOfAll, type Reading, type StatusReading } from "../status/read.ts";
import { clauseAt } from "../status/clauses.ts";
import { opposition } from "./camps.ts";
import { inside, type Document, type Sentence } from "./document.ts";
import type { Draft } from "./draft.ts";
import { claimFigure, measures } from "./figures.ts";
import { periodOf } from "./period.ts";
import { voiceFor } from "./speaker.ts";
import { WAR_REPORT } from "../../rules/claims/context.ts";
import { CIRCUMSTANCE, DENIES, OTHER_TALKS, PLAN_AS_WHOLE, TALKS_NAMED } from "../../rules/claims/whole.ts";

const words = ({ pattern }: { pattern: string }): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "u");
const WHOLE = words(PLAN_AS_WHOLE);
const TALKS = words(TALKS_NAMED);
const IS_WAR = words(WAR_REPORT);
const OTHERS = words(OTHER_TALKS);
const IS_DENIAL = words(DENIES);
const AROUND = words(CIRCUMSTANCE);
const SURE = 0.42;
/** A claim on the whole plan is worth less to a point's tracker than one on the point. */
const WEIGHT = 0.55;

/** True where a sentence names other talks or another war, and not only in the circumstances of what it tells at `from`. */
function isOfOthers(folded: string, from: number): boolean {
  const around = folded.slice(from).search(AROUND);
  return OTHERS.test(around < 0 ? folded : folded.slice(0, from + around));
}

/** The words of a sentence that name the plan or the talks; null where none do. */
function nameIn({ index, hits }: Document, sentence: Sentence): Span | null {
  const hit = inside(hits, sentence).find((one) => index.names.has(one.phrase));
  if (hit) return hit;
  const m = WHOLE.exec(sentence.folded);
  return m ? { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length } : null;
}

const TALKED_OF = /^(?:negotiating\.(?!talks)|stalled\.(?:fail|budge))/u;
const PLAIN = 0.6;
/** What is put forward more vaguely than this, without a figure and about no point, says little. */
const VAGUE = 0.57;
/** What somebody does to put the plan forward says more than that there are talks. */
const ACT = 0.5;
/** What a sentence says that only names the talks. */
const NAMED = 0.3;
/** On a page about the talks, "there is progress" speaks of them without a name. */
function understood(document: Document, sentence: Sentence, best: StatusReading): Span | null {
  if (!TALKED_OF.test(best.cue.rule) || best.score < PLAIN || !document.subject.onTalks) return null;
  return { start: sentence.start + best.cue.start, end: sentence.start + best.cue.end };
}

/** What a party plainly does is taken to be about the talks, unless it is about the fighting or other matters. */
function byParty(document: Document, sentence: Sentence, best: StatusReading): Span | null {
  if (best.score < PLAIN || IS_WAR.test(sentence.folded) || document.subject.ofOthers) return null;
  if (inside(document.actors, sentence).length === 0) return null;
  return { start: sentence.start + best.cue.start, end: sentence.start + best.cue.end };
}

function isPlain(document: Document, sentence: Sentence, { status, score }: StatusReading): boolean {
  if (score < SURE) return false;
  return status !== "proposed" || score >= VAGUE || inside(document.figures, sentence).some(measures);
}

/** Talks that a sentence names without plain wording of a status go on. */
function goingOn({ folded }: Sentence, reading: Reading): StatusReading | null {
  const m = TALKS.exec(folded);
  if (!m) return null;
  const span = { start: m.index, end: m.index + m[0].length };
  const place = { ...span, clause: clauseAt(reading.clauses, span.start), negated: false, modality: null };
  const cue = { ...place, rule: TALKS_NAMED.id, status: "negotiating" as const, weight: NAMED };
  const { modality, rule } = modalityOf(cue, reading);
  return { status: cue.status, modality, score: NAMED, cue, modalityRule: rule };
}

/** The status that a sentence without points gives the plan or the talks on it; null where it gives none. */
function statusOfWhole(
  document: Document,
  sentence: Sentence,
  reading: Reading,
  about: boolean,
): StatusReading | null {
  const { folded } = sentence;
  const best = statusesOfAll(reading)[0];
  if (best?.modality === "denied") return null;
  if (best && isPlain(document, sentence, best)) return best;
  if (!about || reading.question) return null;
  if (isOfOthers(folded, best?.cue.start ?? Math.max(0, folded.search(TALKS)))) return null;
  const quiet = !IS_WAR.test(folded) && !IS_DENIAL.test(folded);
  const vague = best?.status === "proposed" && best.score >= NAMED && nameIn(document, sentence);
  if (vague && best.score >= ACT && best.modality === "asserted") return best;
  return (quiet ? goingOn(sentence, reading) : null) ?? (vague ? best : null);
}

/** The part of a sentence that a status stands in. */
function partOf(sentence: Sentence, { clauses }: Reading, { cue }: StatusReading): Span {
  const { start, end } = clauses[cue.clause] ?? { start: 0, end: sentence.folded.length };
  return { start: sentence.start + start, end: sentence.start + end };
}

/** A claim on the plan as a whole, with no point, where a sentence without points makes one. */
export function planDraft(document: Document, sentence: Sentence, about: boolean): Draft | null {
  const { index, hits } = document;
  const here = inside(hits, sentence);
  if (here.some((hit) => index.confusables.has(hit.phrase))) return null;
  const inContext = here.some((hit) => index.context.has(hit.phrase));
  if (!inContext && !about) return null;
  const reading = opposition(document, sentence, readSentence(sentence.folded));
  const best = statusOfWhole(document, sentence, reading, about);
  if (!best || (!inContext && isOfOthers(sentence.folded, best.cue.start))) return null;
  const named =
    nameIn(document, sentence) ??
    understood(document, sentence, best) ??
    (about ? byParty(document, sentence, best) : null);
  if (!named) return null;
  const cue = {
    rule: best.cue.rule,
    start: best.cue.start + sentence.start,
    end: best.cue.end + sentence.start,
  };
  const segment = { folded: sentence.folded, offset: sentence.start, modality: best.modality };
  return {
    points: [],
    status: best.status,
    modality: best.modality,
    figures: inside(document.figures, sentence)
      .filter(measures)
      .map((figure) => claimFigure(document.plan, [], figure, segment)),
    ...voiceFor(document, sentence, partOf(sentence, reading, best), cue.rule),
    ...periodOf(inside(document.dates, sentence)[0], best.modality),
    span: { start: sentence.start, end: sentence.end },
    rule: best.cue.rule,
    confidence: WEIGHT * best.score,
    fired: [{ rule: PLAN_AS_WHOLE.id, start: named.start, end: named.end }, cue],
  };
}
