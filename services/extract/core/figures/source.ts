/** The three forms of a text that the readers work on; all have the same length and offsets. */
export interface Source {
  text: string;
  /** Unicode spaces, hyphens, minus signs and apostrophes as their ASCII forms; en and em dash as en dash. */
  plain: string;
  lower: string;
}

const PLAIN: Record<string, string> = {
  "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000": " ",
  "\u2010\u2011\u2212": "-",
  "\u2012\u2014\u2015": "–",
  "\u2018\u2019\u02bc": "'",
};
const ODD = new RegExp(`[${Object.keys(PLAIN).join("")}]`);
// One pattern per character: replacing a single character by another is the one form for which the
// engine keeps no list of all matches, which for a text of nothing but apostrophes is very long.
const FORMS = Object.entries(PLAIN).flatMap(([odd, form]) =>
  odd.split("").map((char): [RegExp, string] => [new RegExp(char, "g"), form]),
);

/** Lower case without moving an offset: a few letters grow when lowered. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (c) => c.toLowerCase());
}

export function toSource(text: string): Source {
  const plain = ODD.test(text) ? FORMS.reduce((made, [odd, form]) => made.replace(odd, form), text) : text;
  return { text, plain, lower: lowered(plain) };
}

export interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}][\p{L}\d'.]*/uy;
const MAX_WORD = 40;

/** The word that starts at `at`, lower-cased by the caller's choice of string; null where none does. */
export function wordAt(s: string, at: number): Word | null {
  const c = s.charCodeAt(at);
  if (!(c >= 97 && c <= 122) && !(c >= 65 && c <= 90) && c < 128) return null;
  WORD.lastIndex = at;
  const m = WORD.exec(s);
  if (!m) return null;
  const text = m[0].length > 1 ? m[0].replace(/[.']{1,3}$/, "") : m[0];
  return text.length > MAX_WORD ? null : { text, start: at, end: at + text.length };
}

/** Up to `count` words that end at `at`, nearest first, with only single spaces between them. */
export function wordsBefore(s: string, at: number, count: number): Word[] {
  const words: Word[] = [];
  let end = at;
  while (words.length < count) {
    if (s[end - 1] === " ") end--;
    let start = end;
    while (start > 0 && end - start < MAX_WORD && isWordChar(s.charCodeAt(start - 1))) start--;
    if (start === end) break;
    words.push({ text: s.slice(start, end), start, end });
    if (s[start - 1] !== " ") break;
    end = start;
  }
  return words;
}

/** Letters, digits, hyphen, apostrophe and full stop of an abbreviation. */
export function isWordChar(c: number): boolean {
  return (
    (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 45 || c === 39 || c >= 192
  );
}
