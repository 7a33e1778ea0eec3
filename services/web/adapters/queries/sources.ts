import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import { FEED_STATE, type FeedState } from "#shared/db/sources.ts";

interface FeedRow extends FeedState {
  id: number;
  /** The hub that pushes this feed; null where it is only polled. */
  pushedBy: string | null;
}

/** What is known of a source. */
export interface SourceFacts {
  id: string;
  name: string;
  country: string | null;
  tier: string;
  camp: string | null;
  language: string | null;
  homepage: string | null;
  note: string | null;
  /** When it brought its last item, if it is silent against its habit. */
  silentSince: Date | null;
}

export interface SourceRow extends SourceFacts {
  articles: number;
  /** Articles with at least one claim. */
  yielding: number;
  feeds: FeedRow[];
}

/** All sources by name, with their feeds and how many of their articles carry claims. */
export async function listSources(db: Db): Promise<SourceRow[]> {
  const [{ rows }, feeds] = await Promise.all([
    sql<Omit<SourceRow, "feeds">>`
      SELECT s.id, s.name, s.country, s.tier, s.camp, s.language, s.homepage, s.note, s.silent_since AS "silentSince",
        coalesce(n.articles, 0) AS articles, coalesce(n.yielding, 0) AS yielding
      FROM source s
      LEFT JOIN (
        SELECT source_id, count(*) AS articles, count(*) FILTER (WHERE carries_claims) AS yielding
        FROM article GROUP BY source_id
      ) n ON n.source_id = s.id
      WHERE s.removed_at IS NULL
      ORDER BY lower(s.name), s.id`.execute(db),
    feedsBySource(db),
  ]);
  return rows.map((source) => ({ ...source, feeds: feeds.get(source.id) ?? [] }));
}

async function feedsBySource(db: Db): Promise<Map<string, FeedRow[]>> {
  const { rows } = await sql<FeedRow & { sourceId: string }>`
    SELECT f.source_id AS "sourceId", f.id, ${FEED_STATE}, CASE w.state WHEN 'active' THEN w.hub END AS "pushedBy"
    FROM feed f LEFT JOIN websub w ON w.feed_id = f.id WHERE f.state <> 'removed' ORDER BY f.id`.execute(db);
  const feeds = new Map<string, FeedRow[]>();
  for (const { sourceId, ...feed } of rows) feeds.set(sourceId, [...(feeds.get(sourceId) ?? []), feed]);
  return feeds;
}

/** When any feed was last polled; null before the first poll. */
export async function lastPolledAt(db: Db): Promise<{ at: Date | null; feeds: number }> {
  const row = await db
    .selectFrom("feed")
    .select(({ fn }) => [fn.max("last_polled_at").as("at"), fn.countAll<number>().as("feeds")])
    .executeTakeFirst();
  return { at: row?.at ?? null, feeds: Number(row?.feeds ?? 0) };
}
