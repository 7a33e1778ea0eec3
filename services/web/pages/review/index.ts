import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { loadQueue } from "../../adapters/review.ts";
import { decide } from "../../adapters/verdicts.ts";
import { QUEUE_REASONS, queueFilter, type QueueFilter, REASON_WORDS } from "../../core/queue.ts";
import { readQuery } from "../../core/query.ts";
import { titleOf } from "../../core/rollup.ts";
import { verdictFields, verdictSchema } from "../../core/verdict.ts";
import type { Deps } from "../../deps.ts";
import { localPath, readForm } from "../form.ts";
import { page } from "../layout.ts";
import { planField, select } from "../parts.ts";
import { href, type Html, type View, viewOf } from "../view.ts";
import { reviewRow } from "./row.ts";

const PAGE = 10;
const query = queueFilter.extend({
  plan: z.string().optional(),
  /** The claim that was just acted upon: it keeps its place. */
  acted: z.string().max(100).optional(),
  /** The last claim of the page before. */
  after: z.string().max(100).optional(),
});

type Queue = Awaited<ReturnType<typeof loadQueue>>;

function filters(view: View, filter: QueueFilter, { counts }: Queue): Html {
  const states: [string, string][] = ["pending", "accepted", "rejected", "all"].map((s) => [s, titleOf(s)]);
  const reasons = QUEUE_REASONS.map((r): [string, string] => [
    r,
    `${REASON_WORDS[r]} (${counts.reasons[r]})`,
  ]);
  const points = view.plan.points.map((p): [string, string] => [String(p.number), `${p.number}. ${p.title}`]);
  return html`<form class="filters" method="get" action="/review">
    ${planField(view)} ${select("state", "Review", states, filter.state)}
    ${select("reason", "Why", [["", "Any reason"], ...reasons], filter.reason)}
    ${select("point", "Point", [["", "Any"], ...points], filter.point === undefined ? "" : String(filter.point))}
    <button>Apply</button> <a href="${href(view, "/review")}">Clear</a>
  </form>`;
}

function draw(view: View, filter: QueueFilter, queue: Queue): Html {
  const { items, counts, next } = queue;
  const given = { state: filter.state, reason: filter.reason, point: filter.point };
  const one = counts.total === 1;
  const left = filter.state === "pending" ? (one ? "waits in this queue" : "wait in this queue") : "found";
  const status = `${counts.total} ${counts.total === 1 ? "claim" : "claims"} ${left}, ${counts.today} reviewed today.`;
  const empty = html`<p class="empty">
    Queue empty – ${counts.today} reviewed today.
    <a href="${href(view, "/review", { state: "all" })}">Show all claims</a> or
    <a href="${href(view, "/wire")}">go to the wire</a>.
  </p>`;
  return page(view, {
    title: "Review",
    crumbs: [["Board", "/"]],
    body: html`<p role="status" data-act-status>${status}</p>
      ${filters(view, filter, queue)}
      <h2>Claims, newest first</h2>
      ${
        items.length === 0
          ? empty
          : html`<ol class="claims">
              ${items.map((item) => reviewRow(view, item))}
            </ol>`
      }
      ${next ? html`<p><a rel="next" href="${href(view, "/review", { ...given, after: next })}">More of the queue</a></p>` : ""}`,
  });
}

/** Back to where the form was, at the claim that was acted upon. */
function returnTo(back: string, claimId: string): string {
  const [path = "", search = ""] = back.split("#")[0]?.split("?") ?? [];
  const params = new URLSearchParams(search);
  if (path === "/review") params.set("acted", claimId);
  const text = params.toString();
  return `${path}${text ? `?${text}` : ""}#c-${encodeURIComponent(claimId)}`;
}

/** `/review`: the queue of claims for a reviewer, and what its forms do. */
export function reviewPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/review", async (c) => {
    const { plan, acted, after, ...filter } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan, operator: c.get("operator") });
    const queue = await loadQueue(deps.db, view.plan.id, filter, {
      limit: PAGE,
      acted,
      after,
      now: view.now,
    });
    return c.html(draw(view, filter, queue));
  });
  app.post("/review/:id", async (c) => {
    const form = await readForm(c);
    const id = c.req.param("id");
    await decide(deps, id, readQuery(verdictSchema, verdictFields(form)), "operator");
    return c.redirect(returnTo(localPath(form.back, "/review"), id), 303);
  });
}
