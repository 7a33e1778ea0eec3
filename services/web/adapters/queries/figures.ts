import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface SeriesRow {
  id: number;
  point: number;
  metric: string;
  party: string;
  value: number;
  valueMax: number | null;
  unit: string;
  asOf: Date;
  recordedAt: Date;
  claimId: string;
  quote: string;
  source: string;
  sourceName: string;
  review: string;
}

/** Values of series, newest as-of first; one row more than `limit`. */
export async function listFigures(
  db: Db,
  planId: string,
  where: { point?: number | undefined; metric?: string | undefined },
  page: { limit: number; after?: [string, string] },
): Promise<(SeriesRow & { asOfKey: string })[]> {
  const after = page.after
    ? sql`AND (v.as_of, v.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::bigint)`
    : sql``;
  const { rows } = await sql<SeriesRow & { asOfKey: string }>`
    SELECT v.id, v.point, v.metric, v.party, v.value, v.value_max AS "valueMax", v.unit, v.as_of AS "asOf",
      v.recorded_at AS "recordedAt", v.claim_id AS "claimId", c.exact AS quote, c.source_id AS source,
      s.name AS "sourceName", c.review,
      to_char(v.as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "asOfKey"
    FROM series_value v JOIN claim c ON c.id = v.claim_id JOIN source s ON s.id = c.source_id
    WHERE v.plan_id = ${planId}
      ${where.point === undefined ? sql`` : sql`AND v.point = ${where.point}`}
      ${where.metric ? sql`AND v.metric = ${where.metric}` : sql``} ${after}
    ORDER BY v.as_of DESC, v.id DESC LIMIT ${page.limit + 1}`.execute(db);
  return rows;
}
