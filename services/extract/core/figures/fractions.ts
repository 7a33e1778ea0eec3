import { NUMBERS } from "./lexicon.ts";
import type { Numeral } from "./numeral.ts";
import { wordAt } from "./source.ts";
import { readCardinal } from "./spelled.ts";

const TIMES =
  /(?: of)?(?: a| an| one)? (million|billion|trillion|thousand|hundred|dozen)\b|[- ](million|billion|trillion|dozen)\b/y;
const AND_PART =
  / and (?:(an?|one|two|three|four|five|six|seven|eight|nine)[ -])(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|ninths?|tenths?|thirtieths?|hundredths?)\b(?! (?:million|billion) (?:in|for|of) )/y;
const OF = / ?of\b| (?:the|its|their|his|all) |[.,;:!?)]|$/y;

function test(re: RegExp, s: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(s);
}

const partAt = (s: string, at: number): { end: number; value: number; plural: boolean } | null => {
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

/** "a third of", "two thirds", "one fifth"; a lone "a third" is an ordinal and gives null. */
export function readPart(s: string, at: number): Numeral | null {
  const first = wordAt(s, at);
  if (!first) return null;
  const article = first.text === "a" || first.text === "an";
  const bare = partAt(s, at);
  if (bare && first.text !== "half" && first.text !== "quarter") return null;
  const top = bare ? null : article ? { value: 1, end: first.end, digits: false } : readCardinal(s, at);
  if (!bare && (!top || !/[ -]/.test(s[top.end] ?? ""))) return null;
  const gap = top && s.startsWith(" - ", top.end) ? 3 : 1;
  const part = bare ?? partAt(s, (top?.end ?? at) + gap);
  if (!part || (top && top.value !== 1 && !part.plural) || (top && top.value === 1 && part.plural))
    return null;
  const read: Numeral = {
    start: at,
    end: part.end,
    value: (top?.value ?? 1) / part.value,
    digits: top?.digits ?? false,
    scale: 1,
    form: "part",
  };
  const scaled = times(s, read);
  if (scaled !== read) return scaled;
  if (bare) return first.text === "half" && test(/ of\b| the\b|-of\b/y, s, part.end) ? read : null;
  return article && part.value !== 2 && !test(OF, s, part.end) ? null : isHalfTime(s, part.end) ? null : read;
}

const isHalfTime = (s: string, at: number): boolean =>
  test(/ (?:round|time|day|attempt|year) /y, s, at) !== null && s[at - 1] !== "f";

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
