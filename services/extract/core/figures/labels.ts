import { LABELS } from "../../rules/figures/labels.ts";
import type { Numeral } from "./numeral.ts";
import type { Source } from "./source.ts";
import { wordsBefore } from "./source.ts";

const REACH = 40;
/** Nothing is numbered so high: armies "number 800,000". */
const LARGE = 10_000;
const BEFORE = new Set(LABELS.flatMap((row) => row.before ?? []));
const PATTERNS = LABELS.filter((row) => row.left ?? row.right);
const YEAR = /^(?:1[89]|20)\d\d$/;
const YEAR_STANDS =
  / ?(?:%|per ?cent|km|mw|kw|gw|tonnes|tons|hectares|square|kilomet|miles|metres|meters|dollars|euros|hryvnias|roubles|rubles|people|troops|soldiers|personnel|prisoners|pows|homes|civilians|children)/y;

function matches(row: (typeof LABELS)[number], src: Source, left: string, at: number): boolean {
  if (row.right) row.right.lastIndex = at;
  return (!row.left || row.left.test(left)) && (!row.right || row.right.test(src.plain));
}

/** True for 4 digits that can be a year and have no unit, sign or head noun that counts. */
export function isYear(src: Source, n: Numeral): boolean {
  if (!YEAR.test(src.plain.slice(n.start, n.end))) return false;
  YEAR_STANDS.lastIndex = n.end;
  return !(
    YEAR_STANDS.test(src.lower) &&
    !/(?:\b(?:in|since|of|until|by|from|the|during)|\p{L}\.?) $/u.test(
      src.lower.slice(Math.max(0, n.start - 12), n.start),
    )
  );
}

/** True where the number names, dates or numbers something; it is no figure then. */
export function isLabel(src: Source, n: Numeral): boolean {
  const left = src.plain.slice(Math.max(0, n.start - REACH), n.start);
  const word = wordsBefore(src.lower, n.start, 1)[0];
  if (word?.text === "number" && n.value >= LARGE) return false;
  if (word && src.plain[n.start - 1] === " " && BEFORE.has(word.text))
    return n.scale === 1 && !/%|\$/.test(src.plain.slice(n.end, n.end + 2));
  if (word === undefined && /\b(?:no|nos|art|vol|pp?|ch|nr|sec)\. ?$/i.test(left)) return true;
  return PATTERNS.some((row) => matches(row, src, left, n.end));
}

const LIST_GAP = /^(?:,? | ?, ?| ?[-–] ?|,? (?:and|or|to|through) )$/;

/** True where a label goes on to the next number ("points 3 and 5"). */
export const isListGap = (gap: string): boolean => gap.length < 10 && LIST_GAP.test(gap);
