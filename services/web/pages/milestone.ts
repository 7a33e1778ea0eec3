import { html } from "hono/html";
import type { MilestoneView } from "../core/milestones.ts";
import { titleOf } from "../core/rollup.ts";
import { actorLinks, claimPath, pointLinks } from "./links.ts";
import { type Column, table } from "./table.ts";
import type { Html, View } from "./view.ts";

/** Shape beside the word, so that a state never rests on colour alone. */
const SHAPES: Record<string, string> = { upcoming: "○", due: "◐", overdue: "✕", met: "●", silent: "◇" };
const KINDS: Record<string, string> = {
  overdue: "failed-or-partial",
  met: "done-or-holding",
  due: "under-way",
};
const HINTS: Record<string, string> = { silent: "due, and no coverage" };

function state(word: string): Html {
  return html`<span class="status ${KINDS[word] ?? ""}"
      ><span class="shape" aria-hidden="true">${SHAPES[word] ?? "◇"}</span> ${titleOf(word)}</span
    >
    ${HINTS[word] ? html`<span class="hint">${HINTS[word]}</span>` : ""}`;
}

function columns(view: View): Column<MilestoneView>[] {
  return [
    { head: "Milestone", rowHeader: true, cell: (m) => m.title },
    { head: "State", cell: (m) => state(m.state) },
    {
      head: "Due",
      cell: (m) =>
        html`<time datetime="${m.from}">${m.from}</time> to <time datetime="${m.to}">${m.to}</time>`,
    },
    { head: "Lead", cell: (m) => actorLinks(view, m.lead) },
    { head: "Points", cell: (m) => pointLinks(view, m.points) },
    {
      head: "Claims",
      short: true,
      cell: (m) =>
        m.claimIds.length === 0
          ? "none"
          : html`${m.claimIds.slice(0, 5).map((id, i) => html`${i > 0 ? ", " : ""}<a href="${claimPath(view, id)}">claim ${i + 1}<span class="hidden"> on ${m.title}</span></a>`)}`,
    },
  ];
}

/** Milestones as a table. */
export function milestoneTable(
  view: View,
  caption: string,
  rows: readonly MilestoneView[],
  empty: Html | string,
): Html {
  return table(caption, columns(view), rows, empty);
}
