import { html } from "hono/html";
import type { PublishedClaim } from "../../core/claim.ts";
import type { Mark } from "../../core/highlight.ts";
import { markedLines, type Piece } from "../../core/marked-text.ts";
import type { Html } from "../view.ts";

/** A claim with its place in the text that is shown, and its number in the margin. */
export interface Placed {
  claim: PublishedClaim;
  number: number;
  start: number;
  end: number;
}

function piece({ text, ids, begins, ends }: Piece, numberOf: ReadonlyMap<string, number>): Html {
  if (ids.length === 0) return html`${text}`;
  const depth = Math.min(ids.length, 3);
  const notes = ends.map(
    (id) =>
      html`<sup
        ><a href="#c-${id}"><span class="hidden">claim </span>${numberOf.get(id) ?? ""}</a></sup
      >`,
  );
  const [first] = begins;
  const marked = first
    ? html`<mark class="m${depth}" id="m-${first}" tabindex="-1" data-mark>${text}</mark>`
    : html`<mark class="m${depth}">${text}</mark>`;
  return html`${begins.slice(1).map((id) => html`<span id="m-${id}"></span>`)}${marked}${notes}`;
}

/** The stored text, a paragraph per line, with what each claim rests on marked and numbered. */
export function markedText(text: string, placed: readonly Placed[], lang: string | null): Html {
  const marks: Mark[] = placed.map(({ claim, start, end }) => ({ id: claim.id, start, end }));
  const numberOf = new Map(placed.map(({ claim, number }) => [claim.id, number]));
  const lines = markedLines(text, marks).filter((line) => line.length > 0);
  return html`<div class="text" dir="auto" lang="${lang ?? "und"}">
    ${lines.map((line) => html`<p>${line.map((one) => piece(one, numberOf))}</p>`)}
  </div>`;
}
