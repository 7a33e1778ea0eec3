import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";

/** Coverage has a few ten thousand words; hostile text may have any number. */
const MOST_KNOWN = 50_000;
const known = new Map<string, string>();

function stem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = PorterStemmer.stem(word);
  if (known.size < MOST_KNOWN) known.set(word, made);
  return made;
}

/**
 * The words of a text by their stems (Porter 1980, as in natural), each between two spaces: that a
 * phrase stands in a text in any inflection is `stemsOf(text).includes(stemsOf(phrase))`.
 * Linear in the text.
 */
export function stemsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? "" : ` ${words.map(stem).join(" ")} `;
}
