import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface ChangeRow {
  id: number;
  type: string;
  point: number | null;
  before: unknown;
  after: unknown;
  claimIds: string[];
  actors: string[];
  occurredAt: Date;
  recordedAt: Date;
}

export interface ChangeWhere {
  point?: number | undefined;
  type?: string | undefined;
  since?: Date | undefined;
  /** Recorded at or before. */
  knownAt?: Date | undefined;
  /** Rests on this claim. */
  claim?: string | undefined;
}

/** Changes, newest first by id; one row more than `limit`. */
export async function listChanges(
  db: Db,
  planId: string,
  where: ChangeWhere,
  page: { limit: number; before?: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    SELECT id, type, point, before, after, claim_ids AS "claimIds", actors,
      occurred_at AS "occurredAt", recorded_at AS "recordedAt"
    FROM change WHERE plan_id = ${planId}
      ${where.point === undefined ? sql`` : sql`AND point = ${where.point}`}
      ${where.type ? sql`AND type = ${where.type}` : sql``}
      ${where.since ? sql`AND recorded_at >= ${where.since}::timestamptz` : sql``}
      ${where.knownAt ? sql`AND recorded_at <= ${where.knownAt}::timestamptz` : sql``}
      ${where.claim ? sql`AND ${where.claim} = ANY(claim_ids)` : sql``}
      ${page.before === undefined ? sql`` : sql`AND id < ${page.before}`}
    ORDER BY id DESC LIMIT ${page.limit + 1}`.execute(db);
  return rows;
}
