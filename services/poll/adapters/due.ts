import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import { insertWork } from "#shared/db/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";

const BATCH = 200;
/** A feed whose poll is under way is not due again before this, whatever becomes of the poll. */
const HOLD_SECONDS = 120;

/** Write a poll job for each feed that is due and put its next poll off, in one transaction. */
export async function scheduleDue(db: Db): Promise<NewWork[]> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number; due: Date }>`
      UPDATE feed SET next_poll_at = now() + make_interval(secs => ${HOLD_SECONDS})
      FROM (
        SELECT id, next_poll_at AS due FROM feed
        WHERE state = 'active' AND next_poll_at <= now()
        ORDER BY next_poll_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) AS picked
      WHERE feed.id = picked.id
      RETURNING feed.id, picked.due`.execute(trx);
    const jobs = rows.map(({ id, due }) => work("poll", { kind: "feed", feedId: id }, [id, due.getTime()]));
    await insertWork(trx, jobs);
    return jobs;
  });
}
