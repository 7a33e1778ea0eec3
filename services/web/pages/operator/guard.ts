import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Next } from "hono";

const CLOSED = [
  "/ops",
  "/ops/*",
  "/review",
  "/review/*",
  "/points/:n/overrule",
  "/sources/add",
  "/sources/add/*",
  "/sources/import",
  "/sources/feeds/*",
  "/sources/:id/remove",
];

/** Pages of the operator lead everybody else to the log-in, and are kept by no cache. */
export function guardOperator(app: OpenAPIHono): void {
  for (const path of CLOSED) app.use(path, (c, next) => closed(c, next));
}

async function closed(c: Context, next: Next): Promise<Response | void> {
  c.header("cache-control", "no-store");
  if (c.get("operator") || c.req.path === "/ops/login") return await next();
  const { pathname, search } = new URL(c.req.url);
  const target = c.req.method === "GET" ? `${pathname}${search}` : "/ops";
  return c.redirect(`/ops/login?${new URLSearchParams({ next: target }).toString()}`, 303);
}
