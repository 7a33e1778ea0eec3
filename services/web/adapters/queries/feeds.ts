import { type RawBuilder, sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import { FEED_STATE, type FeedState } from "#shared/db/sources.ts";
import type { Condition } from "../../core/feed-words.ts";
import type { SourceFacts } from "./sources.ts";

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** A feed as the sources page shows it; the feed's own fields are null for a source without one. */
export interface ShownFeed extends Nullable<FeedState> {
  sourceId: string;
  source: string;
  country: string | null;
  tier: string;
  feedId: number | null;
  condition: Condition;
  schedule: unknown;
  /** State of the hub that was asked to push; null where the feed offers none. */
  hub: string | null;
  lastPushAt: Date | null;
  /** Pages of the last 30 days, and those of them that carry claims: of the source, or of the feed where one source is asked for. */
  articles: number;
  yielding: number;
}

export interface FeedFilter {
  condition?: Condition | undefined;
  tier?: string | undefined;
  q?: string | undefined;
  source?: string | undefined;
}

function condition(now: Date): RawBuilder<Condition> {
  return sql<Condition>`CASE WHEN f.id IS NULL THEN 'no_feed' WHEN f.state <> 'active' THEN f.state
    WHEN f.error_streak > 0 THEN 'failing' WHEN f.last_polled_at IS NULL THEN 'new'
    WHEN f.next_poll_at < ${now}::timestamptz - make_interval(secs => 3 * f.interval_seconds) THEN 'overdue'
    WHEN s.silent_since IS NOT NULL THEN 'silent' ELSE 'good' END`;
}

/** Feeds that have not been removed, and sources without one. */
function shown(now: Date) {
  return sql`FROM source s LEFT JOIN feed f ON f.source_id = s.id AND f.state <> 'removed'
    CROSS JOIN LATERAL (SELECT ${condition(now)} AS word) AS c
    WHERE s.removed_at IS NULL`;
}

function matching({ condition: word, tier, q, source }: FeedFilter) {
  const like = `%${(q ?? "").replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`(${word ?? null}::text IS NULL OR c.word = ${word ?? null}) AND (${tier ?? null}::text IS NULL OR s.tier = ${tier ?? null})
    AND (${source ?? null}::text IS NULL OR s.id = ${source ?? null})
    AND (${q ?? null}::text IS NULL OR s.name ILIKE ${like} OR f.url ILIKE ${like})`;
}

/** Pages of the last 30 days and how many carry claims, of a whole source: cheap enough for a long list. */
function yieldOfSource(now: Date) {
  return sql`SELECT count(*) AS articles, count(*) FILTER (WHERE carries_claims) AS yielding
    FROM article WHERE source_id = page."sourceId" AND first_seen_at > ${now}::timestamptz - interval '30 days'`;
}

/** The same of one feed, for the page of its source. */
function yieldOfFeed(now: Date) {
  return sql`SELECT count(*) AS articles, count(*) FILTER (WHERE carries_claims) AS yielding FROM article
    WHERE first_seen_at > ${now}::timestamptz - interval '30 days'
      AND id IN (SELECT article_id FROM feed_entry WHERE feed_id = page."feedId")`;
}

/** Feeds by source, `limit` from `offset` on. */
export async function listFeeds(
  db: Db,
  filter: FeedFilter,
  { now, limit, offset }: { now: Date; limit: number; offset: number },
): Promise<ShownFeed[]> {
  const { rows } = await sql<ShownFeed>`
    WITH page AS (
      SELECT s.id AS "sourceId", s.name AS source, s.country, s.tier, f.id AS "feedId", ${FEED_STATE},
        c.word AS condition, f.schedule
      ${shown(now)} AND ${matching(filter)}
      ORDER BY lower(s.name), s.id, f.id LIMIT ${limit} OFFSET ${offset}
    )
    SELECT page.*, w.state AS hub, w.last_push_at AS "lastPushAt", a.articles, a.yielding FROM page
    LEFT JOIN websub w ON w.feed_id = page."feedId"
    CROSS JOIN LATERAL (${filter.source === undefined ? yieldOfSource(now) : yieldOfFeed(now)}) AS a
    ORDER BY lower(source), "sourceId", "feedId"`.execute(db);
  return rows;
}

/** How many feeds are in each condition. */
export async function countConditions(db: Db, now: Date): Promise<Map<Condition, number>> {
  const { rows } = await sql<{ word: Condition; count: number }>`
    SELECT c.word, count(*) AS count ${shown(now)} GROUP BY c.word`.execute(db);
  return new Map(rows.map(({ word, count }) => [word, count]));
}

export interface Refused {
  /** Pages that robots.txt keeps us from. */
  robots: number;
  /** Pages that wanted a log-in, or refused us. */
  locked: number;
}

/** What publishers refused in the last 30 days, by source; sources that refused nothing are left out. */
export async function refusals(db: Db, sources: readonly string[], now: Date): Promise<Map<string, Refused>> {
  const { rows } = await sql<Refused & { id: string }>`
    SELECT a.source_id AS id, count(*) FILTER (WHERE w.reason LIKE 'robots.txt%') AS robots,
      count(*) FILTER (WHERE w.reason ~ 'answered 40[123]$') AS locked
    FROM work_item w JOIN article a ON a.id = (w.payload ->> 'articleId')::bigint
    WHERE w.stage = 'fetch' AND w.state = 'dead' AND w.finished_at > ${now}::timestamptz - interval '30 days'
      AND a.source_id = ANY (${[...sources]})
    GROUP BY a.source_id`.execute(db);
  return new Map(rows.map(({ id, robots, locked }) => [id, { robots, locked }]));
}

/** A source that may have been removed. */
export interface StoredSource extends SourceFacts {
  removedAt: Date | null;
}

/** What is known of a source; null if there is none of this id. */
export async function findSource(db: Db, id: string): Promise<StoredSource | null> {
  const row = await db
    .selectFrom("source")
    .select(["id", "name", "country", "tier", "camp", "language", "homepage", "note"])
    .select(["silent_since as silentSince", "removed_at as removedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export interface RecentArticle {
  id: number;
  title: string | null;
  url: string;
  firstSeenAt: Date;
  claims: number;
  note: string | null;
}

/** The newest articles of a source, with how many claims each carries. */
export async function recentArticles(db: Db, source: string, limit: number): Promise<RecentArticle[]> {
  const { rows } = await sql<RecentArticle>`
    SELECT a.id, coalesce(v.title, a.feed_title) AS title, a.url, a.first_seen_at AS "firstSeenAt", a.note,
      (SELECT count(*) FROM claim WHERE article_id = a.id AND version_id = a.current_version_id) AS claims
    FROM article a LEFT JOIN article_version v ON v.id = a.current_version_id
    WHERE a.source_id = ${source} ORDER BY a.first_seen_at DESC, a.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** The source that a feed belongs to; null for a feed that is not there. */
export async function sourceOfFeed(db: Db, feedId: number): Promise<string | null> {
  const row = await db.selectFrom("feed").select("source_id").where("id", "=", feedId).executeTakeFirst();
  return row?.source_id ?? null;
}
