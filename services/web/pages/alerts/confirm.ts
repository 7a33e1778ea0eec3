import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { manageToken } from "#shared/config/tokens.ts";
import { loadSecret } from "#shared/db/secret.ts";
import { holderOf } from "../../adapters/alerts.ts";
import { confirmSubscription, type SubscriptionRow } from "../../adapters/queries/subscriptions.ts";
import { scopeText } from "../../core/subscription.ts";
import type { Deps } from "../../deps.ts";
import { page } from "../layout.ts";
import { viewOf } from "../view.ts";
import { deadLink } from "./link.ts";

const DAYS = 7;

function isOpen(row: SubscriptionRow | null, now: Date): row is SubscriptionRow {
  if (!row || row.state === "ended") return false;
  return row.state !== "pending" || now.getTime() - row.created_at.getTime() < DAYS * 86_400_000;
}

/** `/alerts/confirm/:token`: GET shows a button, for mail scanners open links; POST starts the alerts. */
export function confirmPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/alerts/confirm/:token", async (c) => {
    const holder = await holderOf(deps, "confirm", c.req.param("token"));
    if (!isOpen(holder, deps.now())) return await deadLink(c, deps);
    const view = viewOf(c, deps, { plan: undefined, operator: c.get("operator") });
    const body = html`<p>
        Notices go to <strong>${holder.address}</strong>,
        ${holder.frequency === "daily" ? "once a day" : "as it happens"}: ${scopeText(holder)}.
      </p>
      <form method="post" action="${c.req.path}"><button class="primary">Start the alerts</button></form>
      <p class="hint">If you did not ask for them, close this page: nothing is sent without this step.</p>`;
    return c.html(
      page(view, { title: "Confirm your alerts", crumbs: [["Get alerts", "/alerts/new"]], body }),
    );
  });
  app.post("/alerts/confirm/:token", async (c) => {
    const holder = await holderOf(deps, "confirm", c.req.param("token"));
    if (!isOpen(holder, deps.now())) return await deadLink(c, deps);
    await confirmSubscription(deps.db, holder.id);
    const token = manageToken(await loadSecret(deps.db, deps.config), holder.id);
    return c.redirect(`/alerts/manage/${token}?done=confirmed`, 303);
  });
}
