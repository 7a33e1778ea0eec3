import type { Span } from "#shared/domain/index.ts";
import type { Attributed } from "./attribute.ts";

const NESTED_SHARE = 0.6;

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/**
 * Who says the words of a span and how. Of several reports the one that covers most of the span
 * counts, and inside it the innermost that covers nearly as much. `mixed` reports count as
 * indirect. Without a report over the span: null and `none`.
 */
export function speakerAt(
  attributed: readonly Attributed[],
  span: Span,
): { name: string | null; kind: "direct" | "indirect" | "none" } {
  const over = attributed.filter((one) => overlap(one.quote, span) > 0);
  const sorted = over.toSorted((a, b) => overlap(b.quote, span) - overlap(a.quote, span));
  const enough = NESTED_SHARE * (sorted[0] === undefined ? 0 : overlap(sorted[0].quote, span));
  let best = sorted.find((one) => one.name !== null && overlap(one.quote, span) >= enough) ?? sorted[0];
  for (const one of over) {
    if (best === undefined || one.name === null) continue;
    const inner = one.quote.start >= best.quote.start && one.quote.end <= best.quote.end;
    if (inner && overlap(one.quote, span) >= NESTED_SHARE * overlap(best.quote, span)) best = one;
  }
  if (best === undefined) return { name: null, kind: "none" };
  return { name: best.name, kind: best.quote.kind === "direct" ? "direct" : "indirect" };
}
