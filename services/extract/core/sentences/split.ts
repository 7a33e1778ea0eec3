import type { Span } from "#shared/domain/index.ts";
import { itemEnds, markerLength } from "./lists.ts";
import { stopEnds } from "./stops.ts";

const STOP = /[.!?…](?:[.!?…]{0,40}(?: \.(?=[ .”"’']|$)){0,8})["'”’»)\]]{0,4}(?:\[\d{1,3}\]){0,3}/g;
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

function push(out: Span[], text: string, from: number, to: number, shift: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  if (end > start) out.push({ start: start + shift, end: end + shift });
}

/** No text has more sentences; what follows in one that is made to have them is taken as one. */
const MOST = 60_000;

/** Splits one list item, or a line without items; `shift` is where it starts in the text. */
function splitItem(out: Span[], item: string, shift: number): void {
  let start = 0;
  let skip = markerLength(item, 0);
  STOP.lastIndex = skip;
  for (let m = STOP.exec(item); m && out.length < MOST; m = STOP.exec(item)) {
    const after = m.index + m[0].length;
    const next = gapAfter(item, after, item.length);
    if (next < 0 || next >= item.length || m.index < skip || !ends(item, m[0], m.index, start, next))
      continue;
    push(out, item, start, after, shift);
    start = next;
    skip = next + markerLength(item, next);
  }
  push(out, item, start, item.length, shift);
}

function splitLine(out: Span[], line: string, shift: number): void {
  let start = 0;
  for (const end of itemEnds(line)) {
    if (out.length >= MOST) break;
    splitItem(out, line.slice(start, end), shift + start);
    start = end;
  }
  splitItem(out, start > 0 ? line.slice(start) : line, shift + start);
}

/**
 * The sentences of a text, in order, without the white space around them. Every newline ends one;
 * quotes and brackets that close after the stop belong to it. Offsets are UTF-16. Linear: lines and
 * items are read apart, so that a search ends with them. After 60,000 sentences the rest is one.
 */
export function splitSentences(text: string): Span[] {
  const out: Span[] = [];
  let from = 0;
  NEWLINE.lastIndex = 0;
  for (let m = NEWLINE.exec(text); m && out.length < MOST; m = NEWLINE.exec(text)) {
    if (m.index > from) splitLine(out, text.slice(from, m.index), from);
    from = m.index + 1;
  }
  splitLine(out, text.slice(from), from);
  return out;
}
