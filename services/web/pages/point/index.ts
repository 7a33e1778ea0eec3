import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import type { Point } from "#shared/domain/index.ts";
import { loadPointPage, type PointPage } from "../../adapters/point.ts";
import { changeLine } from "../../core/change.ts";
import { pointOf } from "../../core/plan.ts";
import { asOfParam, readQuery } from "../../core/query.ts";
import { utcText } from "../../core/time.ts";
import type { Deps } from "../../deps.ts";
import { page } from "../layout.ts";
import { milestoneTable } from "../milestone.ts";
import { claimList, planField } from "../parts.ts";
import { href, type Html, type View, viewOf } from "../view.ts";
import { coverage } from "../coverage.ts";
import { actors, changes, conflicts, figures, planText, standing } from "./sections.ts";
import { timeline } from "./timeline.ts";

const query = z.object({ plan: z.string().optional(), asOf: asOfParam.optional() });

/** The choice of an earlier day, and where the reader is in time. */
function whenForm(view: View, point: Point, given: string | undefined, asOf: Date | null): Html {
  const path = `/points/${point.number}`;
  return html`${
      asOf
        ? html`<p class="notice">
            This is what was reported at ${utcText(asOf)}, on what was known then.
            <a href="${href(view, path)}">Show what is reported now</a>.
          </p>`
        : ""
    }
    <form class="filters" method="get" action="${path}">
      ${planField(view)}
      <div class="field">
        <label for="f-asOf">What did we report on</label>
        <input id="f-asOf" type="date" name="asOf" value="${given?.slice(0, 10) ?? ""}" />
      </div>
      <button>Show</button>
    </form>`;
}

function neighbours(view: View, point: Point): Html {
  const at = view.plan.points.findIndex((p) => p.number === point.number);
  const link = (p: Point | undefined, rel: string, word: string) =>
    p
      ? html`<a rel="${rel}" href="${href(view, `/points/${p.number}`)}">${word}: ${p.number}. ${p.title}</a>`
      : "";
  return html`<nav aria-label="Points" class="row">
    ${link(view.plan.points[at - 1], "prev", "Before")} ${link(view.plan.points[at + 1], "next", "Next")}
  </nav>`;
}

function exportsOf(view: View, point: Point, asOf: string | undefined): [string, string, string][] {
  const api = "/api/v1";
  const n = point.number;
  return [
    ["JSON", href(view, `${api}/points/${n}`, { asOf }), "application/json"],
    ["timeline as CSV", href(view, `${api}/points/${n}/timeline.csv`, { asOf }), "text/csv"],
    ["claims as CSV", href(view, `${api}/claims.csv`, { point: n }), "text/csv"],
    ["figures as CSV", href(view, `${api}/figures.csv`, { point: n }), "text/csv"],
    ["Atom feed of its changes", href(view, `${api}/changes.atom`, { point: n }), "application/atom+xml"],
  ];
}

function draw(
  view: View,
  point: Point,
  data: PointPage,
  when: { given: string | undefined; asOf: Date | null },
): Html {
  const n = point.number;
  const marked = data.changes.map((change) => ({
    at: change.occurredAt,
    text: changeLine({ ...change, point: null }),
  }));
  return page(view, {
    title: `${n}. ${point.title}`,
    crumbs: [["Board", "/"]],
    exports: exportsOf(view, point, when.given),
    body: html`${planText(view, point)} ${whenForm(view, point, when.given, when.asOf)}
      <h2>Status</h2>
      ${standing(view, data, when.asOf)}
      <p>
        <a href="${href(view, "/alerts/new", { point: n })}">Get alerts on this point</a> ·
        <a href="${href(view, "/wire", { point: n })}">All its claims</a>
        ${view.operator ? html`· <a href="${href(view, `/points/${n}/overrule`)}">Overrule the status</a>` : ""}
      </p>
      <h2>How the status came about</h2>
      ${timeline(view, point, data)}
      <h2>Contradictions</h2>
      ${conflicts(view, data)}
      <h2>Figures</h2>
      ${figures(view, point, data)}
      <h2>Milestones</h2>
      ${milestoneTable(view, `Milestones of this point, as they ${when.asOf ? "stood then" : "stand now"}`, data.milestones, html`The plan names no milestone for this point. <a href="${href(view, "/milestones")}">See all milestones</a>.`)}
      <h2>Coverage</h2>
      ${coverage(data.daily, marked, when.asOf ?? view.now)}
      <h2>Changes</h2>
      ${changes(view, data)}
      <h2>Actors</h2>
      ${actors(view, data)}
      <h2>Newest claims</h2>
      ${claimList(view, data.newest, html`No claims yet. <a href="${href(view, "/sources")}">See the sources</a>.`)}
      ${neighbours(view, point)}`,
  });
}

/** `/points/:n`: one point of the plan, now or as it was reported on a day. */
export function pointPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/points/:n", async (c) => {
    const { plan: id, asOf } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan: id, operator: c.get("operator") });
    const point = pointOf(view.plan, c.req.param("n"));
    const at = { asOf: asOf ?? null, now: view.now };
    const data = await loadPointPage(deps.db, view.plan, point, at);
    return c.html(draw(view, point, data, { given: c.req.query("asOf") || undefined, asOf: at.asOf }));
  });
}
