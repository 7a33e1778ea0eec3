import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { countActors } from "../../adapters/queries/actors.ts";
import { ACTOR_KINDS, actorsOf, type ActorView } from "../../core/actors.ts";
import { readQuery } from "../../core/query.ts";
import { titleOf } from "../../core/rollup.ts";
import type { Deps } from "../../deps.ts";
import { page } from "../layout.ts";
import { day, planField, select } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { href, type Html, type View, viewOf } from "../view.ts";

const query = z.object({
  plan: z.string().optional(),
  kind: z.enum(ACTOR_KINDS).optional(),
  show: z.enum(["all"]).optional(),
});
type Given = z.output<typeof query>;

function columns(view: View): Column<ActorView>[] {
  return [
    {
      head: "Actor",
      rowHeader: true,
      cell: (a) => html`<a href="${href(view, `/actors/${a.id}`)}">${a.name}</a>`,
    },
    { head: "Kind", cell: (a) => titleOf(a.kind) },
    { head: "Named in claims", numeric: true, cell: (a) => a.mentioned },
    { head: "Speaks in", numeric: true, cell: (a) => a.speaks },
    { head: "Last claim", cell: (a) => (a.lastClaimAt ? day(a.lastClaimAt) : "none") },
  ];
}

function form(view: View, given: Given): Html {
  const kinds = ACTOR_KINDS.map((kind): [string, string] => [kind, titleOf(kind)]);
  const shown: [string, string][] = [
    ["", "Named in claims"],
    ["all", "All that the plan knows"],
  ];
  return html`<form class="filters" method="get" action="/actors">
    ${planField(view)} ${select("kind", "Kind", [["", "Any"], ...kinds], given.kind)}
    ${select("show", "Show", shown, given.show)} <button>Apply</button>
    <a href="${href(view, "/actors")}">Clear</a>
  </form>`;
}

/** `/actors`: who is named in claims, and who speaks. */
export function actorsPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/actors", async (c) => {
    const given = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan: given.plan, operator: c.get("operator") });
    const rows = actorsOf(view.plan, await countActors(deps.db, view.plan.id))
      .filter((actor) => given.show === "all" || actor.mentioned > 0)
      .filter((actor) => given.kind === undefined || actor.kind === given.kind);
    const all = href(view, "/actors", { show: "all" });
    const body = html`${form(view, given)}
    ${table("Actors, most named first", columns(view), rows, html`No claim names such an actor yet. <a href="${all}">Show all that the plan knows</a>.`)}`;
    return c.html(
      page(view, {
        title: "Actors",
        crumbs: [["Board", "/"]],
        exports: [
          ["JSON", href(view, "/api/v1/actors"), "application/json"],
          ["CSV", href(view, "/api/v1/actors.csv"), "text/csv"],
        ],
        body,
      }),
    );
  });
}
