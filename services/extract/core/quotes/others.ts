import type { ActorMention, Quote } from "#shared/domain/index.ts";
import { speakerOf, type Voice } from "./voice.ts";

const SURVEYED = /\b(?:surveyed|polled|respondents)\b/i;
const SURVEYED_REACH = 30;
const HEARER_REACH = 80;

/** Answers to a poll are the pollster's word: "most respondents told the institute". */
export function pollster(text: string, quote: Quote, actors: readonly ActorMention[]): Voice | null {
  const end = quote.cue?.end ?? Infinity;
  const { speaker } = quote;
  if (speaker === undefined) return null;
  if (!SURVEYED.test(text.slice(Math.max(0, speaker.start - SURVEYED_REACH), speaker.end))) return null;
  const hearer = actors.find((actor) => actor.start >= end && actor.start < end + HEARER_REACH);
  if (hearer === undefined || hearer.start >= quote.start) return null;
  return { speaker: hearer, unnamed: null, name: hearer.name };
}

const GROUP_REACH = 320;
const GROUP =
  /(?:(?:\p{Lu}[\p{L}.]+|senior|some|many|several|two|three) ){0,3}\b(?:[Oo]fficials|diplomats|leaders|analysts|experts|sources|critics|lawmakers|mediators|aides|negotiators|economists|researchers)\b/gu;

/** "They" after "European officials" on the same line. */
export function groupBefore(text: string, quote: Quote, actors: readonly ActorMention[]): Voice | null {
  const start = quote.speaker?.start ?? quote.start;
  const line = text.lastIndexOf("\n", start) + 1;
  const from = Math.max(line, start - GROUP_REACH);
  const last = [...text.slice(from, start).matchAll(GROUP)].at(-1);
  if (last === undefined) return null;
  const at = from + last.index;
  return speakerOf(text, { start: at, end: at + last[0].length }, actors);
}
