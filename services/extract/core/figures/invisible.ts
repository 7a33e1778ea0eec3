import type { Span } from "#shared/domain/index.ts";

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const RUNS = /[^\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** Reads a text without its zero-width characters and soft hyphens; the spans are those of the text as it is. */
export function withoutInvisible<T extends Span>(text: string, read: (text: string) => T[]): T[] {
  if (!INVISIBLE.test(text)) return read(text);
  const places: number[] = [];
  let bare = "";
  for (const { index, 0: run } of text.matchAll(RUNS)) {
    for (let i = 0; i < run.length; i++) places.push(index + i);
    bare += run;
  }
  return read(bare).map((one) => ({
    ...one,
    start: places[one.start] ?? text.length,
    end: (places[one.end - 1] ?? text.length - 1) + 1,
  }));
}
