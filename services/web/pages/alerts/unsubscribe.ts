import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { html } from "hono/html";
import { holderOf } from "../../adapters/alerts.ts";
import { setState } from "../../adapters/queries/subscriptions.ts";
import { scopeText } from "../../core/subscription.ts";
import type { Deps } from "../../deps.ts";
import { page } from "../layout.ts";
import { type Html, viewOf } from "../view.ts";
import { deadLink } from "./link.ts";

/**
 * `/alerts/unsubscribe/:token`: GET shows a button, POST ends the subscription. Mail clients send the
 * POST by themselves when their own button is pressed (RFC 8058); repeating it does no harm.
 */
export function unsubscribePage(app: OpenAPIHono, deps: Deps): void {
  const draw = (c: Context, title: string, body: Html) => {
    const view = viewOf(c, deps, { plan: undefined, operator: c.get("operator") });
    return c.html(page(view, { title, crumbs: [["Get alerts", "/alerts/new"]], body }));
  };
  const manage = (c: Context) => `/alerts/manage/${c.req.param("token") ?? ""}`;
  app.get("/alerts/unsubscribe/:token", async (c) => {
    const holder = await holderOf(deps, "manage", c.req.param("token"));
    if (!holder) return await deadLink(c, deps);
    if (holder.state === "ended")
      return await draw(c, "These alerts have ended", html`<p><a href="/alerts/new">Subscribe anew</a></p>`);
    const body = html`<p>Notices to <strong>${holder.address}</strong>: ${scopeText(holder)}.</p>
      <form method="post" action="${c.req.path}"><button class="primary">Unsubscribe</button></form>
      <p><a href="${manage(c)}">Change or pause them instead</a></p>`;
    return await draw(c, "End these alerts?", body);
  });
  app.post("/alerts/unsubscribe/:token", async (c) => {
    const holder = await holderOf(deps, "manage", c.req.param("token"));
    if (!holder) return await deadLink(c, deps);
    await setState(deps.db, holder.id, "ended");
    const body = html`<p>Nothing more is sent for ${scopeText(holder)}.</p>
      <p><a href="${manage(c)}">See your other alerts, or delete your data</a></p>`;
    return await draw(c, "Unsubscribed", body);
  });
}
