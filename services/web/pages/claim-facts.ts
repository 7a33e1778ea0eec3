import { html } from "hono/html";
import { figureText, type ClaimFigure } from "#shared/domain/index.ts";
import type { PublishedClaim } from "../core/claim.ts";
import { titleOf } from "../core/rollup.ts";
import { actorLink, actorLinks, metricLink, pointLinks } from "./links.ts";
import { day, time } from "./parts.ts";
import { href, type Html, type View } from "./view.ts";

const NOVELTY: Record<string, string> = {
  new: "new: nothing like it was known",
  update: "update: it goes beyond what was known",
  repeat: "repeat: it was known already",
  conflict: "conflict: it contradicts what was known",
};

const MODALITY: Record<string, string> = {
  asserted: "asserted",
  planned: "planned, not yet so",
  conditional: "on a condition",
  denied: "denied",
  questioned: "questioned",
};

const QUOTE: Record<string, string> = {
  direct: "in a direct quotation",
  indirect: "in reported speech",
  none: "in the publisher's own voice",
};

const STATE: Record<string, string> = {
  intact: "intact: the words still stand on the page",
  edited: "edited: other words stand in their place",
  gone: "gone: the words were taken off the page",
};

function figure(view: View, claim: PublishedClaim, one: ClaimFigure): Html {
  const metric = one.metric;
  const measured = metric
    ? html` – ${metricLink(view, claim.points[0] ?? 0, metric)}`
    : one.of
      ? ` (${one.of})`
      : "";
  const modality =
    one.modality && one.modality !== "asserted" ? html` <span class="tag">${one.modality}</span>` : "";
  return html`<dd>${figureText(one)}${measured}${modality}</dd>`;
}

function period({ validFrom, validTo }: PublishedClaim): Html | string {
  if (!validFrom && !validTo) return "not said";
  return html`${validFrom ? html`from ${day(validFrom)}` : ""} ${validTo ? html`to ${day(validTo)}` : ""}`;
}

/** Everything a claim says, one fact a line, with the rule that read it. */
export function claimFacts(view: View, claim: PublishedClaim): Html {
  return html`<dl class="facts">
    <dt>On</dt>
    <dd>${pointLinks(view, claim.points)}</dd>
    <dt>Status</dt>
    <dd>${claim.status ? titleOf(claim.status) : "none"}, ${MODALITY[claim.modality]}</dd>
    ${
      claim.figures.length > 0
        ? html`<dt>Figures</dt>
            ${claim.figures.map((one) => figure(view, claim, one))}`
        : ""
    }
    <dt>Who says so</dt>
    <dd>
      ${claim.attributedTo ? html`${actorLink(view, claim.attributedTo)}, in ` : ""}<a
        href="${href(view, "/wire", { source: claim.source })}"
        >${claim.sourceName}</a
      >, ${QUOTE[claim.quote]}
    </dd>
    <dt>Actors named</dt>
    <dd>${claim.actors.length > 0 ? actorLinks(view, claim.actors) : "none"}</dd>
    <dt>Holds</dt>
    <dd>${period(claim)}</dd>
    <dt>Published</dt>
    <dd>${time(view, claim.publishedAt)}</dd>
    <dt>Recorded</dt>
    <dd>${time(view, claim.recordedAt)}</dd>
    <dt>Novelty</dt>
    <dd>${NOVELTY[claim.novelty]}</dd>
    <dt>Evidence</dt>
    <dd>${STATE[claim.state]}</dd>
    <dt>Review</dt>
    <dd>${titleOf(claim.review)}</dd>
    <dt>Read by</dt>
    <dd>
      rule <code>${claim.rule}</code> of rule set ${claim.rulesVersion}, confidence
      ${Math.round(claim.confidence * 100)} %
    </dd>
  </dl>`;
}
