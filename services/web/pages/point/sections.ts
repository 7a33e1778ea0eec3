import { html } from "hono/html";
import { figureText, type DutyKind, type Point } from "#shared/domain/index.ts";
import type { PointPage } from "../../adapters/point.ts";
import type { ActorCount } from "../../adapters/queries/actors.ts";
import type { ChangeRow } from "../../adapters/queries/changes.ts";
import { sideText } from "../../core/change.ts";
import { titleOf, wordOf } from "../../core/rollup.ts";
import { groupBy } from "../../core/standing.ts";
import { utcText } from "../../core/time.ts";
import { conflictItem } from "../conflict.ts";
import { actorLink, claimPath, metricLink } from "../links.ts";
import { day, flags, overruledNote, status, time } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { sideBySide } from "../values.ts";
import { href, type Html, type View } from "../view.ts";

const DUTIES: Record<DutyKind, string> = {
  one_off: "Done once",
  threshold: "A value has to be reached",
  continuous: "Has to hold all the time",
  conditional: "Due only if a condition is met",
};

/** What the plan says: it is the pack's text, no claim. */
export function planText(view: View, point: Point): Html {
  const targets = point.metrics.filter((metric) => metric.target !== undefined);
  return html`<dl class="facts">
    <dt>Fulfilled when</dt>
    <dd>${point.criterion}</dd>
    <dt>Kind of duty</dt>
    <dd>${DUTIES[point.duty]}</dd>
    ${
      targets.length > 0
        ? html`<dt>Target</dt>
            ${targets.map(
              (metric) =>
                html`<dd>
                  ${figureText({ value: metric.target ?? 0, unit: metric.unit })}:
                  ${metricLink(view, point.number, metric.id)}
                </dd>`,
            )}`
        : ""
    }
    ${
      point.aliases.length > 0
        ? html`<dt>Also called</dt>
            <dd>${point.aliases.join(", ")}</dd>`
        : ""
    }
    ${
      point.follows && point.follows.length > 0
        ? html`<dt>Before</dt>
            <dd>point ${point.follows.join(", ")} of the edition that this plan follows</dd>`
        : ""
    }
  </dl>`;
}

/** How the point stands, and how well that is supported. */
export function standing(view: View, page: PointPage, asOf: Date | null): Html {
  const { standing: now } = page;
  const at = asOf ?? view.now;
  const overruled = now.history.findLast((row) => !row.validFrom || row.validFrom <= at)?.overruled ?? null;
  return html`${overruled === null ? "" : overruledNote(overruled)}
    <dl class="facts">
      <dt>${asOf ? `Reported at ${utcText(asOf)}` : "Reported now"}</dt>
      <dd>${status(now.status, now.rollup)}</dd>
      <dt>In short</dt>
      <dd>${titleOf(now.rollup)}</dd>
      <dt>Flags</dt>
      <dd>${flags(now.flags)}</dd>
      <dt>Since</dt>
      <dd>${time(view, now.since, "no claim yet")}</dd>
      <dt>Coverage</dt>
      <dd>
        <a href="${href(view, "/wire", { point: now.number })}"
          >${now.claims} ${now.claims === 1 ? "claim" : "claims"}</a
        >
        from ${now.sources} independent ${now.sources === 1 ? "source" : "sources"}, last
        ${time(view, now.lastClaimAt)}
      </dd>
    </dl>`;
}

/** What is open between sources. */
export function conflicts(view: View, page: PointPage): Html {
  if (page.conflicts.length === 0) return html`<p>No open contradictions between sources.</p>`;
  return html`<ul class="plain">
    ${page.conflicts.map((row) => conflictItem(view, row))}
  </ul>`;
}

const VALUES = 9;

/** The metrics of the point, competing values beside each other. */
export function figures(view: View, point: Point, page: PointPage): Html {
  if (page.figures.length === 0) {
    return html`<p class="empty">
      No figures yet.
      <a href="${href(view, "/wire", { point: point.number, kind: "figure" })}">Claims with figures</a>
    </p>`;
  }
  const inConflict = new Set(page.conflicts.filter((c) => c.kind === "figure").flatMap((c) => c.claimIds));
  return html`${[...groupBy(page.figures, (row) => row.metric)].map(([metric, rows]) => {
    const left = rows.length - VALUES;
    const opposedFirst = rows.toSorted(
      (a, b) => Number(inConflict.has(b.claimId)) - Number(inConflict.has(a.claimId)),
    );
    return html`<h3>${metricLink(view, point.number, metric)}</h3>
      ${sideBySide(view, opposedFirst.slice(0, VALUES), inConflict)}
      ${left > 0 ? html`<p class="meta">And ${left} more parties: ${metricLink(view, point.number, metric)}</p>` : ""}`;
  })}`;
}

function changeColumns(view: View): Column<ChangeRow>[] {
  return [
    { head: "What", rowHeader: true, short: true, cell: (c) => titleOf(c.type) },
    { head: "Before", cell: (c) => sideText(c.before) },
    { head: "After", cell: (c) => sideText(c.after) },
    { head: "Since", cell: (c) => day(c.occurredAt) },
    {
      head: "Reported",
      cell: (c) => {
        const path = href(view, `/points/${c.point ?? ""}`, { asOf: c.recordedAt.toISOString() });
        return html`<a href="${path}"
          >${day(c.recordedAt)}<span class="hidden">: the page as it was then</span></a
        >`;
      },
    },
    {
      head: "Claims",
      short: true,
      cell: (c) =>
        c.claimIds.length === 0
          ? "none"
          : html`${c.claimIds.slice(0, 5).map((id, i) => html`${i > 0 ? ", " : ""}<a href="${claimPath(view, id)}">claim ${i + 1}<span class="hidden"> of ${wordOf(c.type)} ${c.id}</span></a>`)}`,
    },
  ];
}

/** What changed on the point, newest first. */
export function changes(view: View, page: PointPage): Html {
  return table("Changes, newest first", changeColumns(view), page.changes, "Nothing has changed yet.");
}

function actorColumns(view: View): Column<ActorCount>[] {
  return [
    { head: "Actor", rowHeader: true, cell: (a) => actorLink(view, a.name) },
    { head: "Named in claims", numeric: true, cell: (a) => a.mentioned },
    { head: "Speaks in", numeric: true, cell: (a) => a.speaks },
    { head: "Last", cell: (a) => day(a.lastClaimAt) },
  ];
}

const ACTORS = 15;

/** Who is named and who speaks on the point. */
export function actors(view: View, page: PointPage): Html {
  const more = page.actors.length - ACTORS;
  return html`${table("Actors in the claims on this point", actorColumns(view), page.actors.slice(0, ACTORS), "No claim names an actor yet.")}
  ${more > 0 ? html`<p class="hint">And ${more} more that are named less often.</p>` : ""}`;
}
