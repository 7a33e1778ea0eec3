import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { TIERS } from "#shared/config/sources/load.ts";
import {
  countConditions,
  type FeedFilter,
  listFeeds,
  refusals,
  type Refused,
  type ShownFeed,
} from "../../adapters/queries/feeds.ts";
import { type Condition, CONDITION_HINTS, CONDITIONS } from "../../core/feed-words.ts";
import { readQuery } from "../../core/query.ts";
import { titleOf } from "../../core/rollup.ts";
import type { Deps } from "../../deps.ts";
import { page } from "../layout.ts";
import { planField, select } from "../parts.ts";
import { href, type Html, type View, viewOf } from "../view.ts";
import { conditionMark, feedTable } from "./feed-table.ts";
import { importedText, importForm, OPML } from "./transfer.ts";

const PAGE = 100;

const query = z.object({
  plan: z.string().optional(),
  condition: z.enum(CONDITIONS).optional(),
  tier: z.enum(TIERS).optional(),
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  done: z.string().max(20).optional(),
  added: z.coerce.number().int().min(0).default(0),
  known: z.coerce.number().int().min(0).default(0),
});

interface Shown {
  rows: ShownFeed[];
  counts: ReadonlyMap<Condition, number>;
  refused: ReadonlyMap<string, Refused>;
  filter: FeedFilter;
  pageNo: number;
}

function summary(view: View, counts: Shown["counts"]): Html {
  const words = CONDITIONS.filter((word) => (counts.get(word) ?? 0) > 0);
  return html`<ul class="summary">
    ${words.map(
      (word) =>
        html`<li title="${CONDITION_HINTS[word]}">
          <a href="${href(view, "/sources", { condition: word })}"
            ><strong>${counts.get(word)}</strong> ${conditionMark(word)}</a
          >
        </li>`,
    )}
  </ul>`;
}

function filters(view: View, { filter }: Shown): Html {
  const words = (all: readonly string[]): [string, string][] => [
    ["", "Any"],
    ...all.map((w): [string, string] => [w, titleOf(w)]),
  ];
  return html`<form class="filters" method="get" action="/sources">
    ${planField(view)} ${select("condition", "Condition", words(CONDITIONS), filter.condition)}
    ${select("tier", "Tier", words(TIERS), filter.tier)}
    <div class="field">
      <label for="f-q">Name or address</label>
      <input id="f-q" type="search" name="q" value="${filter.q ?? ""}" />
    </div>
    <button>Apply</button> <a href="${href(view, "/sources")}">Clear</a>
  </form>`;
}

/** The form that starts a look-up. */
export function addForm(address = ""): Html {
  return html`<form class="filters address" method="post" action="/sources/add">
    <div class="field">
      <label for="f-address">Address of a site or feed</label>
      <input
        id="f-address"
        type="text"
        name="address"
        inputmode="url"
        autocomplete="off"
        placeholder="https://news.example"
        required
        maxlength="2000"
        value="${address}"
      />
    </div>
    <button class="primary">Look</button>
  </form>`;
}

function pages(view: View, { rows, filter, pageNo }: Shown): Html | "" {
  if (pageNo === 1 && rows.length < PAGE) return "";
  const to = (n: number) => href(view, "/sources", { ...filter, page: n > 1 ? n : undefined });
  return html`<p>
    ${pageNo > 1 ? html`<a rel="prev" href="${to(pageNo - 1)}">Earlier</a>` : ""}
    ${rows.length === PAGE ? html`<a rel="next" href="${to(pageNo + 1)}">More feeds</a>` : ""}
  </p>`;
}

function draw(view: View, shown: Shown, done: string | undefined): Html {
  const none = [...shown.counts.values()].reduce((sum, n) => sum + n, 0) === 0;
  const empty = none
    ? html`No source is known. ${view.operator ? "Add one above." : "The operator adds them."}`
    : html`No feed matches. <a href="${href(view, "/sources")}">Clear the filters</a>.`;
  return page(view, {
    title: "Sources",
    crumbs: [["Board", "/"]],
    exports: [
      ["JSON", href(view, "/api/v1/sources"), "application/json"],
      ["CSV", href(view, "/api/v1/sources.csv"), "text/csv"],
      ["OPML", "/sources.opml", OPML],
    ],
    body: html`<p>
        What is read, and how it fares. Feeds are asked as often as they bring news, and never more often than
        their publishers want.
      </p>
      ${done === undefined ? "" : html`<p role="status">${done}</p>`}
      ${none ? "" : summary(view, shown.counts)}
      ${
        view.operator
          ? html`<h2>Add a source</h2>
              ${addForm()}
              <h2>Import sources</h2>
              ${importForm()}`
          : html`<p class="hint">
              <a href="/ops/login?next=%2Fsources">Log in</a> to add, pause or remove sources.
            </p>`
      }
      <h2>Feeds</h2>
      ${filters(view, shown)}
      ${feedTable(view, shown.rows, { caption: "Feeds by source", refused: shown.refused, empty, ofOne: false })}
      ${pages(view, shown)}`,
  });
}

/** `/sources`: every feed and how it fares. */
export function sourcesPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/sources", async (c) => {
    const { plan, page: pageNo, done, added, known, ...filter } = readQuery(query, c.req.query());
    const told: Record<string, string> = {
      removed: "The source is removed. What it said stays.",
      imported: importedText(added, known),
    };
    const view = viewOf(c, deps, { plan, operator: c.get("operator") });
    const [rows, counts] = await Promise.all([
      listFeeds(deps.db, filter, { now: view.now, limit: PAGE, offset: (pageNo - 1) * PAGE }),
      countConditions(deps.db, view.now),
    ]);
    const refused = await refusals(deps.db, [...new Set(rows.map((row) => row.sourceId))], view.now);
    return c.html(draw(view, { rows, counts, refused, filter, pageNo }, told[done ?? ""]));
  });
}
