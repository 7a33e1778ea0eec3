/** Words of one kind with what they do; each example is a sentence that the row does or does not touch. */
export interface WordRow {
  id: string;
  reason: string;
  words: readonly string[];
  examples: { match: readonly string[]; not: readonly string[] };
}

/** A pattern over text with what it finds. */
export interface PatternRow {
  id: string;
  reason: string;
  pattern: RegExp;
  examples: { match: readonly string[]; not: readonly string[] };
}

/** All words of some rows as one set. */
export function wordSet(rows: readonly WordRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => [...row.words]));
}

/** The words of a text block of data. */
export function list(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
