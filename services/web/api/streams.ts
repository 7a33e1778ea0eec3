import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { type ChangeRow, listChanges } from "../adapters/queries/changes.ts";
import { type ConflictRow, listConflicts } from "../adapters/queries/conflicts.ts";
import { listFigures } from "../adapters/queries/figures.ts";
import { figureText, CHANGE_TYPES } from "#shared/domain/index.ts";
import { changeLine, sideText } from "../core/change.ts";
import { pageOf, readCursor } from "../core/cursor.ts";
import { pointParam, sinceParam } from "../core/query.ts";
import type { Deps } from "../deps.ts";
import { serveList } from "./list.ts";
import { changeSchema, conflictSchema, seriesSchema } from "./schemas.ts";

function idBefore(cursor: string | undefined): { before?: number } {
  if (cursor === undefined) return {};
  return { before: Number(readCursor(cursor, ["number"])[0]) };
}

const toChange = (row: ChangeRow) => ({
  ...row,
  occurredAt: row.occurredAt.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
});

const toConflict = (row: ConflictRow) => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** `/changes`: what somebody may want to hear of. */
export function changeRoutes(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/changes",
    name: "changes",
    summary: "Changes, newest first",
    query: {
      point: pointParam.optional(),
      type: z.enum(CHANGE_TYPES).optional(),
      since: sinceParam.optional(),
    },
    item: changeSchema,
    load: async ({ plan, query, limit, cursor }) => {
      const rows = await listChanges(deps.db, plan.id, query, { limit, ...idBefore(cursor) });
      const page = pageOf(rows, limit, (row) => [row.id]);
      return { rows: page.rows.map(toChange), next: page.next };
    },
    csv: [
      ["id", (c) => c.id],
      ["type", (c) => c.type],
      ["point", (c) => c.point],
      ["before", (c) => sideText(c.before)],
      ["after", (c) => sideText(c.after)],
      ["claims", (c) => c.claimIds],
      ["occurred_at", (c) => c.occurredAt],
      ["recorded_at", (c) => c.recordedAt],
    ],
    atom: (change, baseUrl) => ({
      id: `${baseUrl}/changes/${change.id}`,
      title: changeLine(change),
      link: change.claimIds[0]
        ? `${baseUrl}/claims/${change.claimIds[0]}`
        : `${baseUrl}/points/${change.point ?? ""}`,
      text: `${sideText(change.before)} → ${sideText(change.after)}`,
      published: new Date(change.occurredAt),
      updated: new Date(change.recordedAt),
    }),
  });
}

/** `/conflicts`: values and statuses on which sources contradict each other. */
export function conflictRoutes(app: OpenAPIHono, deps: Deps): void {
  const open = z.enum(["true", "false"]).transform((text) => text === "true");
  serveList(app, deps, {
    path: "/conflicts",
    name: "conflicts",
    summary: "Conflicts between claims, newest first",
    query: { point: pointParam.optional(), open: open.optional() },
    item: conflictSchema,
    load: async ({ plan, query, limit, cursor }) => {
      const rows = await listConflicts(deps.db, plan.id, query, { limit, ...idBefore(cursor) });
      const page = pageOf(rows, limit, (row) => [row.id]);
      return { rows: page.rows.map(toConflict), next: page.next };
    },
    csv: [
      ["id", (c) => c.id],
      ["point", (c) => c.point],
      ["kind", (c) => c.kind],
      ["metric", (c) => c.metric],
      ["sides", (c) => sideText(c.sides)],
      ["claims", (c) => c.claimIds],
      ["opened_at", (c) => c.openedAt],
      ["closed_at", (c) => c.closedAt],
    ],
    atom: (conflict, baseUrl) => ({
      id: `${baseUrl}/conflicts/${conflict.id}`,
      title: `Conflict, point ${conflict.point}: ${sideText(conflict.sides)}`,
      link: `${baseUrl}/points/${conflict.point}`,
      text: `${conflict.metric ?? conflict.kind}: ${sideText(conflict.sides)}${conflict.closedAt ? " (closed)" : ""}`,
      published: new Date(conflict.openedAt),
      updated: new Date(conflict.closedAt ?? conflict.openedAt),
    }),
  });
}

/** `/figures`: the values of series, each with who says it and the words it rests on. */
export function figureRoutes(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/figures",
    name: "figures",
    summary: "Values of metrics, newest as-of time first",
    query: {
      point: pointParam.optional(),
      metric: z.string().max(100).optional(),
      source: z.string().max(200).optional(),
    },
    item: seriesSchema,
    load: async ({ plan, query, limit, cursor }) => {
      const after = cursor === undefined ? {} : { after: readCursor(cursor, ["time", "number"]) };
      const rows = await listFigures(deps.db, plan.id, query, { limit, ...after });
      const page = pageOf(rows, limit, (row) => [row.asOfKey, row.id]);
      return {
        rows: page.rows.map(({ asOfKey: _, asOf, recordedAt, ...row }) => ({
          ...row,
          asOf: asOf.toISOString(),
          recordedAt: recordedAt.toISOString(),
        })),
        next: page.next,
      };
    },
    csv: [
      ["point", (f) => f.point],
      ["metric", (f) => f.metric],
      ["party", (f) => f.party],
      ["value", (f) => f.value],
      ["value_max", (f) => f.valueMax],
      ["unit", (f) => f.unit],
      ["as_of", (f) => f.asOf],
      ["source", (f) => f.source],
      ["quote", (f) => f.quote],
      ["claim_id", (f) => f.claimId],
      ["review", (f) => f.review],
      ["state", (f) => f.state],
      ["recorded_at", (f) => f.recordedAt],
    ],
    atom: (figure, baseUrl) => ({
      id: `${baseUrl}/figures/${figure.id}`,
      title: `Point ${figure.point}, ${figure.metric}: ${figureText(figure)} – ${figure.party}`,
      link: `${baseUrl}/claims/${encodeURIComponent(figure.claimId)}`,
      text: figure.quote,
      published: new Date(figure.asOf),
      updated: new Date(figure.recordedAt),
    }),
  });
}
