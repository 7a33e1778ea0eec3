import { html } from "hono/html";
import type { PointPage } from "../../adapters/point.ts";
import type { AssessmentRow } from "../../adapters/queries/points.ts";
import { rollupOf } from "../../core/rollup.ts";
import { shownHistory } from "../../core/shown.ts";
import type { AssessedStatus, Point } from "#shared/domain/index.ts";
import { claimPath } from "../links.ts";
import { day, evidence, flags, overruledNote, sourceLink, status } from "../parts.ts";
import { href, type Html, type View } from "../view.ts";

type Claims = PointPage["claims"];

function words(view: View, claims: Claims, id: string): Html | "" {
  const claim = claims.get(id);
  if (!claim) return "";
  const state = claim.state === "intact" ? "" : html` · <span class="tag">text ${claim.state} since</span>`;
  return html`<li>
    ${evidence(claim)}
    <p class="meta">
      ${claim.attributedTo ? html`${claim.attributedTo}, in ` : ""}${sourceLink(claim)},
      ${day(claim.publishedAt)} ·
      <a href="${claimPath(view, id)}">claim<span class="hidden"> in ${claim.sourceName}</span></a
      >${state}
    </p>
  </li>`;
}

function period(row: AssessmentRow): Html {
  const from = row.validFrom ? day(row.validFrom) : "the beginning";
  return row.validTo ? html`${from} to ${day(row.validTo)}` : html`since ${from}`;
}

function entry(view: View, point: Point, row: AssessmentRow, claims: Claims): Html {
  const rollup = rollupOf(row.status as AssessedStatus, row.flags, point.duty);
  const more = row.claims - row.claimIds.length;
  return html`<li>
    <h3>${status(row.status, rollup)} <span class="on">${period(row)}</span></h3>
    <p class="meta">
      Flags: ${flags(row.flags)} · reported since
      ${row.recordedFrom ? day(row.recordedFrom) : "the beginning"} · rests on ${row.claims}
      ${row.claims === 1 ? "claim" : "claims"} · rule ${row.ruleVersion}
    </p>
    ${row.overruled === null ? "" : overruledNote(row.overruled)}
    <ul class="plain">
      ${row.claimIds.map((id) => words(view, claims, id))}
    </ul>
    ${
      more > 0
        ? html`<p class="meta">
            The first and the newest are shown;
            <a href="${href(view, "/wire", { point: point.number })}">${more} more among all claims</a>.
          </p>`
        : ""
    }
  </li>`;
}

/** The statuses that a point has had, newest first, each on the words it rests on. */
export function timeline(view: View, point: Point, page: PointPage): Html {
  const { history } = page.standing;
  if (history.length === 0) {
    return html`<p class="empty">
      No claim that counts is known. That is not the same as “not started”:
      <a href="${href(view, "/sources")}">see what is read</a>.
    </p>`;
  }
  const shown = shownHistory(history);
  const left = history.length - shown.length;
  const csv = href(view, `/api/v1/points/${point.number}/timeline.csv`);
  return html`<ol class="timeline">
      ${shown.map((row) => entry(view, point, row, page.claims))}
    </ol>
    ${left > 0 ? html`<p>${left} earlier ones are in the <a href="${csv}">timeline as CSV</a>.</p>` : ""}`;
}
