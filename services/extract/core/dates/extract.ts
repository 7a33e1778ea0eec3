import type { DateMention } from "#shared/domain/index.ts";
import { toSource } from "../figures/source.ts";
import { boundBefore } from "./bounds.ts";
import { type Interval, parseIso, toIso } from "./calendar.ts";
import { isName } from "./guards.ts";
import { CUE, FORMS } from "./patterns.ts";
import { READERS } from "./readers.ts";
import { tenseAround } from "./tense.ts";

interface Found {
  start: number;
  end: number;
  interval: Interval;
  multiple: boolean;
}

/** The first form that matches at a cue and gives a real date. */
function readAt(plain: string, lower: string, at: number, reference: number): Found | null {
  for (const { re, reader, id } of FORMS) {
    re.lastIndex = at;
    const m = re.exec(lower);
    if (!m || isName(plain, m.groups ?? {}, at, id)) continue;
    const end = at + m[0].length;
    const tense = tenseAround(lower, at, end);
    const interval = READERS[reader](m.groups ?? {}, { reference, tense, text: m[0] });
    if (interval)
      return {
        start: at,
        end: at + m[0].replace(/[.,]$/, "").length,
        interval,
        multiple: interval.granularity === "range",
      };
  }
  return null;
}

/** A text with more dates is a data file or hostile; it is read up to here. */
const MOST = 50_000;

const ARTICLE = /(?:^|[^\w])the $/;

/** Forms that are read with "the" before their first word keep it in the span. */
const withArticle = (lower: string, start: number): number =>
  ARTICLE.test(lower.slice(Math.max(0, start - 5), start)) ? start - 4 : start;

function toMention(lower: string, { start, end, interval, multiple }: Found): DateMention {
  const bound =
    boundBefore(lower, withArticle(lower, start), multiple) ?? boundBefore(lower, start, multiple);
  const { from, to, granularity } = interval;
  return { start, end, from: toIso(from), to: toIso(to), granularity, ...(bound ? { bound } : {}) };
}

/**
 * Every calendar date and interval of a text, in order, as ISO days, both inclusive. `reference` is
 * the ISO day (or date-time) that relative dates count from, the day of publication. A weekday or a
 * month without a year is the nearest in the past unless its clause looks forward. A reference that
 * is no date gives no mentions. Never throws; linear in the length of the text, of which at most
 * 50,000 dates are read.
 */
export function extractDates(text: string, options: { reference: string }): DateMention[] {
  const reference = parseIso(options.reference);
  if (reference === null) return [];
  const { plain, lower } = toSource(text);
  const out: DateMention[] = [];
  CUE.lastIndex = 0;
  for (let m = CUE.exec(lower); m && out.length < MOST; m = CUE.exec(lower)) {
    const found = readAt(plain, lower, m.index, reference);
    const next = m.index + Math.max(1, m[0].length);
    if (found) out.push(toMention(lower, found));
    CUE.lastIndex = found ? found.end : startsNumber(m[0]) ? next : m.index + 1;
  }
  return out;
}

const startsNumber = (cue: string): boolean => /^\d{4}$/.test(cue);
