import { NUMBERS } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { readCardinal } from "./spelled.ts";
import type { Source } from "./source.ts";
import { wordAt } from "./source.ts";

const GAP = /,? and | /y;
const UNIT = / ?(?:cents?|pence|penny|kopecks?)(?![a-z])/y;
const MAO = /^ ?(?:mao|jiao)/;

/** "thirteen dollars and forty-five cents", "15 dollars 50": the second number is cents. */
export function withCents(src: Source, r: Reading): Reading {
  if (r.kind !== "money" || r.end === r.n.end || r.hyphen || r.n.scale > 1) return r;
  GAP.lastIndex = r.end;
  const gap = GAP.exec(src.lower);
  if (!gap) return r;
  const at = r.end + gap[0].length;
  const cents = readCardinal(src.lower, at);
  if (!cents || cents.value >= 100 || cents.scale > 1 || !Number.isInteger(cents.value)) return r;
  UNIT.lastIndex = cents.end;
  const unit = UNIT.exec(src.lower);
  if (!unit && !standsAlone(src, cents.end)) return r;
  return { ...r, end: cents.end + (unit?.[0].length ?? 0), value: r.value + cents.value / 100 };
}

/** Nothing counts or names what follows, so the number ends the amount. */
function standsAlone(src: Source, at: number): boolean {
  const rest = src.lower.slice(at, at + 12);
  if (MAO.test(rest)) return false;
  const next = rest.startsWith(" ") ? wordAt(src.lower, at + 1) : null;
  return next ? next.text === "and" && NUMBERS.size > 0 : /^(?:$|[.!?,;)](?!\d))/.test(rest);
}
