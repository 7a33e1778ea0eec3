import { sql } from "kysely";
import { type Db, insertWork } from "#shared/db/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import { HOLD_MS } from "./feeds.ts";

const BATCH = 200;

/** Write a poll job for each feed that is due and put its next poll off, in one transaction; `now` in ms. */
export async function scheduleDue(db: Db, now: number): Promise<NewWork[]> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number; due: Date }>`
      UPDATE feed SET next_poll_at = ${new Date(now + HOLD_MS)}
      FROM (
        SELECT id, next_poll_at AS due FROM feed
        WHERE state = 'active' AND next_poll_at <= ${new Date(now)}
        ORDER BY next_poll_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) AS picked
      WHERE feed.id = picked.id
      RETURNING feed.id, picked.due`.execute(trx);
    const jobs = rows.map((row) => {
      const due = row.due.getTime();
      return work("poll", { kind: "feed", feedId: row.id, due }, [row.id, due]);
    });
    await insertWork(trx, jobs);
    return jobs;
  });
}
