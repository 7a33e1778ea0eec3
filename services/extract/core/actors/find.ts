import type { ActorMention, Span } from "#shared/domain/index.ts";
import { candidates } from "./candidates.ts";
import type { ActorIndex } from "./compile.ts";
import { insideOf, maskedSpans } from "./mask.ts";
import { mergeRoles, plain } from "./merge.ts";
import { withPronouns } from "./pronouns.ts";
import { wordsOf } from "./words.ts";

export { compileActors, type ActorIndex } from "./compile.ts";

/**
 * Actors of a plan in a text, sorted by start: names, dated roles, adjectives that act, and the
 * pronouns that stand for a person. Offsets are UTF-16; linear in the length of the text.
 */
export function findActors(
  text: string,
  sentences: readonly Span[],
  blocks: readonly (Span & { kind: string })[],
  index: ActorIndex,
  options: { publishedAt: string | null },
): ActorMention[] {
  const reading = { text, words: wordsOf(text), index, day: options.publishedAt?.slice(0, 10) ?? null };
  const found = candidates(reading, insideOf(maskedSpans(text)));
  const merged = mergeRoles(text, reading.words, found).toSorted((a, b) => a.start - b.start);
  return withPronouns(reading, merged, blocks, sentences).map(plain);
}
