import { type RawBuilder, sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import { QUEUE_REASONS, type QueueFilter, type QueueReason } from "../../core/queue.ts";
import { IS_FIRST } from "./claims.ts";

const UNSURE = 0.6;

/** Why a claim is worth a look. */
const WHY: Record<QueueReason, RawBuilder<unknown>> = {
  conflict: sql`(c.novelty = 'conflict' OR EXISTS (SELECT FROM conflict k
    WHERE k.plan_id = c.plan_id AND k.closed_at IS NULL AND c.id = ANY(k.claim_ids)))`,
  completed: sql`c.status = 'completed'`,
  uncertain: sql`c.confidence < ${UNSURE}`,
  figure: sql`EXISTS (SELECT FROM claim_figure f WHERE f.claim_id = c.id)`,
  edited: sql`c.state <> 'intact'`,
};

function queueWhere(planId: string, filter: QueueFilter): RawBuilder<unknown> {
  const all = [sql`c.plan_id = ${planId}`, IS_FIRST];
  if (filter.state !== "all") all.push(sql`c.review = ${filter.state}`);
  if (filter.point !== undefined) all.push(sql`c.points @> ARRAY[${filter.point}]::integer[]`);
  if (filter.reason) all.push(WHY[filter.reason]);
  return sql.join(all, sql` AND `);
}

/**
 * Ids of the claims in the queue, newest first, after the place of `after`. The claim that was just
 * acted upon keeps its place, whatever its state is now.
 */
export async function queueIds(
  db: Db,
  planId: string,
  filter: QueueFilter,
  page: { limit: number; acted: string | undefined; after: string | undefined },
): Promise<string[]> {
  const after = page.after
    ? sql`AND (c.recorded_at, c.id) < (SELECT p.recorded_at, p.id FROM claim p WHERE p.id = ${page.after})`
    : sql``;
  const { rows } = await sql<{ id: string }>`
    SELECT c.id FROM claim c
    WHERE ((${queueWhere(planId, filter)}) OR (c.plan_id = ${planId} AND c.id = ${page.acted ?? ""})) ${after}
    ORDER BY c.recorded_at DESC, c.id DESC LIMIT ${page.limit}`.execute(db);
  return rows.map((row) => row.id);
}

export interface QueueCounts {
  total: number;
  /** Verdicts of people since midnight UTC. */
  today: number;
  reasons: Record<QueueReason, number>;
}

/** How many claims the filter leaves, how many of them for each reason, and how many were reviewed today. */
export async function queueCounts(
  db: Db,
  planId: string,
  filter: QueueFilter,
  now: Date,
): Promise<QueueCounts> {
  const { reason, ...rest } = filter;
  const counts = QUEUE_REASONS.map((why) => sql`count(*) FILTER (WHERE ${WHY[why]}) AS ${sql.ref(why)}`);
  const { rows } = await sql<Record<QueueReason | "total", number>>`
    SELECT count(*) AS total, ${sql.join(counts)} FROM claim c WHERE ${queueWhere(planId, rest)}`.execute(db);
  const midnight = `${now.toISOString().slice(0, 10)}T00:00:00Z`;
  const reviewed = await sql<{ n: number }>`
    SELECT count(DISTINCT w.claim_id) AS n FROM verdict w JOIN claim c ON c.id = w.claim_id
    WHERE c.plan_id = ${planId} AND w.recorded_at >= ${midnight}::timestamptz AND w.reviewer NOT LIKE 'rules %'
      AND w.verdict <> 'pending'`.execute(db);
  const { total = 0, ...reasons } = rows[0] ?? ({} as Partial<Record<QueueReason | "total", number>>);
  const found = reasons as Record<QueueReason, number>;
  return { total: reason ? found[reason] : total, today: reviewed.rows[0]?.n ?? 0, reasons: found };
}
