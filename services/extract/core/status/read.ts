import type { Modality, Span, Status } from "#shared/domain/index.ts";
import { clauseAt, clausesOf, type Clause } from "./clauses.ts";
import { findCues, type Cue } from "./cues.ts";
import { findMarkers, modalityOf, type Marked } from "./modality.ts";

/** A sentence read for status. */
export interface Reading extends Marked {
  cues: Cue[];
  /** True where the sentence asks. */
  question: boolean;
}

export interface StatusReading {
  status: Status;
  modality: Modality;
  /** 0 to 1. */
  score: number;
  cue: Cue;
  modalityRule: string;
}

/** Longer sentences than this are read up to here: they are lists or broken pages. */
const MAX_SENTENCE = 1500;

const QUESTION = /\?["')]{0,2}$/u;
const ASKED = { modality: "questioned", rule: "questioned.asked" } as const;

export function readSentence(folded: string): Reading {
  const text = folded.slice(0, MAX_SENTENCE);
  const clauses = clausesOf(text);
  return {
    folded: text,
    clauses,
    cues: findCues(text, clauses),
    markers: findMarkers(text, clauses),
    question: QUESTION.test(text),
  };
}

const SAME: Record<Clause["kind"], number> = {
  main: 1,
  contrast: 0.97,
  concession: 0.64,
  relative: 0.95,
  restrictive: 0.62,
  condition: 0.3,
  aside: 0.84,
};
const OTHER: Record<Clause["kind"], number> = {
  main: 0.88,
  contrast: 0.8,
  concession: 0.5,
  relative: 0.42,
  restrictive: 0.42,
  condition: 0.35,
  aside: 0.5,
};
/** What two parts of the sentence say together holds for the points of both. */
const WHOLE_SENTENCE = 0.98;
/** A part of the sentence that has a point of its own speaks of that one. */
const TAKEN = 0.72;

/** A part of the sentence that says something plain of its own point needs no other part's word. */
const SPOKEN = 0.55;
const ELSEWHERE = 0.78;

/** Where a point stands among the parts of a sentence. */
interface Place {
  /** The part that names the point. */
  at: number;
  /** A remark that follows the point's name at once: "a truce, which Moscow refuses". */
  remark: number;
  /** Parts that name other points. */
  taken: ReadonlySet<number>;
  /** True where the point's own part says something plain. */
  spoken: boolean;
}

/** How strongly a cue speaks of a point at a place. */
function scoreOf(cue: Cue, { at, remark, taken, spoken }: Place, clauses: readonly Clause[]): number {
  if (cue.whole) return cue.weight * WHOLE_SENTENCE;
  const kind = clauses[cue.clause]?.kind ?? "main";
  if (cue.clause === at || cue.clause === remark) return cue.weight * SAME[kind];
  const own = spoken && kind !== "aside" ? ELSEWHERE : 1;
  return cue.weight * OTHER[kind] * own * (taken.has(cue.clause) ? TAKEN : 1);
}

const NOWHERE: ReadonlySet<number> = new Set();

/** The best cue of each status with its modality, best first. */
function bestOf(reading: Reading, score: (cue: Cue) => number): StatusReading[] {
  const best = new Map<Status, { cue: Cue; score: number }>();
  for (const cue of reading.cues) {
    const reached = score(cue);
    if (reached > (best.get(cue.status)?.score ?? 0)) best.set(cue.status, { cue, score: reached });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .map((one) => {
      const { modality, rule } = reading.question ? ASKED : modalityOf(one.cue, reading);
      return { ...one, status: one.cue.status, modality, modalityRule: rule };
    });
}

/** The status that a sentence gives a subject that every part of it may speak of; best first. */
export function statusesOfAll(reading: Reading): StatusReading[] {
  const place = { remark: -1, taken: NOWHERE, spoken: false };
  return bestOf(reading, (cue) => scoreOf(cue, { ...place, at: cue.clause }, reading.clauses));
}

/** Characters between a name and a remark on it: ", which ". */
const REMARK_GAP = 9;

function remarkOn({ clauses }: Reading, mention: Span, at: number): number {
  const next = clauses[at + 1];
  return next?.kind === "relative" && next.start - mention.end <= REMARK_GAP ? at + 1 : -1;
}

/**
 * The status that a sentence gives a point, best first; one entry per status. `mention` is where
 * the point stands (sentence offsets), `others` where the other points do.
 */
export function statusesFor(reading: Reading, mention: Span, others: readonly Span[]): StatusReading[] {
  const at = clauseAt(reading.clauses, mention.start);
  const taken = new Set(others.map((span) => clauseAt(reading.clauses, span.start)));
  const spoken =
    reading.clauses[at]?.kind !== "condition" &&
    reading.cues.some((cue) => cue.clause === at && cue.weight >= SPOKEN);
  const place = { at, remark: remarkOn(reading, mention, at), taken, spoken };
  return bestOf(reading, (cue) => scoreOf(cue, place, reading.clauses));
}
