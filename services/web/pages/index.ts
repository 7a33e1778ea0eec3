import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Deps } from "../deps.ts";
import { alertPages } from "./alerts/index.ts";
import { assetRoutes } from "./assets.ts";
import { boardPage } from "./board.ts";
import { actorPage } from "./actor/index.ts";
import { actorsPage } from "./actor/list.ts";
import { diffPage } from "./article/diff.ts";
import { articlePage } from "./article/index.ts";
import { claimPage } from "./claim.ts";
import { milestonesPage } from "./milestones.ts";
import { figurePage } from "./point/figure.ts";
import { guardOperator } from "./operator/guard.ts";
import { loginPages } from "./operator/login.ts";
import { opsPage } from "./operator/ops.ts";
import { pointPage } from "./point/index.ts";
import { reviewPage } from "./review/index.ts";
import { overrulePage } from "./review/overrule.ts";
import { addPages } from "./sources/add.ts";
import { sourcesPage } from "./sources/index.ts";
import { sourcePage } from "./sources/source.ts";
import { transferPages } from "./sources/transfer.ts";
import { wirePage } from "./wire.ts";

/** All pages. */
export function pageRoutes(app: OpenAPIHono, deps: Deps): void {
  assetRoutes(app);
  for (const route of [
    boardPage,
    wirePage,
    pointPage,
    figurePage,
    claimPage,
    articlePage,
    diffPage,
    actorsPage,
    actorPage,
    milestonesPage,
    sourcesPage,
  ])
    route(app, deps);
  guardOperator(app);
  for (const route of [loginPages, opsPage, reviewPage, overrulePage, alertPages]) route(app, deps);
  for (const route of [addPages, transferPages, sourcePage]) route(app, deps);
}
