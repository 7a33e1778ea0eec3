import { html } from "hono/html";
import { CHANGE_TYPES, type ChangeType } from "#shared/domain/index.ts";
import type { Html, View } from "../view.ts";

const TYPE_WORDS: Record<ChangeType, string> = {
  status_changed: "A status changes",
  figure_changed: "A figure moves",
  conflict_opened: "Sources start to contradict each other",
  conflict_closed: "A contradiction ends",
  milestone_overdue: "A deadline passes",
  milestone_met: "A milestone is met",
  claim_withdrawn: "A publisher takes back what a notice rested on",
  claim_corrected: "A publisher corrects what a notice rested on",
  coverage_spike: "Unusually much is reported",
  coverage_silent: "Nothing is reported of something due",
  source_silent: "A source falls silent",
};

/** What the form holds as it is drawn: empty at first, or as it was sent. */
export interface Given {
  channel: string;
  address: string;
  points: readonly string[];
  types: readonly string[];
  actors: readonly string[];
  frequency: string;
}

function box(name: string, value: string, text: string, checked: boolean, type = "checkbox"): Html {
  return html`<label
    ><input type="${type}" name="${name}" value="${value}" ${checked ? html`checked` : ""} /> ${text}</label
  >`;
}

/** Where to and how often. */
export function wayFields(given: Given, problem: string | null): Html {
  return html`<fieldset>
      <legend>How</legend>
      <div class="choices">
        ${box("channel", "email", "By e-mail", given.channel !== "webhook", "radio")}
        ${box("channel", "webhook", "To a webhook, signed", given.channel === "webhook", "radio")}
      </div>
    </fieldset>
    <div class="field">
      <label for="f-address">E-mail address, or address of the webhook</label>
      <input
        id="f-address"
        name="address"
        value="${given.address}"
        autocomplete="email"
        maxlength="2000"
        ${problem ? html`aria-invalid="true" aria-describedby="problem"` : ""}
      />
    </div>
    <fieldset>
      <legend>When</legend>
      <div class="choices">
        ${box("frequency", "now", "As it happens", given.frequency !== "daily", "radio")}
        ${box("frequency", "daily", "Once a day, at 07:00 UTC", given.frequency === "daily", "radio")}
      </div>
    </fieldset>`;
}

/** About what: nothing chosen means everything. */
export function scopeFields(view: View, given: Given): Html {
  const known = view.plan.actors.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return html`<fieldset>
      <legend>Points; none chosen means all</legend>
      <div class="choices">
        ${view.plan.points.map(({ number, title }) => {
          const n = String(number);
          return box("points", n, `${n}. ${title}`, given.points.includes(n));
        })}
      </div>
    </fieldset>
    <fieldset>
      <legend>What happened; none chosen means all</legend>
      <div class="choices">
        ${CHANGE_TYPES.map((type) => box("types", type, TYPE_WORDS[type], given.types.includes(type)))}
      </div>
    </fieldset>
    <details ${given.actors.length > 0 ? html`open` : ""}>
      <summary>Only where certain actors are named (${known.length} known)</summary>
      <fieldset>
        <legend>Actors; none chosen means all</legend>
        <div class="choices">
          ${known.map(({ name }) => box("actors", name, name, given.actors.includes(name)))}
        </div>
      </fieldset>
    </details>`;
}
