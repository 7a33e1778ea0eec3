import type { Span } from "#shared/domain/index.ts";
import type { Attributed } from "./attribute.ts";

const NESTED_SHARE = 0.6;

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Who says something and how. */
export interface Saying {
  name: string | null;
  kind: "direct" | "indirect" | "none";
  /** False where only an act or a view is told of. */
  says: boolean;
}

/** The innermost report that covers nearly as much; an act that somebody reports stays inside the report. */
function innermost(over: readonly Attributed[], first: Attributed, span: Span): Attributed {
  let best = first;
  for (const one of over) {
    if (one.name === null || (best.says && !one.says)) continue;
    const inner = one.quote.start >= best.quote.start && one.quote.end <= best.quote.end;
    if (inner && overlap(one.quote, span) >= NESTED_SHARE * overlap(best.quote, span)) best = one;
  }
  return best;
}

/**
 * Who says the words of a span and how. Of several reports the one that covers most of the span
 * counts, and inside it the innermost that covers nearly as much. `mixed` reports count as
 * indirect. Without a report over the span: null and `none`.
 */
export function speakerAt(attributed: readonly Attributed[], span: Span): Saying {
  const over = attributed.filter((one) => overlap(one.quote, span) > 0);
  const sorted = over.toSorted((a, b) => overlap(b.quote, span) - overlap(a.quote, span));
  const enough = NESTED_SHARE * (sorted[0] === undefined ? 0 : overlap(sorted[0].quote, span));
  const named = sorted.filter((one) => one.name !== null && overlap(one.quote, span) >= enough);
  const first = named.find((one) => one.says) ?? named[0] ?? sorted[0];
  if (first === undefined) return { name: null, kind: "none", says: false };
  const best = innermost(over, first, span);
  return { name: best.name, kind: best.quote.kind === "direct" ? "direct" : "indirect", says: best.says };
}
