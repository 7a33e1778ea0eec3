import type { Span } from "#shared/domain/index.ts";

/** A word of a text: `key` is its text without marks, case kept. */
export interface Word extends Span {
  key: string;
  lower: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const ASCII = /^[A-Za-z0-9]*$/;

/** A word's spelling without accents. */
export function fold(text: string): string {
  return ASCII.test(text) ? text : text.normalize("NFKD").replace(MARKS, "");
}

/** The words of a text in order; UTF-16 offsets, linear in the length. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const key = fold(match[0]);
    if (key === "") continue;
    out.push({ start: match.index, end: match.index + match[0].length, key, lower: key.toLowerCase() });
  }
  return out;
}

/** What stands between two words, with every space, dash and apostrophe alike. */
export function gapOf(text: string, from: number, to: number): string {
  if (to - from === 1 && text.charCodeAt(from) === 32) return " ";
  if (to - from > 8) return "\n";
  return text
    .slice(from, to)
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ");
}

/** True for a word that starts with a capital letter. */
export function isCapital(key: string): boolean {
  const first = key.slice(0, 1);
  return first !== first.toLowerCase();
}
