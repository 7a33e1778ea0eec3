import { sql } from "kysely";
import type { SourceSpec } from "#shared/config/sources/load.ts";
import { work } from "#shared/stages/index.ts";
import { sourceIdOf } from "#shared/urls/source-id.ts";
import type { Db, Trx } from "./open.ts";
import { insertWork } from "./work.ts";

/** How a feed fares. */
export interface FeedState {
  url: string;
  kind: string;
  state: string;
  intervalSeconds: number;
  nextPollAt: Date;
  lastPolledAt: Date | null;
  lastSuccessAt: Date | null;
  lastItemAt: Date | null;
  errorStreak: number;
  lastError: string | null;
  itemsSeen: number;
  itemsSkipped: number;
}

/** The columns of a `FeedState`; `f` is the feed. */
export const FEED_STATE = sql`f.url, f.kind, f.state, f.interval_seconds AS "intervalSeconds",
  f.next_poll_at AS "nextPollAt", f.last_polled_at AS "lastPolledAt", f.last_success_at AS "lastSuccessAt",
  f.last_item_at AS "lastItemAt", f.error_streak AS "errorStreak", f.last_error AS "lastError",
  f.items_seen AS "itemsSeen", f.items_skipped AS "itemsSkipped"`;

/** A feed with its source. */
export interface ListedFeed extends FeedState {
  id: number;
  sourceId: string;
  source: string;
  country: string | null;
  tier: string;
  language: string | null;
  camp: string | null;
  homepage: string | null;
  silentSince: Date | null;
}

/** All feeds that have not been removed, by source. */
export async function loadFeeds(db: Db): Promise<ListedFeed[]> {
  const { rows } = await sql<ListedFeed>`
    SELECT f.id, s.id AS "sourceId", s.name AS source, s.country, s.tier, s.language, s.camp, s.homepage,
      s.silent_since AS "silentSince", ${FEED_STATE}
    FROM feed f JOIN source s ON s.id = f.source_id
    WHERE f.state <> 'removed' AND s.removed_at IS NULL ORDER BY s.id, f.id`.execute(db);
  return rows;
}

/** A publisher with the feeds that are to be polled. */
export interface NewSource extends Omit<SourceSpec, "feeds" | "sitemaps" | "verified"> {
  feeds: { url: string; kind: "feed" | "sitemap" }[];
}

/** Bring sources and feeds of a sources file into the database. What is there already keeps its state. */
export async function storeSources(db: Db, specs: readonly SourceSpec[]): Promise<void> {
  const sources = specs.map((spec) => ({
    ...spec,
    feeds: feedsOf(spec),
  }));
  await db.transaction().execute(async (trx) => {
    await putSources(trx, sources);
    await putFeeds(trx, sources);
  });
}

/** All that is polled of a source. */
export function feedsOf({ feeds, sitemaps }: Pick<SourceSpec, "feeds" | "sitemaps">): NewSource["feeds"] {
  const of = (urls: readonly string[], kind: "feed" | "sitemap") => urls.map((url) => ({ url, kind }));
  return [...of(feeds, "feed"), ...of(sitemaps, "sitemap")];
}

async function putSources(trx: Trx, sources: readonly NewSource[]): Promise<void> {
  await sql`
    INSERT INTO source (id, name, country, tier, camp, language, homepage)
    SELECT id, name, country, tier, camp, language, homepage
    FROM jsonb_to_recordset(${JSON.stringify(sources)}::jsonb)
      AS t (id text, name text, country text, tier text, camp text, language text, homepage text)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country, tier = excluded.tier,
      camp = excluded.camp, language = excluded.language, homepage = excluded.homepage`.execute(trx);
}

async function putFeeds(trx: Trx, sources: readonly NewSource[]): Promise<void> {
  const feeds = sources.flatMap(({ id, feeds: own }) => own.map((feed) => ({ ...feed, source_id: id })));
  await sql`
    INSERT INTO feed (source_id, url, kind)
    SELECT source_id, url, kind FROM jsonb_to_recordset(${JSON.stringify(feeds)}::jsonb)
      AS t (source_id text, url text, kind text)
    ON CONFLICT DO NOTHING`.execute(trx);
}

/** Add one source; see `addSources`. */
export async function addSource(db: Db, source: NewSource): Promise<number> {
  return await addSources(db, [source]);
}

/**
 * Add sources, or feeds to those that are there; what had been removed comes back. Returns how many
 * feeds are polled that were not before: those of other sources stay with them, and a source that
 * brings no new one is not added. All or nothing.
 */
