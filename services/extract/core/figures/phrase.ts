import { endsPhrase, isPlural } from "./nouns.ts";
import type { Source, Word } from "./source.ts";

const WORD = /(?:[\p{Lu}]\.){1,4}|[\p{L}\d][\p{L}\d'&/-]*(?<!['&/-])/uy;
const MAX_WORDS = 6;
const LEADING =
  /^(?:the|a|an|all|its|their|his|her|our|more|other|additional|further|new|some|those|these|new)$/i;
const PARTICIPLE = /(?:ed|ing|en)$/;
/** Nouns for people only where no noun follows ("12 wounded", "12 wounded soldiers"). */
const STATE = /^(?:dead|killed|injured|wounded|missing|displaced|military)$/i;
const NOUN_ING =
  /^(?:building|training|funding|meeting|housing|dwelling|crossing|shelling|sitting|warning|hearing|reading|ruling|killing|bombing|landing|filing|spending|holding|proceeding)s?$/i;

function wordAt(src: Source, at: number): Word | null {
  WORD.lastIndex = at;
  const m = WORD.exec(src.plain);
  return m ? { text: m[0], start: at, end: at + m[0].length } : null;
}

/** Consecutive words of a noun phrase from `at` on; determiners in front are left out. */
export function phraseWords(src: Source, at: number, max = MAX_WORDS): Word[] {
  const words: Word[] = [];
  let next = at;
  for (let i = 0; i < max + 2 && words.length < max; i++) {
    const word = wordAt(src, next);
    if (!word) break;
    const lead = words.length === 0 && LEADING.test(word.text);
    if (!lead) {
      if (endsPhrase(word.text) || stops(words, word) || (words.length > 0 && /^\d/.test(word.text))) break;
      words.push(word);
    }
    if (src.plain[word.end] !== " ") break;
    next = word.end + 1;
  }
  return words;
}

/** A participle after a noun opens the predicate ("zones cleared"). */
function stops(words: Word[], word: Word): boolean {
  const last = words.at(-1);
  if (!last || NOUN_ING.test(word.text)) return false;
  return (
    PARTICIPLE.test(word.text) &&
    word.text.length > 4 &&
    (isPlural(last.text) || !PARTICIPLE.test(last.text)) &&
    !/^(?:children|women|men|citizen|garden)$/i.test(word.text)
  );
}

export interface Head {
  of: string;
  head: string;
  end: number;
}

const textOf = (src: Source, words: Word[]): string =>
  src.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/\s+/g, " ");

/** The counted noun: words up to the first plural ("displaced families"). */
export function countedNoun(src: Source, at: number, single: boolean): Head | null {
  const words = phraseWords(src, at, 5);
  const i = words.findIndex(
    (w, at) => isPlural(w.text) && !/^\d/.test(w.text) && !(STATE.test(w.text) && words[at + 1]),
  );
  if (i >= 0) {
    const last = lastPlural(words, i);
    const used = words.slice(0, last + 1);
    return { of: textOf(src, used), head: words[last]?.text ?? "", end: words[last]?.end ?? at };
  }
  const last = words.at(-1);
  return single && last ? { of: textOf(src, words), head: last.text, end: last.end } : null;
}

/** "arms deliveries", "Patriots systems": a plural that a second plural follows is its modifier. */
const lastPlural = (words: Word[], first: number): number =>
  isPlural(words[first + 1]?.text ?? "") && !/^[a-z]/.test(words[first]?.text ?? "a") ? first + 1 : first;

/** The whole noun phrase at `at`, null where there is none. */
export function nounPhrase(src: Source, at: number): string | null {
  const words = phraseWords(src, at);
  if (words.length === 1 && words[0]?.text.endsWith("ed")) return null;
  return words.length > 0 && /\p{L}{2}/u.test(textOf(src, words)) ? textOf(src, words) : null;
}

const AUXILIARIES = /(?: (?:is|are|was|were|has|have|had|been|be|would|will|could|by|also|now)){1,3} ?$/;

/** The noun phrase that ends at `at`, read backwards. */
export function phraseBefore(src: Source, at: number): string | null {
  const from = Math.max(0, at - 70);
  const left = src.plain.slice(from, at);
  const clause = left.slice(left.search(/[^.,;:!?()"“”–\n|]*$/)).replace(AUXILIARIES, " ");
  const words = clause.trim().split(" ").filter(Boolean);
  const used: string[] = [];
  for (const word of words.reverse()) {
    if (
      used.length === 5 ||
      /^\d/.test(word) ||
      (endsPhrase(word) && !(word === "of" && used.length > 0)) ||
      (LEADING.test(word) && used.length > 0)
    )
      break;
    if (used.length > 0 && /^(?:expected|set|seen|have|to)$/i.test(word)) break;
    used.unshift(word);
  }
  while (used[0] === "of") used.shift();
  return used.some((w) => /\p{L}{3}/u.test(w)) ? used.join(" ") : null;
}
