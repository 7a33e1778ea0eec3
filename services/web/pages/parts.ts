import { html } from "hono/html";
import { figureText } from "#shared/domain/index.ts";
import type { PublishedClaim } from "../core/claim.ts";
import type { Surroundings } from "../core/evidence-context.ts";
import { type Rollup, shapeOf, titleOf, wordOf } from "../core/rollup.ts";
import { textFragmentUrl } from "../core/text-fragment.ts";
import { dayOf, relativeTime, utcText } from "../core/time.ts";
import { verdictForm } from "./verdict-form.ts";
import { href, type Html, type View } from "./view.ts";

/** An instant: absolute, with a hint of how long ago. */
export function time(view: View, at: Date | string | null, absent = "never"): Html | string {
  if (at === null) return absent;
  const date = new Date(at);
  return html`<time datetime="${date.toISOString()}">${utcText(date)}</time>
    <span class="hint">${relativeTime(date, view.now)}</span>`;
}

/** A day, UTC. */
export function day(at: Date | string): Html {
  const iso = dayOf(new Date(at));
  return html`<time datetime="${iso}">${iso}</time>`;
}

/** Status word with the shape of its roll-up: never colour alone. */
export function status(word: string, rollup: Rollup): Html {
  return html`<span class="status ${rollup.replaceAll(" ", "-")}"
    ><span class="shape" aria-hidden="true">${shapeOf(rollup)}</span> ${titleOf(word)}</span
  >`;
}

/** Flags as words in a row. */
export function flags(words: readonly string[]): Html | string {
  if (words.length === 0) return "none";
  return html`<span class="tags"
    >${words.map((flag) => html`<span class="tag">${wordOf(flag)}</span> `)}</span
  >`;
}

/** That a person, not the rule, says how a point stands, and why. */
export function overruledNote(reason: string): Html {
  return html`<p class="notice">
    <strong>Overruled by a reviewer:</strong> <span dir="auto">${reason}</span>
  </p>`;
}

/** The exact words of a claim. */
export function evidence(claim: PublishedClaim): Html {
  return html`<blockquote><p dir="auto">${claim.evidence.exact}</p></blockquote>`;
}

/** The exact words marked in what stands around them; white space counts, so nothing is put between. */
export function quoted({ before, exact, after }: Surroundings): Html {
  const around = (text: string) => html`<span class="context">${text}</span>`;
  const parts = [around(before), html`<mark>${exact}</mark>`, around(after)];
  return html`<blockquote><p dir="auto">${parts}</p></blockquote>`;
}

/** What a claim says in a few words: status, figures, how it is meant. */
export function said(claim: PublishedClaim): Html {
  const words = [claim.status ? wordOf(claim.status) : "", ...claim.figures.map(figureText)].filter(Boolean);
  const modality = claim.modality === "asserted" ? "" : html` <span class="tag">${claim.modality}</span>`;
  return html`<strong>${words.join(", ") || "mentioned"}</strong>${modality}`;
}

/** How a claim stands: what it adds, whether its words are still there, its review. */
export function standing(claim: PublishedClaim): Html {
  const words: string[] = [claim.novelty];
  if (claim.state !== "intact")
    words.push(claim.state === "gone" ? "withdrawn by the publisher" : "text edited since");
  if (claim.review !== "pending") words.push(claim.review);
  if (claim.copies > 1) words.push(`in ${claim.copies} articles`);
  return html`${words.map((word) => html`<span class="tag ${word}">${word}</span> `)}`;
}

/** Address of the words on the publisher's page, or the plain address where no link can be made. */
export function sourceLink(claim: PublishedClaim): Html {
  const url = textFragmentUrl(claim.articleUrl, claim.evidence);
  if (!url) return html`${claim.sourceName}`;
  return html`<a href="${url}" rel="noopener external" data-open>${claim.sourceName}</a>`;
}

/** One line per claim, with its evidence; `extra` is one more link at its end. */
export function claimItem(view: View, claim: PublishedClaim, extra?: Html): Html {
  const points = claim.points.map(
    (n, i) => html`${i > 0 ? ", " : ""}<a href="${href(view, `/points/${n}`)}">point ${n}</a>`,
  );
  return html`<li class="claim" id="c-${claim.id}" tabindex="-1" data-row>
    <h3>${said(claim)} <span class="on">on ${points}</span></h3>
    ${evidence(claim)}
    <p class="meta">
      ${claim.attributedTo ? html`${claim.attributedTo}, in ` : ""}${sourceLink(claim)} ·
      ${time(view, claim.publishedAt)} · ${standing(claim)} ·
      <a href="${href(view, `/claims/${claim.id}`)}">permalink<span class="hidden"> of this claim</span></a>
      ${extra ? html`· ${extra}` : ""}
    </p>
    ${view.operator ? verdictForm(view, claim) : ""}
  </li>`;
}

/** A list of claims, or what to do if there are none. */
export function claimList(view: View, claims: readonly PublishedClaim[], empty: Html | string): Html {
  if (claims.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<ol class="claims">
    ${claims.map((claim) => claimItem(view, claim))}
  </ol>`;
}

/** A labelled choice of a form that is sent by GET. */
export function select(
  name: string,
  label: string,
  options: readonly [value: string, text: string][],
  chosen: string | undefined,
): Html {
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <select id="f-${name}" name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === (chosen ?? "") ? html`selected` : ""}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** A hidden field that keeps a plan other than the default through a form. */
export function planField(view: View): Html | "" {
  if (view.plan.id === view.plans[0]?.id) return "";
  return html`<input type="hidden" name="plan" value="${view.plan.id}" />`;
}
