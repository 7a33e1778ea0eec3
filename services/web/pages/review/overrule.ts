import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { LADDER, OFF_LADDER, type Point } from "#shared/domain/index.ts";
import { type BoardPoint, loadPoint } from "../../adapters/board.ts";
import { listRulings, type RulingRow } from "../../adapters/queries/review.ts";
import { endRuling, overrule } from "../../adapters/rulings.ts";
import { pointOf } from "../../core/plan.ts";
import { readQuery } from "../../core/query.ts";
import { titleOf } from "../../core/rollup.ts";
import { rulingSchema } from "../../core/ruling.ts";
import type { Deps } from "../../deps.ts";
import { readForm } from "../form.ts";
import { page } from "../layout.ts";
import { day, flags, planField, select, status, time } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { href, type Html, type View, viewOf } from "../view.ts";

const query = z.object({ plan: z.string().optional() });

function columns(view: View): Column<RulingRow>[] {
  return [
    { head: "Made", rowHeader: true, cell: (r) => time(view, r.recordedAt) },
    { head: "Status", cell: (r) => titleOf(r.status) },
    { head: "Flags", cell: (r) => flags(r.flags) },
    { head: "Holds from", cell: (r) => day(r.holdsFrom) },
    { head: "Reason", cell: (r) => r.reason },
    { head: "By", cell: (r) => r.reviewer },
    {
      head: "Until",
      cell: (r) =>
        r.endedAt ? html`${time(view, r.endedAt)} ${r.endReason ? `(${r.endReason})` : ""}` : "it stands",
    },
  ];
}

function rulingForm(view: View, path: string, now: string): Html {
  const options: [string, string][] = [...LADDER, "not_assessed"].map((s) => [s, titleOf(s)]);
  return html`<form class="stack" method="post" action="${path}">
    ${planField(view)} ${select("status", "Status", options, now)}
    <fieldset>
      <legend>Flags</legend>
      <div class="choices">
        ${OFF_LADDER.map((flag) => html`<label><input type="checkbox" name="flags" value="${flag}" /> ${titleOf(flag)}</label>`)}
      </div>
    </fieldset>
    <div class="field">
      <label for="f-holdsFrom">Holds from (empty: now)</label>
      <input id="f-holdsFrom" type="date" name="holdsFrom" />
    </div>
    <div class="field">
      <label for="f-reason">Reason, shown to every reader</label>
      <textarea id="f-reason" name="reason" required maxlength="1000" rows="3"></textarea>
    </div>
    <p><button class="primary" name="do" value="overrule">Overrule</button></p>
  </form>`;
}

function endForm(view: View, path: string): Html {
  return html`<form class="row" method="post" action="${path}">
    ${planField(view)}
    <label for="f-endReason">Reason</label>
    <input id="f-endReason" name="reason" maxlength="1000" />
    <button name="do" value="end">Take the ruling back</button>
  </form>`;
}

function draw(view: View, point: Point, standing: BoardPoint, rulings: RulingRow[]): Html {
  const path = href(view, `/points/${point.number}/overrule`);
  const stands = rulings.some((ruling) => ruling.endedAt === null);
  return page(view, {
    title: "Overrule the status",
    crumbs: [
      ["Board", "/"],
      [`${point.number}. ${point.title}`, `/points/${point.number}`],
    ],
    body: html`<p>
        Reported now: ${status(standing.status, standing.rollup)}, flags: ${flags(standing.flags)}. A ruling
        stands in the place of what the claims come to, until it is taken back; subscribers are told, with the
        reason.
      </p>
      ${
        stands
          ? html`<h2>The ruling that stands</h2>
              ${endForm(view, path)}`
          : ""
      }
      <h2>${stands ? "Replace it" : "New ruling"}</h2>
      ${rulingForm(view, path, standing.status)}
      <h2>Rulings on this point</h2>
      ${table("Rulings, newest first", columns(view), rulings, "Nobody has overruled this point.")}`,
  });
}

/** `/points/:n/overrule`: a person's word on the status of a point, with a reason. */
export function overrulePage(app: OpenAPIHono, deps: Deps): void {
  app.get("/points/:n/overrule", async (c) => {
    const view = viewOf(c, deps, { plan: readQuery(query, c.req.query()).plan, operator: c.get("operator") });
    const point = pointOf(view.plan, c.req.param("n"));
    const [standing, rulings] = await Promise.all([
      loadPoint(deps.db, view.plan, point, { asOf: null, now: view.now, claimIds: "few" }),
      listRulings(deps.db, view.plan.id, point.number),
    ]);
    return c.html(draw(view, point, standing, rulings));
  });
  app.post("/points/:n/overrule", async (c) => {
    const { plan, do: what, ...form } = await readForm(c);
    const view = viewOf(c, deps, {
      plan: readQuery(query, { plan: plan ?? c.req.query("plan") }).plan,
      operator: true,
    });
    const where = { planId: view.plan.id, point: pointOf(view.plan, c.req.param("n")).number };
    if (what === "end")
      await endRuling(deps, where, typeof form.reason === "string" ? form.reason || null : null);
    else
      await overrule(
        deps,
        where,
        readQuery(rulingSchema, { ...form, flags: [form.flags ?? []].flat() }),
        "operator",
      );
    return c.redirect(href(view, `/points/${where.point}/overrule`), 303);
  });
}
