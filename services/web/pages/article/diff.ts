import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import {
  findArticle,
  listVersions,
  type VersionHead,
  versionTexts,
} from "../../adapters/queries/articles.ts";
import { idOf, NotFound, readQuery, versionParam } from "../../core/query.ts";
import { utcText } from "../../core/time.ts";
import { countChanges, type DiffPart, wordDiff } from "../../core/word-diff.ts";
import type { Deps } from "../../deps.ts";
import { page } from "../layout.ts";
import { planField, select } from "../parts.ts";
import { href, type Html, type View, viewOf } from "../view.ts";

const query = z.object({
  plan: z.string().optional(),
  from: versionParam.optional(),
  to: versionParam.optional(),
});

interface Compared {
  articleId: number;
  versions: VersionHead[];
  from: VersionHead;
  to: VersionHead;
  title: DiffPart[];
  text: DiffPart[];
}

/** Newest against the one before, unless the address says otherwise. */
function choose(
  versions: readonly VersionHead[],
  given: { from?: number | undefined; to?: number | undefined },
) {
  const find = (n: number) => {
    const found = versions.find((v) => v.number === n);
    if (found) return found;
    throw new NotFound(`this article has no version ${n}`);
  };
  const to = given.to === undefined ? versions.at(-1) : find(given.to);
  const at = to ? versions.indexOf(to) : -1;
  const from = given.from === undefined ? (versions[at - 1] ?? to) : find(given.from);
  return from && to ? { from, to } : null;
}

function part({ kind, text }: DiffPart): Html {
  if (kind === "added") return html`<ins><span class="hidden">added: </span>${text}</ins>`;
  if (kind === "removed") return html`<del><span class="hidden">removed: </span>${text}</del>`;
  return html`${text}`;
}

function form(view: View, { articleId, versions, from, to }: Compared): Html {
  const options = versions.map((v): [string, string] => [
    String(v.number),
    `Version ${v.number}, recorded ${utcText(v.recordedAt)}`,
  ]);
  return html`<form class="filters versions" method="get" action="/articles/${articleId}/diff">
    ${planField(view)} ${select("from", "From", options, String(from.number))}
    ${select("to", "To", options, String(to.number))}
    <button>Compare</button>
  </form>`;
}

function summary({ from, to, text }: Compared): Html {
  if (from.id === to.id) return html`<p>Choose two versions to compare.</p>`;
  const { added, removed } = countChanges(text);
  if (added + removed === 0) return html`<p>The words of both versions are the same.</p>`;
  return html`<p>
    ${added} ${added === 1 ? "word or figure" : "words and figures"} added, ${removed} removed from version
    ${from.number} to version ${to.number}. <ins>Underlined</ins> is new, <del>struck out</del> is gone.
  </p>`;
}

function draw(view: View, compared: Compared): Html {
  const { articleId, versions, to, title, text } = compared;
  const path = `/articles/${articleId}`;
  return page(view, {
    title: "What changed on the page",
    crumbs: [
      ["Board", "/"],
      [to.title || "Article", path],
    ],
    exports: [["JSON of the article", `/api/v1${path}`, "application/json"]],
    body:
      versions.length < 2
        ? html`<p class="empty">
            Only one version of this page has been seen. <a href="${href(view, path)}">Read it</a>.
          </p>`
        : html`${form(view, compared)} ${summary(compared)}
            <h2 dir="auto">${title.map(part)}</h2>
            <div class="diff" dir="auto" lang="${to.lang ?? "und"}">${text.map(part)}</div>`,
  });
}

/** `/articles/:id/diff?from=&to=`: two versions of an article, word by word. */
export function diffPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/articles/:id/diff", async (c) => {
    const { plan, ...given } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan, operator: c.get("operator") });
    const id = idOf(c.req.param("id"));
    const article = await findArticle(deps.db, id);
    const versions = article ? await listVersions(deps.db, id) : [];
    const chosen = choose(versions, given);
    if (!chosen) throw new NotFound(`there are no versions of article ${id}`);
    const texts = await versionTexts(deps.db, [chosen.from.id, chosen.to.id]);
    const title = wordDiff(chosen.from.title, chosen.to.title);
    const text = wordDiff(texts.get(chosen.from.id) ?? "", texts.get(chosen.to.id) ?? "");
    return c.html(draw(view, { articleId: id, versions, ...chosen, title, text }));
  });
}
