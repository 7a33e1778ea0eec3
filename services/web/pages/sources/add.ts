import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { TIERS } from "#shared/config/sources/load.ts";
import { addSource, askLookUp } from "#shared/db/sources.ts";
import { sourceIdOf } from "#shared/urls/source-id.ts";
import { findLookUp, type FoundFeed, type LookUp } from "../../adapters/queries/look-ups.ts";
import { BadQuery, idOf, NotFound, readQuery } from "../../core/query.ts";
import { titleOf } from "../../core/rollup.ts";
import type { Deps } from "../../deps.ts";
import { readForm } from "../form.ts";
import { page } from "../layout.ts";
import { external } from "../links.ts";
import { day, select, time } from "../parts.ts";
import { type Html, type View, viewOf } from "../view.ts";
import { addForm } from "./index.ts";

const LOOK_AGAIN_S = "3";
const askSchema = z.object({ address: z.string().trim().min(1).max(2000) });
const addSchema = z.object({
  name: z.string().trim().min(1).max(120),
  country: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}$/, "must be a country code of two capitals such as UA")
    .optional(),
  tier: z.enum(TIERS),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}$/, "must be a language code such as en")
    .optional(),
  feed: z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat()),
});

function preview(feed: FoundFeed, index: number): Html {
  const newest = feed.newest === null ? "no dates" : html`newest ${day(feed.newest)}`;
  const known = feed.knownAs !== null;
  return html`<li>
    <p>
      <label>
        <input type="checkbox" name="feed" value="${feed.url}" ${known ? html`disabled` : html`checked`} />
        <strong>${feed.title ?? `Feed ${index + 1}`}</strong>
      </label>
      ${feed.kind === "sitemap" ? html`<span class="tag">news sitemap</span>` : ""}
      ${known ? html`<span class="tag">polled already, as ${feed.knownAs}</span>` : ""}
    </p>
    <p class="meta">${external(feed.url, feed.url)} · ${feed.items} items, ${newest}</p>
    <ul>
      ${feed.sample.map((item) => html`<li>${item.title ?? item.url ?? "without a title"} ${item.published ? html`<span class="hint">${day(item.published)}</span>` : ""}</li>`)}
    </ul>
  </li>`;
}

function field(name: string, label: string, value: string, extra: Html | "" = ""): Html {
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <input id="f-${name}" name="${name}" value="${value}" ${extra} />
  </div>`;
}

function confirm(id: number, { site, feeds }: LookUp): Html {
  const fresh = feeds.filter((feed) => feed.knownAs === null);
  const name = site.title ?? (site.homepage ? new URL(site.homepage).host : "");
  return html`<form class="stack" method="post" action="/sources/add/${id}">
    <h2>What it would read</h2>
    <ul class="values">
      ${feeds.map(preview)}
    </ul>
    ${
      fresh.length === 0
        ? html`<p class="notice">Every feed that was found is polled already.</p>`
        : html`<h2>Add as a source</h2>
            ${field("name", "Name", name, html`required maxlength="120"`)}
            ${select(
              "tier",
              "Tier",
              TIERS.map((tier): [string, string] => [tier, titleOf(tier)]),
              "other",
            )}
            ${field("country", "Country code, such as UA", "", html`maxlength="2" pattern="[A-Z]{2}"`)}
            ${field("language", "Language code, such as en", site.lang ?? "", html`maxlength="3" pattern="[a-z]{2,3}"`)}
            <p><button class="primary">Poll these feeds</button></p>`
    }
  </form>`;
}

function waiting(view: View, found: LookUp): Html {
  return html`<p role="status" class="notice">
      Looking… asked ${time(view, found.createdAt)}. This page looks again by itself.
      <a href="${view.path}">Look again now</a>.
    </p>
    <p class="hint">
      Each host is asked at most once a second. If nothing comes for a minute, see whether the poll stage
      runs.
    </p>`;
}

function draw(view: View, id: number, found: LookUp): Html {
  const nothing = html`<p class="error" role="status">${found.error ?? "Nothing was found."}</p>
    <p>Try the address of the feed itself, or of the site's front page.</p>
    ${addForm(found.address)}`;
  const body = {
    waiting: () => waiting(view, found),
    found: () => confirm(id, found),
    nothing: () => nothing,
    failed: () => nothing,
  };
  return page(view, {
    title: "Add a source",
    crumbs: [
      ["Board", "/"],
      ["Sources", "/sources"],
    ],
    body: html`<p>Address: <code>${found.address}</code></p>
      ${body[found.state]()}`,
  });
}

/** `/sources/add`: look an address up, show what it would read, and poll it once that is confirmed. */
export function addPages(app: OpenAPIHono, deps: Deps): void {
  app.post("/sources/add", async (c) => {
    const { address } = readQuery(askSchema, await readForm(c));
    return c.redirect(`/sources/add/${await askLookUp(deps.db, address)}`, 303);
  });
  app.get("/sources/add/:id", async (c) => {
    const id = idOf(c.req.param("id"));
    const found = await load(deps, id);
    if (found.state === "waiting") c.header("refresh", LOOK_AGAIN_S);
    return c.html(draw(viewOf(c, deps, { plan: undefined, operator: c.get("operator") }), id, found));
  });
  app.post("/sources/add/:id", async (c) => {
    const found = await load(deps, idOf(c.req.param("id")));
    const form = readQuery(addSchema, await readForm(c));
    const feeds = found.feeds.filter((feed) => form.feed.includes(feed.url));
    const { homepage } = found.site;
    if (feeds.length === 0 || !homepage)
      throw new BadQuery("feed: choose at least one of the feeds that were found");
    const source = { ...form, id: sourceIdOf(homepage), homepage, feeds };
    const added = await addSource(deps.db, source);
    return c.redirect(`/sources/${source.id}?done=${added > 0 ? "added" : "nothing"}`, 303);
  });
}

async function load(deps: Deps, id: number): Promise<LookUp> {
  const found = await findLookUp(deps.db, id);
  if (!found) throw new NotFound(`nothing was looked up under ${id}`);
  return found;
}
