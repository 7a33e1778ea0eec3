import { html } from "hono/html";
import type { Html } from "./view.ts";

/** A column: its head, what stands in it, and whether it names the row. */
export interface Column<T> {
  head: string;
  cell: (row: T) => Html | string | number;
  rowHeader?: boolean;
  numeric?: boolean;
  /** Holds a few short words that are never broken over lines. */
  short?: boolean;
}

/**
 * A data table with a caption and scoped headers. On narrow screens its rows become blocks by CSS;
 * the explicit roles keep the table's meaning for assistive technology when that happens.
 */
export function table<T>(
  caption: string,
  columns: Column<T>[],
  rows: readonly T[],
  empty: Html | string,
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          (column) => html`<th role="columnheader" scope="col" class="${kindOf(column)}">${column.head}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${columns.map((column) => cell(column, row))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell<T>(column: Column<T>, row: T): Html {
  const content = html`<span class="label" aria-hidden="true">${column.head}</span>
    <div>${column.cell(row)}</div>`;
  const kind = kindOf(column);
  return column.rowHeader
    ? html`<th role="rowheader" scope="row" class="${kind}">${content}</th>`
    : html`<td role="cell" class="${kind}">${content}</td>`;
}

function kindOf<T>(column: Column<T>): string {
  return [column.numeric ? "number" : "", column.short ? "short" : ""].filter(Boolean).join(" ");
}
