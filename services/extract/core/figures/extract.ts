import type { Figure } from "#shared/domain/index.ts";
import { approxAfter, approxBefore } from "./approx.ts";
import { withChange } from "./change.ts";
import { countedThing } from "./counted.ts";
import { count } from "./counts.ts";
import { inherit } from "./inherit.ts";
import { isLabel, isListGap, isYear } from "./labels.ts";
import type { Numeral } from "./numeral.ts";
import { countedNoun } from "./phrase.ts";
import { asRange, shareUnit } from "./range.ts";
import { isBare, type Reading } from "./reading.ts";
import { readRatio } from "./ratio.ts";
import { scanNumerals } from "./scan.ts";
import { withSign } from "./sign.ts";
import { withoutInvisible } from "../invisible.ts";
import { type Source, toSource } from "./source.ts";
import { withCents } from "./cents.ts";
import { measure } from "./units.ts";

/** "handed over 26": the word belongs to the verb. */
const PHRASAL = /\b(?:hand(?:ed|s|ing)?|turn(?:ed|s)?|took|takes?|taken) over $/;

/** "over 10 years" is a bound after these words and a period elsewhere. */
const OVER_KEPT = /(?:^|\b(?:for|of|after|in|by|lasting|lasted|took|spent|just|well|a|been|is|was) )$/;

function approximate(src: Source, r: Reading): Reading {
  const left = approxBefore(src, r.start);
  const before =
    left && PHRASAL.test(src.lower.slice(Math.max(0, left.edge - 9), left.edge + 5)) ? null : left;
  const after = approxAfter(src, r.end);
  const spans =
    before?.approx === "over" &&
    r.kind === "duration" &&
    !OVER_KEPT.test(src.lower.slice(Math.max(0, before.edge - 12), before.edge)) &&
    src.lower.startsWith("over", before.edge);
  if (spans) return { ...r, outerStart: r.start, outerEnd: r.end };
  const approx = before?.approx ?? after?.approx ?? (r.n.form === "many" ? "at_least" : r.approx);
  return {
    ...r,
    outerStart: before?.edge ?? r.start,
    outerEnd: after?.edge ?? r.end,
    ...(approx ? { approx } : {}),
  };
}

/** A number with its unit; null where it is no figure. Signs before `floor` belong to the last figure. */
function read(src: Source, n: Numeral, floor: number): Reading | null {
  const inMillions = n.form === "metre" ? asMillions(n) : n;
  if (inMillions !== n && measure(src, inMillions, floor).unit) return read(src, inMillions, floor);
  const { start, end, unit, hyphen, times } = measure(src, n, floor);
  const base: Reading = {
    n,
    start,
    end,
    outerStart: start,
    outerEnd: end,
    kind: "number",
    unit: "",
    value: n.value * times,
    hyphen,
  };
  if (unit) {
    if (n.form === "metre" && unit.unit === "metre" && countedNoun(src, end + 1, false))
      return count(src, millions(base));
    return withSign(
      src,
      withCents(src, {
        ...base,
        kind: unit.kind,
        unit: unit.unit,
        value: base.value * unit.factor,
      }),
      floor,
    );
  }
  return count(src, withSign(src, n.form === "metre" ? millions(base) : base, floor));
}

/** A bare `m` that is no metre ("€5m", "6.7m people"). */
const asMillions = (n: Numeral): Numeral => ({
  ...n,
  end: n.end + 1,
  form: "plain",
  scale: 1e6,
  value: n.value * 1e6,
});

const millions = (base: Reading): Reading => ({
  ...base,
  n: asMillions(base.n),
  value: base.value * 1e6,
  end: base.n.end + 1,
});

/** True for labels, what a list of labels goes on to, and years; money and percent are never those. */
function isNamed(src: Source, n: Numeral, r: Reading | null, label: Numeral | null): boolean {
  if (r?.kind === "money" || r?.kind === "percent") return false;
  const goesOn = label !== null && isListGap(src.lower.slice(label.end, n.start));
  const unmeasured = !r || isBare(r) || r.kind === "count";
  return isLabel(src, n) || (goesOn && (!r || isBare(r))) || (unmeasured && isYear(src, n));
}

/** Numbers with their units, in order; labels, dates and years are left out. */
function readings(src: Source): Reading[] {
  const found: Reading[] = [];
  let label: Numeral | null = null;
  for (const n of scanNumerals(src)) {
    const last = found.at(-1);
    if (last && n.start < last.end) continue;
    const floor = last?.end ?? 0;
    const share = readRatio(src, n);
    const ratio = share ? withSign(src, share, floor) : null;
    const r: Reading | null = ratio ?? read(src, n, floor);
    const named: boolean = !ratio && isNamed(src, n, r, label);
    label = named ? n : null;
    if (r && !named) found.push(approximate(src, r));
  }
  return found;
}

function joined(src: Source, list: Reading[]): Reading[] {
  const out: Reading[] = [];
  for (let i = list.length - 1; i >= 0; i--) {
    const a = list[i];
    const b = out.at(-1);
    if (!a) continue;
    const range = b ? asRange(src, a, b) : null;
    if (range) out[out.length - 1] = range;
    else {
      if (b) out[out.length - 1] = withSharedChange(src, a, b);
      out.push(b ? shareUnit(src, a, b) : a);
    }
  }
  return out.reverse();
}

/** Both ends of "rose from 5 % to 10 %" belong to the change. */
function withSharedChange(src: Source, a: Reading, b: Reading): Reading {
  if (!a.change || b.change || a.kind !== b.kind || src.lower.slice(a.end, b.start).length > 4) return b;
  return { ...b, change: a.change, ...(a.of && !b.of ? { of: a.of } : {}) };
}

function toFigure(r: Reading): Figure {
  const { start, end, kind, value, unit, valueMax, approx, change, of } = r;
  return {
    start,
    end,
    kind,
    value,
    unit,
    ...(valueMax === undefined ? {} : { valueMax }),
    ...(approx ? { approx } : {}),
    ...(change ? { change } : {}),
    ...(of ? { of } : {}),
  };
}

function describe(src: Source, r: Reading): Reading {
  if (r.of !== undefined) return r;
  const of = countedThing(src, r);
  return of ? { ...r, of } : r;
}

/**
 * Every figure of a text, in order: number, unit, what is counted, bound and direction. Money in
 * ISO 4217 units (cents as parts), percent as 0 to 100, other units in the singular. The span
 * leaves approximators out. Offsets are UTF-16. Never throws; linear in the length of the text, of
 * which at most 50,000 numbers are read.
 */
export function extractFigures(text: string): Figure[] {
  return withoutInvisible(text, readFigures);
}

function readFigures(text: string): Figure[] {
  const src = toSource(text);
  const list = readings(src).map((r) => withChange(src, r));
  return inherit(
    src,
    joined(src, list).map((r) => describe(src, r)),
  ).map(toFigure);
}
