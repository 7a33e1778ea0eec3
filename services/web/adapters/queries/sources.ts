import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface FeedRow {
  id: number;
  url: string;
  kind: string;
  state: string;
  intervalSeconds: number;
  nextPollAt: string;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  lastItemAt: string | null;
  errorStreak: number;
  lastError: string | null;
  itemsSeen: number;
  itemsSkipped: number;
  /** The hub that pushes this feed; null where it is only polled. */
  pushedBy: string | null;
}

export interface SourceRow {
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
  articles: number;
  /** Articles with at least one claim. */
  yielding: number;
  feeds: FeedRow[];
}

/** All sources by name, with their feeds and how many of their articles carry claims. */
export async function listSources(db: Db): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    SELECT s.id, s.name, s.country, s.tier, s.camp, s.language, s.homepage, s.note, s.silent_since AS "silentSince",
      coalesce(n.articles, 0) AS articles, coalesce(n.yielding, 0) AS yielding,
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'id', f.id, 'url', f.url, 'kind', f.kind, 'state', f.state, 'intervalSeconds', f.interval_seconds,
          'nextPollAt', f.next_poll_at, 'lastPolledAt', f.last_polled_at, 'lastSuccessAt', f.last_success_at,
          'lastItemAt', f.last_item_at, 'errorStreak', f.error_streak, 'lastError', f.last_error,
          'itemsSeen', f.items_seen, 'itemsSkipped', f.items_skipped, 'pushedBy', CASE w.state WHEN 'active' THEN w.hub END) ORDER BY f.id)
        FROM feed f LEFT JOIN websub w ON w.feed_id = f.id WHERE f.source_id = s.id AND f.state <> 'removed'), '[]') AS feeds
    FROM source s
    LEFT JOIN (
      SELECT source_id, count(*) AS articles, count(*) FILTER (WHERE carries_claims) AS yielding
      FROM article GROUP BY source_id
    ) n ON n.source_id = s.id
    WHERE s.removed_at IS NULL
    ORDER BY lower(s.name), s.id`.execute(db);
  return rows;
}

/** When any feed was last polled; null before the first poll. */
export async function lastPolledAt(db: Db): Promise<{ at: Date | null; feeds: number }> {
  const row = await db
    .selectFrom("feed")
    .select(({ fn }) => [fn.max("last_polled_at").as("at"), fn.countAll<number>().as("feeds")])
    .executeTakeFirst();
  return { at: row?.at ?? null, feeds: Number(row?.feeds ?? 0) };
}
