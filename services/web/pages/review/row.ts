import { html } from "hono/html";
import type { ReviewItem } from "../../adapters/review.ts";
import type { VerdictRow } from "../../adapters/queries/review.ts";
import { surroundings } from "../../core/evidence-context.ts";
import { titleOf } from "../../core/rollup.ts";
import { saidText, verdictText } from "../../core/correction.ts";
import { figureText } from "#shared/domain/index.ts";
import { conflictItem } from "../conflict.ts";
import { actorLink, claimPath, metricLink } from "../links.ts";
import { day, quoted, said, sourceLink, standing, time } from "../parts.ts";
import { sideBySide } from "../values.ts";
import { verdictForm } from "../verdict-form.ts";
import { href, type Html, type View } from "../view.ts";
import { correctionForm } from "./correction.ts";

function pointNames(view: View, points: readonly number[]): Html {
  const title = (n: number) => view.plan.points.find((p) => p.number === n)?.title ?? "not in this plan";
  return html`${points.map(
    (n, i) => html`${i > 0 ? html`<br />` : ""}<a href="${href(view, `/points/${n}`)}">${n}. ${title(n)}</a>`,
  )}`;
}

function parsed(view: View, { claim }: ReviewItem): Html {
  const figures = claim.figures.map((figure) => {
    const metric = figure.metric ? html` – ${metricLink(view, claim.points[0] ?? 0, figure.metric)}` : "";
    return html`<dd>${figureText(figure)}${metric}</dd>`;
  });
  return html`<dl class="facts">
    <dt>Point</dt>
    <dd>${pointNames(view, claim.points)}</dd>
    <dt>Status</dt>
    <dd>${claim.status ? titleOf(claim.status) : "none"}, ${claim.modality}</dd>
    ${
      figures.length > 0
        ? html`<dt>Figures</dt>
            ${figures}`
        : ""
    }
    ${
      claim.original
        ? html`<dt>Read at first</dt>
            <dd>${saidText(claim.original)}</dd>`
        : ""
    }
    <dt>Who says so</dt>
    <dd>${claim.attributedTo ? actorLink(view, claim.attributedTo) : "the publisher"}</dd>
    <dt>Holds from</dt>
    <dd>${claim.validFrom ? day(claim.validFrom) : "not said"}</dd>
    <dt>Read by</dt>
    <dd>rule <code>${claim.rule}</code>, ${Math.round(claim.confidence * 100)} % sure</dd>
  </dl>`;
}

function against(view: View, { competing, conflicts }: ReviewItem): Html | "" {
  if (competing.length + conflicts.length === 0) return "";
  return html`<h4>What others say</h4>
    ${competing.length > 0 ? sideBySide(view, competing, new Set()) : ""}
    ${
      conflicts.length > 0
        ? html`<ul class="plain">
            ${conflicts.map((row) => conflictItem(view, row))}
          </ul>`
        : ""
    }`;
}

function history(view: View, verdicts: readonly VerdictRow[]): Html | "" {
  if (verdicts.length === 0) return "";
  return html`<ul class="plain meta">
    ${verdicts.map(
      (row) =>
        html`<li>
          ${verdictText(row)} by ${row.reviewer},
          ${time(view, row.recordedAt)}${row.reason ? `: ${row.reason}` : ""}
        </li>`,
    )}
  </ul>`;
}

/** One claim of the queue: its words in their place on the left, what was read from them on the right. */
export function reviewRow(view: View, item: ReviewItem): Html {
  const { claim } = item;
  const diff =
    claim.state === "intact"
      ? ""
      : html` · <a href="${href(view, `/articles/${claim.articleId}/diff`)}">what changed on the page</a>`;
  return html`<li class="claim review" id="c-${claim.id}" tabindex="-1" data-row>
    <h3>${said(claim)} <span class="on">on point ${claim.points.join(", ")}</span></h3>
    <div class="beside">
      <div>
        ${quoted(surroundings(item.text, claim.evidence))}
        <p class="meta">
          ${sourceLink(claim)}, ${time(view, claim.publishedAt)} · ${standing(claim)} ·
          <a href="${claimPath(view, claim.id)}">permalink<span class="hidden"> of this claim</span></a
          >${diff}
        </p>
        ${verdictForm(view, claim)} ${correctionForm(view, claim)} ${history(view, item.verdicts)}
      </div>
      <div>${parsed(view, item)} ${against(view, item)}</div>
    </div>
  </li>`;
}
