import type { Numeral } from "./numeral.ts";
import type { Reading } from "./reading.ts";
import { readCardinal } from "./spelled.ts";
import type { Source } from "./source.ts";

const PAIR = /([:/])(\d{1,3})(?![\d:/]|\.\d)/y;
const IN_WORDS = /[- ]fifty\b/y;
const OUT_OF = / (?:out of|over) | in (?:every )?/y;
const TIME_UNIT = /[ -](?:years?|days?|weeks?|months?|hours?|minutes?|%|per|million|billion|thousand)/y;
const FOLD = /-?fold\b/y;

const ratio = (n: Numeral, end: number, value: number): Reading => ({
  n,
  start: n.start,
  end,
  outerStart: n.start,
  outerEnd: end,
  kind: "ratio",
  unit: "",
  value,
  hyphen: false,
});

/**
 * "50:50", "3:1", "60/40"; two digits after the colon below 24 and 60 are a time of day, and what a
 * slash parts is a share only where both make a hundred.
 */
function pair(src: Source, n: Numeral): Reading | null {
  PAIR.lastIndex = n.end;
  const m = PAIR.exec(src.lower);
  const second = Number(m?.[2]);
  if (!m || second === 0) return null;
  const isShare =
    m[1] === "/" ? n.value + second === 100 : n.value >= 24 || second >= 60 || m[2]?.length !== 2;
  return isShare ? ratio(n, n.end + m[0].length, n.value / second) : null;
}

/** "fifty-fifty", the only such pair that is written in words. */
function evenly(src: Source, n: Numeral): Reading | null {
  IN_WORDS.lastIndex = n.end;
  return n.value === 50 && IN_WORDS.test(src.lower) ? ratio(n, IN_WORDS.lastIndex, 1) : null;
}

/** "one in five", "two out of three", "1 over 20". */
function outOf(src: Source, n: Numeral): Reading | null {
  if (n.scale > 1 || n.form !== "plain") return null;
  OUT_OF.lastIndex = n.end;
  const m = OUT_OF.exec(src.lower);
  if (!m) return null;
  const whole = readCardinal(src.lower, n.end + m[0].length);
  if (!whole || whole.value <= n.value || whole.value === 0) return null;
  TIME_UNIT.lastIndex = whole.end;
  if (TIME_UNIT.test(src.lower) || (whole.value > 1000 && !m[0].includes("out"))) return null;
  if (!m[0].includes("out") && n.value > 1 && whole.value > 10) return null;
  return ratio(n, whole.end, n.value / whole.value);
}

/** A number that is a share or a multiple together with what follows it. */
export function readRatio(src: Source, n: Numeral): Reading | null {
  if (n.form === "times") return { ...ratio(n, n.end, n.value), unit: "time" };
  FOLD.lastIndex = n.end;
  if (FOLD.test(src.lower)) return { ...ratio(n, FOLD.lastIndex, n.value), unit: "time" };
  const next = src.lower[n.end];
  if (n.digits && (next === ":" || next === "/")) return pair(src, n);
  return n.digits ? outOf(src, n) : (evenly(src, n) ?? outOf(src, n));
}
