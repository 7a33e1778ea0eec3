import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import { liveAt } from "./live.ts";

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
  /** How the words stand in the newest version of their page. */
  state: string;
}

export interface FigureWhere {
  point?: number | undefined;
  metric?: string | undefined;
  source?: string | undefined;
}

const COLUMNS = sql`
  v.id, v.point, v.metric, v.party, v.value, v.value_max AS "valueMax", v.unit, v.as_of AS "asOf",
  v.recorded_at AS "recordedAt", v.claim_id AS "claimId", c.exact AS quote, c.source_id AS source,
  s.name AS "sourceName", c.review, c.state`;

const TABLES = sql`series_value v JOIN claim c ON c.id = v.claim_id JOIN source s ON s.id = c.source_id`;

/** Values of series, newest as-of first; one row more than `limit`. */
export async function listFigures(
  db: Db,
  planId: string,
  where: FigureWhere,
  page: { limit: number; after?: readonly [string, string] },
): Promise<(SeriesRow & { asOfKey: string })[]> {
  const after = page.after
    ? sql`AND (v.as_of, v.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::bigint)`
    : sql``;
  const { rows } = await sql<SeriesRow & { asOfKey: string }>`
    SELECT ${COLUMNS}, to_char(v.as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "asOfKey"
    FROM ${TABLES}
    WHERE v.plan_id = ${planId}
      ${where.point === undefined ? sql`` : sql`AND v.point = ${where.point}`}
      ${where.metric ? sql`AND v.metric = ${where.metric}` : sql``}
      ${where.source ? sql`AND c.source_id = ${where.source}` : sql``} ${after}
    ORDER BY v.as_of DESC, v.id DESC LIMIT ${page.limit + 1}`.execute(db);
  return rows;
}

/**
 * What each party last said of each metric of a point, newest as-of first; null for now, or as it
 * was known at a time. Words that had been taken back by then say nothing.
 */
export async function latestFigures(
  db: Db,
  planId: string,
  point: number,
  knownAt: Date | null,
): Promise<SeriesRow[]> {
  const known = knownAt ? sql`AND v.recorded_at <= ${knownAt}::timestamptz` : sql``;
  const { rows } = await sql<SeriesRow>`
    SELECT * FROM (
      SELECT DISTINCT ON (v.metric, v.party) ${COLUMNS} FROM ${TABLES}
      WHERE v.plan_id = ${planId} AND v.point = ${point} AND ${liveAt(knownAt)} ${known}
      ORDER BY v.metric, v.party, v.as_of DESC, v.id DESC
    ) latest ORDER BY metric, "asOf" DESC, id DESC`.execute(db);
  return rows;
}

/** Sources that have given a value of a metric, by name. */
export async function figureSources(
  db: Db,
  planId: string,
  point: number,
  metric: string,
): Promise<{ id: string; name: string; values: number }[]> {
  const { rows } = await sql<{ id: string; name: string; values: number }>`
    SELECT s.id, s.name, count(*) AS values FROM ${TABLES}
    WHERE v.plan_id = ${planId} AND v.point = ${point} AND v.metric = ${metric}
    GROUP BY s.id, s.name ORDER BY s.name, s.id`.execute(db);
  return rows;
}
