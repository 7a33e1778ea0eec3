import { NUMBERS } from "./lexicon.ts";
import type { Numeral } from "./numeral.ts";
import { type Word, wordAt } from "./source.ts";
import { readCardinal } from "./spelled.ts";

const TIMES =
  /(?: of)?(?: a| an| one)? {1,2}(million|billion|trillion|thousand|hundred|dozen)\b|[- ](million|billion|trillion|dozen)\b/y;
const AND_PART =
  / and (?:(an?|one|two|three|four|five|six|seven|eight|nine)[ -])(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|ninths?|tenths?|thirtieths?|hundredths?)\b(?! (?:million|billion) (?:in|for|of) )/y;
const OF = / ?of\b| (?:the|its|their|his|all) |[.,;:!?)]|$/y;

function test(re: RegExp, s: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(s);
}

const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
};
const COMPOUND =
  /(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(s?)\b/y;

/** A denominator of two words: "twenty-fifths". */
function compoundAt(s: string, at: number): { end: number; value: number; plural: boolean } | null {
  const m = test(COMPOUND, s, at);
  if (!m) return null;
  return {
    end: at + m[0].length,
    value: (NUMBERS.get(m[1] ?? "")?.value ?? 0) + (ORDINALS[m[2] ?? ""] ?? 0),
    plural: m[3] === "s",
  };
}

/** "one hundred and three quarters": the words after the last and are the numerator. */
function mixed(s: string, top: Top, bottom: number): number {
  const and = s.slice(top.start, top.end).lastIndexOf(" and ");
  const last = and < 0 ? null : readCardinal(s, top.start + and + 5);
  if (!last || last.end !== top.end || last.value >= bottom) return top.value / bottom;
  return top.value - last.value + (last.value / bottom) * (top.scale > 1 ? top.scale : 1);
}

const partAt = (s: string, at: number): { end: number; value: number; plural: boolean } | null => {
  const compound = compoundAt(s, at);
  if (compound) return compound;
  const word = wordAt(s, at);
  const n = word ? NUMBERS.get(word.text) : undefined;
  return word && n?.role === "part"
    ? { end: word.end, value: n.value, plural: word.text.endsWith("s") }
    : null;
};

/** "half a billion", "two thirds of a million": the part times what follows. */
function times(s: string, n: Numeral): Numeral {
  const m = test(TIMES, s, n.end);
  const scale = m ? NUMBERS.get(m[1] ?? m[2] ?? "")?.value : undefined;
  return m && scale ? { ...n, end: n.end + m[0].length, value: n.value * scale, scale, form: "plain" } : n;
}

type Top = Pick<Numeral, "start" | "end" | "value" | "digits" | "scale">;

/** What stands above the denominator; an article is one, or goes with "hundred". */
function numerator(s: string, first: Word): Top | null {
  if (first.text !== "a" && first.text !== "an") return readCardinal(s, first.start);
  return (
    readCardinal(s, first.end + 1, true) ?? {
      start: first.start,
      end: first.end,
      value: 1,
      digits: false,
      scale: 1,
    }
  );
}

/** "half of the grid", "half a billion", "quarter million". */
function readBare(s: string, first: Word, bottom: number): Numeral | null {
  const read: Numeral = {
    start: first.start,
    end: first.end,
    value: 1 / bottom,
    digits: false,
    scale: 1,
    form: "part",
  };
  const scaled = times(s, read);
  if (scaled !== read) return scaled;
  return first.text === "half" && test(/ of\b| the\b|-of\b/y, s, first.end) ? read : null;
}

/** "a third of", "two thirds", "one fifth"; a lone "a third" is an ordinal and gives null. */
export function readPart(s: string, at: number): Numeral | null {
  const first = wordAt(s, at);
  if (!first) return null;
  const bare = partAt(s, at);
  if (bare) return first.text === "half" || first.text === "quarter" ? readBare(s, first, bare.value) : null;
  const top = numerator(s, first);
  if (!top || !/[ -]/.test(s[top.end] ?? "")) return null;
  const part = partAt(s, top.end + (s.startsWith(" - ", top.end) ? 3 : 1));
  if (!part || (top.value === 1) === part.plural) return null;
  const value = mixed(s, top, part.value);
  const read: Numeral = { start: at, end: part.end, value, digits: top.digits, scale: 1, form: "part" };
  const scaled = times(s, read);
  if (scaled !== read) return scaled;
  const ordinal =
    first.text.startsWith("a") &&
    part.value !== 2 &&
    !part.plural &&
    !test(OF, s, part.end) &&
    !s.startsWith("by ", at - 3);
  return ordinal ? null : read;
}

/** "one and a half million", "3 million and a half". */
export function withPart(s: string, n: Numeral): Numeral {
  const m = test(AND_PART, s, n.end);
  if (!m) return n;
  const top = m[1]?.startsWith("a") ? 1 : (NUMBERS.get(m[1] ?? "")?.value ?? 1);
  const bottom = NUMBERS.get(m[2] ?? "")?.value ?? 1;
  const read = { ...n, end: n.end + m[0].length };
  const scaled = times(s, read);
  if (scaled.scale > 1 && n.scale > 1) return { ...scaled, value: n.value + (top / bottom) * scaled.scale };
  if (scaled !== read) return { ...scaled, value: (n.value + top / bottom) * scaled.scale };
  return { ...read, value: n.value + (top / bottom) * n.scale };
}
