import { endsPhrase, isPointedAt, singular } from "./nouns.ts";
import { SMALL_WORDS, UNIT_WORDS } from "./lexicon.ts";
import { countedNoun, type Head } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./source.ts";

const HYPHENED = /-([a-z]{3,}s?)(?![\w-]*-old)/y;
const NOT_UNITS =
  /^(?:point|way|star|party|year|old|time|fold|part|man|page|plus|odd|something|sided|thirds?|to|and|or|mile|state|seat|person|tier|pronged|minute|in|on|off|up|out)$/;
const SMALL = 12;
const OF_NOUN = / of (?:the |its |their |those |these )?/y;
/** How many there are of what a part is taken of: "three of its six reactors". */
const OF_NUMBER = new RegExp(`(?:\\d{1,3}|${SMALL_WORDS.join("|")}) `, "y");
const OTHER = / (?:other|more|additional|further|new|different|separate)\b/y;

function sticky(re: RegExp, s: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(s);
}

/** Spelled out and small, or the pronoun one: it may only point at something. */
const isSmallWord = (r: Reading): boolean =>
  !r.n.digits &&
  r.n.form === "plain" &&
  r.n.scale === 1 &&
  r.n.value <= SMALL &&
  Number.isInteger(r.n.value) &&
  r.value >= 0;

function asCount(r: Reading, head: Head): Reading {
  return { ...r, kind: "count", unit: singular(head.head), of: head.of };
}

/** Gives a number without a unit the noun that it counts; null where it counts nothing worth keeping. */
export function count(src: Source, r: Reading): Reading | null {
  const hyphened = sticky(HYPHENED, src.lower, r.n.end);
  if (hyphened?.[1] === "plus" && !r.approx) {
    const end = r.n.end + hyphened[0].length;
    return count(src, { ...r, n: { ...r.n, end }, end, approx: "at_least" });
  }
  if (hyphened?.[1]) {
    if (NOT_UNITS.test(hyphened[1]) || (!r.n.digits && r.n.value <= SMALL)) return null;
    if (hyphened[1] === "strong")
      return { ...r, kind: "count", unit: "person", end: r.n.end + hyphened[0].length, hyphen: true };
    return {
      ...r,
      kind: "count",
      unit: singular(hyphened[1]),
      of: hyphened[1],
      end: r.n.end + hyphened[0].length,
      hyphen: true,
    };
  }
  if (r.n.form === "part" || r.n.form === "many") return portion(src, r);
  const at = r.n.end + (src.plain[r.n.end] === " " ? 1 : 0);
  const head = src.plain[r.n.end] === " " ? countedNoun(src, at, r.n.value === 1 && r.n.digits) : null;
  if (head) return pointsOnly(src, r, head) ? null : asCount(r, head);
  return partOf(src, r) ?? bare(src, r);
}

const CASUALTIES = /^(?:killed|dead|injured|wounded|missing)$/i;
const SUFFERED =
  /^,? (?:(?:have|had|has) been |were |was |are )?(?:also )?(?:killed|wounded|injured|dead|missing|captured|freed|released|detained|evacuated)\b/;
const KILLING = /\b(?:kill|wound|injur)(?:ed|ing|s)(?: at least| another| about)? $/;

/** People who came to harm are counted, however few. */
function suffered(src: Source, r: Reading, head: Head): boolean {
  return (
    CASUALTIES.test(head.head) ||
    SUFFERED.test(src.lower.slice(head.end, head.end + 40)) ||
    KILLING.test(src.lower.slice(Math.max(0, r.n.start - 24), r.n.start))
  );
}

function pointsOnly(src: Source, r: Reading, head: Head): boolean {
  if (!isSmallWord(r) || suffered(src, r, head)) return false;
  if (r.n.value <= 1) return true;
  const all = /\ball (?:of )?(?:the )?$/.test(src.lower.slice(Math.max(0, r.n.start - 12), r.n.start));
  return !all && isPointedAt(singular(head.head));
}

