import type { Actor, ActorMention, Quote, Span } from "#shared/domain/index.ts";
import { castOf, type Cast } from "./cast.ts";
import { ACT_FORMS } from "./cues.ts";
import { groupBefore, pollster } from "./others.ts";
import { OF_OFFICE } from "../actors/pronouns.ts";
import { isDocument, speakerOf, within, type Voice } from "./voice.ts";

/** A quote with who says it: an actor of the plan, a source without a name, or another name. */
export interface Attributed extends Voice {
  quote: Quote;
  /** False where the verb tells of an act or a view ("pledged to", "hopes") rather than of words. */
  says: boolean;
  /** True for an outlet or an office, which mostly pass on what somebody else says. */
  relays: boolean;
}

interface Memory {
  line: Span | null;
  /** Voices of the line so far, newest last. */
  voices: { start: number; text: string; voice: Voice }[];
}

const MEDIA = /\b(?:media|outlets?|newspapers?|reports?)\b/;
const NOBODY: Voice = { speaker: null, unnamed: null, name: null };

function blockOf(blocks: readonly Span[], from: number, position: number): number {
  let i = from;
  while (i < blocks.length && (blocks[i]?.end ?? 0) <= position) i++;
  return i;
}

const isPerson = (cast: Cast, { speaker }: Voice): boolean =>
  speaker === null || cast.persons.has(speaker.id);

const DEFINITE =
  /^(?:(?:one|two|three|some|several) of )?(?:the|that|this) ((?:(?!former )\p{L}+ )?(\p{Ll}+))$/iu;
const PERSON = /^(?:he|she|him|her)$/i;
const THING = /^(?:it|they|them)$/i;
const THING_REACH = 200;

/**
 * "The official" after "a US official", "they" after "officials": the voice before of that head.
 * "He" that no actor near fits is the person who spoke last; "it" reaches one sentence back.
 */
function earlier(memory: Memory, cast: Cast, { start, text }: NonNullable<Quote["speaker"]>): Voice | null {
  const last = memory.voices.at(-1);
  if (PERSON.test(text)) return memory.voices.findLast(({ voice }) => isPerson(cast, voice))?.voice ?? null;
  if (THING.test(text)) return last !== undefined && start - last.start < THING_REACH ? last.voice : null;
  const head = DEFINITE.exec(text)?.[2]?.toLowerCase();
  if (head === undefined) return null;
  if (head === "statement") return last?.voice ?? null;
  const stem = head.replace(/s$/, "");
  const known = memory.voices.findLast(({ voice }) => voice.unnamed?.toLowerCase().includes(stem) ?? false);
  return known?.voice ?? null;
}

/** The actors of a plan, and where a text names them. */
interface Scene {
  cast: Cast;
  actors: readonly ActorMention[];
}

const MEANT_REACH = 600;

/** The actor named last whom "the agency" or "the envoy" can mean. */
function meant({ cast, actors }: Scene, { start, text }: NonNullable<Quote["speaker"]>): Voice | null {
  const definite = DEFINITE.exec(text.toLowerCase());
  const [, phrase = "", head = ""] = definite ?? [];
  const named = OF_OFFICE.test(phrase.split(" ")[0] ?? "");
  const ids = cast.heads.get(phrase) ?? (named ? undefined : cast.heads.get(head));
  if (ids === undefined) return null;
  const speaker = within({ start: start - MEANT_REACH, end: start }, actors).findLast(({ id }) =>
    ids.has(id),
  );
  return speaker === undefined ? null : { speaker, unnamed: null, name: speaker.name };
}

