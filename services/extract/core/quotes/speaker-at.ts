import type { Span } from "#shared/domain/index.ts";
import type { Attributed } from "./attribute.ts";

const NESTED_SHARE = 0.6;
const RELAYED_SHARE = 0.45;

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Who says something and how. */
export interface Saying {
  name: string | null;
  kind: "direct" | "indirect" | "none";
  /** False where only an act or a view is told of. */
  says: boolean;
  /** What is reported, with who reports it. */
  span: Span | null;
}

/** For each report of a list sorted by start: where the reports up to it end at the latest. */
const reaches = new WeakMap<readonly Attributed[], number[]>();

function reachOf(attributed: readonly Attributed[]): number[] {
  const known = reaches.get(attributed);
  if (known) return known;
  let latest = 0;
  const made = attributed.map(({ quote }) => (latest = Math.max(latest, quote.end)));
  reaches.set(attributed, made);
  return made;
}

/** Reports that overlap a span, in order. */
function overlapping(attributed: readonly Attributed[], span: Span): Attributed[] {
  const reach = reachOf(attributed);
  let low = 0;
  let high = attributed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((attributed[middle]?.quote.start ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  const over: Attributed[] = [];
  for (let i = low - 1; i >= 0 && (reach[i] ?? 0) > span.start; i--) {
    const one = attributed[i];
    if (one && overlap(one.quote, span) > 0) over.push(one);
  }
  return over.toReversed();
}

/**
 * What an outlet, an office or a voice without a name passes on is said by the innermost report that
 * covers nearly as much; what a party tells of others stays its own word.
 */
function innermost(over: readonly Attributed[], first: Attributed, span: Span): Attributed {
  let best = first;
  for (const one of over) {
    if (one.name === null || (best.says && !one.says)) continue;
    if (best.name !== null && best.says && !best.relays) continue;
    const inner = one.quote.start >= best.quote.start && one.quote.end <= best.quote.end;
    if (
      inner &&
      overlap(one.quote, span) >= (best.relays ? RELAYED_SHARE : NESTED_SHARE) * overlap(best.quote, span)
    )
      best = one;
  }
  return best;
}

/**
 * Who says the words of a span and how. Of several reports the one that covers most of the span
 * counts, and inside it the innermost that covers nearly as much. `mixed` reports count as
 * indirect. Without a report over the span: null and `none`. `attributed` is sorted by start.
 */
export function speakerAt(attributed: readonly Attributed[], span: Span): Saying {
  const over = overlapping(attributed, span);
  const sorted = over.toSorted((a, b) => overlap(b.quote, span) - overlap(a.quote, span));
  const enough = NESTED_SHARE * (sorted[0] === undefined ? 0 : overlap(sorted[0].quote, span));
  const named = sorted.filter((one) => one.name !== null && overlap(one.quote, span) >= enough);
  const first = named.find((one) => one.says) ?? named[0] ?? sorted[0];
  if (first === undefined) return { name: null, kind: "none", says: false, span: null };
  const best = innermost(over, first, span);
  const { kind, start, end, speaker } = best.quote;
  return {
    name: best.name,
    kind: kind === "direct" ? "direct" : "indirect",
    says: best.says,
    span: { start: Math.min(start, speaker?.start ?? start), end: Math.max(end, speaker?.end ?? end) },
  };
}
