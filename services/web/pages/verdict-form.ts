import { html } from "hono/html";
import type { PublishedClaim } from "../core/claim.ts";
import type { Html, View } from "./view.ts";

function button(verdict: string, label: string): Html {
  return html`<button name="verdict" value="${verdict}">
    ${label}<span class="hidden"> this claim</span>
  </button>`;
}

/** Accept, reject, or take back: what a reviewer can do with a claim wherever it is listed. */
export function verdictForm(view: View, claim: PublishedClaim): Html {
  const id = `reason-${claim.id}`;
  const isPending = claim.review === "pending";
  return html`<form class="row verdict" method="post" action="/review/${encodeURIComponent(claim.id)}">
    <input type="hidden" name="back" value="${view.url}" />
    ${claim.review === "accepted" ? "" : button("accepted", "Accept")}
    ${claim.review === "rejected" ? "" : button("rejected", "Reject")}
    ${isPending ? "" : button("pending", "Undo")}
    <span class="reason"
      ><label for="${id}">Reason</label> <input id="${id}" name="reason" maxlength="1000"
    /></span>
  </form>`;
}
