import { sql } from "kysely";
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

/** Conflicts, newest first; one row more than `limit`. */
export async function listConflicts(
  db: Db,
  planId: string,
  where: { point?: number | undefined; open?: boolean | undefined },
  page: { limit: number; before?: number },
): Promise<ConflictRow[]> {
  const open = where.open ? sql`AND closed_at IS NULL` : sql`AND closed_at IS NOT NULL`;
  const { rows } = await sql<ConflictRow>`
    SELECT id, point, kind, metric, sides, claim_ids AS "claimIds", opened_at AS "openedAt", closed_at AS "closedAt"
    FROM conflict WHERE plan_id = ${planId}
      ${where.point === undefined ? sql`` : sql`AND point = ${where.point}`}
      ${where.open === undefined ? sql`` : open}
      ${page.before === undefined ? sql`` : sql`AND id < ${page.before}`}
    ORDER BY id DESC LIMIT ${page.limit + 1}`.execute(db);
  return rows;
}
