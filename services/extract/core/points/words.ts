export interface Word {
  /** Lower case, without accents; initials such as U.S. and capital US are `usa`. */
  value: string;
  start: number;
  end: number;
}

const WORD = /\p{L}(?:\.\p{L}(?![\p{L}\p{N}]))+|[\p{L}\p{N}]+/gu;
/** An apostrophe that counts as a letter. */
const APOSTROPHE_LETTER = "\u02bc";
const MARKS = /\p{M}/gu;
const NOT_ASCII = /[^\u0000-\u007f]/u;

function valueOf(raw: string): string {
  if (raw === "US" || raw === "USA" || raw === "U.S" || raw === "U.S.A") return "usa";
  const lower = raw.includes(".") ? raw.replaceAll(".", "").toLowerCase() : raw.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.normalize("NFD").replace(MARKS, "") : lower;
}

/** Words of a text in order, with UTF-16 offsets. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const m of text.replaceAll(APOSTROPHE_LETTER, "'").matchAll(WORD)) {
    words.push({ value: valueOf(m[0]), start: m.index, end: m.index + m[0].length });
  }
  return words;
}
