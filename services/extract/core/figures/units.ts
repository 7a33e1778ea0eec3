import { CODES, MONEY_SIGNS, UNIT_REACH, UNIT_SIGNS, UNIT_WORDS, type Unit } from "./lexicon.ts";
import type { Numeral } from "./numeral.ts";
import type { Source } from "./source.ts";
import { wordAt } from "./source.ts";

export interface Measured {
  start: number;
  end: number;
  unit: Unit | null;
  hyphen: boolean;
  /** Multiplier that stood between money sign and number ("MUSD"). */
  times: number;
}

const MONEY_BEFORE =
  /((?:\b(?:us|u\.s\.?|usd|ca|cad|c|au|aud|nz|nzd|hk|sgd|nt|mex|mxn|cn|jp) ?|\b[asr](?=\$))?[$¥]|[€£₴₽₹₺₩₿₾₸₪฿₫₭₡₮]|ரூ|\b(?:[a-z]{3,4}|rs\.?|dm|sfr)) ?$/;
const SIGN_AFTER =
  /[-\s]{0,2}(%|٪|％|[€£₴₽₹₺₩₿₾₸₪฿₫₭₡₮¢元$¥]|zł|ரூ|°[CF]?|℃|℉|[a-zA-Zµ]{1,3}[²³]|[a-zA-Z]{1,4}(?:\/h)?\d?)(?![\p{L}\d])/uy;
/** "the percentage of 20". */
const PERCENT_BEFORE = /\b(?:per ?cents?|percentage) of $/;
const NO_DIGIT_AFTER = /\s*\d/y;

/** After "6 m" these say that it is metres and no millions. */
const MEASURED = / (?:deep|wide|high|tall|long|thick|apart|away|from|above|below)\b/y;

/** "$3bn", "USD 200", "MUSD 60": the currency that stands before the number. */
function moneyBefore(
  src: Source,
  n: Numeral,
  floor: number,
): { start: number; unit: string; times: number } | null {
  const from = Math.max(floor, n.start - 9);
  const left = src.lower.slice(from, n.start);
  const m = MONEY_BEFORE.exec(left);
  if (!m?.[1]) return null;
  const sign = m[1].replaceAll(" ", "");
  const start = from + m.index;
  const letters = /^[a-z]+$/.test(sign);
  const written = src.plain.slice(start, start + m[1].length);
  if (
    letters &&
    written !== written.toUpperCase() &&
    sign !== "rs" &&
    !/^(?:rmb|usd|eur|gbp|uah)$/.test(sign)
  )
    return null;
  const iso = MONEY_SIGNS.get(sign);
  if (iso) return { start, unit: iso, times: 1 };
  const million = letters && sign.startsWith("m") ? MONEY_SIGNS.get(sign.slice(1)) : undefined;
  return million && CODES.has(million) ? { start, unit: million, times: 1e6 } : null;
}

/** Kroner are Danish, except where Norway is spoken of. */
const NORWAY = /\bnorw(?:ay|egian)/;

/** "five more years" are years. */
const MORE = new Set(["more", "additional", "further", "extra", "full"]);

/** The longest unit phrase after the number; a hyphen counts as a space. */
function wordsAfter(src: Source, at: number): { end: number; unit: Unit; hyphen: boolean } | null {
  const s = src.lower;
  const gap = s.startsWith(" - ", at) ? 3 : s[at] === " " || s[at] === "-" ? (s[at + 1] === " " ? 2 : 1) : 0;
  let at2 = at + gap;
  let phrase = "";
  let best: { end: number; unit: Unit; hyphen: boolean } | null = null;
  const more = gap > 0 ? wordAt(s, at2) : null;
  if (more && MORE.has(more.text) && s[more.end] === " ") at2 = more.end + 1;
  for (let i = 0; i < UNIT_REACH; i++) {
    const word = wordAt(s, at2);
    if (!word || src.plain.startsWith("FT", word.start)) break;
    phrase = phrase ? `${phrase} ${word.text}` : word.text;
    const unit = UNIT_WORDS.get(phrase);
    if (unit) best = { end: word.end, unit, hyphen: s[at] === "-" };
    at2 = s.startsWith(". ", word.end) ? word.end + 2 : word.end + 1;
    if (s[word.end] !== " " && s[word.end] !== "-" && s[word.end] !== ".") break;
  }
  return best && phrase === "kroner" && NORWAY.test(src.lower.slice(Math.max(0, at - 160), at + 80))
    ? { ...best, unit: { ...best.unit, unit: "NOK" } }
    : best;
}

