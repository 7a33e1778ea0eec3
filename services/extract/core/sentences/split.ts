import type { Span } from "#shared/domain/index.ts";
import { itemEnds, markerLength } from "./lists.ts";
import { stopEnds } from "./stops.ts";

const STOP = /[.!?…](?:[.!?…]{0,40}(?: \.(?=[ .”"’']|$)){0,8})["'”’»)\]]{0,4}/g;
const NEWLINE = /[\n\r\u2028\u2029]/g;
const OPENING = /[\p{Lu}\p{Lo}\d"“‘'«([•–—$€£-]/u;
const JOINED = /[\p{Ll}]{3}\.["”’]?$/u;
const JOINED_NEXT = /^\p{Lu}\p{Ll}+[ ,]/u;
const GAP = /[ \t\u00a0\u202f\u2009]*/y;

/** Where the next sentence would start after a stop; -1 where the text goes on without a gap. */
function gapAfter(text: string, at: number, limit: number): number {
  GAP.lastIndex = at;
  const end = at + (GAP.exec(text)?.[0].length ?? 0);
  if (end > at || at >= limit) return end;
  return JOINED.test(text.slice(Math.max(0, at - 5), at)) && JOINED_NEXT.test(text.slice(at, at + 24))
    ? at
    : -1;
}

const dots = (mark: string): number => mark.split(".").length - 1;

/** Three dots only pause before a small word and before "I"; in brackets they stand for an omission. */
function ellipsisEnds(text: string, mark: string, at: number, next: number): boolean {
  if (text[at - 1] === "[" || text[at - 1] === "(") return false;
  return dots(mark) > 3 || !/^I\b/.test(text.slice(next, next + 2));
}

function ends(text: string, mark: string, at: number, start: number, next: number): boolean {
  if (!OPENING.test(text[next] ?? "")) return false;
  if (dots(mark) >= 3 || mark.startsWith("…")) return ellipsisEnds(text, mark, at, next);
  if (mark[0] !== "." || dots(mark) > 1) return true;
  if (/[)\]]$/.test(mark) && text[next] === "(") return false;
  return stopEnds(text, at, start, next);
}

function push(out: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  if (end > start) out.push({ start, end });
}

/** Splits one line or list item. */
function splitLine(out: Span[], text: string, from: number, to: number): void {
  let start = from;
  let skip = from + markerLength(text, from);
  STOP.lastIndex = skip;
  for (let m = STOP.exec(text); m && m.index < to; m = STOP.exec(text)) {
    const after = m.index + m[0].length;
    const next = gapAfter(text, after, to);
    if (next < 0 || next >= to || m.index < skip || !ends(text, m[0], m.index, start, next)) continue;
    push(out, text, start, after);
    start = next;
    skip = next + markerLength(text, next);
  }
  push(out, text, start, to);
}

function splitItems(out: Span[], text: string, from: number, to: number): void {
  let start = from;
  for (const end of itemEnds(text.slice(from, to))) {
    splitLine(out, text, start, from + end);
    start = from + end;
  }
  splitLine(out, text, start, to);
}

/**
 * The sentences of a text, in order, without the white space around them. Every newline ends one;
 * quotes and brackets that close after the stop belong to it. Offsets are UTF-16. Linear.
 */
export function splitSentences(text: string): Span[] {
  const out: Span[] = [];
  let from = 0;
  NEWLINE.lastIndex = 0;
  for (let m = NEWLINE.exec(text); m; m = NEWLINE.exec(text)) {
    if (m.index > from) splitItems(out, text, from, m.index);
    from = m.index + 1;
  }
  splitItems(out, text, from, text.length);
  return out;
}
