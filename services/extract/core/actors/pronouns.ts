import type { ActorMention, Span } from "#shared/domain/index.ts";
import type { Found, Reading } from "./candidates.ts";
import { pairMarks } from "../quotes/marks.ts";
import type { Word } from "./words.ts";

const PRONOUNS = new Map([
  ["he", "male"],
  ["she", "female"],
]);
const OFFICE = /^(?:president|leader|minister|chancellor|envoy|spokesman|spokeswoman|secretary|premier)$/;
/** Words that say which minister or envoy is meant. */
export const OF_OFFICE = /^(?:foreign|defence|defense|prime|interior|finance|special|chief)$/;
const REACH = 400;
const SPEAKER_REACH = 6;

interface Scope {
  reading: Reading;
  blocks: readonly Span[];
  sentences: readonly Span[];
  quotes: readonly Span[];
}

/** Index of the last span that starts at or before a position; -1 for none. Spans are sorted. */
function lastBefore(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((spans[mid]?.start ?? 0) <= position) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

function around(spans: readonly Span[], position: number): Span | null {
  const span = spans[lastBefore(spans, position)];
  return span !== undefined && position < span.end ? span : null;
}

function fits(scope: Scope, actorId: string, word: Word, office: readonly string[]): boolean {
  const { byId, gender } = scope.reading.index;
  const actor = byId.get(actorId);
  if (actor?.kind !== "person") return false;
  const wanted = PRONOUNS.get(word.lower);
  if (wanted !== undefined) return gender.get(actorId) === wanted;
  return actor.roles.some((role) => {
    const title = role.title.toLowerCase().split(" ");
    return office.every((part) => title.includes(part));
  });
}

/** Persons after a quotation's end, who are likely its speaker. */
function speakersOf(scope: Scope, quote: Span, found: readonly ActorMention[]): Set<string> {
  const close = lastBefore(scope.reading.words, quote.end) + 1;
  const limit = scope.reading.words[close + SPEAKER_REACH]?.start ?? Infinity;
  return new Set(found.filter((m) => m.start >= quote.end && m.start < limit).map((m) => m.id));
}

function sentenceOf(scope: Scope, position: number): number {
  return lastBefore(scope.sentences, position);
}

const isPossessive = (text: string, mention: Span): boolean =>
  /^['’]s?\s/.test(text.slice(mention.end, mention.end + 3));

/** "Koval's remarks": who is named by what he said goes on being spoken of. */
const SPOKEN =
  /^['’]s? (?:\p{Ll}+ )?(?:accusations?|remarks?|comments?|statements?|words|speech|address|claims?|demands?|proposals?|announcement|decision|refusal|insistence|visit|message|answer|warning)(?!\p{L})/u;
const NOUN_REACH = 40;

const blockStart = (scope: Scope, word: Word): number => around(scope.blocks, word.start)?.start ?? 0;

/** Start of the block before, for the first sentence of a block; nowhere for the others. */
function floorBefore(scope: Scope, word: Word): number {
  const at = lastBefore(scope.blocks, word.start);
  const block = scope.blocks[at];
  const sentence = scope.sentences[sentenceOf(scope, word.start)];
  const first = block !== undefined && (sentence?.start ?? 0) <= block.start;
  return first ? Math.max(scope.blocks[at - 1]?.start ?? Infinity, word.start - REACH) : Infinity;
}

const CLOSES =
  /^\s+(?:said|says|added|adds|noted|wrote|stressed|warned|explained|told (?:reporters|journalists|\p{Lu}[\p{L} ]{1,30}?))(?=\s*[.,;]|\s+(?:on|in|at|during|after|late|earlier|yesterday|today|this|last|\p{Lu}\p{Ll}+day)(?!\p{L}))/u;
const HANGS = /^["'“”‘’(\s]{0,3}(?:when|after|as|if|before|while|once|since|although|though|asked)\s/iu;
const CLOSING_REACH = 64;

/** "…, he said on Monday." at the end of what he says: who is named in his words is somebody else. */
function closesReport({ reading, sentences }: Scope, word: Word): boolean {
  const { text } = reading;
  const sentence = sentences[lastBefore(sentences, word.start)];
  if (sentence === undefined || !/,["”’']?\s$/.test(text.slice(word.start - 3, word.start))) return false;
  return (
    CLOSES.test(text.slice(word.end, Math.min(word.end + CLOSING_REACH, sentence.end))) &&
    !HANGS.test(text.slice(sentence.start, sentence.start + CLOSING_REACH))
  );
}

/**
 * Persons who may be meant, nearest sentence first; subjects come before what follows them, and who is
 * named outside quotations before who is named in one.
 */
function antecedent(scope: Scope, word: Word, before: readonly Found[], all: readonly Found[]): Found | null {
  const quote = around(scope.quotes, word.start);
  const not = quote === null ? new Set<string>() : speakersOf(scope, quote, all);
  const kindOf = scope.reading.words[lastBefore(scope.reading.words, word.start) - 1]?.lower ?? "";
  const office = OF_OFFICE.test(kindOf) ? [kindOf, word.lower] : [word.lower];
  const until = closesReport(scope, word)
    ? (scope.sentences[sentenceOf(scope, word.start)]?.start ?? 0)
    : word.start;
  const able = before.filter((m) => m.start < until && fits(scope, m.id, word, office) && !not.has(m.id));
  const outside = quote === null ? able.filter((m) => around(scope.quotes, m.start) === null) : [];
  const persons = outside.length > 0 ? outside : able;
  const own = persons.filter((m) => m.start >= Math.max(blockStart(scope, word), word.start - REACH));
  const fitting = own.length > 0 ? own : persons.filter((m) => m.start >= floorBefore(scope, word));
  const last = fitting.at(-1);
  if (last === undefined || quote !== null) return last ?? null;
  const { text } = scope.reading;
  const sentence = sentenceOf(scope, last.start);
  const near = fitting.filter((m) => sentenceOf(scope, m.start) === sentence);
  return (
    near.find((m) => !isPossessive(text, m) || SPOKEN.test(text.slice(m.end, m.end + NOUN_REACH))) ?? last
  );
}

function isPronoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (PRONOUNS.has(word.lower)) return true;
  const before = words[at - 1]?.lower ?? "";
  const the = OF_OFFICE.test(before) ? words[at - 2]?.lower : before;
  return OFFICE.test(word.lower) && the === "the" && words[at + 1]?.lower !== "of";
}

/** Adds "he", "she" and "the president" where the text before says who is meant; sorted by start. */
export function withPronouns(
  reading: Reading,
  found: readonly Found[],
  blocks: readonly Span[],
  sentences: readonly Span[],
): Found[] {
  const scope: Scope = { reading, blocks, sentences, quotes: pairMarks(reading.text) };
  const out: Found[] = [];
  let i = 0;
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (word === undefined || !isPronoun(reading.words, at)) continue;
    while (i < found.length && (found[i]?.start ?? 0) < word.start) out.push(found[i++] as Found);
    if ((out.at(-1)?.end ?? 0) > word.start) continue;
    const who = antecedent(scope, word, out.slice(-12), found.slice(i, i + 8));
    if (who === null) continue;
    const via = PRONOUNS.has(word.lower) ? "pronoun" : "role";
    out.push({
      ...who,
      start: word.start,
      end: word.end,
      text: reading.text.slice(word.start, word.end),
      via,
      from: at,
      to: at + 1,
    });
  }
  return [...out, ...found.slice(i)];
}