function signAfter(src: Source, at: number): { end: number; unit: Unit; hyphen: boolean } | null {
  SIGN_AFTER.lastIndex = at;
  const m = SIGN_AFTER.exec(src.plain);
  if (!m?.[1] || m[0].includes("\n")) return null;
  const end = at + m[0].length;
  const unit = UNIT_SIGNS.get(m[1]);
  const hyphen = m[0].startsWith("-");
  if (unit && m[1].length === 1 && /[a-zA-Z]/.test(m[1]) && m[0] !== m[1]) {
    MEASURED.lastIndex = end;
    return m[1] === "m" && MEASURED.test(src.lower) ? { end, unit, hyphen } : null;
  }
  if (unit) return { end, unit, hyphen };
  const iso = MONEY_SIGNS.get(m[1].toLowerCase()) ?? cents(m[1]);
  if (!iso || (/[a-z]/i.test(m[1]) && m[1] !== m[1].toUpperCase() && m[1] !== "zł"))
    return millions(m[1], end, hyphen);
  NO_DIGIT_AFTER.lastIndex = end;
  const factor = m[1] === "¢" ? 0.01 : 1;
  const prefixes = m[0] !== m[1] && /^[$€£¥₿]$/.test(m[1]) && NO_DIGIT_AFTER.test(src.plain) && !hyphen;
  return prefixes && !src.plain.startsWith(" ", end)
    ? null
    : { end, unit: { kind: "money", unit: iso, factor }, hyphen };
}

const cents = (sign: string): string | undefined =>
  sign === "¢" ? "USD" : sign === "元" ? "CNY" : undefined;

/** "30 MUSD". */
function millions(
  sign: string,
  end: number,
  hyphen: boolean,
): { end: number; unit: Unit; hyphen: boolean } | null {
  const iso = /^M[A-Z]{3}$/.test(sign) && CODES.has(sign.slice(1)) ? sign.slice(1) : null;
  return iso ? { end, unit: { kind: "money", unit: iso, factor: 1e6 }, hyphen } : null;
}

/** Reads what the number measures from the signs and words around it; those before `floor` are taken. */
export function measure(src: Source, n: Numeral, floor: number): Measured {
  const before = moneyBefore(src, n, floor);
  if (before) {
    const unit: Unit = { kind: "money", unit: before.unit, factor: 1 };
    const word = wordsAfter(src, n.end);
    const repeated = word?.unit.kind === "money" && word.unit.unit === before.unit && word.unit.factor === 1;
    return {
      start: before.start,
      end: repeated ? word.end : n.end,
      unit,
      hyphen: false,
      times: before.times,
    };
  }
  const after = wordsAfter(src, n.end) ?? signAfter(src, n.end);
  if (!after && PERCENT_BEFORE.test(src.lower.slice(Math.max(0, n.start - 14), n.start)))
    return {
      start: n.start,
      end: n.end,
      unit: { kind: "percent", unit: "percent", factor: 1 },
      hyphen: false,
      times: 1,
    };
  if (!after) return { start: n.start, end: n.end, unit: null, hyphen: false, times: 1 };
  return { start: n.start, end: after.end, unit: after.unit, hyphen: after.hyphen, times: 1 };
}
