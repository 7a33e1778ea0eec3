import type { Span } from "#shared/domain/index.ts";

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const RUNS = /[^\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** A text without its zero-width characters and soft hyphens, and the way back. */
export interface Bare {
  text: string;
  /** The span of the text as it is that a span of the bare text stands for. */
  restore: (span: Span) => Span;
  /** The other way round. */
  reduce: (span: Span) => Span;
}

/** Null for a text that has no such characters. */
export function bareOf(text: string): Bare | null {
  if (!INVISIBLE.test(text)) return null;
  const places: number[] = [];
  const kept: number[] = [];
  let bare = "";
  let count = 0;
  for (const { index, 0: run } of text.matchAll(RUNS)) {
    while (kept.length < index) kept.push(count);
    for (let i = 0; i < run.length; i++) {
      places.push(index + i);
      kept.push(count++);
    }
    bare += run;
  }
  return {
    text: bare,
    restore: ({ start, end }) => ({
      start: places[start] ?? text.length,
      end: end > start ? (places[end - 1] ?? text.length - 1) + 1 : (places[start] ?? text.length),
    }),
    reduce: ({ start, end }) => ({ start: kept[start] ?? count, end: kept[end] ?? count }),
  };
}

/** Reads a text without its zero-width characters and soft hyphens; the spans are those of the text as it is. */
export function withoutInvisible<T extends Span>(text: string, read: (text: string) => T[]): T[] {
  const bare = bareOf(text);
  return bare ? read(bare.text).map((one) => ({ ...one, ...bare.restore(one) })) : read(text);
}
