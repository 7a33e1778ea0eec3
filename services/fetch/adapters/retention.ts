import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

const BATCH = 500;

/**
 * Let go of the bytes of pages fetched before `before` on which no claim rests, with what was found
 * in them; a page that a claim was read from is kept for ever. Gives how many were let go of, at
 * most 500: call it again while there are more.
 */
export async function prunePages(db: Db, before: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH old AS (
      SELECT page.id FROM page
      WHERE body_zstd IS NOT NULL AND fetched_at < ${before} AND NOT EXISTS (
        SELECT 1 FROM article_version v JOIN claim ON claim.version_id = v.id WHERE v.page_id = page.id)
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    ), emptied AS (
      UPDATE page SET body_zstd = NULL FROM old WHERE page.id = old.id
    ), forgotten AS (
      DELETE FROM finding USING old WHERE finding.page_id = old.id
    )
    SELECT count(*) AS count FROM old`.execute(db);
  return rows[0]?.count ?? 0;
}
