import { diffArrays } from "diff";

export interface DiffPart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** A figure with its signs is one unit: `$3.5` to `$5` is one change, not a lost digit. */
const FIGURE = /[-+−]?[$€£¥₴₽]?\d+(?:[.,:\u00A0\u202F]\d+)*[%‰]?/g;
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function segments(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Words, whole figures, spaces and marks of a text, in order; joined they are the text. */
function tokens(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(FIGURE)) {
    found.push(...segments(text.slice(from, match.index)), match[0]);
    from = match.index + match[0].length;
  }
  return [...found, ...segments(text.slice(from))];
}

/**
 * What a comparison may cost in all. Its time grows with the square of the edits, and cutting into
 * words is slow; an article of everyday length stays far below both.
 */
const MAX_LINE_EDITS = 600;
const MAX_WORD_EDITS = 800;
const MAX_CHARACTERS = 40_000;

interface Budget {
  edits: number;
  characters: number;
}

/**
 * What turns `before` into `after`, word by word; the parts without `added` make up `before`.
 * Lines are compared first and only changed ones word by word; what exceeds the budget is given as
 * removed and added in whole.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const budget = { edits: MAX_WORD_EDITS, characters: MAX_CHARACTERS };
  const lines = diffArrays(linesOf(before), linesOf(after), { maxEditLength: MAX_LINE_EDITS });
  if (lines === undefined) return joined(changed(before, after, budget));
  const parts: DiffPart[] = [];
  let removed = "";
  for (const [i, line] of lines.entries()) {
    const text = line.value.join("");
    if (line.removed) removed = text;
    else if (line.added) parts.push(...changed(removed, text, budget));
    else parts.push({ kind: "same", text });
    // A removal stands before the addition that replaces it, if there is one.
    if (line.removed && lines[i + 1]?.added !== true) parts.push({ kind: "removed", text });
    if (!line.removed) removed = "";
  }
  return joined(parts);
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** The words that differ between two stretches; what both begin and end with is not even cut into words. */
function changed(before: string, after: string, budget: Budget): DiffPart[] {
  const head = wholeWords(commonStart(before, after));
  const rest = [before.slice(head.length), after.slice(head.length)] as const;
  const tail = commonEnd(...rest);
  const old = rest[0].slice(0, rest[0].length - tail.length);
  const now = rest[1].slice(0, rest[1].length - tail.length);
  return [part("same", head), ...compare(old, now, budget), part("same", tail)];
}

function compare(old: string, now: string, budget: Budget): DiffPart[] {
  const whole = [part("removed", old), part("added", now)];
  budget.characters -= old.length + now.length;
  if (old === "" || now === "" || budget.edits <= 0 || budget.characters < 0) return whole;
  const found = diffArrays(tokens(old), tokens(now), { maxEditLength: budget.edits });
  const edits = found?.reduce((sum, one) => sum + (one.added || one.removed ? one.count : 0), 0);
  budget.edits -= edits ?? budget.edits;
  if (found === undefined) return whole;
  return found.map(({ added, removed, value }) =>
    part(added ? "added" : removed ? "removed" : "same", value.join("")),
  );
}

function commonStart(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}

/** What both end with, from the beginning of a word on. */
function commonEnd(a: string, b: string): string {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  const end = a.slice(a.length - n);
  const space = end.search(/\s/);
  return space === -1 ? "" : end.slice(space);
}

/** A text up to its last white space, so that no word or figure is cut in two. */
function wholeWords(text: string): string {
  let end = text.length;
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Without empty parts, and with neighbours of one kind in one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const found: DiffPart[] = [];
  for (const { kind, text } of parts) {
    const last = found.at(-1);
    if (text === "") continue;
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  }
  return found;
}

function part(kind: DiffPart["kind"], text: string): DiffPart {
  return { kind, text };
}

/** How many words and figures were added and removed; spaces and marks do not count. */
export function countChanges(parts: readonly DiffPart[]): { added: number; removed: number } {
  const count = (kind: DiffPart["kind"]) =>
    parts
      .filter((one) => one.kind === kind)
      .reduce(
        (sum, one) => sum + one.text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
        0,
      );
  return { added: count("added"), removed: count("removed") };
}
