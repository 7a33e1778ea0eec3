import type { Reading } from "./reading.ts";
import type { Source } from "./source.ts";

const SIGN_REACH = 16;
const SIGN = /(?<!plus or )\b(?:minus|negative) $|(?<=^|[\s(<>=~])(?<![\d%] )-$/;

/** "-5 %", "minus 15 degrees": the sign belongs to number and span, unless it stands before `floor`. */
export function withSign(src: Source, r: Reading, floor: number): Reading {
  const sign = SIGN.exec(src.lower.slice(Math.max(0, r.start - SIGN_REACH), r.start))?.[0] ?? "";
  const start = r.start - sign.length;
  return sign && start >= floor ? { ...r, start, value: -r.value } : r;
}
