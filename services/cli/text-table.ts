const MIN_LAST = 24;

/** Rows of text as a table that fits `width` columns: the last column takes what the others leave. */
export function textTable(rows: readonly string[][], widest: readonly number[], width: number): string {
  const widths = widest.map((most, i) => Math.min(most, Math.max(...rows.map((row) => row[i]?.length ?? 0))));
  const left = widths.reduce((sum, w) => sum + w + 2, 0);
  const all = [...widths, Math.max(MIN_LAST, width - left)];
  const line = (row: string[]) =>
    row
      .map((cell, i) => fit(cell, all[i] ?? 0))
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}

function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}

/** Columns of the terminal; wide where the output goes elsewhere. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 160;
}

/** `3 feeds`, `1 feed`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
