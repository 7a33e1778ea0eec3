import type { Quote } from "#shared/domain/index.ts";
import { insideOf, maskedSpans } from "../actors/mask.ts";
import { splitSentences } from "../sentences/split.ts";
import { contentsIn } from "./contents.ts";
import { carried, type Carry } from "./carry.ts";
import { elementsOf, joinAsked, stretchesOf } from "./elements.ts";
import { framesIn } from "./frames.ts";
import { headlineQuotes } from "./headline.ts";
import { pairMarks } from "./marks.ts";
import { quotesOf } from "./split.ts";

/** No article is longer. */
const MAX_CHARS = 400_000;

/**
 * Reported speech of a text, sorted by start; UTF-16 offsets, marks included. `direct` is a whole
 * quotation, `indirect` a reported clause, `mixed` a reported clause with quoted words in it. An
 * interrupted quotation gives one direct quote for each part, all with the same speaker. Linear in the
 * length of the text, of which at most 400,000 characters are read.
 */
export function extractQuotes(whole: string): Quote[] {
  const text = whole.slice(0, MAX_CHARS);
  const quotations = pairMarks(text);
  const masked = insideOf(maskedSpans(text));
  const elements = elementsOf(text, quotations).filter((element) => !masked(element.start));
  const stretches = joinAsked(stretchesOf(text, elements, splitSentences(text), quotations));
  const out: Quote[] = [];
  let carry: Carry | null = null;
  for (const stretch of stretches) {
    const frames = framesIn(stretch.elements);
    const said = contentsIn(stretch.elements, frames).flatMap((content) =>
      quotesOf(text, stretch.elements, content),
    );
    const own = said.length > 0 ? said : headlineQuotes(text, stretch);
    const found: Quote[] = [...own, ...carried(text, stretch, own, carry)];
    out.push(...found);
    carry = { stretch, quotes: found };
  }
  return unique(out);
}

/** One quote for each span, sorted. */
function unique(quotes: readonly Quote[]): Quote[] {
  const sorted = quotes.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const seen = new Set<string>();
  return sorted.filter(({ start, end }) => {
    const key = `${start}:${end}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