const SENTENCE_END = /[.!?]["”’']?\s|\n/gu;

/** "Moscow did not reply, but it has said": the side or body that the sentence began with. */
function sideBefore(
  { cast, actors }: Scene,
  text: string,
  { start, text: word }: NonNullable<Quote["speaker"]>,
): Voice | null {
  if (!/^it$/i.test(word)) return null;
  const from = Math.max(0, start - THING_REACH);
  const last = [...text.slice(from, start).matchAll(SENTENCE_END)].at(-1);
  const opening = from + (last ? last.index + last[0].length : 0);
  const speaker = within({ start: opening, end: start }, actors).find(({ id }) => !cast.persons.has(id));
  return speaker === undefined ? null : { speaker, unnamed: null, name: speaker.name };
}

/**
 * "Speaking beside Duda, Koval said so. He added …": whoever spoke in the sentence goes on, and not who
 * else is named in it.
 */
function continued(
  memory: Memory,
  { cast, actors }: Scene,
  text: string,
  { start, end, text: word }: NonNullable<Quote["speaker"]>,
): Voice | null {
  const last = memory.voices.findLast(({ voice }) => voice.speaker !== null && isPerson(cast, voice));
  const speaker = last?.voice.speaker;
  const taken = within({ start, end }, actors)[0];
  if (!/^s?he$/i.test(word) || !last || !speaker || !taken || taken.id === speaker.id) return null;
  if (!cast.persons.has(speaker.id) || cast.women.has(speaker.id) !== /^she$/i.test(word)) return null;
  const rival = within({ start: Math.max(0, start - THING_REACH), end: start }, actors).findLast(
    ({ id }) => id === taken.id,
  );
  if (rival === undefined) return null;
  const between = text.slice(Math.min(rival.end, last.start), Math.max(rival.start, last.start));
  return between.search(SENTENCE_END) < 0 ? last.voice : null;
}

const CITED = /(?:^|[ ,])(?:citing|quoting) ([^,;.\n]{3,80})/;
const CITED_AFTER = /^[^.;\n]{0,30}, (?:citing|quoting) ([^,;.\n]{3,80})/;
const CITED_REACH = 200;

/** The source that a reporter names: "Reuters, citing a US official, reported", and after the verb. */
function cited({ cast, actors }: Scene, text: string, quote: Quote, own: Voice): Voice | null {
  const from = quote.speaker?.end ?? quote.start;
  const closing =
    quote.cue !== undefined && quote.cue.start >= quote.end && cast.relays.has(own.speaker?.id ?? "");
  const at = closing ? Math.max(from, quote.cue?.end ?? from) : from;
  const to = Math.max(from, quote.start, quote.cue?.start ?? from);
  const match = closing
    ? CITED_AFTER.exec(text.slice(at, at + CITED_REACH))
    : CITED.exec(text.slice(from, Math.min(from + CITED_REACH, to)));
  if (match === null) return null;
  const end = at + match.index + match[0].length;
  const voice = speakerOf(text, { start: end - (match[1]?.length ?? 0), end }, actors);
  return voice.name === null ? null : voice;
}

/** The voice before whose name ends in a surname: "Koval" after "Anna Koval". */
function fullName(memory: Memory, name: string): Voice | null {
  return memory.voices.findLast(({ voice }) => voice.name?.endsWith(` ${name}`) ?? false)?.voice ?? null;
}

function voiceOf(memory: Memory, quote: Quote, { cast, actors }: Scene, text: string): Voice {
  const { speaker } = quote;
  if (speaker === undefined) return NOBODY;
  const same = memory.voices.findLast((known) => known.start === speaker.start);
  if (same !== undefined) return same.voice;
  const last = memory.voices.at(-1)?.voice;
  const person = last !== undefined && last.speaker === null && last.unnamed === null;
  if (person && /^s?he$/i.test(speaker.text)) return last;
  const polled = pollster(text, quote, actors);
  if (polled !== null) return polled;
  const group = /^they$/i.test(speaker.text) ? groupBefore(text, quote, actors) : null;
  if (group !== null) return group;
  const onward = continued(memory, { cast, actors }, text, speaker);
  if (onward !== null) return onward;
  const named = speakerOf(text, speaker, actors);
  const own = cited({ cast, actors }, text, quote, named) ?? named;
  if (own.speaker !== null) return own;
  if (own.name !== null && own.unnamed === null) return fullName(memory, own.name) ?? own;
  const side = sideBefore({ cast, actors }, text, speaker);
  return side ?? earlier(memory, cast, speaker) ?? meant({ cast, actors }, speaker) ?? own;
}

/** What a document provides is nobody's word, unless it is quoted. */
const isProvision = ({ kind, speaker }: Quote): boolean =>
  kind === "indirect" && speaker !== undefined && isDocument(speaker.text);

const isSaying = (text: string, { cue }: Quote): boolean =>
  cue === undefined || !ACT_FORMS.has(text.slice(cue.start, cue.end).toLowerCase());

/**
 * Resolves the speaker of each quote: names and roles by the actor mentions inside the speaker's
 * span, pronouns and "the official" by who spoke before on the same line or in the block before.
 * Quotes and actors sorted by start. Linear in their number.
 */
export function attributeQuotes(
  text: string,
  blocks: readonly Span[],
  quotes: readonly Quote[],
  actors: readonly ActorMention[],
  known: readonly Actor[],
): Attributed[] {
  const cast = castOf(known);
  const memory: Memory = { line: null, voices: [] };
  let block = 0;
  return quotes
    .filter((quote) => !isProvision(quote))
    .map((quote) => {
      const at = blockOf(blocks, block, quote.start);
      if (at > block + 1) memory.voices = [];
      block = at;
      const voice = voiceOf(memory, quote, { cast, actors }, text);
      if (voice.name !== null && quote.speaker !== undefined) {
        memory.voices.push({ start: quote.speaker.start, text: quote.speaker.text, voice });
        if (memory.voices.length > 12) memory.voices.shift();
      }
      const relays = MEDIA.test(voice.unnamed ?? "") || cast.relays.has(voice.speaker?.id ?? "");
      return { quote, ...voice, says: isSaying(text, quote), relays };
    });
}
