import { DROPPED_ADJECTIVES, RELATIVE, STATE_SHORT, UNNAMED_HEADS } from "../../rules/quotes/unnamed.ts";
import { TIMES } from "../../rules/quotes/words.ts";

const EDGE = /^[\s,;:.]+|[\s,;:.]+$/gu;

/** "One of the sources" is a source. */
const ONE_OF =
  /^(?:(?:one|two|three|some|several|many|most|another) )?of (?=(?:the|these|those|its|their) )/iu;

/** Words of a noun phrase up to its first clause or parenthesis. */
function phraseWords(text: string): string[] {
  const cut = text.replace(
    /(?:[,;:(–—]|\s(?:who|that|which) (?!(?:are|were|is|was|(?:have|has|had) been) (?:familiar|present|close|briefed|aware))|\s(?:citing|quoting|(?:cited|quoted|interviewed|contacted) by|attending|involved|taking|speaking|working|travel(?:l)?ing|visiting|following)\s)[\s\S]*$/u,
    "",
  );
  return cut
    .split(/\s+/)
    .map((word) => word.replace(EDGE, (edge) => (/\p{Lu}\./u.test(word) ? edge : "")))
    .filter((word) => word !== "");
}

/**
 * Canonical name of a source without a name: "a senior U.S. official" gives "senior US official
 * (unnamed)"; null where the phrase names no such source.
 */
export function unnamedSource(text: string): string | null {
  const all = phraseWords(text.replace(ONE_OF, "")).filter((word) => !RELATIVE.has(word.toLowerCase()));
  const front = all.findIndex(
    (word) => !DROPPED_ADJECTIVES.has(word.toLowerCase()) && !TIMES.has(word.toLowerCase()),
  );
  const words = front < 0 ? [] : all.slice(front);
  const short = words.map((word) => STATE_SHORT.get(word) ?? word);
  if (!short.some((word) => UNNAMED_HEADS.has(word.toLowerCase().replace(/['’]s?$/, "")))) return null;
  return `${short.join(" ")} (unnamed)`;
}
