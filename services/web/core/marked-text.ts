import type { Evidence } from "#shared/domain/index.ts";
import { type Mark, splitByMarks } from "./highlight.ts";

/** A stretch of one line, covered by the same marks throughout. */
export interface Piece {
  text: string;
  ids: string[];
  /** Marks whose first, or last, piece this is. */
  begins: string[];
  ends: string[];
}

/** The lines of a text, each cut where a mark begins or ends. Joined they are the text. */
export function markedLines(text: string, marks: readonly Mark[]): Piece[][] {
  const lines: Piece[][] = [[]];
  const seen = new Set<string>();
  const last = new Map<string, Piece>();
  for (const { start, end, ids } of splitByMarks(text.length, marks)) {
    for (const [i, part] of text.slice(start, end).split("\n").entries()) {
      if (i > 0) lines.push([]);
      if (part === "") continue;
      const piece: Piece = { text: part, ids, begins: ids.filter((id) => !seen.has(id)), ends: [] };
      for (const id of ids) {
        seen.add(id);
        last.set(id, piece);
      }
      lines.at(-1)?.push(piece);
    }
  }
  for (const [id, piece] of last) piece.ends.push(id);
  return lines;
}

/**
 * Where a claim's words stand in a version of its article; null where they do not. In its own
 * version that is where they were found. In another one only intact words are looked for, and
 * only the very same words in the same context, standing there once: never a look-alike.
 */
export function placeIn(
  text: string,
  versionId: number,
  claim: { versionId: number; state: string; evidence: Evidence },
): { start: number; end: number } | null {
  const { start, end, exact, prefix, suffix } = claim.evidence;
  const stands = text.slice(start, end) === exact;
  if (claim.versionId === versionId) return stands ? { start, end } : null;
  if (claim.state !== "intact") return null;
  if (stands && text.startsWith(prefix, start - prefix.length)) return { start, end };
  for (const [before, after] of [
    [prefix, suffix],
    [prefix, ""],
    ["", suffix],
  ] as const) {
    const at = onlyPlace(text, `${before}${exact}${after}`);
    if (at !== -1) return { start: at + before.length, end: at + before.length + exact.length };
  }
  return null;
}

function onlyPlace(text: string, words: string): number {
  const at = text.indexOf(words);
  return at !== -1 && text.indexOf(words, at + 1) === -1 ? at : -1;
}
