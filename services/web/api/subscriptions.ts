import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { SUBSCRIPTIONS } from "../adapters/attempts.ts";
import { caller } from "../adapters/caller.ts";
import { subscribe } from "../adapters/subscribe.ts";
import { BadQuery, readQuery } from "../core/query.ts";
import { subscriptionSchema } from "../core/subscription.ts";
import type { Deps } from "../deps.ts";
import { API, ERROR } from "./list.ts";

export const CHECK_MAIL = "A letter is on its way to this address; the link in it starts the alerts.";

const ANSWER = z.object({
  state: z.enum(["pending", "active"]),
  message: z.string().optional(),
  id: z.number().int().optional(),
  secret: z.string().optional(),
  manageUrl: z.string().optional(),
});

/** `POST /subscriptions`: the answer for an e-mail address is the same whether it is known or not. */
export function subscriptionRoutes(app: OpenAPIHono, deps: Deps): void {
  app.post(`${API}/subscriptions`, async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    if (typeof body !== "object" || body === null) throw new BadQuery("body: must be a JSON object");
    const made = await subscribe(deps, readQuery(subscriptionSchema, { ...body }), caller(c, deps.config));
    if (made.channel === "email") return c.json({ state: "pending", message: CHECK_MAIL }, 202);
    return c.json({ state: "active", id: made.id, secret: made.secret, manageUrl: made.manageUrl }, 201);
  });
  const answer = (description: string) => ({
    description,
    content: { "application/json": { schema: ANSWER } },
  });
  app.openAPIRegistry.registerPath({
    method: "post",
    path: `${API}/subscriptions`,
    summary: "Subscribe an e-mail address or a webhook to changes",
    request: { body: { content: { "application/json": { schema: subscriptionSchema } } } },
    responses: {
      201: answer(
        "A webhook, active; its secret and manage address are shown this once. It ends if it refuses its first notices and has never taken one",
      ),
      202: answer("An e-mail address that has to confirm"),
      400: { description: "A field is wrong", content: { "application/json": { schema: ERROR } } },
      429: {
        description: `More than ${SUBSCRIPTIONS} in a quarter of an hour from one caller or for one webhook host; Retry-After says when to try again`,
        content: { "application/json": { schema: ERROR } },
      },
    },
  });
}
