import { sql } from "kysely";
import type { Clock } from "#shared/clock/clock.ts";
import { type Db, insertWork } from "#shared/db/index.ts";
import type { Turns } from "#shared/politeness/turns.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import { nextFetch } from "../core/schedule.ts";

const BATCH = 200;

interface Due {
  id: number;
  url: string;
  due: Date;
  firstSeenAt: Date;
  carriesClaims: boolean;
}

/**
 * Write a fetch job for each page that is due to be looked at again, in one transaction. The look
 * after that is set at once, so that a look that fails is not the last; an article that already
 * has a job waiting gets no second one.
 */
export async function scheduleRefetch(db: Db, clock: Clock, turns: Turns): Promise<NewWork[]> {
  const now = clock.now();
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<Due & { busy: boolean }>`
      SELECT id, url, next_fetch_at AS due, first_seen_at AS "firstSeenAt", carries_claims AS "carriesClaims",
        EXISTS (SELECT 1 FROM work_item w WHERE w.stage = 'fetch' AND w.state = 'waiting'
          AND w.payload ->> 'articleId' = article.id::text) AS busy
      FROM article WHERE next_fetch_at <= ${new Date(now)}
      ORDER BY next_fetch_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`.execute(trx);
    if (rows.length === 0) return [];
    const next = rows.map((row) => ({ id: row.id, at: dateOrNull(afterwards(row, now)) }));
    await sql`
      UPDATE article SET next_fetch_at = t.at
      FROM jsonb_to_recordset(${JSON.stringify(next)}::jsonb) AS t (id bigint, at timestamptz)
      WHERE article.id = t.id`.execute(trx);
    const pages = rows
      .filter(({ busy }) => !busy)
      .map(({ id, url, due }) => ({
        job: work("fetch", { articleId: id, reason: "refetch" }, [id, due.getTime()]),
        url,
      }));
    const jobs = await turns.reserve(trx, pages);
    await insertWork(trx, jobs);
    return jobs;
  });
}

function afterwards({ firstSeenAt, carriesClaims }: Due, now: number): number | null {
  return nextFetch(firstSeenAt.getTime(), now, carriesClaims);
}

function dateOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
