import type { OpenAPIHono } from "@hono/zod-openapi";
import { sql } from "kysely";
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
  return metrics;
}
