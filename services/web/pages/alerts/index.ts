import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Deps } from "../../deps.ts";
import { confirmPage } from "./confirm.ts";
import { linkPage } from "./link.ts";
import { managePage } from "./manage.ts";
import { newAlertPage } from "./new.ts";
import { unsubscribePage } from "./unsubscribe.ts";

/** The pages of subscribers. Their links are secrets: no cache keeps them, no search engine lists them. */
export function alertPages(app: OpenAPIHono, deps: Deps): void {
  app.use("/alerts/*", async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
    c.header("x-robots-tag", "noindex");
  });
  for (const route of [newAlertPage, linkPage, confirmPage, managePage, unsubscribePage]) route(app, deps);
}
