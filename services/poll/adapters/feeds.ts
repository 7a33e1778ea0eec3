import { sql } from "kysely";
import { z } from "zod";
import { type Db, toStorableJson, type Trx } from "#shared/db/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import { canonicalKey } from "#shared/urls/canonical.ts";
import { type NewEntry, newEntries } from "../core/entries.ts";
import type { FeedItem } from "../core/feed/types.ts";
import { type Bounds, type NextPoll, type PollState, startState } from "../core/schedule.ts";
import type { HubOffer } from "../core/websub.ts";
import type { PollDeps } from "./deps.ts";

/** A feed as the poll stage needs it. */
export interface Feed {
  id: number;
  sourceId: string;
  url: string;
  kind: string;
  etag: string | null;
  lastModified: string | null;
  /** ms since 1970. */
  lastPolledAt: number | null;
  state: PollState;
  bounds: Bounds;
  /** The feed's own bounds, where it has any. */
  ownBounds: Bounds | undefined;
  /** The hub that has been asked to push this feed. */
  hub: HubOffer | null;
  /** The next request goes without validators. */
  full: boolean;
}

/** A feed whose poll is under way is not due again before this, whatever becomes of the poll. */
export const HOLD_MS = 120_000;

const SCHEDULE = z.object({
  state: z.custom<PollState>((value) => typeof value === "object" && value !== null).optional(),
  bounds: z.object({ minSeconds: z.number().positive(), maxSeconds: z.number().positive() }).optional(),
  full: z.boolean().optional(),
});

/** An active feed, or null if it has been paused, ended or removed since. */
export async function loadFeed(db: Db, id: number, defaults: Bounds): Promise<Feed | null> {
  const row = await db
    .selectFrom("feed")
    .leftJoin("websub", "websub.feed_id", "feed.id")
    .selectAll("feed")
    .select(["websub.hub", "websub.topic"])
    .where("feed.id", "=", id)
    .where("feed.state", "=", "active")
    .executeTakeFirst();
  if (!row) return null;
  const schedule = SCHEDULE.parse(row.schedule);
  const bounds = schedule.bounds ?? defaults;
  return {
    id: row.id,
    sourceId: row.source_id,
    url: row.url,
    kind: row.kind,
    etag: row.etag,
    lastModified: row.last_modified,
    lastPolledAt: row.last_polled_at?.getTime() ?? null,
    state: schedule.state ?? startState(bounds),
    bounds,
    ownBounds: schedule.bounds,
    hub: row.hub !== null && row.topic !== null ? { hub: row.hub, topic: row.topic } : null,
    full: schedule.full ?? true,
  };
}

/** The entries that the feed has not shown before, in its order. */
export async function freshEntries(db: Db, feed: Feed, items: readonly FeedItem[]): Promise<NewEntry[]> {
  const keys = newEntries(items, new Set()).flatMap((entry) => entry.keys);
  if (keys.length === 0) return [];
  const { rows } = await sql<{ key: string }>`
    SELECT entry_key AS key FROM feed_entry WHERE feed_id = ${feed.id} AND entry_key = ANY (${keys})`.execute(
    db,
  );
  return newEntries(items, new Set(rows.map((row) => row.key)));
}

/**
 * Store entries and their articles, and return a fetch job for each article that is new, with
 * its slot at the host. A page that another feed has brought already is the same article.
 */
