import { html } from "hono/html";
import { figureText } from "#shared/domain/index.ts";
import type { ConflictRow } from "../adapters/queries/conflicts.ts";
import { titleOf, wordOf } from "../core/rollup.ts";
import { type ConflictSide, sidesOf } from "../core/sides.ts";
import { actorLink, claimPath, metricLink } from "./links.ts";
import { time } from "./parts.ts";
import { href, type Html, type View } from "./view.ts";

function sideWords(side: ConflictSide): string {
  if (side.value !== null) return figureText({ value: side.value, unit: side.unit ?? "" });
  const modality = side.modality === null || side.modality === "asserted" ? "" : ` (${side.modality})`;
  return `${side.status ? wordOf(side.status) : "mentioned"}${modality}`;
}

const SIDES = 12;

/** A contradiction: what it is about, and each side with its claim. */
export function conflictItem(view: View, row: ConflictRow): Html {
  const about = row.metric ? metricLink(view, row.point, row.metric) : html`${titleOf(row.kind)}`;
  const closed = row.closedAt ? html`, closed ${time(view, row.closedAt)}` : "";
  const sides = sidesOf(row.sides);
  const left = sides.length - SIDES;
  return html`<li class="conflict">
    <h3>
      ${about}
      <span class="on">on <a href="${href(view, `/points/${row.point}`)}">point ${row.point}</a></span>
    </h3>
    <ul class="values">
      ${sides.slice(0, SIDES).map(
        (side) =>
          html`<li>
            <p class="value">${sideWords(side)}</p>
            <p>${actorLink(view, side.party)}</p>
            <p class="meta">
              <a href="${claimPath(view, side.claimId)}"
                >claim<span class="hidden"> by ${side.party}</span></a
              >
            </p>
          </li>`,
      )}
    </ul>
    ${left > 0 ? html`<p class="meta">And ${left} more parties.</p>` : ""}
    <p class="meta">Noticed ${time(view, row.openedAt)}${closed}</p>
  </li>`;
}
