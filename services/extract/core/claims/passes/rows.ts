import type { Block, PointMention } from "#shared/domain/index.ts";
import { linksIn } from "../about.ts";
import { inside, type Document } from "../document.ts";
import { flatRows } from "../flat-rows.ts";
import { asOfDay, cellsOf, type Cell, type ReadDates, type TableRow } from "../table.ts";

/** A name that leads to a point less surely than this does not make a row the point's. */
const SURE = 0.6;

/** The point of a row: its number and its name agree, or its name alone is surely a point. */
function pointsOf(document: Document, cells: readonly Cell[]): PointMention[] {
  const named = cells.filter((cell) => cell.role === "name").flatMap((cell) => linksIn(document, cell));
  const number = cells.find((cell) => cell.role === "number");
  const n = number ? Number(document.article.text.slice(number.start, number.end).replace(/\D/gu, "")) : 0;
  const agreed = named.find((mention) => mention.point === n);
  if (agreed) return [{ ...agreed, rule: "row.number", confidence: 0.98 }];
  return named.filter((mention) => mention.confidence >= SURE);
}

function tableRow(document: Document, block: Block, at: number, readDates: ReadDates): TableRow | null {
  const cells = cellsOf(block);
  const dated = cells.find((cell) => cell.role === "date" && inside(document.dates, cell).length > 0);
  const mentions = pointsOf(document, cells);
  const status = cells.filter((cell) => cell.role === "status");
  const days = status.map((cell) => asOfDay(cell.header, readDates));
  if (mentions.length === 0 || (status.length === 0 && !dated)) return null;
  return {
    block: at,
    mentions,
    about: cells.filter((cell) => cell.role === "other"),
    status: dated && status.length === 0 ? cells.filter((cell) => cell.role === "name") : status,
    period: dated ? (inside(document.dates, dated)[0] ?? null) : null,
    asOf: days.find((day) => day !== null) ?? null,
  };
}

/** Rows of tables whose point is known: real tables, and tables flattened to lines. */
export function findRows(document: Document, readDates: ReadDates): Map<number, TableRow> {
  const rows = new Map<number, TableRow>();
  document.article.blocks.forEach((block, at) => {
    const row = block.kind === "row" && block.cells ? tableRow(document, block, at, readDates) : null;
    if (row) rows.set(at, row);
  });
  for (const row of flatRows(document, readDates)) rows.set(row.block, row);
  return rows;
}
