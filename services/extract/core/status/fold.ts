/** All dashes but the one that sets a part of a sentence off without spaces. */
const DASHES = /[\u2010-\u2013\u2015\u2212]|(?<= )\u2014|\u2014(?= )/gu;
const SINGLE_QUOTES = /[\u02bc\u2018\u2019\u201b\u2032]/gu;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb]/gu;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\t\n\r]/gu;
const NOT_ASCII = /[^\u0000-\u007f]/u;

/** Lower case without a change of length: the few capitals that grow keep their case. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = "";
  for (const unit of text) {
    const small = unit.toLowerCase();
    out += small.length === unit.length ? small : unit;
  }
  return out;
}

/**
 * Text as cue patterns see it: lower case, plain quotes, dashes and spaces.
 * The length stays the same, so offsets into it are offsets into the original.
 */
export function fold(text: string): string {
  const lower = lowerSameLength(text);
  if (!NOT_ASCII.test(lower)) return lower.replace(/[\t\n\r]/gu, " ");
  return lower
    .replace(DASHES, "-")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SPACES, " ");
}
