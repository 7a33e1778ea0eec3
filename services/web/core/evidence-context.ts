import type { Evidence } from "#shared/domain/index.ts";

/** Characters of context on each side, at most. */
const REACH = 400;

/** The paragraphs around a quote, cut at words where they are long. */
export interface Surroundings {
  before: string;
  exact: string;
  after: string;
}

/**
 * The words before and after the evidence in its own version's text: the rest of its paragraph and
 * the ones next to it. Falls back on the stored prefix and suffix where the text is not at hand.
 */
export function surroundings(text: string | undefined, evidence: Evidence): Surroundings {
  const { start, end, exact, prefix, suffix } = evidence;
  if (text === undefined || text.slice(start, end) !== exact) return { before: prefix, exact, after: suffix };
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return {
    before: start > REACH ? `… ${before.slice(before.search(/\s/u) + 1)}` : before,
    exact,
    after: text.length > end + REACH ? `${after.slice(0, after.search(/\s\S*$/u))} …` : after,
  };
}
