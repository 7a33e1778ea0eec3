import { ACTING, MODIFIERS, OFFICES, SUFFIXES } from "../../rules/actors/acting.ts";
import type { Word } from "./words.ts";

const REACH = 5;
const FUNCTION =
  /^(?:of|in|on|at|to|for|from|with|by|as|is|are|was|were|has|have|had|will|would|that|who|which|but|than|speaking|born|language|the|a|an|not|into|over|under|about|against)$/;

/** True where a nationality adjective at a word stands for its state: "Russian forces", not "Russian envoy". */
export function acts(
  text: string,
  words: readonly Word[],
  at: number,
  isAdjective: (at: number) => boolean,
): boolean {
  const first = words[at + 1];
  const word = words[at];
  if (word === undefined) return false;
  if (word.lower.endsWith("ans")) return true;
  if (first === undefined) return false;
  if (text.slice(word.end, first.start) !== " " && SUFFIXES.has(first.lower)) return true;
  let unknown = 0;
  for (let i = at + 1; i < Math.min(words.length, at + 1 + REACH); i++) {
    const next = words[i];
    const gap = text.slice(words[i - 1]?.end ?? 0, next?.start ?? 0);
    if (next === undefined || !/^[ \u00a0\-\u2010\u2011]$/u.test(gap)) return false;
    const deeper = words[i + 1];
    if (OFFICES.has(next.lower)) return false;
    const goesOn = deeper !== undefined && OFFICES.has(deeper.lower);
    if (ACTING.has(next.lower)) return !goesOn;
    if (MODIFIERS.has(next.lower) || isAdjective(i)) continue;
    if (unknown > 0 || FUNCTION.test(next.lower)) return false;
    unknown++;
  }
  return false;
}
