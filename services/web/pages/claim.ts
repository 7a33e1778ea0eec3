import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { type ClaimPage, loadClaimPage } from "../adapters/claim.ts";
import type { VerdictRow } from "../adapters/queries/review.ts";
import { changeLine } from "../core/change.ts";
import { saidText, verdictText } from "../core/correction.ts";
import { surroundings } from "../core/evidence-context.ts";
import { NotFound } from "../core/query.ts";
import { groupBy } from "../core/standing.ts";
import { claimLine } from "../core/words.ts";
import type { Deps } from "../deps.ts";
import { claimFacts } from "./claim-facts.ts";
import { conflictItem } from "./conflict.ts";
import { page } from "./layout.ts";
import { claimPath, copyLinks, metricLink } from "./links.ts";
import { claimItem, day, quoted, sourceLink, time } from "./parts.ts";
import { type Column, table } from "./table.ts";
import { sideBySide } from "./values.ts";
import { verdictForm } from "./verdict-form.ts";
import { href, type Html, type View, viewOf } from "./view.ts";

function articlePath(view: View, data: ClaimPage): string {
  const { claim, version } = data;
  return `${href(view, `/articles/${claim.articleId}`, { version: version?.number })}#c-${claim.id}`;
}

/** What became of the words: said first, as it decides how the rest is read. */
function notice(view: View, data: ClaimPage): Html | "" {
  const { claim, replacedBy } = data;
  const diff = html`<a href="${href(view, `/articles/${claim.articleId}/diff`)}"
      >See what changed on the page</a
    >.`;
  if (claim.state === "gone") {
    return html`<p class="notice">
      <strong>Withdrawn.</strong> The publisher has taken these words off the page. What was claimed stays
      here as it was; it no longer counts for the status of the point. ${diff}
    </p>`;
  }
  if (claim.state === "edited") {
    const now = replacedBy
      ? html`In their place now stands <a href="${claimPath(view, replacedBy.id)}">another claim</a>.`
      : "";
    return html`<p class="notice">
      <strong>Text changed since.</strong> The publisher has edited these words; this claim no longer counts.
      ${now} ${diff}
    </p>`;
  }
  if (claim.review === "rejected")
    return html`<p class="notice">
      <strong>Rejected in review.</strong> This claim does not count; see the verdicts below.
    </p>`;
  return "";
}

const VERDICTS: (view: View) => Column<VerdictRow>[] = (view) => [
  { head: "When", rowHeader: true, cell: (v) => time(view, v.recordedAt) },
  { head: "Verdict", cell: verdictText },
  { head: "Reason", cell: (v) => v.reason ?? "none given" },
  { head: "By", cell: (v) => v.reviewer },
];

function competing(view: View, data: ClaimPage): Html {
  const inConflict = new Set(data.conflicts.flatMap((c) => (c.closedAt ? [] : c.claimIds)));
  const groups = [...groupBy(data.competing, (row) => `${row.point} ${row.metric}`).values()];
  return html`${groups.map((rows) => {
    const [first] = rows;
    return first
      ? html`<h3>${metricLink(view, first.point, first.metric)}</h3>
          ${sideBySide(view, rows, inConflict, data.claim.id)}`
      : "";
  })}
  ${
    data.conflicts.length > 0
      ? html`<ul class="plain">
          ${data.conflicts.map((row) => conflictItem(view, row))}
        </ul>`
      : ""
  }
  ${groups.length + data.conflicts.length === 0 ? html`<p>No other party gives a value of the same metric, and nothing contradicts it.</p>` : ""}`;
}

function follows(data: ClaimPage): Html {
  if (data.changes.length === 0) return html`<p>Nothing changed by this claim.</p>`;
  return html`<ul>
    ${data.changes.map((change) => html`<li>${changeLine(change)} (${day(change.occurredAt)})</li>`)}
  </ul>`;
}

function copies(view: View, data: ClaimPage): Html | "" {
  if (data.copies.length === 0) return "";
  return html`<h2>The same text elsewhere</h2>
    <p>Copies of one text are one origin, however many there are.</p>
    ${copyLinks(view, data.copies)}`;
}

function draw(view: View, data: ClaimPage, permalink: string): Html {
  const { claim, replacedBy } = data;
  const [point] = claim.points;
  const original = saidText(claim.original);
  const known = view.plan.points.find((p) => p.number === point);
  return page(view, {
    title: claimLine(claim),
    crumbs: [
      ["Board", "/"],
      ...(known ? [[`${known.number}. ${known.title}`, `/points/${known.number}`] as [string, string]] : []),
    ],
    exports: [["JSON", `/api/v1/claims/${encodeURIComponent(claim.id)}`, "application/json"]],
    body: html`${notice(view, data)}
      <h2>The words</h2>
      ${quoted(surroundings(data.text, claim.evidence))}
      <p class="meta">
        ${sourceLink(claim)}: ${claim.articleTitle} ·
        <a href="${articlePath(view, data)}">the stored text</a>, version ${data.version?.number ?? "unknown"}
      </p>
      <h2>What is claimed</h2>
      ${claimFacts(view, claim)}
      ${original ? html`<p class="notice">Corrected by a reviewer. The rule had read ${original}.</p>` : ""}
      ${view.operator ? verdictForm(view, claim) : ""}
      <p>Address of this claim: <code>${permalink}</code></p>
      ${
        replacedBy
          ? html`<h2>What stands there now</h2>
              <ol class="claims">
                ${claimItem(view, replacedBy)}
              </ol>`
          : ""
      }
      <h2>What others say</h2>
      ${competing(view, data)}
      <h2>What followed</h2>
      ${follows(data)}
      <h2>Verdicts</h2>
      ${table("Verdicts of reviewers, oldest first", VERDICTS(view), data.verdicts, "Nobody has reviewed this claim yet.")}
      ${copies(view, data)}`,
  });
}

/** `/claims/:id`: permanent address of a claim; 410 once its publisher has withdrawn the words. */
export function claimPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/claims/:id", async (c) => {
    const id = c.req.param("id");
    const data = await loadClaimPage(deps.db, id);
    if (!data) throw new NotFound(`there is no claim ${id.slice(0, 100)}`);
    const { plan } = data.claim;
    const loaded = deps.plans.some((known) => known.id === plan);
    const view = viewOf(c, deps, { plan: loaded ? plan : undefined, operator: c.get("operator") });
    const permalink = `${deps.config.baseUrl}/claims/${encodeURIComponent(id)}`;
    return c.html(draw(view, data, permalink), data.claim.state === "gone" ? 410 : 200);
  });
}
