import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { WINDOW_MS } from "./adapters/attempts.ts";
import { BadQuery, NotFound, TooMany } from "./core/query.ts";
import type { Deps } from "./deps.ts";
import { errorPage } from "./pages/error.ts";
import { viewOf } from "./pages/view.ts";

type Status = 400 | 403 | 404 | 413 | 429 | 500;

async function answer(c: Context, deps: Deps, status: Status, message: string): Promise<Response> {
  const requestId = String(c.get("requestId"));
  const wantsJson = c.req.path.startsWith("/api/") || /^\/(?:healthz|readyz|metrics)$/.test(c.req.path);
  if (wantsJson) return c.json({ error: message, requestId }, status);
  const view = viewOf(c, { ...deps, plans: deps.plans }, { plan: undefined, operator: false });
  return c.html(errorPage(view, { status, message, requestId }), status);
}

export function notFound(c: Context, deps: Deps): Promise<Response> {
  return answer(c, deps, 404, `There is nothing at ${c.req.path.slice(0, 200)}`);
}

/** One place that turns errors into answers; what is not meant for readers goes to the log only. */
export async function failed(c: Context, deps: Deps, error: Error): Promise<Response> {
  if (error instanceof BadQuery) return await answer(c, deps, 400, error.message);
  if (error instanceof NotFound) return await answer(c, deps, 404, error.message);
  if (error instanceof TooMany) {
    c.header("retry-after", String(WINDOW_MS / 1000));
    return await answer(c, deps, 429, error.message);
  }
  if (error instanceof HTTPException && error.status === 403) {
    return await answer(
      c,
      deps,
      403,
      "This form was sent from another site; open the page here and try again",
    );
  }
  if (error instanceof HTTPException && error.status === 413)
    return await answer(c, deps, 413, "The request is too large");
  deps.log.error({ err: error, requestId: c.get("requestId"), path: c.req.path }, "request failed");
  return await answer(c, deps, 500, "Something failed here; the log has the details under the request id");
}
