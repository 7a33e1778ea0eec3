import { LANGUAGES, UKRAINIAN_LETTERS } from "../../rules/language/words.ts";

/** A page shows its language in its first lines. */
const LOOKED_AT = 6_000;
const MIN_LETTERS = 40;
const MIN_WORDS = 12;
/** Everyday words of its own language in running text; lists and tables have fewer. */
const MIN_SHARE = 0.12;
/** How much the best language has to be ahead of the next. */
const AHEAD = 1.5;

const WORDS = LANGUAGES.map(({ id, words }) => ({ id, words: new Set(words.split(" ")) }));
const UKRAINIAN = new RegExp(`[${UKRAINIAN_LETTERS}]`, "u");

const READ: ReadonlySet<string> = new Set(["en"]);

/** True where there are rules for a language, or it is not known which it is. */
export const isRead = (lang: string | null): boolean => lang === null || READ.has(lang);

function cyrillic(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const inCyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS || inCyrillic * 2 < letters) return null;
  return UKRAINIAN.test(text) ? "uk" : "ru";
}

/**
 * The language that a text is written in, as an ISO 639-1 code, by its script and its everyday
 * words; null where the text is too short or no known language stands out.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, LOOKED_AT).toLowerCase();
  const script = cyrillic(sample);
  if (script !== null) return script;
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  const ranked = WORDS.map(({ id, words: own }) => ({
    id,
    count: words.filter((word) => own.has(word)).length,
  })).toSorted((a, b) => b.count - a.count);
  const [best, next] = ranked;
  if (best === undefined || best.count < words.length * MIN_SHARE) return null;
  return best.count >= (next?.count ?? 0) * AHEAD ? best.id : null;
}
