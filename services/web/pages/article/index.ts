import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { type ArticlePage, loadArticlePage } from "../../adapters/article.ts";
import type { VersionHead } from "../../adapters/queries/articles.ts";
import { placeIn } from "../../core/marked-text.ts";
import { idOf, NotFound, readQuery, versionParam } from "../../core/query.ts";
import type { Deps } from "../../deps.ts";
import { page } from "../layout.ts";
import { copyLinks, external } from "../links.ts";
import { claimItem, day, time } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { href, type Html, type View, viewOf } from "../view.ts";
import { markedText, type Placed } from "./text.ts";

const query = z.object({
  plan: z.string().optional(),
  version: versionParam.optional(),
});

function facts(view: View, { article, version, versions }: ArticlePage): Html {
  const [first] = versions;
  const authors = version?.authors ?? [];
  return html`<dl class="facts">
    <dt>Publisher</dt>
    <dd><a href="${href(view, "/wire", { source: article.source })}">${article.sourceName}</a></dd>
    <dt>Address</dt>
    <dd>${external(article.url, article.url)}</dd>
    ${
      first
        ? html`<dt>Published</dt>
            <dd>${time(view, first.publishedAt)}</dd>`
        : ""
    }
    ${
      version && version !== first
        ? html`<dt>Changed</dt>
            <dd>${time(view, version.publishedAt)}, in version ${version.number}</dd>`
        : ""
    }
    ${
      authors.length > 0
        ? html`<dt>By</dt>
            <dd>${authors.join(", ")}</dd>`
        : ""
    }
    <dt>Last fetched</dt>
    <dd>${time(view, article.lastFetchedAt)}</dd>
    ${
      article.note
        ? html`<dt>Note</dt>
            <dd>${article.note}</dd>`
        : ""
    }
  </dl>`;
}

function versionColumns(view: View, data: ArticlePage): Column<VersionHead>[] {
  const path = `/articles/${data.article.id}`;
  return [
    {
      head: "Version",
      rowHeader: true,
      cell: (v) =>
        v.id === data.version?.id
          ? html`${v.number}, shown here`
          : html`<a href="${href(view, path, { version: v.number })}">${v.number}</a>`,
    },
    { head: "Title", cell: (v) => v.title },
    { head: "Said", cell: (v) => day(v.publishedAt) },
    { head: "Recorded", cell: (v) => time(view, v.recordedAt) },
    {
      head: "Changes",
      short: true,
      cell: (v) =>
        v.number === data.versions[0]?.number
          ? "first version"
          : html`<a href="${href(view, `${path}/diff`, { from: before(data, v), to: v.number })}"
              >compare<span class="hidden"> version ${v.number} with the one before</span></a
            >`,
    },
  ];
}

function before(data: ArticlePage, version: VersionHead): number | undefined {
  return data.versions[data.versions.indexOf(version) - 1]?.number;
}

function place(data: ArticlePage, planId: string): { placed: Placed[]; others: Placed["claim"][] } {
  const placed: Placed[] = [];
  const others: Placed["claim"][] = [];
  for (const claim of data.claims.filter((one) => one.plan === planId)) {
    const at = data.version && data.text !== null ? placeIn(data.text, data.version.id, claim) : null;
    if (at) placed.push({ claim, number: 0, ...at });
    else others.push(claim);
  }
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  return { placed: placed.map((one, i) => ({ ...one, number: i + 1 })), others };
}

function margin(view: View, placed: readonly Placed[], version: VersionHead | null): Html {
  if (version?.read === false) {
    return html`<p class="empty">
      This text is in a language that is not read${version.lang ? ` (${version.lang})` : ""}: it is stored,
      and nobody has looked for claims in it. <a href="${href(view, "/sources")}">See the sources</a>.
    </p>`;
  }
  if (placed.length === 0) {
    return html`<p class="empty">
      No claim was found in this text. <a href="${href(view, "/wire")}">See the newest claims</a>.
    </p>`;
  }
  return html`<ol class="claims numbered">
    ${placed.map(({ claim }) => claimItem(view, claim, html`<a href="#m-${claim.id}">in the text</a>`))}
  </ol>`;
}

function otherPlans(view: View, data: ArticlePage): Html | "" {
  const plans = view.plans.filter(
    (plan) => plan.id !== view.plan.id && data.claims.some((claim) => claim.plan === plan.id),
  );
  if (plans.length === 0) return "";
  return html`<p>
    Claims on other plans:
    ${plans.map((plan) => html`<a href="/articles/${data.article.id}?plan=${plan.id}">${plan.shortTitle}</a> `)}
  </p>`;
}

function draw(view: View, data: ArticlePage): Html {
  const { article, version, text } = data;
  const { placed, others } = place(data, view.plan.id);
  const isOld = version !== null && version.id !== article.currentVersionId;
  const apiPath = `/api/v1/articles/${article.id}${isOld ? `?version=${version.number}` : ""}`;
  return page(view, {
    title: version?.title || "Article without a title",
    crumbs: [
      ["Board", "/"],
      ["Wire", "/wire"],
    ],
    exports: [["JSON", apiPath, "application/json"]],
    body: html`${facts(view, data)} ${otherPlans(view, data)}
      <div class="beside">
        <section aria-labelledby="stored">
          <h2 id="stored">Stored text</h2>
          ${
            text
              ? markedText(text, placed, version?.lang ?? null)
              : html`<p class="empty">
                  The full text is not stored. ${external(article.url, "Read it at the publisher")}.
                </p>`
          }
        </section>
        <section aria-labelledby="found">
          <h2 id="found">Claims in this text</h2>
          ${margin(view, placed, version)}
        </section>
      </div>
      ${
        others.length > 0
          ? html`<h2>Claims of other versions</h2>
              <p>Their words do not stand in this version, or not where they stood.</p>
              <ol class="claims">
                ${others.map((claim) => claimItem(view, claim))}
              </ol>`
          : ""
      }
      <h2>Versions</h2>
      ${table("Each distinct content seen at this address, oldest first", versionColumns(view, data), data.versions, "Nothing has been read at this address yet.")}
      ${copies(view, data)}`,
  });
}

function copies(view: View, data: ArticlePage): Html | "" {
  if (data.copies.length === 0) return "";
  return html`<h2>The same text elsewhere</h2>
    ${copyLinks(view, data.copies)}`;
}

/** `/articles/:id`: a stored text with its claims marked. */
export function articlePage(app: OpenAPIHono, deps: Deps): void {
  app.get("/articles/:id", async (c) => {
    const { plan, version } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan, operator: c.get("operator") });
    const id = idOf(c.req.param("id"));
    const data = await loadArticlePage(deps.db, id, version);
    if (!data) throw new NotFound(`there is no article ${id}`);
    return c.html(draw(view, data));
  });
}
