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

/** Past this many edits two texts are different texts; comparing on would cost their product. */
const MAX_EDITS = 4000;

/** What turns `before` into `after`, word by word; the parts without `added` make up `before`. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffArrays(tokens(before), tokens(after), { maxEditLength: MAX_EDITS });
  if (parts === undefined) return [part("removed", before), part("added", after)];
  return parts.map(({ added, removed, value }) =>
    part(added ? "added" : removed ? "removed" : "same", value.join("")),
  );
}

function part(kind: DiffPart["kind"], text: string): DiffPart {
  return { kind, text };
}

/** How many words and figures were added and removed; spaces and marks do not count. */
export function countChanges(parts: readonly DiffPart[]): { added: number; removed: number } {
  const count = (kind: DiffPart["kind"]) =>
    parts
      .filter((one) => one.kind === kind)
      .reduce((sum, one) => sum + tokens(one.text).filter((token) => /[\p{L}\p{N}]/u.test(token)).length, 0);
  return { added: count("added"), removed: count("removed") };
}
