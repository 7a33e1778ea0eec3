import { html } from "hono/html";
import { day } from "./parts.ts";
import { href, type Html, type View } from "./view.ts";

/** Longer names than this are no filter of the wire. */
const NAME = 200;

/** A party by its name: its page if the plan knows it, else the claims that name it. */
export function actorLink(view: View, name: string): Html {
  if (name.length > NAME) return html`${name}`;
  const actor = view.plan.actors.find((known) => known.name === name);
  const path = actor ? href(view, `/actors/${actor.id}`) : href(view, "/wire", { actor: name });
  return html`<a href="${path}">${name}</a>`;
}

/** Names of parties in a row. */
export function actorLinks(view: View, names: readonly string[]): Html {
  return html`${names.map((name, i) => html`${i > 0 ? ", " : ""}${actorLink(view, name)}`)}`;
}

/** "point 4, point 6", each linked. */
export function pointLinks(view: View, points: readonly number[]): Html {
  return html`${points.map(
    (n, i) => html`${i > 0 ? ", " : ""}<a href="${href(view, `/points/${n}`)}">point ${n}</a>`,
  )}`;
}

/** A metric by its title, linked to its series; the bare words where the plan does not know it. */
export function metricLink(view: View, point: number, metric: string): Html {
  const known = view.plan.points.find((p) => p.number === point)?.metrics.find((m) => m.id === metric);
  if (!known) return html`${metric.replaceAll("-", " ")}`;
  const path = href(view, `/points/${point}/figures/${encodeURIComponent(metric)}`);
  return html`<a href="${path}">${known.title}</a>`;
}

/** Permanent address of a claim on this site. */
export function claimPath(view: View, id: string): string {
  return href(view, `/claims/${encodeURIComponent(id)}`);
}

/** A link to another site: only http and https become one, anything else stays text. */
export function external(url: string, text: string): Html {
  if (!/^https?:\/\//i.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noopener external">${text}</a>`;
}

/** The other places of a story, as links to what is stored of them. */
export function copyLinks(
  view: View,
  copies: readonly { id: number; sourceName: string; publishedAt: Date }[],
): Html {
  return html`<ul>
    ${copies.map(
      (copy) =>
        html`<li>
          <a href="${href(view, `/articles/${copy.id}`)}">${copy.sourceName}</a>, ${day(copy.publishedAt)}
        </li>`,
    )}
  </ul>`;
}
