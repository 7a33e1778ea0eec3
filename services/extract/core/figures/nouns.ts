import { PHRASE_ENDS, PLURALS, POINTED_AT } from "../../rules/figures/nouns.ts";

const ENDS = new Set(PHRASE_ENDS.words);
const POINTED = new Set(POINTED_AT.words);
const NOT_PLURAL = /(?:ss|ous|us|is|'s|ings)$/;

/** The singular of an English noun, lower case unless it is an abbreviation. */
export function singular(noun: string): string {
  const lower = noun.toLowerCase();
  const known = PLURALS.singular[lower];
  if (known) return known;
  if (/^(?:[A-Z]{2,}|[A-Z][A-Za-z]*-\d+)s$/.test(noun)) return noun.slice(0, -1);
  const word = /^[A-Z]{2,}/.test(noun) ? noun : lower;
  if (/[^aeiou]ies$/.test(lower)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz|[aeiou]to|hero|ero)es$/.test(lower)) return word.slice(0, -2);
  return /[^s']s$/.test(lower) && !NOT_PLURAL.test(lower) ? word.slice(0, -1) : word;
}

/** True for words that look like a plural noun. */
export function isPlural(noun: string): boolean {
  const lower = noun.toLowerCase();
  return lower in PLURALS.singular
    ? Object.hasOwn(PLURALS.singular, lower)
    : lower.length > 2 && lower.endsWith("s") && !NOT_PLURAL.test(lower) && !ENDS.has(lower);
}

/** Capitals make an abbreviation of a function word (US). */
export const endsPhrase = (word: string): boolean =>
  ENDS.has(word.toLowerCase()) && !/^[A-Z]{2,}$/.test(word);

/** True for nouns that a small spelled-out number only points at ("two sides"). */
export const isPointedAt = (unit: string): boolean => POINTED.has(unit.toLowerCase());
