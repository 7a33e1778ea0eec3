import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { type BoardPoint, loadBoard, loadPoint } from "../adapters/board.ts";
import { type AssessmentRow, listAssessments } from "../adapters/queries/points.ts";
import { sliceOf } from "../core/cursor.ts";
import { asOfParam, readQuery } from "../core/query.ts";
import type { Deps } from "../deps.ts";
import { API, ERROR, serveList } from "./list.ts";
import { planOf, pointOf } from "../core/plan.ts";
import { assessmentSchema, pointSchema } from "./schemas.ts";

const asOf = { asOf: asOfParam.optional() };
const iso = (at: Date | null) => at?.toISOString() ?? null;

function toPoint(point: BoardPoint) {
  return { ...point, since: iso(point.since), lastClaimAt: iso(point.lastClaimAt) };
}

function toAssessment({ id: _, point: __, ...row }: AssessmentRow) {
  return {
    ...row,
    validFrom: iso(row.validFrom),
    validTo: iso(row.validTo),
    recordedFrom: iso(row.recordedFrom),
    recordedTo: iso(row.recordedTo),
  };
}

/** `/points`, `/points/:n` and `/points/:n/timeline`. */
export function pointRoutes(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/points",
    name: "points",
    summary: "How every point stands; with asOf, what was reported at that time",
    query: asOf,
    item: pointSchema,
    load: async ({ plan, query, limit, cursor }) => {
      const now = deps.now();
      const board = (await loadBoard(deps.db, plan, query.asOf ?? null, now)).map(toPoint);
      return { ...sliceOf(board, limit, cursor), head: { asOf: iso(query.asOf ?? now) } };
    },
    csv: [
      ["number", (p) => p.number],
      ["title", (p) => p.title],
      ["status", (p) => p.status],
      ["rollup", (p) => p.rollup],
      ["flags", (p) => p.flags],
      ["since", (p) => p.since],
      ["claims", (p) => p.claims],
      ["sources", (p) => p.sources],
      ["last_claim_at", (p) => p.lastClaimAt],
    ],
  });
  timelineRoute(app, deps);
  onePoint(app, deps);
}

function timelineRoute(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/points/:n/timeline",
    name: "timeline",
    summary: "The assessments of a point, oldest first, as they were known at asOf",
    query: asOf,
    item: assessmentSchema,
    load: async ({ plan, query, params, limit, cursor }) => {
      const point = pointOf(plan, params.n);
      const known = query.asOf ?? null;
      const rows = await listAssessments(deps.db, plan.id, {
        point: point.number,
        knownAt: known,
        claimIds: "all",
      });
      const head = { point: point.number, asOf: iso(known ?? deps.now()) };
      return { ...sliceOf(rows.map(toAssessment), limit, cursor), head };
    },
    csv: [
      ["status", (a) => a.status],
      ["flags", (a) => a.flags],
      ["valid_from", (a) => a.validFrom],
      ["valid_to", (a) => a.validTo],
      ["recorded_from", (a) => a.recordedFrom],
      ["rule_version", (a) => a.ruleVersion],
      ["overruled", (a) => a.overruled],
      ["claims", (a) => a.claimIds],
    ],
  });
}

function onePoint(app: OpenAPIHono, deps: Deps): void {
  const schema = z.strictObject({ ...asOf, plan: z.string().optional() });
  app.get(`${API}/points/:n`, async (c) => {
    const query = readQuery(schema, c.req.query());
    const plan = planOf(deps.plans, query.plan);
    const point = pointOf(plan, c.req.param("n"));
    const { number, criterion, duty, aliases, metrics } = point;
    const now = deps.now();
    const asOf = query.asOf ?? null;
    const { history: _, ...standing } = await loadPoint(deps.db, plan, point, {
      asOf,
      now,
      claimIds: asOf ?? now,
    });
    const baseline = plan.baseline?.entries.filter((entry) => entry.point === number) ?? [];
    return c.json({
      plan: plan.id,
      asOf: iso(query.asOf ?? now),
      ...toPoint(standing),
      criterion,
      duty,
      aliases,
      metrics,
      baseline,
    });
  });
  app.openAPIRegistry.registerPath({
    method: "get",
    path: `${API}/points/{n}`,
    summary: "One point with its criterion, metrics and baseline",
    request: { params: z.object({ n: z.string() }), query: schema },
    responses: {
      200: { description: "The point", content: { "application/json": { schema: pointSchema } } },
      404: { description: "No such point", content: { "application/json": { schema: ERROR } } },
    },
  });
}
