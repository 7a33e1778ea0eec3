import type { OpenAPIHono } from "@hono/zod-openapi";
import type { WebMetrics } from "../adapters/metrics.ts";
import type { Deps } from "../deps.ts";
import { articleRoutes } from "./articles.ts";
import { claimRoutes } from "./claims.ts";
import { eventRoutes } from "./events.ts";
import { healthRoutes } from "./health.ts";
import { API } from "./list.ts";
import { pointRoutes } from "./points.ts";
import { actorRoutes, milestoneRoutes, sourceRoutes } from "./registers.ts";
import { changeRoutes, conflictRoutes, figureRoutes } from "./streams.ts";
import { subscriptionRoutes } from "./subscriptions.ts";

/** Everything below `/api/v1`, the health addresses, and the OpenAPI document. */
export function apiRoutes(app: OpenAPIHono, deps: Deps): WebMetrics {
  for (const routes of [pointRoutes, claimRoutes, figureRoutes, changeRoutes, conflictRoutes])
    routes(app, deps);
  for (const routes of [milestoneRoutes, actorRoutes, articleRoutes, sourceRoutes]) routes(app, deps);
  eventRoutes(app, deps);
  subscriptionRoutes(app, deps);
  const metrics = healthRoutes(app, deps);
  app.doc31(`${API}/openapi.json`, {
    openapi: "3.1.0",
    info: {
      title: "Peace Tracker",
      version: "1",
      description: "Who claims what about each point of a peace plan, since when, on which words.",
    },
    servers: [{ url: deps.config.baseUrl }],
  });
  return metrics;
}
