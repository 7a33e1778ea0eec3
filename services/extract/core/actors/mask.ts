import type { Span } from "#shared/domain/index.ts";
import { CITATIONS, DATELINES } from "../../rules/actors/masks.ts";

/** Starts of the lines of a text. */
function lineStarts(text: string): number[] {
  const out = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) out.push(at + 1);
  return out;
}

function datelineAt(text: string, start: number): Span | null {
  for (const { pattern } of DATELINES) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return { start, end: start + match[0].length };
  }
  return null;
}

/** Datelines and agency credits at the starts of lines. Sorted. */
function datelines(text: string): Span[] {
  return lineStarts(text).flatMap((start) => datelineAt(text, start) ?? []);
}

/** Datelines, credits and bracketed citations: text in which a name is not a mention. Sorted. */
export function maskedSpans(text: string): Span[] {
  const cited = CITATIONS.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return [...datelines(text), ...cited].toSorted((a, b) => a.start - b.start);
}

/** A test for ascending positions: whether each lies in one of the sorted spans. */
export function insideOf(spans: readonly Span[]): (position: number) => boolean {
  let i = 0;
  return (position) => {
    while (i < spans.length && (spans[i]?.end ?? 0) <= position) i++;
    const span = spans[i];
    return span !== undefined && span.start <= position;
  };
}
