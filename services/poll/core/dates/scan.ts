import { MONTHS } from "../../rules/months.ts";
import type { DateParts } from "./resolve.ts";
import { namedOffset, numericOffset } from "./zones.ts";

/** Takes what a pattern matched into the parts; false where it makes no sense there. */
type Take = (parts: DateParts, match: RegExpExecArray) => boolean;

interface Token {
  pattern: RegExp;
  take: Take;
}

const FILLERS = new Set("at um uhr à a le de del of o'clock den kl h".split(" "));
const MONTH_OF = new Map(
  MONTHS.flatMap((row) =>
    row.months.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
  ),
);

/** Two digits are of this century or the last. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? year + 2000 : year + 1900;
}

function setDate(parts: DateParts, year: string, month: string, day: string): boolean {
  if (parts.year !== undefined) return false;
  Object.assign(parts, { year: yearOf(year), month: Number(month), day: Number(day) });
  return true;
}

/** `3.11.2026` has the day first; with other marks only where one number can be no month. */
const takeNumericDate: Take = (parts, [, first = "", mark, second = "", year = ""]) => {
  if (mark === "." || Number(first) > 12) return setDate(parts, year, second, first);
  if (Number(second) > 12 || first === second) return setDate(parts, year, first, second);
  return false;
};

function setTime(parts: DateParts, hour: string, minute: string, second = "0"): boolean {
  if (parts.hour !== undefined) return false;
  Object.assign(parts, {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second.replace(",", ".")),
  });
  return true;
}

const takeTime: Take = (parts, [, hour = "", minute = "0", second]) => setTime(parts, hour, minute, second);

const takeOffset: Take = (parts, [, sign = "+", hours = "0", minutes]) => {
  if (parts.hour === undefined) return false;
  const offset = numericOffset(sign, hours, minutes);
  if (offset !== null) parts.zone = offset;
  return true;
};

const takeNumber: Take = (parts, [, digits = ""]) => {
  const value = Number(digits);
  if (digits.length === 4 && parts.year !== undefined) {
    parts.zone = numericOffset("+", digits.slice(0, 2), digits.slice(2)) ?? 0;
  } else if (digits.length === 4) parts.year = value;
  else if (digits.length === 3) return false;
  else if (parts.day === undefined) parts.day = value;
  else if (parts.year === undefined && parts.month !== undefined && digits.length === 2)
    parts.year = yearOf(digits);
  else return false;
  return true;
};

function takeZoneName(parts: DateParts, word: string): boolean {
  const offset = namedOffset(word);
  if (offset !== undefined) parts.zone ??= offset;
  else if (word.includes("/")) parts.zone = word;
  return offset !== undefined || word.includes("/") || parts.hour !== undefined;
}

/** A first word may be a weekday that reads like a month (`mar.`): a later month overrules it. */
const takeWord: Take = (parts, [, word = ""]) => {
  const month = MONTH_OF.get(word);
  const half = /^([ap])\.?m\.?$/.exec(word)?.[1];
  const empty = parts.day === undefined && parts.year === undefined;
  if (half !== undefined) parts.half = half === "a" ? "am" : "pm";
  else if (month !== undefined && (parts.month === undefined || parts.year === undefined))
    parts.month = month;
  else if (!empty && !FILLERS.has(word)) return takeZoneName(parts, word);
  return true;
};

const skip: Take = () => true;

/** `[Europe/Kyiv]` after an instant: the offset before it is the stronger word. */
const takeBracket: Take = (parts, [, zone = ""]) => {
  if (zone.includes("/")) parts.zone ??= zone;
  return true;
};

/** Halves of the day as Korean, Chinese and Japanese write them, before the hour. */
const takeHalf: Take = (parts, [word = ""]) => {
  parts.half = /[전上前]/.test(word) ? "am" : "pm";
  return true;
};

