import type { Reading } from "./reading.ts";
import type { Source } from "./source.ts";

const WORD = /\b(?:minus|negative) $/;
const SIGN = /(?:^|[\s(<>=~])-$/;

/** "-5 %", "minus 15 degrees": the sign belongs to number and span. */
export function withSign(src: Source, r: Reading): Reading {
  const left = src.lower.slice(Math.max(0, r.start - 10), r.start);
  const word = WORD.exec(left);
  if (word) return { ...r, start: r.start - word[0].length, value: -r.value };
  if (!SIGN.test(left) || /[\d%] -$/.test(left)) return r;
  return { ...r, start: r.start - 1, value: -r.value };
}
