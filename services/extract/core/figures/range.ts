import type { Reading } from "./reading.ts";
import { isBare } from "./reading.ts";
import type { Source } from "./source.ts";

const DASH = /^ ?(?:-|–|~|to|through|and up to) ?$| (?:to|through|and up to) $/;
const PLUS_MINUS = /^ ?(?:±|\+\/-|plus or minus) ?$/;
const TO = /^ (?:to|through) $|^ ?(?:-|–|~|\.\.) ?$/;
const LIST = /^(?:, | or |, or |,? or even |, even | and |, and |,? or maybe )$/;
/** "1,000 Ukrainian and 35 Russian bodies". */
const EACH_KIND = /^ [a-z]{3,16}(?:,| and| or) $/;
const JOIN = /^,? ?(?:and|but)? ?$/;
const LOWER = new Set(["over", "at_least"]);
const UPPER = new Set(["under", "at_most"]);

const sameUnit = (a: Reading, b: Reading): boolean => a.kind === b.kind && a.unit === b.unit;
const betweenBefore = (src: Source, at: number): boolean =>
  /\bbetween (?:the )?$/.test(src.lower.slice(Math.max(0, at - 14), at));
const fromBefore = (src: Source, at: number): boolean =>
  /\bfrom (?:about |around |just |some )?$/.test(src.lower.slice(Math.max(0, at - 18), at));

/** The lower end takes unit and, where it is the smaller number, scale of the upper. */
function lend(a: Reading, b: Reading): Reading {
  const scale = a.n.scale === 1 && b.n.scale > 1 && a.n.value < 1000 ? b.n.scale : 1;
  if (!isBare(a)) return scale > 1 && a.kind === b.kind ? { ...a, value: a.value * scale } : a;
  const factor = b.n.value === 0 ? 1 : b.value / b.n.value;
  return {
    ...a,
    kind: b.kind,
    unit: b.unit,
    value: a.value * scale * (factor || 1),
    ...(b.of ? { of: b.of } : {}),
  };
}

function merged(a: Reading, b: Reading): Reading {
  const of = b.of ?? a.of;
  return {
    ...b,
    start: a.start,
    outerStart: a.outerStart,
    end: Math.max(a.end, b.end),
    value: a.value,
    valueMax: b.value,
    ...(a.approx && !b.approx ? { approx: a.approx } : {}),
    ...(of ? { of } : {}),
  };
}

const fits = (a: Reading, b: Reading): boolean =>
  (sameUnit(a, b) || isBare(a)) && a.valueMax === undefined && b.valueMax === undefined;

/** "5,000 ± 200 troops": the tolerance makes the value approximate. */
function tolerance(a: Reading, b: Reading): Reading {
  const { value } = lend(a, b);
  return { ...b, start: a.start, outerStart: a.outerStart, value, approx: a.approx ?? "about" };
}

/** One range of two neighbours, null where they are no range. */
export function asRange(src: Source, a: Reading, b: Reading): Reading | null {
  const gap = src.lower.slice(a.end, b.start);
  if (gap.length > 12) return bounded(src, a, b);
  if (PLUS_MINUS.test(gap) && (isBare(a) || sameUnit(a, b))) return tolerance(a, b);
  const money = b.kind === "money" && a.kind === "money" && a.unit === b.unit;
  if (!fits(a, b) && !(money || (isBare(b) && a.kind === "money"))) return null;
  const between = gap === " and " && betweenBefore(src, a.outerStart);
  if (!TO.test(gap) && !DASH.test(gap) && !between) return bounded(src, a, b);
  const low =
    isBare(b) && !isBare(a)
      ? { ...a, value: a.n.scale === 1 && b.n.scale > 1 ? a.value * b.n.scale : a.value }
      : lend(a, b);
  const high = isBare(b) && !isBare(a) ? { ...b, kind: a.kind, unit: a.unit } : b;
  if (low.value >= high.value) return null;
  const changes = (a.change ?? b.change) && fromBefore(src, a.outerStart) && !isBare(a);
  return changes ? null : merged(low, high);
}

/** "greater than 100 and smaller than 300". */
function bounded(src: Source, a: Reading, b: Reading): Reading | null {
  if (!a.approx || !b.approx || !(sameUnit(a, b) || isBare(a))) return null;
  const gap = src.lower.slice(a.outerEnd, b.outerStart);
  if (gap.length > 8 || !JOIN.test(gap)) return null;
  const [low, high] =
    LOWER.has(a.approx) && UPPER.has(b.approx)
      ? [a, b]
      : UPPER.has(a.approx) && LOWER.has(b.approx)
        ? [b, a]
        : [null, null];
  if (!low || !high || low.value >= high.value) return null;
  const { approx: _, ...rest } = b;
  return { ...rest, start: a.start, outerStart: a.outerStart, value: low.value, valueMax: high.value };
}

/** "30, 40 or even 50 years": a bare number of a list takes the unit that the list ends with. */
export function shareUnit(src: Source, a: Reading, b: Reading): Reading {
  if (!isBare(a) || isBare(b) || b.kind === "money") return a;
  if (b.kind === "ratio" || b.hyphen || a.n.form !== "plain") return a;
  const gap = src.lower.slice(a.end, b.start);
  if (LIST.test(gap)) return lend(a, b);
  return b.kind === "count" && EACH_KIND.test(gap) ? { ...a, kind: "count", unit: b.unit } : a;
}
