import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { FLAGS } from "#shared/domain/index.ts";
import { type BoardPoint, loadBoard } from "../adapters/board.ts";
import { boardExtras, dailyClaims } from "../adapters/queries/points.ts";
import { lastPolledAt } from "../adapters/queries/sources.ts";
import { arrangeBoard, type BoardFilter, boardFilter, ROLLUPS } from "../core/board-filter.ts";
import { asOfParam, readQuery } from "../core/query.ts";
import { titleOf, wordOf } from "../core/rollup.ts";
import { countsByDay, sparkPoints } from "../core/sparkline.ts";
import { groupBy } from "../core/standing.ts";
import { relativeTime, utcText } from "../core/time.ts";
import type { Deps } from "../deps.ts";
import { page } from "./layout.ts";
import { day, flags, planField, select, status } from "./parts.ts";
import { type Column, table } from "./table.ts";
import { href, type Html, type View, viewOf } from "./view.ts";

const DAYS = 30;

interface BoardRow extends BoardPoint {
  conflicts: number;
  lastSource: string | null;
  daily: number[];
}

function spark(row: BoardRow): Html {
  const total = row.daily.reduce((sum, n) => sum + n, 0);
  return html`<svg
    class="spark"
    viewBox="0 0 90 20"
    width="90"
    height="20"
    role="img"
    aria-label="${total} claims in ${DAYS} days"
  >
    <polyline points="${sparkPoints(row.daily)}" />
  </svg>`;
}

/** On the board the day is enough; how long ago tells the rest. */
function ago(view: View, at: Date): Html {
  return html`${day(at)}<br /><span class="hint">${relativeTime(at, view.now)}</span>`;
}

function columns(view: View): Column<BoardRow>[] {
  return [
    {
      head: "Point",
      rowHeader: true,
      cell: (r) => html`<a href="${href(view, `/points/${r.number}`)}">${r.number}. ${r.title}</a>`,
    },
    { head: "Status", short: true, cell: (r) => status(r.status, r.rollup) },
    { head: "In short", cell: (r) => titleOf(r.rollup) },
    { head: "Flags", cell: (r) => flags(r.flags) },
    { head: "Since", short: true, cell: (r) => (r.since ? ago(view, r.since) : "no claim yet") },
    {
      head: "Coverage",
      short: true,
      cell: (r) =>
        html`<a href="${href(view, "/wire", { point: r.number })}">${r.claims} claims</a><br />${r.sources}
          independent`,
    },
    { head: `${DAYS} days`, cell: spark },
    { head: "Open conflicts", numeric: true, cell: (r) => r.conflicts },
    {
      head: "Last source",
      cell: (r) => html`${r.lastSource ?? "none"}<br />${r.lastClaimAt ? ago(view, r.lastClaimAt) : ""}`,
    },
  ];
}

const SORT_OPTIONS: [string, string][] = [
  ["", "Plan order"],
  ["last", "Newest claim first"],
  ["since", "Newest status first"],
  ["claims", "Most claims first"],
  ["conflicts", "Most conflicts first"],
];

function filters(view: View, filter: BoardFilter): Html {
  const words = (all: readonly string[]): [string, string][] => [
    ["", "Any"],
    ...all.map((w): [string, string] => [w, titleOf(w)]),
  ];
  return html`<form class="filters" method="get" action="/">
    ${planField(view)} ${select("rollup", "In short", words(ROLLUPS), filter.rollup)}
    ${select("flag", "Flag", words(FLAGS), filter.flag)} ${select("sort", "Order", SORT_OPTIONS, filter.sort)}
    <div class="field">
      <label for="f-asOf">As reported on</label>
      <input id="f-asOf" type="date" name="asOf" value="${filter.asOf ?? ""}" />
    </div>
    <button>Apply</button> <a href="${href(view, "/")}">Clear</a>
  </form>`;
}

function summary(rows: readonly BoardRow[]): Html {
  const groups = groupBy(rows, (row) => row.rollup);
  return html`<ul class="summary">
    ${ROLLUPS.map((rollup) => html`<li><strong>${groups.get(rollup)?.length ?? 0}</strong> ${wordOf(rollup)}</li>`)}
  </ul>`;
}

function draw(
  view: View,
  filter: BoardFilter,
  rows: BoardRow[],
  polled: { at: Date | null; feeds: number },
): Html {
  const empty = rows.every((row) => row.claims === 0);
  const shown = arrangeBoard(rows, filter);
  const api = href(view, "/api/v1/points", { asOf: filter.asOf });
  return page(view, {
    title: view.plan.title,
    exports: [
      ["JSON", api, "application/json"],
      ["CSV", href(view, "/api/v1/points.csv", { asOf: filter.asOf }), "text/csv"],
      ["Atom feed of changes", href(view, "/api/v1/changes.atom"), "application/atom+xml"],
    ],
    body: html`${
      empty
        ? html`<p class="notice">
            No coverage yet; feeds last polled ${polled.at ? utcText(polled.at) : "never"}, ${polled.feeds}
            feeds known.
            <a href="${href(view, "/sources")}">See the sources</a>.
          </p>`
        : summary(rows)
    }
    ${filters(view, filter)}
    ${table(
      filter.asOf ? `The points as reported on ${filter.asOf}` : "The points as reported now",
      columns(view),
      shown,
      html`No point matches. <a href="${href(view, "/")}">Clear the filters</a>.`,
    )}`,
  });
}

/** `/`: the tracker board. */
export function boardPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/", async (c) => {
    const filter = readQuery(boardFilter, c.req.query());
    const view = viewOf(c, deps, { plan: filter.plan, operator: c.get("operator") });
    const asOf = filter.asOf === undefined ? null : readQuery(asOfParamOf, { asOf: filter.asOf }).asOf;
    const since = new Date((asOf ?? view.now).getTime() - DAYS * 86_400_000);
    const [board, extras, daily, polled] = await Promise.all([
      loadBoard(deps.db, view.plan, asOf, view.now),
      boardExtras(deps.db, view.plan.id),
      dailyClaims(deps.db, view.plan.id, since),
      lastPolledAt(deps.db),
    ]);
    const extraOf = new Map(extras.map((row) => [row.point, row]));
    const dailyOf = groupBy(daily, (row) => row.point);
    const rows = board.map((point) => ({
      ...point,
      conflicts: extraOf.get(point.number)?.conflicts ?? 0,
      lastSource: extraOf.get(point.number)?.lastSource ?? null,
      daily: countsByDay(dailyOf.get(point.number) ?? [], asOf ?? view.now, DAYS),
    }));
    return c.html(draw(view, filter, rows, polled));
  });
}

const asOfParamOf = boardFilter.pick({ asOf: true }).extend({ asOf: asOfParam });
