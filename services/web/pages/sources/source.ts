import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { actOnFeed, FEED_ACTIONS, removeSource } from "#shared/db/sources.ts";
import {
  findSource,
  listFeeds,
  type RecentArticle,
  recentArticles,
  refusals,
  type Refused,
  type ShownFeed,
  type StoredSource,
  sourceOfFeed,
} from "../../adapters/queries/feeds.ts";
import { refusalText, shortUrl } from "../../core/feed-words.ts";
import { idOf, NotFound, readQuery } from "../../core/query.ts";
import { titleOf } from "../../core/rollup.ts";
import type { Deps } from "../../deps.ts";
import { action, readForm } from "../form.ts";
import { page } from "../layout.ts";
import { external } from "../links.ts";
import { time } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { href, type Html, type View, viewOf } from "../view.ts";
import { feedTable } from "./feed-table.ts";

const ARTICLES = 30;
const query = z.object({ plan: z.string().optional(), done: z.string().max(40).optional() });

const DONE: Record<string, string> = {
  pause: "The feed is paused.",
  resume: "The feed is polled again.",
  poll: "The feed is polled as soon as the poll stage looks.",
  remove: "The feed is removed. What it brought stays.",
  added: "The source is added and polled from now on.",
  nothing: "Nothing was changed: the feed was not in a state for that.",
};

interface Detail {
  source: StoredSource;
  feeds: ShownFeed[];
  refused: Refused | undefined;
  articles: RecentArticle[];
}

function facts(view: View, { source, refused }: Detail): Html {
  const rows: [string, Html | string][] = [
    ["Site", source.homepage ? external(source.homepage, source.homepage) : "not known"],
    ["Tier", titleOf(source.tier)],
    ["Country", source.country ?? "not known"],
    ["Language", source.language ?? "not known"],
    [
      "Side",
      source.camp ? html`<a href="${href(view, `/actors/${source.camp}`)}">${source.camp}</a>` : "none",
    ],
    ["Silent since", source.silentSince ? time(view, source.silentSince) : "not silent"],
    ["Refused", refusalText(refused ?? { robots: 0, locked: 0 }) ?? "nothing in 30 days"],
  ];
  if (source.note) rows.push(["Note", source.note]);
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function articleColumns(view: View): Column<RecentArticle>[] {
  return [
    {
      head: "Page",
      rowHeader: true,
      cell: (a) => html`<a href="${href(view, `/articles/${a.id}`)}">${a.title ?? shortUrl(a.url)}</a>`,
    },
    { head: "Seen", cell: (a) => time(view, a.firstSeenAt) },
    { head: "Claims", numeric: true, cell: (a) => a.claims },
    { head: "Note", cell: (a) => a.note ?? "none" },
  ];
}

function removal(view: View, { source, feeds }: Detail): Html | "" {
  if (!view.operator || source.removedAt !== null) return "";
  return html`<h2>Remove</h2>
    ${feeds.map((feed) => (feed.feedId === null || feed.url === null || feeds.length < 2 ? "" : action(`/sources/feeds/${feed.feedId}`, `Remove the feed ${shortUrl(feed.url)}`, { do: "remove" })))}
    <details>
      <summary>Remove this source</summary>
      <p>
        Its feeds are polled no more and its pages are not looked at again. What it said, and what rests on
        it, stays.
      </p>
      ${action(`/sources/${source.id}/remove`, `Remove ${source.name}`, {})}
    </details>`;
}

function draw(view: View, detail: Detail, done: string | undefined): Html {
  const { source, feeds, refused, articles } = detail;
  const bySource = new Map(refused ? [[source.id, refused]] : []);
  const none = html`No page of this source has been seen yet.`;
  return page(view, {
    title: source.name,
    crumbs: [
      ["Board", "/"],
      ["Sources", "/sources"],
    ],
    body: html`${done === undefined ? "" : html`<p role="status">${DONE[done] ?? ""}</p>`}
      ${source.removedAt === null ? "" : html`<p class="notice">This source was removed ${time(view, source.removedAt)}. What it said stays.</p>`}
      ${facts(view, detail)}
      <h2>Feeds</h2>
      ${feedTable(view, feeds, { caption: `Feeds of ${source.name}`, refused: bySource, empty: "None.", ofOne: true })}
      <h2>Newest pages</h2>
      <p><a href="${href(view, "/wire", { source: source.id })}">Claims of this source</a></p>
      ${table(`The newest pages of ${source.name}`, articleColumns(view), articles, none)}
      ${removal(view, detail)}`,
  });
}

/** `/sources/:id`: one source, and what an operator may do to it. */
export function sourcePage(app: OpenAPIHono, deps: Deps): void {
  app.get("/sources/:id", async (c) => {
    const { plan, done } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan, operator: c.get("operator") });
    const id = c.req.param("id");
    const source = await findSource(deps.db, id);
    if (!source) throw new NotFound(`no source ${id.slice(0, 60)}`);
    const [feeds, refused, articles] = await Promise.all([
      listFeeds(deps.db, { source: id }, { now: view.now, limit: 100, offset: 0 }),
      refusals(deps.db, [id], view.now),
      recentArticles(deps.db, id, ARTICLES),
    ]);
    return c.html(draw(view, { source, feeds, refused: refused.get(id), articles }, done));
  });
  app.post("/sources/:id/remove", async (c) => {
    if (!(await removeSource(deps.db, c.req.param("id")))) throw new NotFound("no such source");
    return c.redirect("/sources?done=removed", 303);
  });
  app.post("/sources/feeds/:id", async (c) => {
    const id = idOf(c.req.param("id"));
    const given = readQuery(z.object({ do: z.enum(FEED_ACTIONS) }), await readForm(c));
    const source = await sourceOfFeed(deps.db, id);
    if (source === null) throw new NotFound(`no feed ${id}`);
    const done = (await actOnFeed(deps.db, id, given.do)) ? given.do : "nothing";
    return c.redirect(`/sources/${source}?done=${done}`, 303);
  });
}