export async function addSources(db: Db, sources: readonly NewSource[]): Promise<number> {
  const feeds = sources.flatMap(({ id, feeds: own }) => own.map((feed) => ({ ...feed, source_id: id })));
  const { rows } = await sql<{ id: number }>`
    WITH wanted AS (
      SELECT DISTINCT ON (url) t.* FROM jsonb_to_recordset(${JSON.stringify(feeds)}::jsonb)
        AS t (source_id text, url text, kind text)
      WHERE NOT EXISTS (SELECT FROM feed f WHERE f.url = t.url AND f.state <> 'removed')
    ), source_any AS (
      INSERT INTO source (id, name, country, tier, camp, language, homepage)
      SELECT DISTINCT ON (id) id, name, country, tier, camp, language, homepage
      FROM jsonb_to_recordset(${JSON.stringify(sources)}::jsonb)
        AS t (id text, name text, country text, tier text, camp text, language text, homepage text)
      WHERE id IN (SELECT source_id FROM wanted)
      ON CONFLICT (id) DO UPDATE SET removed_at = NULL
    )
    INSERT INTO feed (source_id, url, kind) SELECT source_id, url, kind FROM wanted
    ON CONFLICT (url) DO UPDATE SET source_id = excluded.source_id, kind = excluded.kind, state = 'active',
      next_poll_at = now(), last_error = NULL, error_streak = 0 WHERE feed.state = 'removed'
    RETURNING id`.execute(db);
  return rows.length;
}

/**
 * How to find the id under which a source is known that was named after its site. One whose site is
 * nobody's yet, or that of several sources, keeps the id it has.
 */
export async function siteIds(db: Db): Promise<(site: Pick<NewSource, "id" | "homepage">) => string> {
  const rows = await db
    .selectFrom("source")
    .select(["id", "homepage"])
    .where("removed_at", "is", null)
    .where("homepage", "is not", null)
    .execute();
  const bySite = Map.groupBy(rows, ({ homepage }) => sourceIdOf(homepage ?? ""));
  return ({ id, homepage }) => {
    const isNamedAfterIt = id === sourceIdOf(homepage);
    const [first, ...more] = isNamedAfterIt ? (bySite.get(id) ?? []) : [];
    return first !== undefined && more.length === 0 ? first.id : id;
  };
}

/** What an operator can do to a feed. */
export const FEED_ACTIONS = ["pause", "resume", "poll", "remove"] as const;
export type FeedAction = (typeof FEED_ACTIONS)[number];

const NOW = sql<Date>`now()`;
const FULL = sql<string>`schedule || '{"full":true}'`;

/**
 * Pause, resume, poll now or remove a feed; false where it is not in a state for that. A removed
 * feed stays in the store with what it brought. Polling now brings an ended feed back for another try.
 */
export async function actOnFeed(db: Db, id: number, action: FeedAction): Promise<boolean> {
  const steps = {
    pause: { from: ["active"], set: { state: "paused" } },
    resume: { from: ["paused", "ended"], set: { state: "active", next_poll_at: NOW, schedule: FULL } },
    poll: { from: ["active", "ended"], set: { state: "active", next_poll_at: NOW, schedule: FULL } },
    remove: { from: ["active", "paused", "ended"], set: { state: "removed" } },
  };
  const { from, set } = steps[action];
  const { numUpdatedRows } = await db
    .updateTable("feed")
    .set(set)
    .where("id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Stop reading a source: its feeds are removed and its pages are not looked at again. What it said stays. */
export async function removeSource(db: Db, id: string): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("source")
      .set({ removed_at: NOW, silent_since: null })
      .where("id", "=", id)
      .where("removed_at", "is", null)
      .executeTakeFirst();
    await trx.updateTable("feed").set({ state: "removed" }).where("source_id", "=", id).execute();
    await trx.updateTable("article").set({ next_fetch_at: null }).where("source_id", "=", id).execute();
    return numUpdatedRows > 0n;
  });
}

/** Have the poll stage find out what stands at an address; returns the id under which it answers. */
export async function askLookUp(db: Db, address: string): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto("look_up")
      .values({ address })
      .returning("id")
      .executeTakeFirstOrThrow();
    await insertWork(trx, [work("poll", { kind: "look_up", lookUpId: id }, ["look_up", id])], {
      hinted: false,
    });
    return id;
  });
}
