import { html } from "hono/html";
import { figureText } from "#shared/domain/index.ts";
import type { SeriesRow } from "../adapters/queries/figures.ts";
import { actorLink, claimPath } from "./links.ts";
import { day } from "./parts.ts";
import type { Html, View } from "./view.ts";

/** Who gives a value: a party in a source, or the source in its own voice. */
export function party(view: View, row: { party: string; sourceName: string }): Html {
  if (row.party === row.sourceName) return html`${row.sourceName}`;
  return html`${actorLink(view, row.party)}, in ${row.sourceName}`;
}

/** What each party says of one metric, beside each other, each with its words; `shown` is the claim of the page. */
export function sideBySide(
  view: View,
  rows: readonly SeriesRow[],
  inConflict: ReadonlySet<string>,
  shown?: string,
): Html {
  return html`<ul class="values">
    ${rows.map(
      (row) =>
        html`<li>
          <p class="value">
            ${figureText(row)}
            ${inConflict.has(row.claimId) ? html`<span class="tag conflict">conflict</span>` : ""}
            ${row.claimId === shown ? html`<span class="tag">this claim</span>` : ""}
          </p>
          <p>${party(view, row)}</p>
          <p class="meta">
            as of ${day(row.asOf)} ·
            <a href="${claimPath(view, row.claimId)}">claim<span class="hidden"> by ${row.party}</span></a>
          </p>
          <blockquote><p dir="auto">${row.quote}</p></blockquote>
        </li>`,
    )}
  </ul>`;
}
