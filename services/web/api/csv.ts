import { stringify } from "csv-stringify/sync";

type Cell = string | number | boolean | null | undefined | readonly (string | number)[];

/** A column of an export: its head and what stands in it. */
export type CsvColumn<T> = [head: string, cell: (row: T) => Cell];

function flat(cell: Cell): string | number | boolean | null {
  if (cell === undefined || cell === null) return null;
  return typeof cell === "object" ? cell.join("; ") : cell;
}

/**
 * RFC 4180 with a header line. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers do not, so a negative one stays a number.
 */
export function toCsv<T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string {
  const records = rows.map((row) => columns.map(([, cell]) => flat(cell(row))));
  return stringify([columns.map(([head]) => head), ...records], {
    record_delimiter: "windows",
    escape_formulas: true,
    cast: {
      number: (value) => ({ value: String(value), escape_formulas: false }),
      boolean: (value) => String(value),
    },
  });
}
