import { readDigits } from "./digits.ts";
import { readPart, withPart } from "./fractions.ts";
import { MANY, NUMBERS, SEVERAL, SMALL_WORDS, SUFFIXES, TWICE } from "./lexicon.ts";
import type { Numeral } from "./numeral.ts";
import type { Source } from "./source.ts";
import { readCardinal } from "./spelled.ts";

const SCALES = "hundred|thousand|million|billion|trillion|dozen";
const VAGUE = `(?:${[...SEVERAL.keys()].join("|")}) (?:${SCALES})(?: (?:thousand|million|billion))?`;
const MULTIPLE = `(?:${[...TWICE.keys()].join("|")})(?= (?:as|the|its|their|that|what) )`;
const ANCHOR = new RegExp(
  String.raw`[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]|(?<![a-z])(?:${SMALL_WORDS.join("|")}|half|quarter (?:of a )?(?:m|b|tr)illion|${VAGUE}|${MULTIPLE}|an?[ -](?:hundred|thousand|million|billion|trillion|dozen|half|thirds?|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth|thousandth|millionth|billionth|trillionth)|(?:(?:tens|hundreds) of )?(?:${[...MANY.keys()].join("|")}))(?!(?!fold)[a-z])`,
  "g",
);
const FOLD = /([a-z]+)fold\b/y;
const SUFFIX = / ?(k|thd|m|mn|mm|mio|b|bn|bio|g|tn|trn|t)(?![a-z\d²³/])/y;
const POINT =
  / point ((?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d)(?:[ -](?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine)){0,6})\b/y;
const SCALE_AFTER =
  /[ -](thousand|million|billion|trillion|mln|bln|tln|lakh|crore|mil|dozens?|dzs?|dozs?)\b|(mln|mil|bln|tln)(?![a-z])/y;

function exec(re: RegExp, s: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(s);
}

/** "tens of thousands", "dozens": a lower bound. */
function readMany(word: string, start: number): Numeral | null {
  const last = word.slice(word.lastIndexOf(" ") + 1);
  const value = MANY.get(last);
  if (value === undefined || (last === "scores" && word === last)) return null;
  const times = word.startsWith("tens of") ? 10 : word.startsWith("hundreds of") ? 100 : 1;
  return { start, end: start + word.length, value: value * times, digits: false, scale: 1, form: "many" };
}

/** "several hundred", "a few dozen": a lower bound too. */
function readSeveral(words: string, start: number): Numeral | null {
  const first = [...SEVERAL.keys()].find(
    (word) =>
      words.startsWith(`${word} `) && NUMBERS.has(words.slice(word.length + 1).split(" ", 1)[0] ?? ""),
  );
  if (first === undefined) return null;
  const scales = words.slice(first.length + 1).split(" ");
  const value = scales.reduce(
    (product, word) => product * (NUMBERS.get(word)?.value ?? 1),
    SEVERAL.get(first) ?? 1,
  );
  return { start, end: start + words.length, value, digits: false, scale: 1, form: "many" };
}

/** "twice as many", "twice the load". */
function readTwice(word: string, start: number): Numeral | null {
  const value = TWICE.get(word);
  if (value === undefined) return null;
  return { start, end: start + word.length, value, digits: false, scale: 1, form: "times" };
}

/** Words that are numbers together with what follows them. */
const readTogether = (words: string, start: number): Numeral | null =>
  words.length > 3 ? (readMany(words, start) ?? readSeveral(words, start) ?? readTwice(words, start)) : null;

/** "two hundred point zero three". */
function withPoint(s: string, n: Numeral): Numeral {
  const m = n.scale === 1 && !n.digits ? exec(POINT, s, n.end) : null;
  if (!m?.[1]) return n;
  const digits = m[1]
    .split(/[ -]/)
    .map((w) => NUMBERS.get(w)?.value ?? w)
    .join("");
  const scaled = exec(SCALE_AFTER, s, n.end + m[0].length);
  const scale = scaled ? (NUMBERS.get(scaled[1] ?? scaled[2] ?? "")?.value ?? 1) : 1;
  return {
    ...n,
    end: n.end + m[0].length + (scaled?.[0].length ?? 0),
    value: (n.value + Number(`0.${digits}`)) * scale,
    scale,
  };
}

/** Digits with what multiplies them: `3bn`, `2.33 k`, `$20-billion`. */
function withScale(src: Source, n: Numeral): Numeral {
  const word = exec(SCALE_AFTER, src.lower, n.end);
  if (word) {
    const name = word[1] ?? word[2] ?? "";
    const scale = NUMBERS.get(name)?.value ?? 12;
    return { ...n, end: n.end + word[0].length, value: n.value * scale, scale };
  }
  const m = exec(SUFFIX, src.lower, n.end);
  if (!m?.[1]) return n;
  const spaced = m[0].startsWith(" ");
  const written = src.plain.slice(n.end + (spaced ? 1 : 0), n.end + m[0].length);
  if (!isMultiplier(written, spaced)) return n;
  const scale = SUFFIXES.get(m[1]) ?? 1;
  if (written === "m") return { ...n, form: "metre" };
  return { ...n, end: n.end + m[0].length, value: n.value * scale, scale };
}

/** Of the suffixes, a spaced or lower-case single letter is mostly a unit. */
function isMultiplier(written: string, spaced: boolean): boolean {
  if (written === "g" || written === "t" || written === "T" || written === "mm") return false;
  return !spaced || written.length > 1 || written === "k" || written === "G";
}

/** "twofold": the number ends where fold starts. */
function readFold(s: string, at: number): Numeral | null {
  const m = exec(FOLD, s, at);
  const value = m?.[1] ? NUMBERS.get(m[1])?.value : undefined;
  return m?.[1] && value
    ? { start: at, end: at + m[1].length, value, digits: false, scale: 1, form: "plain" }
    : null;
}

function readAt(src: Source, at: number): Numeral | null {
  const s = src.lower;
  const fold = readFold(s, at);
  if (fold) return fold;
  const part = readPart(s, at);
  if (part) return part;
  const c = s.charCodeAt(at);
  if (c >= 97 && c <= 122) {
    const article = c === 97 && (s[at + 1] === " " || s[at + 2] === " ");
    const from = article ? s.indexOf(" ", at) + 1 : at;
    const n = readCardinal(s, from, article);
    return n ? withPart(s, withPoint(s, { ...n, start: at })) : null;
  }
  const digits = readDigits(s, at);
  if (!digits || digits.form === "part") return digits;
  const mixed = readCardinal(s, at);
  if (mixed && mixed.end > digits.end) return withPart(s, mixed);
  const half = withPart(s, digits);
  return half === digits ? withPart(s, withScale(src, digits)) : half;
}

/** A text with more numbers is a data file or hostile; it is read up to here. */
const MOST = 50_000;

/** Every number of the text in order, with its value and without its unit; at most 50,000. */
export function scanNumerals(src: Source): Numeral[] {
  const found: Numeral[] = [];
  ANCHOR.lastIndex = 0;
  for (let m = ANCHOR.exec(src.lower); m && found.length < MOST; m = ANCHOR.exec(src.lower)) {
    const at =
      src.lower[m.index - 1] === "." &&
      /(?:^|[^\d])\.$/.test(src.lower.slice(Math.max(0, m.index - 2), m.index))
        ? m.index - 1
        : m.index;
    const n = readTogether(m[0], m.index) ?? readAt(src, /\d/.test(m[0]) ? at : m.index);
    if (!n) continue;
    found.push(n);
    ANCHOR.lastIndex = Math.max(n.end, m.index + 1);
  }
  return found;
}
