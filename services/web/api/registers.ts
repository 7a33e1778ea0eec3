import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { countActors } from "../adapters/queries/actors.ts";
import { milestoneStates } from "../adapters/queries/milestones.ts";
import { listSources } from "../adapters/queries/sources.ts";
import { actorsOf } from "../core/actors.ts";
import { sliceOf } from "../core/cursor.ts";
import { milestonesOf } from "../core/milestones.ts";
import { pointParam } from "../core/query.ts";
import { dayOf } from "../core/time.ts";
import type { Deps } from "../deps.ts";
import { serveList } from "./list.ts";
import { actorSchema, milestoneSchema, sourceSchema } from "./schemas.ts";

/** `/milestones`, in the order in which they are due. */
export function milestoneRoutes(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/milestones",
    name: "milestones",
    summary: "Milestones by due day",
    query: { point: pointParam.optional(), state: z.string().max(20).optional() },
    item: milestoneSchema,
    load: async ({ plan, query, limit, cursor }) => {
      const all = milestonesOf(plan, await milestoneStates(deps.db, plan.id, null), dayOf(deps.now()));
      const found = all
        .filter((m) => query.point === undefined || m.points.includes(query.point))
        .filter((m) => query.state === undefined || m.state === query.state);
      return sliceOf(found, limit, cursor);
    },
    csv: [
      ["id", (m) => m.id],
      ["title", (m) => m.title],
      ["from", (m) => m.from],
      ["to", (m) => m.to],
      ["lead", (m) => m.lead],
      ["points", (m) => m.points],
      ["state", (m) => m.state],
      ["claims", (m) => m.claimIds],
    ],
  });
}

/** `/actors`, most named first. */
export function actorRoutes(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/actors",
    name: "actors",
    summary: "Actors of the plan with how often claims name them",
    query: {},
    item: actorSchema,
    load: async ({ plan, limit, cursor }) =>
      sliceOf(actorsOf(plan, await countActors(deps.db, plan.id)), limit, cursor),
    csv: [
      ["id", (a) => a.id],
      ["name", (a) => a.name],
      ["kind", (a) => a.kind],
      ["mentioned", (a) => a.mentioned],
      ["speaks", (a) => a.speaks],
      ["last_claim_at", (a) => a.lastClaimAt],
    ],
  });
}

/** `/sources`, with how each feed fares. */
export function sourceRoutes(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/sources",
    name: "sources",
    summary: "Sources and how their feeds fare",
    query: {},
    item: sourceSchema,
    load: async ({ limit, cursor }) => sliceOf(await listSources(deps.db), limit, cursor),
    csv: [
      ["id", (s) => s.id],
      ["name", (s) => s.name],
      ["country", (s) => s.country],
      ["tier", (s) => s.tier],
      ["camp", (s) => s.camp],
      ["articles", (s) => s.articles],
      ["yielding", (s) => s.yielding],
      ["feeds", (s) => s.feeds.map((f) => f.url)],
      ["states", (s) => s.feeds.map((f) => f.state)],
      ["last_success", (s) => s.feeds.map((f) => f.lastSuccessAt?.toISOString() ?? "never")],
    ],
  });
}
