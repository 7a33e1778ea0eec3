import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { requestLink } from "../../adapters/alerts.ts";
import { readQuery } from "../../core/query.ts";
import type { Deps } from "../../deps.ts";
import { readForm } from "../form.ts";
import { page } from "../layout.ts";
import { type Html, viewOf } from "../view.ts";

const schema = z.object({ address: z.string().trim().pipe(z.email("must be an e-mail address").max(254)) });

const FORM = html`<form class="stack" method="post" action="/alerts/link">
    <div class="field">
      <label for="f-address">E-mail address</label>
      <input id="f-address" type="email" name="address" autocomplete="email" required />
    </div>
    <p><button class="primary">Send the link</button></p>
  </form>
  <p>Or <a href="/alerts/new">subscribe anew</a>.</p>`;

function draw(c: Context, deps: Deps, title: string, body: Html): Html {
  const view = viewOf(c, deps, { plan: undefined, operator: c.get("operator") });
  return page(view, { title, crumbs: [["Get alerts", "/alerts/new"]], body });
}

/** The answer to a link that is unknown, or whose time or subscription has ended. */
export async function deadLink(c: Context, deps: Deps): Promise<Response> {
  const body = html`<p>
      It may be cut short, too old, or of alerts whose data was deleted. You can have a new one sent to your
      mailbox.
    </p>
    ${FORM}`;
  return c.html(draw(c, deps, "This link does not work any more", body), 404);
}

/** `/alerts/link`: have the link to one's alerts sent again; the answer is the same for any address. */
export function linkPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/alerts/link", (c) => c.html(draw(c, deps, "Get your link", FORM)));
  app.post("/alerts/link", async (c) => {
    const { address } = readQuery(schema, await readForm(c));
    await requestLink(deps, address);
    const body = html`<p>
      If <strong>${address}</strong> has alerts here, a letter with the link is on its way.
    </p>`;
    return c.html(draw(c, deps, "Look into your mailbox", body));
  });
}
