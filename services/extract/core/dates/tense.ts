import { TENSES } from "../../rules/dates/words.ts";

export type Tense = "future" | "past" | null;

const REACH_BEFORE = 90;
const REACH_AFTER = 50;
const CLAUSE = /[^.;!?\n]*$/;
const wordsOf = (tense: "future" | "past"): string =>
  TENSES.filter((row) => row.tense === tense)
    .flatMap((row) => row.words)
    .join("|");
const EITHER = new RegExp(
  String.raw`(?<![\w'])(?:(${wordsOf("future")})|(${wordsOf("past")})|([a-z]{3,}ed))(?![\w])`,
);
const EACH = new RegExp(EITHER, "g");

/** Letters between an auxiliary and its participle ("will then be held"). */
const AUXILIARY_REACH = 20;

/** The tense of the last cue in the text; a participle goes with the auxiliary before it. */
function lastCue(text: string): Tense {
  let tense: Tense = null;
  let auxiliary = -AUXILIARY_REACH - 1;
  for (const m of text.matchAll(EACH)) {
    const bound = m.index - auxiliary <= AUXILIARY_REACH;
    tense = m[1] || bound ? "future" : "past";
    if (m[1]) auxiliary = m.index + m[0].length;
  }
  return tense;
}

/**
 * Where the clause around a date looks; the nearest cue before it decides, then the first behind.
 * Verbs of saying look nowhere, so they are no cues.
 */
export function tenseAround(lower: string, start: number, end: number): Tense {
  const left = CLAUSE.exec(lower.slice(Math.max(0, start - REACH_BEFORE), start))?.[0] ?? "";
  const before = lastCue(left.replace(/\b(?:said|told|added|reported|confirmed|stated|noted)\b/g, ""));
  if (before) return before;
  const right = lower.slice(end, end + REACH_AFTER).split(/[.;!?\n]/, 1)[0] ?? "";
  const m = EITHER.exec(right);
  return m ? (m[1] ? "future" : "past") : null;
}

/** Of the same date in three years, the one the tense asks for; without tense the nearest. */
export function pickYear<T extends { from: number; to: number }>(
  options: (T | null)[],
  reference: number,
  tense: Tense,
): T | null {
  const list = options.filter((o) => o !== null);
  const fitting = list.filter((o) =>
    tense === "past" ? o.from <= reference : tense === "future" ? o.to >= reference : true,
  );
  const distance = (o: T): number =>
    o.from <= reference && reference <= o.to
      ? 0
      : Math.min(Math.abs(o.from - reference), Math.abs(o.to - reference));
  return fitting.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
