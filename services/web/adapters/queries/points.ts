import { type RawBuilder, sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface AssessmentRow {
  id: number;
  point: number;
  status: string;
  flags: string[];
  /** How many claims it rests on. */
  claims: number;
  /** Their ids, as far as they were asked for, oldest publication first. */
  claimIds: string[];
  ruleVersion: string;
  /** Why a person overruled what the claims come to; null where the rule stands. */
  overruled: string | null;
  validFrom: Date | null;
  validTo: Date | null;
  recordedFrom: Date | null;
  recordedTo: Date | null;
}

export interface SupportRow {
  point: number;
  claims: number;
  /** Independent origins: publishers of the first article of each story. */
  sources: number;
  lastClaimAt: Date;
}

export interface BoardExtras {
  point: number;
  conflicts: number;
  lastSource: string | null;
}

/** Which claim ids come along: all, the first and the newest of each row, or all of what holds at a time. */
export type IdsWanted = "all" | "few" | Date;

function idsWanted(wanted: IdsWanted): RawBuilder<unknown> {
  if (wanted === "all") return sql`a.claim_ids`;
  if (wanted === "few")
    return sql`a.claim_ids[1:1] || a.claim_ids[greatest(2, cardinality(a.claim_ids) - 1):]`;
  return sql`CASE WHEN a.valid @> ${wanted}::timestamptz THEN a.claim_ids ELSE '{}' END`;
}

/**
 * Assessments as we knew them at `knownAt`, of all points or one, oldest first. Null for now:
 * then only the end of the recorded range counts, so clocks need not agree.
 */
export async function listAssessments(
  db: Db,
  planId: string,
  options: { point?: number; knownAt: Date | null; claimIds: IdsWanted },
): Promise<AssessmentRow[]> {
  const known = options.knownAt
    ? sql`a.recorded @> ${options.knownAt}::timestamptz`
    : sql`upper_inf(a.recorded)`;
  const point = options.point === undefined ? sql`` : sql`AND a.point = ${options.point}`;
  const { rows } = await sql<AssessmentRow>`
    SELECT a.id, a.point, a.status, a.flags, cardinality(a.claim_ids) AS claims,
      ${idsWanted(options.claimIds)} AS "claimIds", a.rule_version AS "ruleVersion",
      lower(a.valid) AS "validFrom", upper(a.valid) AS "validTo",
      lower(a.recorded) AS "recordedFrom", upper(a.recorded) AS "recordedTo",
      r.reason AS overruled
    FROM assessment a LEFT JOIN ruling r ON r.id = a.ruling_id
    WHERE a.plan_id = ${planId} AND ${known} ${point}
    ORDER BY a.point, lower(a.valid) NULLS FIRST`.execute(db);
  return rows;
}

/** Claims and independent sources by point, rejected claims left out, as known at a time; `only` claims on one point. */
export async function supportByPoint(
  db: Db,
  planId: string,
  knownAt: Date | null,
  only?: number,
): Promise<SupportRow[]> {
  const known = knownAt ? sql`AND c.recorded_at <= ${knownAt}::timestamptz` : sql``;
  const on = only === undefined ? sql`` : sql`AND c.points @> ARRAY[${only}]::integer[]`;
  const { rows } = await sql<SupportRow>`
    SELECT p.point, count(*) AS claims, count(DISTINCT origin.source_id) AS sources,
      max(c.published_at) AS "lastClaimAt"
    FROM claim c
    CROSS JOIN LATERAL unnest(c.points) AS p (point)
    JOIN story s ON s.id = c.story_id
    JOIN article_version v ON v.id = s.first_version_id
    JOIN article origin ON origin.id = v.article_id
    WHERE c.plan_id = ${planId} AND c.review <> 'rejected' ${known} ${on}
    GROUP BY p.point`.execute(db);
  return rows;
}

/** Open conflicts and the source of the newest claim, by point. */
export async function boardExtras(db: Db, planId: string): Promise<BoardExtras[]> {
  const { rows } = await sql<BoardExtras>`
    WITH latest AS (
      SELECT DISTINCT ON (p.point) p.point, s.name
      FROM claim c CROSS JOIN LATERAL unnest(c.points) AS p (point) JOIN source s ON s.id = c.source_id
      WHERE c.plan_id = ${planId} AND c.review <> 'rejected'
      ORDER BY p.point, c.published_at DESC, c.id
    ), open AS (
      SELECT point, count(*) AS n FROM conflict WHERE plan_id = ${planId} AND closed_at IS NULL GROUP BY point
    )
    SELECT coalesce(latest.point, open.point) AS point, coalesce(open.n, 0) AS conflicts, latest.name AS "lastSource"
    FROM latest FULL JOIN open ON open.point = latest.point`.execute(db);
  return rows;
}

/** Claims a day by point over the days before `now`, by the day of publication, UTC. */
export async function dailyClaims(
  db: Db,
  planId: string,
  since: Date,
): Promise<{ point: number; day: string; claims: number }[]> {
  const { rows } = await sql<{ point: number; day: string; claims: number }>`
    SELECT p.point, to_char(c.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*) AS claims
    FROM claim c CROSS JOIN LATERAL unnest(c.points) AS p (point)
    WHERE c.plan_id = ${planId} AND c.published_at >= ${since}::timestamptz AND c.review <> 'rejected'
    GROUP BY 1, 2`.execute(db);
  return rows;
}
