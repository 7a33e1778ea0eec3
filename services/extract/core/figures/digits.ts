import type { Numeral } from "./numeral.ts";

const GROUPED = /\d{1,3}(?:,\d{3}){1,8}(?!,?\d)(?:\.\d+)?/y;
const INDIAN = /\d{1,2}(?:,\d{2}){1,6},\d{3}(?!,?\d)(?:\.\d+)?/y;
const EUROPEAN = /\d{1,3}(?:\.\d{3}){1,8},\d{1,2}(?!\d)/y;
const SPACED = /\d{1,3}(?: \d{3}){1,6}(?![ -]?\d)(?:[.,]\d+)?/y;
const APOSTROPHED = /\d{1,3}(?:'\d{3}){1,6}(?!\d)/y;
const DECIMAL_COMMA = /\d{1,9},\d{1,2}(?![\d,]|\.\d)/y;
const PLAIN = /\d+(?:\.\d+(?!\d|\.\d))?|\.\d+/y;
const FRACTION = /(\d{1,3}) ?\/ ?(\d{1,3})(?![\d/])/y;
const MIXED_FRACTION = / (\d)\/(\d{1,2})(?![\d/])/y;
const POWER = /(?: ?[x×*] ?10\^?|\^)([+-]?\d{1,3})(?!\d)|e([+-]?\d{1,2})(?![\da-z])/y;
const GLYPHS: Record<string, number> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
};
const PARTS_OF = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100]);

function match(re: RegExp, s: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(s);
}

const numeral = (start: number, end: number, value: number, form: Numeral["form"] = "plain"): Numeral => ({
  start,
  end,
  value,
  digits: true,
  scale: 1,
  form,
});

function fraction(s: string, at: number): Numeral | null {
  const m = match(FRACTION, s, at);
  if (!m) return null;
  const [top, bottom] = [Number(m[1]), Number(m[2])];
  if (top >= bottom || !PARTS_OF.has(bottom)) return null;
  return numeral(at, at + m[0].length, top / bottom, "part");
}

/** Digits with the separators of any style: 1,234.5 · 12,34,567 · 1.234,5 · 40 000 · 12,6. */
function whole(s: string, at: number): { raw: string; value: number } | null {
  for (const re of [GROUPED, INDIAN, APOSTROPHED]) {
    const m = match(re, s, at);
    if (m) return { raw: m[0], value: Number(m[0].replace(/[,']/g, "")) };
  }
  const european = match(EUROPEAN, s, at);
  if (european) return { raw: european[0], value: Number(european[0].replaceAll(".", "").replace(",", ".")) };
  const spaced =
    s.charCodeAt(at - 1) === 32 && /\d \d{0,0}$/.test(s.slice(at - 2, at)) ? null : match(SPACED, s, at);
  if (spaced) return { raw: spaced[0], value: Number(spaced[0].replaceAll(" ", "").replace(",", ".")) };
  const comma = /[\d,]$/.test(s.slice(Math.max(0, at - 1), at)) ? null : match(DECIMAL_COMMA, s, at);
  if (comma) return { raw: comma[0], value: Number(comma[0].replace(",", ".")) };
  const plain = match(PLAIN, s, at);
  return plain ? { raw: plain[0], value: Number(plain[0]) } : null;
}

/** Reads the digits at `at`: null where there are none. */
export function readDigits(s: string, at: number): Numeral | null {
  const glyph = GLYPHS[s[at] ?? ""];
  if (glyph !== undefined) return numeral(at, at + 1, glyph, "part");
  const part = fraction(s, at);
  if (part) return part;
  const read = whole(s, at);
  if (!read) return null;
  const end = at + read.raw.length;
  const tail = GLYPHS[s[end] ?? ""] ?? GLYPHS[s[end] === " " ? (s[end + 1] ?? "") : ""];
  if (tail !== undefined) return numeral(at, end + (s[end] === " " ? 2 : 1), read.value + tail);
  const mixed = match(MIXED_FRACTION, s, end);
  if (mixed && Number(mixed[1]) < Number(mixed[2]))
    return numeral(at, end + mixed[0].length, read.value + Number(mixed[1]) / Number(mixed[2]));
  return powered(s, numeral(at, end, read.value));
}

function powered(s: string, n: Numeral): Numeral {
  const m = match(POWER, s, n.end);
  if (!m) return n;
  const ten = m[0].includes("10") || m[2] !== undefined;
  const power = Number(m[1] ?? m[2]);
  return { ...n, end: n.end + m[0].length, value: ten ? n.value * 10 ** power : n.value ** power };
}
