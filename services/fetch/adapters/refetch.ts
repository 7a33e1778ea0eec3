import { sql } from "kysely";
import { type Db, insertWork } from "#shared/db/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";

const BATCH = 200;

/** Write a fetch job for each page that is due to be looked at again, in one transaction. */
export async function scheduleRefetch(db: Db): Promise<NewWork[]> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number; due: Date }>`
      UPDATE article SET next_fetch_at = NULL
      FROM (
        SELECT id, next_fetch_at AS due FROM article
        WHERE next_fetch_at <= now() ORDER BY next_fetch_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) AS picked
      WHERE article.id = picked.id
      RETURNING article.id, picked.due`.execute(trx);
    const jobs = rows.map(({ id, due }) =>
      work("fetch", { articleId: id, reason: "refetch" }, [id, due.getTime()]),
    );
    await insertWork(trx, jobs);
    return jobs;
  });
}
