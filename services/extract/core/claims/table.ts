import type { Block, DateMention, PointMention, Span } from "#shared/domain/index.ts";
import { COLUMNS, type ColumnRole } from "../../rules/claims/tables.ts";
import { fold } from "../status/fold.ts";

/** A cell with its place in the article's text. */
export interface Cell extends Span {
  role: ColumnRole;
  header: string;
}

/** A row of a table, or a line that was one. */
export interface TableRow {
  block: number;
  /** Points that the row is about. */
  mentions: PointMention[];
  /** What describes the entry, and what says how far it has come. */
  about: Span[];
  status: Span[];
  /** Time for which the row announces something. */
  period: DateMention | null;
  /** Day for which the status column holds. */
  asOf: string | null;
}

export type ReadDates = (text: string) => DateMention[];

const ROLES = COLUMNS.map(({ role, pattern }) => ({ role, regex: new RegExp(pattern, "u") }));
const AS_OF = /as (?:of|at) [^)]{4,40}/u;
const SEPARATOR = " | ";

export function roleOf(header: string): ColumnRole {
  const folded = fold(header).trim();
  return ROLES.find(({ regex }) => regex.test(folded))?.role ?? "other";
}

/** Cells of a row block with their offsets; a first cell that is a bare number is the number. */
export function cellsOf(block: Block): Cell[] {
  let at = block.start;
  return (block.cells ?? []).map((text, i) => {
    const start = at;
    at += text.length + SEPARATOR.length;
    const header = block.headers?.[i] ?? "";
    const numbered = i === 0 && /^#?\d{1,2}\.?$/u.test(text.trim());
    return { start, end: start + text.length, header, role: numbered ? "number" : roleOf(header) };
  });
}

/** Parts of a cell or line that stand for themselves: split at semicolons and full stops. */
export function segmentsOf(text: string, span: Span): Span[] {
  const segments: Span[] = [];
  let start = span.start;
  for (const m of text.slice(span.start, span.end).matchAll(/;|\.(?= \p{Lu}|$)/gu)) {
    const end = span.start + m.index;
    if (end > start) segments.push({ start, end });
    start = end + 1;
  }
  if (start < span.end) segments.push({ start, end: span.end });
  return segments.filter((one) => /\p{L}|\p{N}/u.test(text.slice(one.start, one.end)));
}

/** The day that a header gives for its column, ISO; null where it gives none. */
export function asOfDay(header: string, readDates: ReadDates): string | null {
  return AS_OF.test(fold(header)) ? (readDates(header)[0]?.from ?? null) : null;
}
