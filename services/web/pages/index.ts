import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Deps } from "../deps.ts";
import { assetRoutes } from "./assets.ts";
import { boardPage } from "./board.ts";
import { wirePage } from "./wire.ts";

/** All pages. */
export function pageRoutes(app: OpenAPIHono, deps: Deps): void {
  assetRoutes(app);
  for (const route of [boardPage, wirePage]) route(app, deps);
}
