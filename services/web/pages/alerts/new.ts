import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import type { Notice } from "#shared/domain/index.ts";
import { lastNotice } from "../../adapters/alerts.ts";
import { caller } from "../../adapters/caller.ts";
import { subscribe, type Subscribed } from "../../adapters/subscribe.ts";
import { actorNames } from "../../core/plan.ts";
import { BadQuery, pointParam, readQuery } from "../../core/query.ts";
import { fromForm, subscriptionSchema } from "../../core/subscription.ts";
import type { Deps } from "../../deps.ts";
import { readForm } from "../form.ts";
import { page } from "../layout.ts";
import { planField } from "../parts.ts";
import { href, type Html, type View, viewOf } from "../view.ts";
import { type Given, scopeFields, wayFields } from "./fields.ts";

const query = z.object({
  plan: z.string().optional(),
  point: pointParam.optional(),
  actor: z.string().max(200).optional(),
});
const EMPTY: Given = { channel: "email", address: "", points: [], types: [], actors: [], frequency: "now" };

function preview(shown: Notice | null): Html {
  return html`<h2 id="preview">What a notice looks like</h2>
    ${
      shown
        ? html`<p>The newest change that you would have been told of:</p>
            <pre
              class="letter"
              tabindex="0"
              role="region"
              aria-labelledby="preview"
            ><strong>Subject: ${shown.subject}</strong>

${shown.text}</pre>
            <p class="hint">A webhook gets the same as signed JSON, with the claims and their addresses.</p>`
        : html`<p class="empty">Nothing of this kind has changed yet, so there is no notice to show.</p>`
    }`;
}

function draw(view: View, given: Given, shown: Notice | null, problem: string | null): Html {
  return page(view, {
    title: "Get alerts",
    crumbs: [["Board", "/"]],
    exports: [
      [
        "Atom feed of all changes, without an address",
        href(view, "/api/v1/changes.atom"),
        "application/atom+xml",
      ],
    ],
    body: html`<p>
        You are told what changed, old and new, with the words it rests on; never twice. An e-mail address has
        to be confirmed by a link, and every letter can be ended with one click. A webhook is told at once,
        and no more if it refuses its first notices.
      </p>
      ${problem ? html`<p class="error" id="problem" role="alert">${problem}</p>` : ""}
      <form class="stack" method="post" action="/alerts/new">
        ${planField(view)} ${wayFields(given, problem)} ${scopeFields(view, given)}
        <p class="row">
          <button class="primary" name="do" value="subscribe">Subscribe</button>
          <button name="do" value="preview">Show such a notice</button>
        </p>
      </form>
      ${preview(shown)}
      <h2>Already subscribed?</h2>
      <p><a href="/alerts/link">Get the link to your alerts again</a>.</p>`,
  });
}

function made(view: View, given: Given, result: Subscribed): Html {
  if (result.channel === "email") {
    return page(view, {
      title: "Look into your mailbox",
      crumbs: [["Get alerts", "/alerts/new"]],
      body: html`<p>
          A letter is on its way to <strong>${given.address}</strong>. The link in it starts the alerts;
          without it nothing is ever sent.
        </p>
        <p><a href="${href(view, "/")}">Back to the board</a></p>`,
    });
  }
  return page(view, {
    title: "The webhook is active",
    crumbs: [["Get alerts", "/alerts/new"]],
    body: html`<p>
        Notices go to <code>${given.address}</code>, signed after the Standard Webhooks specification.
      </p>
      <dl class="facts">
        <dt>Signing secret</dt>
        <dd><code>${result.secret}</code></dd>
        <dt>Manage it here</dt>
        <dd><a href="${result.manageUrl}">${result.manageUrl}</a></dd>
      </dl>
      <p class="notice">Both are shown this once. Keep them.</p>`,
  });
}

/** `/alerts/new`: subscribe by e-mail or webhook, with a preview of what comes. */
export function newAlertPage(app: OpenAPIHono, deps: Deps): void {
  const preview = (view: View, given: Given) =>
    lastNotice(deps.db, view.plan, { ...given, points: given.points.map(Number) }, deps.config.baseUrl);
  app.get("/alerts/new", async (c) => {
    const { plan, point, actor } = readQuery(query, c.req.query());
    const view = viewOf(c, deps, { plan, operator: c.get("operator") });
    const points = point === undefined ? [] : [String(point)];
    const actors = actor === undefined ? [] : actorNames(view.plan, actor);
    const given = { ...EMPTY, points, actors };
    return c.html(draw(view, given, await preview(view, given), null));
  });
  app.post("/alerts/new", async (c) => {
    const { do: what, plan, ...form } = await readForm(c);
    const view = viewOf(c, deps, {
      plan: typeof plan === "string" ? plan : undefined,
      operator: c.get("operator"),
    });
    const fields = fromForm(form);
    const given: Given = { ...EMPTY, ...(fields as Partial<Given>) };
    if (what === "preview") return c.html(draw(view, given, await preview(view, given), null));
    try {
      const result = await subscribe(
        deps,
        readQuery(subscriptionSchema, { ...fields, plan: view.plan.id }),
        caller(c, deps.config),
      );
      return c.html(made(view, given, result));
    } catch (error) {
      if (!(error instanceof BadQuery)) throw error;
      const problem = `Not subscribed: ${error.message}.`;
      return c.html(draw(view, given, await preview(view, given), problem), 400);
    }
  });
}
