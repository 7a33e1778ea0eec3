import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import type { Actor, ActorRole } from "#shared/domain/index.ts";
import { type ActorPage, loadActorPage } from "../../adapters/actor.ts";
import { actorBySlug } from "../../core/actors.ts";
import { NotFound, pointParam, readQuery } from "../../core/query.ts";
import { titleOf } from "../../core/rollup.ts";
import type { Deps } from "../../deps.ts";
import { conflictItem } from "../conflict.ts";
import { coverage } from "../coverage.ts";
import { page } from "../layout.ts";
import { actorLink, external } from "../links.ts";
import { claimList, day, planField, select } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { href, type Html, type View, viewOf } from "../view.ts";

const query = z.object({ plan: z.string().optional(), point: pointParam.optional() });

function role({ title, from, to }: ActorRole): Html {
  if (!from && !to) return html`<dd>${title}</dd>`;
  return html`<dd>${title}, ${from ? html`from ${day(from)}` : ""} ${to ? html`until ${day(to)}` : ""}</dd>`;
}

function facts(view: View, actor: Actor): Html {
  const camp = view.plan.actors.find((known) => known.id === actor.camp);
  const aliases = actor.aliases.filter((alias) => alias !== actor.name);
  const row = (term: string, values: Html) =>
    html`<dt>${term}</dt>
      ${values}`;
  return html`<dl class="facts">
    ${row("Kind", html`<dd>${titleOf(actor.kind)}</dd>`)}
    ${camp ? row("Speaks for", html`<dd>${actorLink(view, camp.name)}</dd>`) : ""}
    ${aliases.length > 0 ? row("Also called", html`<dd>${aliases.join(", ")}</dd>`) : ""}
    ${actor.roles.length > 0 ? row("Known as", html`${actor.roles.map(role)}`) : ""}
    ${
      actor.wikidata
        ? row(
            "Wikidata",
            html`<dd>${external(`https://www.wikidata.org/wiki/${actor.wikidata}`, actor.wikidata)}</dd>`,
          )
        : ""
    }
  </dl>`;
}

type PointRow = ActorPage["points"][number];

function pointColumns(view: View, actor: Actor): Column<PointRow>[] {
  const titleOfPoint = (n: number) => view.plan.points.find((p) => p.number === n)?.title ?? "";
  return [
    {
      head: "Point",
      rowHeader: true,
      cell: (r) =>
        html`<a href="${href(view, `/points/${r.point}`)}">${r.point}. ${titleOfPoint(r.point)}</a>`,
    },
    {
      head: "Named in claims",
      numeric: true,
      cell: (r) =>
        html`<a href="${href(view, `/wire`, { point: r.point, actor: actor.id })}">${r.mentioned}</a>`,
    },
    { head: "Speaks in", numeric: true, cell: (r) => r.speaks },
    { head: "Last", cell: (r) => day(r.lastClaimAt) },
  ];
}

function pointForm(view: View, actor: Actor, data: ActorPage, point: number | undefined): Html | "" {
  if (data.points.length < 2 && point === undefined) return "";
  const path = `/actors/${actor.id}`;
  const options = data.points.map((r): [string, string] => [
    String(r.point),
    `Point ${r.point} (${r.mentioned})`,
  ]);
  return html`<form class="filters" method="get" action="${path}">
    ${planField(view)}
    ${select("point", "Only claims on", [["", "All points"], ...options], point === undefined ? "" : String(point))}
    <button>Apply</button> ${point === undefined ? "" : html`<a href="${href(view, path)}">Clear</a>`}
  </form>`;
}

function draw(view: View, actor: Actor, data: ActorPage, point: number | undefined): Html {
  const given = { actor: actor.id, point };
  const empty = html`No claim names ${actor.name} yet.
    <a href="${href(view, "/actors")}">See who is named</a>.`;
  return page(view, {
    title: actor.name,
    crumbs: [
      ["Board", "/"],
      ["Actors", "/actors"],
    ],
    exports: [
      ["claims as JSON", href(view, "/api/v1/claims", given), "application/json"],
      ["claims as CSV", href(view, "/api/v1/claims.csv", given), "text/csv"],
      ["Atom feed of claims", href(view, "/api/v1/claims.atom", given), "application/atom+xml"],
    ],
    body: html`${facts(view, actor)}
      <p>
        <a href="${href(view, "/alerts/new", { actor: actor.id })}">Get alerts on changes that name it</a> ·
        <a href="${href(view, "/wire", { actor: actor.id })}">All its claims</a>
      </p>
      <h2>Points</h2>
      ${table(`Points on which claims name ${actor.name}`, pointColumns(view, actor), data.points, empty)}
      ${pointForm(view, actor, data, point)}
      <h2>Claims over time</h2>
      ${coverage(data.daily, [], view.now)}
      <h2>Contradictions</h2>
      ${
        data.conflicts.length > 0
          ? html`<ul class="plain">
              ${data.conflicts.map((row) => conflictItem(view, row))}
            </ul>`
          : html`<p>Nothing that ${actor.name} says is contradicted by another party.</p>`
      }
      <h2>Newest claims</h2>
      ${claimList(view, data.newest, empty)}`,
  });
}

/** `/actors/:slug`: who it is, and what is claimed of it and in its name. Aliases lead to it. */
export function actorPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/actors/:slug", async (c) => {
    const { plan: id, point } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan: id, operator: c.get("operator") });
    const slug = c.req.param("slug");
    const found = actorBySlug(view.plan, slug);
    if (!found) throw new NotFound(`${view.plan.shortTitle} knows no actor ${slug.slice(0, 100)}`);
    const { actor, exact } = found;
    if (!exact) return c.redirect(href(view, `/actors/${actor.id}`, { point }), 301);
    return c.html(draw(view, actor, await loadActorPage(deps.db, view.plan, actor, point), point));
  });
}
