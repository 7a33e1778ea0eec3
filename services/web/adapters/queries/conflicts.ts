import { type RawBuilder, sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface ConflictRow {
  id: number;
  point: number;
  kind: string;
  metric: string | null;
  sides: unknown;
  claimIds: string[];
  openedAt: Date;
  closedAt: Date | null;
}

export interface ConflictWhere {
  point?: number | undefined;
  open?: boolean | undefined;
  /** Open at this time. */
  openAt?: Date | undefined;
  metric?: string | undefined;
  /** Rests on this claim. */
  claim?: string | undefined;
  /** One of these parties is a side. */
  parties?: string[] | undefined;
}

/** Conflicts, newest first; one row more than `limit`. */
export async function listConflicts(
  db: Db,
  planId: string,
  where: ConflictWhere,
  page: { limit: number; before?: number },
): Promise<ConflictRow[]> {
  const open = where.open ? sql`AND closed_at IS NULL` : sql`AND closed_at IS NOT NULL`;
  const { rows } = await sql<ConflictRow>`
    SELECT id, point, kind, metric, sides, claim_ids AS "claimIds", opened_at AS "openedAt", closed_at AS "closedAt"
    FROM conflict WHERE plan_id = ${planId}
      ${where.point === undefined ? sql`` : sql`AND point = ${where.point}`}
      ${where.open === undefined ? sql`` : open}
      ${where.openAt ? sql`AND tstzrange(opened_at, closed_at) @> ${where.openAt}::timestamptz` : sql``}
      ${where.metric ? sql`AND metric = ${where.metric}` : sql``}
      ${where.claim ? sql`AND ${where.claim} = ANY(claim_ids)` : sql``}
      ${where.parties ? partyOf(where.parties) : sql``}
      ${page.before === undefined ? sql`` : sql`AND id < ${page.before}`}
    ORDER BY id DESC LIMIT ${page.limit + 1}`.execute(db);
  return rows;
}

function partyOf(parties: readonly string[]): RawBuilder<unknown> {
  const named = sql`SELECT FROM jsonb_array_elements(sides) s WHERE s ->> 'party' = ANY(${parties}::text[])`;
  return sql`AND EXISTS (${named})`;
}
