import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { milestoneStates } from "../adapters/queries/milestones.ts";
import { MILESTONE_STATES, milestonesOf } from "../core/milestones.ts";
import { readQuery } from "../core/query.ts";
import { titleOf } from "../core/rollup.ts";
import { groupBy } from "../core/standing.ts";
import { dayOf } from "../core/time.ts";
import type { Deps } from "../deps.ts";
import { page } from "./layout.ts";
import { milestoneTable } from "./milestone.ts";
import { planField, select } from "./parts.ts";
import { href, viewOf } from "./view.ts";

const query = z.object({ plan: z.string().optional(), state: z.enum(MILESTONE_STATES).optional() });

/** `/milestones`: what is due when, and what became of it. */
export function milestonesPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/milestones", async (c) => {
    const { plan: id, state } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan: id, operator: c.get("operator") });
    const all = milestonesOf(view.plan, await milestoneStates(deps.db, view.plan.id, null), dayOf(view.now));
    const rows = all.filter((milestone) => state === undefined || milestone.state === state);
    const counts = groupBy(all, (milestone) => milestone.state);
    const options = MILESTONE_STATES.map((word): [string, string] => [
      word,
      `${titleOf(word)} (${counts.get(word)?.length ?? 0})`,
    ]);
    const none =
      all.length === 0
        ? html`This plan names no milestone. <a href="${href(view, "/")}">See its points</a>.`
        : html`No milestone is in this state. <a href="${href(view, "/milestones")}">Show all</a>.`;
    const api = (ext: string) => href(view, `/api/v1/milestones${ext}`, { state });
    return c.html(
      page(view, {
        title: "Milestones",
        crumbs: [["Board", "/"]],
        exports: [
          ["JSON", api(""), "application/json"],
          ["CSV", api(".csv"), "text/csv"],
          [
            "Atom feed of overdue ones",
            href(view, "/api/v1/changes.atom", { type: "milestone_overdue" }),
            "application/atom+xml",
          ],
        ],
        body: html`<p>
            What the plan dates. A milestone is met when a claim says so; overdue when its window has passed
            and none does.
          </p>
          <form class="filters" method="get" action="/milestones">
            ${planField(view)} ${select("state", "State", [["", "Any"], ...options], state)}
            <button>Apply</button> <a href="${href(view, "/milestones")}">Clear</a>
          </form>
          ${milestoneTable(view, "Milestones by the day on which they are due", rows, none)}`,
      }),
    );
  });
}
