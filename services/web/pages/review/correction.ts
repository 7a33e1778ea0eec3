import { html } from "hono/html";
import { type ClaimFigure, STATUSES } from "#shared/domain/index.ts";
import type { PublishedClaim } from "../../core/claim.ts";
import { titleOf } from "../../core/rollup.ts";
import type { Html, View } from "../view.ts";

interface Field {
  id: string;
  name: string;
  label: string;
  value: string | number;
}

function input({ id, name, label, value }: Field): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input id="${id}" name="${name}" value="${value}" />
  </div>`;
}

function choice(field: Field, options: readonly [string, string][]): Html {
  return html`<div class="field">
    <label for="${field.id}">${field.label}</label>
    <select id="${field.id}" name="${field.name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === field.value ? html`selected` : ""}>${text}</option>`,
      )}
    </select>
  </div>`;
}

function metrics(view: View, claim: PublishedClaim, figure: ClaimFigure): [string, string][] {
  const ofPoints = view.plan.points.filter((p) => claim.points.includes(p.number)).flatMap((p) => p.metrics);
  const known = ofPoints.map((metric): [string, string] => [metric.id, metric.title]);
  const own = figure.metric;
  const extra: [string, string][] = own && !known.some(([id]) => id === own) ? [[own, own]] : [];
  return [["", "None"], ...known, ...extra];
}

function figureFields(view: View, claim: PublishedClaim, figure: ClaimFigure, n: number): Html {
  const field = (name: string, label: string, value: string | number): Field => ({
    id: `e-${claim.id}-${n}-${name}`,
    name: `figure-${n}-${name}`,
    label,
    value,
  });
  return html`<fieldset class="filters">
    <legend>Figure ${n + 1}; leave the value empty to drop it</legend>
    ${input(field("value", "Value", figure.value))} ${input(field("max", "To", figure.valueMax ?? ""))}
    ${input(field("unit", "Unit", figure.unit))}
    ${choice(field("metric", "Metric", figure.metric ?? ""), metrics(view, claim, figure))}
  </fieldset>`;
}

/** Put right what was read from the words; the words and what was read first are kept. */
export function correctionForm(view: View, claim: PublishedClaim): Html {
  const id = (name: string) => `e-${claim.id}-${name}`;
  const statuses: [string, string][] = STATUSES.map((word) => [word, titleOf(word)]);
  return html`<details class="edit">
    <summary>Correct<span class="hidden"> this claim</span></summary>
    <form class="stack" method="post" action="/review/${encodeURIComponent(claim.id)}">
      <input type="hidden" name="back" value="${view.url}" />
      <div class="filters">
        ${input({ id: id("points"), name: "points", label: "Points, by number", value: claim.points.join(", ") })}
        ${choice({ id: id("status"), name: "status", label: "Status", value: claim.status ?? "" }, [["", "None"], ...statuses])}
      </div>
      ${claim.figures.map((figure, n) => figureFields(view, claim, figure, n))}
      ${input({ id: id("reason"), name: "reason", label: "Reason", value: "" })}
      <p><button name="verdict" value="corrected">Save the correction</button></p>
    </form>
  </details>`;
}
