import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { sql } from "kysely";
import { z } from "zod";
import { createMetrics, type WebMetrics } from "../adapters/metrics.ts";
import type { Deps } from "../deps.ts";
import { API } from "./list.ts";

async function readiness(deps: Deps): Promise<string | null> {
  try {
    await sql`SELECT 1 FROM kysely_migration LIMIT 1`.execute(deps.db);
    await sql`SELECT 1 FROM claim, event_log, subscription LIMIT 0`.execute(deps.db);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "database not reachable";
  }
}

/** `/healthz`, `/readyz` and `/metrics`, at the root and below `/api/v1`; returns the metrics to feed. */
export function healthRoutes(app: OpenAPIHono, deps: Deps): WebMetrics {
  const metrics = createMetrics(deps);
  for (const base of ["", API]) {
    app.get(`${base}/healthz`, (c) => c.json({ status: "ok" }));
    app.get(`${base}/readyz`, async (c) => {
      const reason = await readiness(deps);
      return reason === null ? c.json({ status: "ready" }) : c.json({ status: "not ready", reason }, 503);
    });
    app.get(`${base}/metrics`, async (c) =>
      c.body(await metrics.text(), 200, { "content-type": metrics.contentType }),
    );
  }
  describe(app);
  return metrics;
}

function describe(app: OpenAPIHono): void {
  const state = z.object({ status: z.string(), reason: z.string().optional() });
  const json = { "application/json": { schema: state } };
  const get = (path: string, summary: string, responses: RouteConfig["responses"]) =>
    app.openAPIRegistry.registerPath({ method: "get", path: `${API}${path}`, summary, responses });
  get("/healthz", "The process answers", { 200: { description: "It does", content: json } });
  get("/readyz", "The store can be read", {
    200: { description: "It can", content: json },
    503: { description: "It cannot, with the reason", content: json },
  });
  get("/metrics", "Counters for Prometheus", {
    200: { description: "In its text format", content: { "text/plain": { schema: z.string() } } },
  });
}
