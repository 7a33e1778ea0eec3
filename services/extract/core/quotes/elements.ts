import type { Span } from "#shared/domain/index.ts";
import { cuesIn } from "./cues.ts";
import type { Element } from "./element.ts";
import type { Quotation } from "./marks.ts";

const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+(?:(?:['’.\-\u2010\u2011]|(?<=\d),(?=\d{3}))[\p{L}\p{N}\p{M}]+)*|[\p{S}\p{P}]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARK = /[\p{S}\p{P}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The pieces of a text in order; what stands in quotation marks is one piece. */
export function elementsOf(text: string, quotations: readonly Quotation[]): Element[] {
  const out: Element[] = [];
  const hidden = text.search(INVISIBLE) >= 0;
  const add = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(TOKEN)) {
      const kind = LETTER.test(match[0]) ? "word" : "mark";
      const start = from + match.index;
      if (hidden && kind === "mark" && !MARK.test(match[0])) continue;
      const lower = (hidden ? match[0].replaceAll(INVISIBLE, "") : match[0]).toLowerCase();
      out.push({ start, end: start + match[0].length, kind, text: match[0], lower });
    }
  };
  let at = 0;
  for (const { start, end } of quotations) {
    add(at, start);
    out.push({ start, end, kind: "quotation", text: text.slice(start, end), lower: "" });
    at = end;
  }
  add(at, text.length);
  return out;
}

/** A sentence that no quotation crosses: a run of elements and the line it stands on. */
export interface Stretch {
  elements: Element[];
  start: number;
  end: number;
  line: number;
}

/** Sentence ends that fall inside a quotation do not end a stretch. */
function ends(sentences: readonly Span[], quotations: readonly Quotation[]): number[] {
  const out: number[] = [];
  let q = 0;
  for (const { end } of sentences) {
    while (q < quotations.length && (quotations[q]?.end ?? 0) < end) q++;
    const quotation = quotations[q];
    if (quotation === undefined || quotation.start >= end || quotation.end <= end) out.push(end);
  }
  return out;
}

function newStretch(line: number): Stretch {
  return { elements: [], start: -1, end: -1, line };
}

/** No sentence is longer; a bound keeps the reading of one stretch cheap on any text. */
const LONGEST_STRETCH = 240;

/** Groups elements into stretches; a line break always ends one. */
export function stretchesOf(
  text: string,
  elements: readonly Element[],
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): Stretch[] {
  const bounds = ends(sentences, quotations);
  const out: Stretch[] = [];
  let current = newStretch(0);
  let b = 0;
  let last = 0;
  for (const element of elements) {
    const lines = text.slice(last, element.start).split("\n").length - 1;
    while (b < bounds.length && (bounds[b] ?? 0) < last) b++;
    const ended = b < bounds.length && (bounds[b] ?? 0) <= element.start;
    if (current.elements.length > 0 && (lines > 0 || ended || current.elements.length >= LONGEST_STRETCH)) {
      out.push(current);
      current = newStretch(current.line);
    }
    current.line += Math.min(lines, 1);
    if (current.start < 0) current.start = element.start;
    current.end = element.end;
    current.elements.push(element);
    last = element.end;
  }
  if (current.elements.length > 0) out.push(current);
  return out;
}

const ASKS = /[?!…][”"’'»]?$/u;
const SPEAKER_REACH = 6;

function isAsked(left: Stretch, right: Stretch): boolean {
  const quoted = left.elements.at(-1);
  if (left.line !== right.line || quoted?.kind !== "quotation" || !ASKS.test(quoted.text)) return false;
  if (right.elements[0]?.kind !== "word") return false;
  return cuesIn(right.elements.slice(0, SPEAKER_REACH)).some(
    ({ frame }) => !/^(?:by|act|think|label)$/.test(frame),
  );
}

/** Joins a quotation that ends in a question or a cry with the speaker that follows it. */
export function joinAsked(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const last = out.at(-1);
    if (last === undefined || last.elements.length > LONGEST_STRETCH || !isAsked(last, stretch)) {
      out.push(stretch);
      continue;
    }
    out[out.length - 1] = { ...last, elements: [...last.elements, ...stretch.elements], end: stretch.end };
  }
  return out;
}
