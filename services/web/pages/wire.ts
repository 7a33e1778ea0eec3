import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { MODALITIES, STATUSES } from "#shared/domain/index.ts";
import { loadClaims, toWhere } from "../adapters/claims.ts";
import { facetsOf, type Facets } from "../adapters/queries/facets.ts";
import type { PublishedClaim } from "../core/claim.ts";
import { CLAIM_KINDS, claimFilterParams, NOVELTIES } from "../core/claim-filter.ts";
import { readQuery } from "../core/query.ts";
import { titleOf } from "../core/rollup.ts";
import type { Deps } from "../deps.ts";
import { page } from "./layout.ts";
import { claimList, planField, select } from "./parts.ts";
import { href, type Html, type View, viewOf } from "./view.ts";

const PAGE = 40;
const query = z.object({
  ...claimFilterParams,
  plan: z.string().optional(),
  cursor: z.string().max(500).optional(),
  copies: z.enum(["hide", "show"]).optional(),
});

type Given = Record<string, string>;

function options(values: readonly string[], counts: Record<string, number> | undefined): [string, string][] {
  return [
    ["", "Any"],
    ...values.map((value): [string, string] => {
      const count = counts?.[value];
      return [value, count === undefined ? titleOf(value) : `${titleOf(value)} (${count})`];
    }),
  ];
}

function input(name: string, label: string, given: Given, type = "text"): Html {
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <input id="f-${name}" type="${type}" name="${name}" value="${given[name] ?? ""}" />
  </div>`;
}

function filters(view: View, given: Given, facets: Facets): Html {
  const points: [string, string][] = view.plan.points.map((p) => [
    String(p.number),
    `${p.number}. ${p.title} (${facets.point?.[p.number] ?? 0})`,
  ]);
  const sources: [string, string][] = Object.entries(facets.source ?? {}).map(([id, n]) => [
    id,
    `${id} (${n})`,
  ]);
  return html`<form class="filters" method="get" action="/wire" role="search" aria-label="Claims">
    ${planField(view)} ${input("q", "Words", given, "search")}
    ${select("point", "Point", [["", "Any"], ...points], given.point)}
    ${select("status", "Status", options(STATUSES, facets.status), given.status)}
    ${select("kind", "Kind", options(CLAIM_KINDS, undefined), given.kind)}
    ${select("modality", "Modality", options(MODALITIES, facets.modality), given.modality)}
    ${select("novelty", "Novelty", options(NOVELTIES, facets.novelty), given.novelty)}
    ${select("source", "Source", [["", "Any"], ...sources], given.source)} ${input("actor", "Actor", given)}
    ${input("since", "Recorded since", given, "date")}
    ${select(
      "copies",
      "Copies of a story",
      [
        ["", "One line per claim"],
        ["show", "All copies"],
      ],
      given.copies,
    )}
    <button>Apply</button> <a href="${href(view, "/wire")}">Clear</a>
  </form>`;
}

function live(given: Given): Html {
  return html`<div class="live" data-live data-query="${new URLSearchParams(given).toString()}">
    <p role="status" data-live-status></p>
    <p data-live-controls hidden>
      <label><input type="checkbox" data-live-pause /> Pause live count</label>
    </p>
  </div>`;
}

function draw(
  view: View,
  given: Given,
  facets: Facets,
  found: { rows: PublishedClaim[]; next: string | null },
): Html {
  const { cursor: _, copies: __, plan: ___, ...filter } = given;
  const api = (ext: string) => href(view, `/api/v1/claims${ext}`, filter);
  return page(view, {
    title: "Wire",
    crumbs: [["Board", "/"]],
    exports: [
      ["JSON", api(""), "application/json"],
      ["CSV", api(".csv"), "text/csv"],
      ["Atom", api(".atom"), "application/atom+xml"],
    ],
    body: html`<p>
        Claims as they were recorded, newest first. ${facets.total} match.
        <a href="${href(view, "/alerts/new", { point: given.point })}"
          >Get alerts on ${given.point ? `point ${given.point}` : "what changes"}</a
        >.
      </p>
      ${filters(view, given, facets)} ${live(given)}
      ${view.operator ? html`<p role="status" data-act-status></p>` : ""}
      <h2>Newest claims</h2>
      ${claimList(view, found.rows, html`No claims match – <a href="${href(view, "/wire")}">clear the filters</a>.`)}
      ${
        found.next
          ? html`<p>
              <a rel="next" href="${href(view, "/wire", { ...given, cursor: found.next })}">Older claims</a>
            </p>`
          : ""
      }`,
  });
}

/** `/wire`: the newest claims, one line per claim of a story. */
export function wirePage(app: OpenAPIHono, deps: Deps): void {
  app.get("/wire", async (c) => {
    const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
    const { plan: id, cursor, copies, ...filter } = readQuery(query, given);
    const view = viewOf(c, deps, { plan: id, operator: c.get("operator") });
    const firstOnly = copies !== "show";
    const [found, facets] = await Promise.all([
      loadClaims(deps.db, view.plan, filter, { limit: PAGE, cursor, firstOnly }),
      facetsOf(deps.db, view.plan.id, toWhere(view.plan, filter), firstOnly),
    ]);
    return c.html(draw(view, given, facets, found));
  });
}