export async function storeEntries(
  trx: Trx,
  feed: Feed,
  entries: readonly NewEntry[],
  { clock, turns }: Pick<PollDeps, "clock" | "turns">,
): Promise<NewWork[]> {
  if (entries.length === 0) return [];
  const now = clock.now();
  const rows = entries.map(({ item, url, keys }) => ({
    url,
    canonical_key: canonicalKey(url),
    title: item.title,
    summary: item.summary,
    published: item.published,
    keys,
  }));
  const { rows: fresh } = await sql<{ id: number; url: string }>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${toStorableJson(rows)}::jsonb)
        AS t (url text, canonical_key text, title text, summary text, published timestamptz, keys jsonb)
    ), article_new AS (
      INSERT INTO article (source_id, url, canonical_key, feed_title, feed_summary, feed_published_at, first_seen_at)
      SELECT DISTINCT ON (canonical_key) ${feed.sourceId}, url, canonical_key, title, summary, published, ${new Date(now)}::timestamptz
      FROM given
      ON CONFLICT (canonical_key) DO NOTHING
      RETURNING id, canonical_key, url
    ), article_any AS (
      SELECT id, canonical_key FROM article_new
      UNION SELECT article.id, article.canonical_key FROM article JOIN given USING (canonical_key)
    ), entry AS (
      INSERT INTO feed_entry (feed_id, entry_key, article_id, seen_at)
      SELECT DISTINCT ON (k.key) ${feed.id}, k.key, a.id, ${new Date(now)}::timestamptz
      FROM given JOIN article_any a USING (canonical_key), jsonb_array_elements_text(given.keys) AS k (key)
      ON CONFLICT DO NOTHING
    )
    SELECT id, url FROM article_new ORDER BY id`.execute(trx);
  const pages = fresh.map(({ id, url }) => ({
    job: work("fetch", { articleId: id, reason: "new" }, [id, "new"]),
    url,
  }));
  return await turns.reserve(trx, pages);
}

/** What a poll leaves behind on its feed. */
export interface PollOutcome {
  now: number;
  next: NextPoll;
  etag: string | null;
  lastModified: string | null;
  error: string | null;
  itemsSeen: number;
  itemsSkipped: number;
}

/** Store a poll's outcome: the next poll, validators, counts, and the error in words. */
export async function storeOutcome(trx: Trx, feed: Feed, outcome: PollOutcome): Promise<void> {
  const { next, error } = outcome;
  const at = new Date(outcome.now);
  const schedule = { state: next.state, bounds: feed.ownBounds, full: next.full };
  const twin = next.adoptUrl === null ? false : await isPolled(trx, next.adoptUrl);
  await trx
    .updateTable("feed")
    .set({
      schedule: JSON.stringify(schedule),
      interval_seconds: Math.round(next.state.intervalSeconds),
      error_streak: next.state.errorStreak,
      last_error: error,
      last_polled_at: at,
      etag: outcome.etag,
      last_modified: outcome.lastModified,
      items_seen: sql`items_seen + ${outcome.itemsSeen}`,
      items_skipped: sql`items_skipped + ${outcome.itemsSkipped}`,
      ...(error === null ? { last_success_at: at } : {}),
      ...(outcome.itemsSeen > 0 ? { last_item_at: at } : {}),
      ...(next.at === null ? { state: "ended" } : { next_poll_at: new Date(next.at) }),
      ...(next.adoptUrl === null ? {} : moved(next.adoptUrl, twin)),
    })
    .where("id", "=", feed.id)
    .execute();
}

function moved(url: string, twin: boolean): { url: string } | { state: string; last_error: string } {
  if (!twin) return { url };
  return { state: "ended", last_error: `moved for good to ${url}, which is polled as a feed of its own` };
}

async function isPolled(trx: Trx, url: string): Promise<boolean> {
  const row = await trx.selectFrom("feed").select("id").where("url", "=", url).executeTakeFirst();
  return row !== undefined;
}

/** Note entries that came between polls, pushed by a hub. */
export async function storePushed(trx: Trx, feed: Feed, itemsSeen: number, now: number): Promise<void> {
  if (itemsSeen === 0) return;
  await trx
    .updateTable("feed")
    .set({ items_seen: sql`items_seen + ${itemsSeen}`, last_item_at: new Date(now) })
    .where("id", "=", feed.id)
    .execute();
}

/** Keep a feed whose job waits from becoming due until some time after that wait. */
export async function holdFeed(db: Db, id: number, until: number): Promise<void> {
  await db
    .updateTable("feed")
    .set({ next_poll_at: new Date(until + HOLD_MS) })
    .where("id", "=", id)
    .execute();
}
