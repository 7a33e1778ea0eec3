import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { figureText, unitText, type Metric, type Point as PlanPoint } from "#shared/domain/index.ts";
import { type ConflictRow, listConflicts } from "../../adapters/queries/conflicts.ts";
import { figureSources, listFigures, type SeriesRow } from "../../adapters/queries/figures.ts";
import { partiesOf, SERIES, seriesChart } from "../../core/chart/series.ts";
import { bandsOf, drawable, isLive } from "../../core/chart/values.ts";
import { pointOf } from "../../core/plan.ts";
import { NotFound, readQuery } from "../../core/query.ts";
import type { Deps } from "../../deps.ts";
import { chart, legendMark, seriesDrawing } from "../chart.ts";
import { conflictItem } from "../conflict.ts";
import { page } from "../layout.ts";
import { claimPath } from "../links.ts";
import { day, planField, select } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { party } from "../values.ts";
import { href, type Html, type View, viewOf } from "../view.ts";

const LIMIT = 300;
const query = z.object({ plan: z.string().optional(), source: z.string().max(200).optional() });

interface Series {
  point: PlanPoint;
  metric: Metric;
  rows: SeriesRow[];
  sources: { id: string; name: string; values: number }[];
  conflicts: ConflictRow[];
  source: string | undefined;
}

function standing(row: SeriesRow): Html | "" {
  const words = [];
  if (row.state !== "intact")
    words.push(row.state === "gone" ? "withdrawn by the publisher" : "text edited since");
  if (row.review !== "pending") words.push(row.review);
  return html`${words.map((word) => html` <span class="tag ${word}">${word}</span>`)}`;
}

function columns(view: View): Column<SeriesRow>[] {
  return [
    { head: "As of", rowHeader: true, cell: (r) => day(r.asOf) },
    { head: "Value", numeric: true, cell: (r) => html`${figureText(r)}${standing(r)}` },
    { head: "Who says so", cell: (r) => party(view, r) },
    { head: "Words", cell: (r) => html`<blockquote><p dir="auto">${r.quote}</p></blockquote>` },
    { head: "Recorded", cell: (r) => day(r.recordedAt) },
    {
      head: "Claim",
      short: true,
      cell: (r) =>
        html`<a href="${claimPath(view, r.claimId)}"
          >claim<span class="hidden"> of ${figureText(r)} by ${r.party}</span></a
        >`,
    },
  ];
}

function legend(parties: readonly string[]): Html {
  const own = parties.length > SERIES ? parties.slice(0, SERIES - 1) : parties;
  const rest = parties.length - own.length;
  return html`<ul class="plain legend">
    ${own.map((name, i) => html`<li>${legendMark(i)} ${name}</li>`)}
    ${rest > 0 ? html`<li>${legendMark(SERIES - 1)} ${rest} more parties</li>` : ""}
  </ul>`;
}

function drawing(series: Series): Html | "" {
  const { rows, metric } = series;
  const { points, unit, left } = drawable(rows, metric.unit);
  if (points.length === 0) return "";
  const bands = bandsOf(series.conflicts, rows);
  const target = metric.unit === unit ? metric.target : undefined;
  const text = `${points.length} values of ${metric.title} by ${partiesOf(points).length} parties; the same are in the table below.`;
  return html`${chart("series", `${metric.title}, ${unitText(unit)}`, text, (box) =>
      seriesDrawing(box, seriesChart(points, bands, target, box)),
    )}
    ${legend(partiesOf(points))}
    <p class="hint">
      One mark per claim, dotted where the words were taken back or rejected.
      ${bands.length > 0 ? "The dashed area is the range on which parties contradict each other." : ""}
      ${left > 0 ? `${left} values in another unit than ${unitText(unit)} are only in the table.` : ""}
    </p>`;
}

function sourceForm(view: View, series: Series): Html {
  const options: [string, string][] = series.sources.map((s) => [s.id, `${s.name} (${s.values})`]);
  const path = `/points/${series.point.number}/figures/${encodeURIComponent(series.metric.id)}`;
  return html`<form class="filters" method="get" action="${path}">
    ${planField(view)} ${select("source", "Source", [["", "All sources"], ...options], series.source)}
    <button>Apply</button> ${series.source ? html`<a href="${href(view, path)}">Clear</a>` : ""}
  </form>`;
}

function draw(view: View, series: Series): Html {
  const { point, metric, rows, sources } = series;
  const given = { point: point.number, metric: metric.id, source: series.source };
  const live = new Set(rows.filter(isLive).map((row) => row.source));
  return page(view, {
    title: metric.title,
    crumbs: [
      ["Board", "/"],
      [`${point.number}. ${point.title}`, `/points/${point.number}`],
    ],
    exports: [
      ["JSON", href(view, "/api/v1/figures", given), "application/json"],
      ["CSV", href(view, "/api/v1/figures.csv", given), "text/csv"],
      ["Atom", href(view, "/api/v1/figures.atom", given), "application/atom+xml"],
    ],
    body: html`<p>
        Measured in ${unitText(metric.unit)}.
        ${metric.target === undefined ? "" : `The plan's target is ${figureText({ value: metric.target, unit: metric.unit })}.`}
        ${live.size === 1 && sources.length === 1 ? html`<span class="tag">One source only</span>` : ""}
      </p>
      ${sources.length > 1 ? sourceForm(view, series) : ""} ${drawing(series)}
      ${
        series.conflicts.length > 0
          ? html`<h2>Contradictions</h2>
              <ul class="plain">
                ${series.conflicts.map((row) => conflictItem(view, row))}
              </ul>`
          : ""
      }
      <h2>Values</h2>
      ${table("Values as claimed, newest first", columns(view), rows, html`No value has been claimed yet. <a href="${href(view, `/alerts/new`, { point: point.number })}">Get an alert</a> when there is one.`)}
      ${rows.length === LIMIT ? html`<p>The newest ${LIMIT} are shown; all are in the CSV export.</p>` : ""}`,
  });
}

/** `/points/:n/figures/:metric`: a metric over time, as each party asserts it. */
export function figurePage(app: OpenAPIHono, deps: Deps): void {
  app.get("/points/:n/figures/:metric", async (c) => {
    const { plan: id, source } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan: id, operator: c.get("operator") });
    const point = pointOf(view.plan, c.req.param("n"));
    const metric = point.metrics.find((m) => m.id === c.req.param("metric"));
    if (!metric)
      throw new NotFound(`point ${point.number} has no metric ${c.req.param("metric").slice(0, 100)}`);
    const where = { point: point.number, metric: metric.id };
    const [rows, sources, conflicts] = await Promise.all([
      listFigures(deps.db, view.plan.id, { ...where, source }, { limit: LIMIT }),
      figureSources(deps.db, view.plan.id, point.number, metric.id),
      listConflicts(deps.db, view.plan.id, where, { limit: 50 }),
    ]);
    return c.html(draw(view, { point, metric, rows: rows.slice(0, LIMIT), sources, conflicts, source }));
  });
}