const TOKENS: Token[] = [
  { pattern: /[\s,;|]+|\([^)]*\)?/y, take: skip },
  { pattern: /\[([^\]]*)\]/y, take: takeBracket },
  {
    pattern: /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/y,
    take: (p, m) => setDate(p, m[1] ?? "", m[2] ?? "", m[3] ?? ""),
  },
  { pattern: /오[전후]|[上下]午|午[前後]/y, take: takeHalf },
  {
    // Year first with a month's name: `2026-júl-13t9:15`.
    pattern: /(\d{4})-(\p{L}+)-(\d{1,2})(?:t(?=\d)|(?!\d))/uy,
    take: (p, m) => {
      const month = MONTH_OF.get(m[2] ?? "");
      return month !== undefined && setDate(p, m[1] ?? "", String(month), m[3] ?? "");
    },
  },
  {
    // Digits without any mark: date and time, seconds or not.
    pattern: /(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)/y,
    take: (p, m) =>
      setDate(p, m[1] ?? "", m[2] ?? "", m[3] ?? "") && setTime(p, m[4] ?? "", m[5] ?? "", m[6]),
  },
  {
    pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t(?=\d)|(?!\d))/y,
    take: (p, m) => setDate(p, m[1] ?? "", m[3] ?? "", m[4] ?? ""),
  },
  {
    pattern: /(\d{4})(\d{2})(\d{2})(?:t(?=\d)|(?!\d))/y,
    take: (p, m) => setDate(p, m[1] ?? "", m[2] ?? "", m[3] ?? ""),
  },
  {
    pattern: /(\d{4})-?(\d{3})(?:t(?=\d)|(?!\d))/y,
    take: (p, m) =>
      p.year === undefined && !!Object.assign(p, { year: Number(m[1]), dayOfYear: Number(m[2]) }),
  },
  { pattern: /(\d{4})-(\d{2})(?![\d:])/y, take: (p, m) => setDate(p, m[1] ?? "", m[2] ?? "", "1") },
  { pattern: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y, take: (p, m) => takeNumericDate(p, m) },
  // After a date a time may be written with dots.
  {
    pattern: /(\d{2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/y,
    take: (p, m) => p.month !== undefined && p.year !== undefined && takeTime(p, m),
  },
  { pattern: /(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:[.,]\d+)?))?/y, take: takeTime },
  { pattern: /(\d{1,2})h(\d{2})(?!\d)/y, take: takeTime },
  { pattern: /(?<=t)(\d{2})(\d{2})(\d{2}(?:[.,]\d+)?)?(?!\d)/y, take: takeTime },
  { pattern: /(?<=\dt)(\d{2})(?=$|[z+-])/y, take: takeTime },
  { pattern: /(?:gmt|utc?)? ?([+-]) ?(\d{1,2}):?(\d{2})?(?!\d)/y, take: takeOffset },
  { pattern: /(\d{1,4})(?:st|nd|rd|th|er|º)?(?!\d)/y, take: takeNumber },
  { pattern: /(\p{L}[\p{L}'’]*(?:\.m\.?)?(?:\/[\p{L}_/+-]+)*)\.?/uy, take: takeWord },
  { pattern: /[-/.]/y, take: skip },
];

function step(text: string, at: number, parts: DateParts): number | null {
  for (const { pattern, take } of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null && take(parts, match)) return pattern.lastIndex;
  }
  return null;
}

function complete({ year, month, day, dayOfYear, hour }: DateParts): boolean {
  if (year === undefined) return false;
  return (
    (month !== undefined && day !== undefined) ||
    dayOfYear !== undefined ||
    (day === undefined && hour === undefined)
  );
}

/** Reads a date's text (lower case, one line) token by token; null where a token fits nowhere. */
export function scanDate(text: string): DateParts | null {
  const parts: DateParts = {};
  let at = 0;
  while (at < text.length) {
    const next = step(text, at, parts);
    if (next === null) return null;
    at = next;
  }
  return complete(parts) ? parts : null;
}
