import type { Span } from "#shared/domain/index.ts";
import { readSentence, statusesOfAll, type StatusReading } from "../status/read.ts";
import { inside, type Document, type Sentence } from "./document.ts";
import type { Draft } from "./draft.ts";
import { claimFigure, measures } from "./figures.ts";
import { periodOf } from "./period.ts";
import { voiceFor } from "./speaker.ts";
import { WAR_REPORT } from "../../rules/claims/context.ts";
import { OTHER_TALKS, PLAN_AS_WHOLE } from "../../rules/claims/whole.ts";

const WHOLE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PLAN_AS_WHOLE.pattern})(?![\\p{L}\\p{N}])`, "u");
const IS_WAR = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WAR_REPORT.pattern})(?![\\p{L}\\p{N}])`, "u");
const OTHERS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${OTHER_TALKS.pattern})(?![\\p{L}\\p{N}])`, "u");
const SURE = 0.42;
/** A claim on the whole plan is worth less to a point's tracker than one on the point. */
const WEIGHT = 0.55;

/** The words of a sentence that name the plan or the talks; null where none do. */
function nameIn({ index, hits }: Document, sentence: Sentence): Span | null {
  const hit = inside(hits, sentence).find((one) => index.names.has(one.phrase));
  if (hit) return hit;
  const m = WHOLE.exec(sentence.folded);
  return m ? { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length } : null;
}

const TALKED_OF = /^(?:negotiating\.(?!talks)|stalled\.(?:fail|budge))/u;
const PLAIN = 0.6;
/** What is put forward more vaguely than this, without a figure and about no point, is no claim. */
const VAGUE = 0.54;
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

/** A claim on the plan as a whole, with no point, where a sentence without points makes one. */
export function planDraft(document: Document, sentence: Sentence, about: boolean): Draft | null {
  const { index, hits } = document;
  const here = inside(hits, sentence);
  if (here.some((hit) => index.confusables.has(hit.phrase))) return null;
  const inContext = here.some((hit) => index.context.has(hit.phrase));
  if (!inContext && (!about || OTHERS.test(sentence.folded))) return null;
  const best = statusesOfAll(readSentence(sentence.folded))[0];
  if (!best || best.score < SURE || best.modality === "denied") return null;
  if (best.status === "proposed" && best.score < VAGUE && !inside(document.figures, sentence).some(measures))
    return null;
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
    ...voiceFor(document, sentence, sentence, cue.rule),
    ...periodOf(inside(document.dates, sentence)[0], best.modality),
    span: { start: sentence.start, end: sentence.end },
    rule: best.cue.rule,
    confidence: WEIGHT * best.score,
    fired: [{ rule: PLAN_AS_WHOLE.id, start: named.start, end: named.end }, cue],
  };
}
