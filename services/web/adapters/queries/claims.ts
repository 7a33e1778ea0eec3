import { type RawBuilder, sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import type { ClaimFilter } from "../../core/claim-filter.ts";
import type { ClaimRow } from "../../core/claim.ts";

/** Filters with the actor already turned into the names under which claims know it. */
export type ClaimWhere = Omit<ClaimFilter, "actor"> & {
  actors?: string[];
  /** Announced after this event. */
  afterEvent?: number | undefined;
  /** Recorded at or before: what was known at that time. */
  knownAt?: Date | undefined;
};

export interface ClaimPage {
  limit: number;
  /** Sort keys of the last row seen: recorded time with microseconds, id. */
  after?: readonly [string, string];
  /** One line per claim of a story: copies of a wire text are left out. */
  firstOnly?: boolean;
}

const HAS_FIGURES = sql`EXISTS (SELECT FROM claim_figure f WHERE f.claim_id = c.id)`;

function kindWhere(kind: NonNullable<ClaimFilter["kind"]>): RawBuilder<unknown> {
  if (kind === "status") return sql`c.status IS NOT NULL`;
  if (kind === "figure") return HAS_FIGURES;
  if (kind === "both") return sql`c.status IS NOT NULL AND ${HAS_FIGURES}`;
  return sql`EXISTS (SELECT FROM claim_figure f WHERE f.claim_id = c.id AND f.kind = ${kind})`;
}

/** The conditions of a filter, joined by AND; `c` is the claim. */
export function claimWhere(planId: string, w: ClaimWhere): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`c.plan_id = ${planId}`];
  if (w.point !== undefined) all.push(sql`c.points @> ARRAY[${w.point}]::integer[]`);
  if (w.status) all.push(sql`c.status = ${w.status}`);
  if (w.kind) all.push(kindWhere(w.kind));
  if (w.modality) all.push(sql`c.modality = ${w.modality}`);
  if (w.novelty) all.push(sql`c.novelty = ${w.novelty}`);
  if (w.state) all.push(sql`c.state = ${w.state}`);
  if (w.review) all.push(sql`c.review = ${w.review}`);
  if (w.source) all.push(sql`c.source_id = ${w.source}`);
  if (w.since) all.push(sql`c.recorded_at >= ${w.since}::timestamptz`);
  if (w.knownAt) all.push(sql`c.recorded_at <= ${w.knownAt}::timestamptz`);
  if (w.publishedSince) all.push(sql`c.published_at >= ${w.publishedSince}::timestamptz`);
  if (w.q) all.push(sql`c.tsv @@ websearch_to_tsquery('english', ${w.q})`);
  if (w.actors)
    all.push(sql`(c.actors && ${w.actors}::text[] OR c.attributed_to = ANY(${w.actors}::text[]))`);
  if (w.afterEvent !== undefined) {
    all.push(sql`c.id IN (SELECT e.ref FROM event_log e WHERE e.kind = 'claim' AND e.id > ${w.afterEvent})`);
  }
  if (w.metric) {
    all.push(sql`EXISTS (SELECT FROM claim_figure f WHERE f.claim_id = c.id AND f.metric = ${w.metric})`);
  }
  return sql.join(all, sql` AND `);
}

/** True for the first claim of its story with these words about these points. */
export const IS_FIRST = sql`NOT EXISTS (
  SELECT FROM claim o WHERE o.story_id = c.story_id AND o.exact = c.exact AND o.points = c.points
    AND o.plan_id = c.plan_id AND (o.recorded_at, o.id) < (c.recorded_at, c.id))`;

const COLUMNS = sql`
  c.id, c.plan_id, c.points, c.status, c.modality, c.actors, c.attributed_to, c.quote, c.valid_from, c.valid_to,
  c.evidence_start, c.evidence_end, c.exact, c.prefix, c.suffix, c.rule, c.rules_version, c.confidence,
  c.novelty, c.state, c.review, c.original, c.published_at, c.recorded_at, c.article_id, c.version_id, c.story_id,
  c.source_id, s.name AS source_name, a.url AS article_url, v.title AS article_title,
  to_char(c.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_key,
  (SELECT count(DISTINCT o.article_id) FROM claim o
    WHERE o.story_id = c.story_id AND o.exact = c.exact AND o.points = c.points AND o.plan_id = c.plan_id) AS copies,
  coalesce((SELECT jsonb_agg(to_jsonb(f) - 'claim_id' ORDER BY f.ordinal)
    FROM claim_figure f WHERE f.claim_id = c.id), '[]') AS figures`;

const JOINS = sql`
  JOIN source s ON s.id = c.source_id
  JOIN article a ON a.id = c.article_id
  JOIN article_version v ON v.id = c.version_id`;

/** Claims, newest recorded first; reads one row more than `limit`, so that a next page shows. */
export async function listClaims(
  db: Db,
  planId: string,
  where: ClaimWhere,
  page: ClaimPage,
): Promise<ClaimRow[]> {
  const after = page.after
    ? sql`AND (c.recorded_at < ${page.after[0]}::timestamptz
        OR (c.recorded_at = ${page.after[0]}::timestamptz AND c.id > ${page.after[1]}))`
    : sql``;
  const { rows } = await sql<ClaimRow>`
    WITH picked AS (
      SELECT c.* FROM claim c
      WHERE ${claimWhere(planId, where)} ${after} ${page.firstOnly ? sql`AND ${IS_FIRST}` : sql``}
      ORDER BY c.recorded_at DESC, c.id LIMIT ${page.limit + 1}
    )
    SELECT ${COLUMNS} FROM picked c ${JOINS} ORDER BY c.recorded_at DESC, c.id`.execute(db);
  return rows;
}

/** Claims by their ids, in any plan, oldest publication first. */
export async function claimsByIds(db: Db, ids: readonly string[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ClaimRow>`
    SELECT ${COLUMNS} FROM claim c ${JOINS} WHERE c.id = ANY(${[...new Set(ids)]}::text[])
    ORDER BY c.published_at, c.id`.execute(db);
  return rows;
}

/** Claims found in an article, in the order of the text. */
export async function claimsOfArticle(db: Db, articleId: number): Promise<ClaimRow[]> {
  const { rows } = await sql<ClaimRow>`
    SELECT ${COLUMNS} FROM claim c ${JOINS} WHERE c.article_id = ${articleId}
    ORDER BY c.evidence_start, c.id`.execute(db);
  return rows;
}

/** Claims a day by the day of publication, UTC, oldest first; rejected ones do not count, copies do. */
export async function claimsByDay(
  db: Db,
  planId: string,
  where: ClaimWhere,
): Promise<{ day: string; claims: number }[]> {
  const { rows } = await sql<{ day: string; claims: number }>`
    SELECT to_char(c.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*) AS claims FROM claim c
    WHERE ${claimWhere(planId, where)} AND c.review <> 'rejected' GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}

/** How many claims a filter leaves. */
export async function countClaims(
  db: Db,
  planId: string,
  where: ClaimWhere,
  firstOnly = false,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM claim c
    WHERE ${claimWhere(planId, where)} ${firstOnly ? sql`AND ${IS_FIRST}` : sql``}`.execute(db);
  return rows[0]?.n ?? 0;
}
