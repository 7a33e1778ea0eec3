import { sql } from "kysely";
import type { SourceSpec } from "#shared/config/sources/load.ts";
import type { Db } from "#shared/db/index.ts";

type Store = Pick<Db, "updateTable">;

/** The sample plays weeks in a minute, so its feeds are asked every few seconds. */
const SAMPLE_BOUNDS = { minSeconds: 2, maxSeconds: 4 };

const ids = (sources: readonly SourceSpec[]) => sources.map((s) => s.id);

/** Have the sample's feeds polled every few seconds. */
export async function quicken(db: Store, sources: readonly SourceSpec[]): Promise<void> {
  const bounds = JSON.stringify({ bounds: SAMPLE_BOUNDS });
  await db
    .updateTable("feed")
    .set({ schedule: sql`schedule || ${bounds}::jsonb`, next_poll_at: sql`now()` })
    .where("source_id", "in", ids(sources))
    .execute();
}

/** Have the sample's feeds polled at once. */
export async function pollNow(db: Store, sources: readonly SourceSpec[]): Promise<void> {
  await db
    .updateTable("feed")
    .set({ next_poll_at: sql`now()` })
    .where("source_id", "in", ids(sources))
    .execute();
}

/** Publishers of the sample edit pages between waves: look at all of them again now, not in hours. */
export async function lookAgain(db: Store, sources: readonly SourceSpec[]): Promise<void> {
  await db
    .updateTable("article")
    .set({ next_fetch_at: sql`now()` })
    .where("source_id", "in", ids(sources))
    .execute();
}

/**
 * True when what is shown has been read: each feed was asked for as it is now (`askedAt`: when, by
 * feed address) and the poll that asked has ended, no page is due, and no work is left.
 */
export async function isRead(
  db: Db,
  sources: readonly SourceSpec[],
  askedAt: ReadonlyMap<string, Date>,
): Promise<boolean> {
  const asked = sources.flatMap((s) => s.feeds).map((url) => ({ url, at: askedAt.get(url) }));
  if (asked.some(({ at }) => at === undefined)) return false;
  const { rows } = await sql<{ unread: boolean }>`
    SELECT EXISTS (
        SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a (url text, at timestamptz)
        JOIN feed USING (url) WHERE feed.last_success_at IS NULL OR feed.last_success_at < a.at)
      OR EXISTS (SELECT 1 FROM article WHERE source_id = ANY (${ids(sources)}) AND next_fetch_at <= now())
      OR EXISTS (SELECT 1 FROM work_item WHERE state = 'waiting' AND stage <> 'poll'
        AND payload ->> 'kind' IS DISTINCT FROM 'digest') AS unread`.execute(db);
  return rows[0]?.unread === false;
}
