import { html } from "hono/html";
import { type Bucket, bucketsOf } from "../core/chart/buckets.ts";
import { coverageChart } from "../core/chart/coverage.ts";
import { chart, coverageDrawing } from "./chart.ts";
import { type Column, table } from "./table.ts";
import type { Html } from "./view.ts";

const COLUMNS: Column<Bucket>[] = [
  { head: "From", rowHeader: true, cell: (b) => b.from },
  { head: "Claims", numeric: true, cell: (b) => b.claims },
  {
    head: "Changes",
    cell: (b) =>
      b.changes.length === 0
        ? "none"
        : html`<ul class="plain">
            ${b.changes.map((text) => html`<li>${text}</li>`)}
          </ul>`,
  },
];

/** Coverage over time as bars, what changed as marks above them, and both as a table. */
export function coverage(
  rows: readonly { day: string; claims: number }[],
  changes: readonly { at: Date; text: string }[],
  until: Date,
): Html {
  if (rows.length === 0) return html`<p class="empty">No claims to draw yet.</p>`;
  const { step, buckets } = bucketsOf(rows, changes, until);
  const told = buckets.filter((bucket) => bucket.claims > 0 || bucket.changes.length > 0);
  const total = buckets.reduce((sum, bucket) => sum + bucket.claims, 0);
  const span = `${buckets[0]?.from ?? ""} to ${until.toISOString().slice(0, 10)}`;
  const text = `${total} claims from ${span}, by ${step} of publication; ${changes.length} changes are marked. The same is in the table below.`;
  return html`${chart("coverage", "Claims over time", text, (box) => coverageDrawing(box, coverageChart(buckets, box)))}
    <p class="hint">
      Bars: claims per ${step} of publication, copies of a wire text included.
      ${changes.length > 0 ? "Triangles above: something changed." : ""}
    </p>
    <details>
      <summary>The chart as a table</summary>
      ${table(`Claims per ${step}, ${span}; a ${step} without claims and changes is left out`, COLUMNS, told, "Nothing.")}
    </details>`;
}