/** "157 of its servicemen", "six of the reactors": the noun stands after what it is a part of. */
function partOf(src: Source, r: Reading): Reading | null {
  const of = sticky(OF_NOUN, src.plain, r.n.end);
  if (!of || of[0].length <= 4) return null;
  const from = r.n.end + of[0].length;
  const all = sticky(OF_NUMBER, src.lower, from)?.[0].length ?? 0;
  const head = countedNoun(src, from + all, false);
  if (!head || (!r.n.digits && (r.value <= 1 || isPointedAt(singular(head.head))))) return null;
  return asCount(r, head);
}

/** "a third of the grid", "dozens of civilians". */
function portion(src: Source, r: Reading): Reading | null {
  const of = sticky(OF_NOUN, src.plain, r.n.end);
  const the = of ? null : sticky(/ (?:the |its |their )?/y, src.plain, r.n.end);
  const gap = of ?? the;
  const head = gap ? countedNoun(src, r.n.end + gap[0].length, r.n.form === "part") : null;
  if (r.n.form === "part") return { ...r, kind: "ratio", unit: "", ...(head ? { of: head.of } : {}) };
  const unit = head ? UNIT_WORDS.get(head.of.toLowerCase()) : undefined;
  if (head && unit) return { ...r, kind: unit.kind, unit: unit.unit, end: head.end };
  return head ? asCount(r, head) : null;
}

/** A bare number that opens a line in front of a word numbers the line. */
const isListNumber = (src: Source, r: Reading): boolean =>
  r.n.value < 1000 &&
  /(?:^|\n) *$/.test(src.plain.slice(Math.max(0, r.n.start - 4), r.n.start)) &&
  /^(?: [A-Za-z]|\. [A-Z])/.test(src.plain.slice(r.n.end, r.n.end + 3)) &&
  !endsPhrase(
    src.plain
      .slice(r.n.end + 1)
      .slice(0, 20)
      .split(/[^a-z]/i, 1)[0] ?? "",
  );

const NAME = /(?<=[\p{L}\d,;] )\p{Lu}[\p{L}&-]+ $/u;

/** Numbers after a capitalised word or in front of a letter belong to a name ("Fund 2", "4K"). */
const isName = (src: Source, r: Reading): boolean =>
  r.n.digits &&
  r.n.scale === 1 &&
  ((r.n.end - r.n.start < 5 && NAME.test(src.plain.slice(Math.max(0, r.n.start - 30), r.n.start))) ||
    /\p{L}/u.test(src.plain[r.n.end] ?? ""));

/** "two in Geneva": what stands for a noun said before. */
const PLACE = /^ in \p{Lu}/u;

/** A number alone: kept where it can be a value, dropped where it stands for a noun said before. */
function bare(src: Source, r: Reading): Reading | null {
  if (!isSmallWord(r)) return isListNumber(src, r) || isName(src, r) ? null : r;
  const left = src.lower.slice(Math.max(0, r.n.start - 12), r.n.start);
  const right = src.lower.slice(r.n.end, r.n.end + 24);
  if (
    /\b(?:the|these|those|last|first|next|other|all|any|both|no|every|each|some|this|that|which|only|as|a) $/.test(
      left,
    )
  )
    return null;
  if (/^ of\b/.test(right) || PLACE.test(src.plain.slice(r.n.end, r.n.end + 6))) return null;
  const next = /^ ([a-z]+)/.exec(right)?.[1];
  if (r.n.value === 1)
    return next === undefined && /^(?:$|[ .]*$)/.test(right) && !/[a-z] $/.test(left)
      ? r
      : next === "last" || next === "more"
        ? r
        : left === "" && !next
          ? r
          : null;
  return next === undefined || endsPhrase(next) || sticky(OTHER, src.lower, r.n.end) ? r : null;
}
