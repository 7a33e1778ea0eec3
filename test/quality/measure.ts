import { read } from "./read.ts";
import { corpus, PARTS, type Part, type Row } from "./row.ts";
import { FIELDS, rates, scoreRow, share, type Field, type RowScore } from "./score.ts";

/** Rates by part and field, and the share of faultless fields by form over both parts. */
export interface Measures {
  parts: Record<Part, Partial<Record<Field, number>>>;
  forms: Record<string, number>;
}

export interface Scored {
  row: Row;
  score: RowScore;
}

function byForm(scored: Scored[]): Record<string, number> {
  const forms = [...new Set(scored.flatMap(({ row }) => row.form))].sort();
  const of = (form: string) => scored.filter(({ row }) => row.form.includes(form));
  return Object.fromEntries(forms.map((form) => [form, share(of(form).map(({ score }) => score))]));
}

/** Reads and scores every row of a part. */
export function scored(part: Part): Scored[] {
  return corpus(part).map((row) => ({ row, score: scoreRow(row, read(row)) }));
}

/** Measures the current rules on the whole corpus. */
export function measure(): Measures {
  const rows = PARTS.map((part) => [part, scored(part)] as const);
  const parts = rows.map(([part, list]) => [part, rates(list.map(({ score }) => score))] as const);
  return {
    parts: Object.fromEntries(parts) as Measures["parts"],
    forms: byForm(rows.flatMap(([, list]) => list)),
  };
}

/** The measures as a table for people. */
export function table({ parts, forms }: Measures): string {
  const cell = (value: number | undefined) => (value === undefined ? "-" : value.toFixed(3)).padStart(8);
  const head = `${"".padEnd(22)}${PARTS.map((part) => part.padStart(8)).join("")}`;
  const fields = FIELDS.map(
    (field) => `${field.padEnd(22)}${PARTS.map((part) => cell(parts[part][field])).join("")}`,
  );
  const rows = Object.entries(forms).map(([form, value]) => `${form.padEnd(22)}${cell(value)}`);
  return [head, ...fields, "", "faultless fields by form", ...rows].join("\n");
}
