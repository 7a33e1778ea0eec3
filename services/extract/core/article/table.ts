import { classNames } from "./junk.ts";
import { closest, type Draft, type El } from "./tree.ts";

const MAX_SPAN = 50;
/** No table of an article is wider; rows of such would cost a walk over every column each. */
const MAX_COLUMNS = 200;
const MAX_CELL_CHARS = 1500;
const BETWEEN = " | ";

/** Reads the blocks of a cell; handed in, because blocks are read with tables. */
type ReadBlocks = (top: El) => Draft[];

interface Cell {
  text: string;
  head: boolean;
  column: number;
  span: number;
}

/**
 * Rows of a data table, or null for one that only lays out the page: a nested table, a single column,
 * or cells of article length. A row's `text` is its cells joined by a space-padded bar; `headers` has
 * the header above each cell, from the nearest header row above (a row of `th`, or one in `thead`).
 */
export function readTable(table: El, readBlocks: ReadBlocks): Draft[] | null {
  const rows = rowsOf(table);
  if (!rows) return null;
  if (rows.some((row) => row.kids.length > 4 * MAX_COLUMNS)) return null;
  const grid = layCells(rows, readBlocks);
  if (!grid.some((cells) => cells.length > 1)) return null;
  if (grid.some((cells) => cells.some((cell) => cell.text.length > MAX_CELL_CHARS))) return null;
  const out: Draft[] = captions(table, readBlocks);
  let headers: string[] = [];
  for (const [i, cells] of grid.entries()) {
    const row = rows[i];
    if (!row || cells.every((cell) => !cell.text)) continue;
    if (isHeaderRow(row, cells, i, grid)) {
      headers = spread(cells);
      out.push(draft(row, cells));
    } else {
      const above = cells.map((cell) => headers[cell.column] ?? "");
      out.push({ ...draft(row, cells), ...(above.some(Boolean) ? { headers: above } : {}) });
    }
  }
  return out;
}

/** The table's own rows; null where it holds another table. */
function rowsOf(table: El): El[] | null {
  const rows: El[] = [];
  const stack = [...table.kids].reverse();
  while (stack.length > 0) {
    const at = stack.pop();
    if (typeof at !== "object" || at.junk) continue;
    if (at.name === "table") return null;
    if (at.name === "tr") rows.push(at);
    for (let i = at.kids.length - 1; i >= 0; i--) {
      const kid = at.kids[i];
      if (typeof kid === "object") stack.push(kid);
    }
  }
  return rows.length > 0 ? rows : null;
}

/** Cells of each row with their column, cells that reach down from rows above counted. */
function layCells(rows: El[], readBlocks: ReadBlocks): Cell[][] {
  const reach: number[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    let column = 0;
    for (const el of row.kids) {
      if (typeof el !== "object" || (el.name !== "td" && el.name !== "th")) continue;
      while ((reach[column] ?? 0) > 0) column++;
      if (column >= MAX_COLUMNS) break;
      const span = spanOf(el, "colspan");
      const down = spanOf(el, "rowspan");
      cells.push({ text: cellText(el, readBlocks), head: el.name === "th", column, span });
      for (let i = 0; i < span; i++) reach[column + i] = down;
      column += span;
    }
    for (let i = 0; i < reach.length; i++) reach[i] = Math.max(0, (reach[i] ?? 0) - 1);
    return cells;
  });
}

function spanOf(el: El, name: string): number {
  const n = Number.parseInt(el.attrs[name] ?? "1", 10);
  return n >= 1 ? Math.min(n, MAX_SPAN) : 1;
}

function cellText(el: El, readBlocks: ReadBlocks): string {
  return readBlocks(el)
    .map((block) => block.text)
    .join(" ");
}

function isHeaderRow(row: El, cells: Cell[], i: number, grid: Cell[][]): boolean {
  if (closest(row, (at) => at.name === "thead" || at.name === "table")?.name === "thead") return true;
  if (cells.length > 1 && cells.every((cell) => cell.head)) return true;
  return i === 0 && !grid.flat().some((cell) => cell.head) && isBold(row) && !isBoldAt(grid, row);
}

const isBoldAt = (grid: Cell[][], row: El): boolean => grid.length < 2 || classNames(row).includes("total");

/** True where every cell with text is set in bold as a whole. */
function isBold(row: El): boolean {
  const cells = row.kids.filter((kid): kid is El => typeof kid === "object" && kid.chars > 0);
  return cells.length > 1 && cells.every((cell) => boldChars(cell) >= cell.chars);
}

function boldChars(cell: El): number {
  let at: El = cell;
  for (;;) {
    if (at.name === "b" || at.name === "strong") return at.chars;
    const only: El | undefined = at.kids.filter(
      (kid): kid is El => typeof kid === "object" && kid.chars > 0,
    )[0];
    if (!only) return 0;
    at = only;
  }
}

function spread(cells: Cell[]): string[] {
  const out: string[] = [];
  for (const cell of cells) for (let i = 0; i < cell.span; i++) out[cell.column + i] = cell.text;
  return out;
}

function draft(row: El, cells: Cell[]): Draft {
  const texts = cells.map((cell) => cell.text);
  return {
    kind: "row",
    text: texts.join(BETWEEN),
    el: row,
    linkChars: row.linkChars,
    siteLinkChars: 0,
    cells: texts,
  };
}

function captions(table: El, readBlocks: ReadBlocks): Draft[] {
  const caption = table.kids.find((kid): kid is El => typeof kid === "object" && kid.name === "caption");
  return caption ? readBlocks(caption) : [];
}
