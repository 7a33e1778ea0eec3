import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface StageRow {
  stage: string;
  /** Waiting and due. */
  waiting: number;
  /** Waiting for a later time: retries, digests, next polls. */
  later: number;
  dead: number;
  /** Done within the last hour. */
  done: number;
  oldest: Date | null;
}

/** What waits, lies dead and was done of late, by stage. */
export async function stageWork(db: Db): Promise<StageRow[]> {
  const { rows } = await sql<StageRow>`
    SELECT stage, count(*) FILTER (WHERE state = 'waiting' AND due_at <= now()) AS waiting,
      count(*) FILTER (WHERE state = 'waiting' AND due_at > now()) AS later,
      count(*) FILTER (WHERE state = 'dead') AS dead, count(*) FILTER (WHERE state = 'done') AS done,
      min(due_at) FILTER (WHERE state = 'waiting' AND due_at <= now()) AS oldest
    FROM work_item WHERE state <> 'done' OR finished_at > now() - interval '1 hour'
    GROUP BY stage`.execute(db);
  return rows;
}

export interface DeadRow {
  id: string;
  stage: string;
  attempts: number;
  reason: string | null;
  at: Date | null;
}

/** The newest dead letters. */
export async function deadLetters(db: Db, limit: number): Promise<DeadRow[]> {
  return await db
    .selectFrom("work_item")
    .select(["id", "stage", "attempts", "reason", "finished_at as at"])
    .where("state", "=", "dead")
    .orderBy("finished_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

export interface FailingFeed {
  id: number;
  source: string;
  url: string;
  errors: number;
  error: string | null;
  lastSuccessAt: Date | null;
  nextPollAt: Date;
}

/** Feeds whose last polls failed, worst first. */
export async function failingFeeds(db: Db, limit: number): Promise<FailingFeed[]> {
  const { rows } = await sql<FailingFeed>`
    SELECT f.id, s.name AS source, f.url, f.error_streak AS errors, f.last_error AS error,
      f.last_success_at AS "lastSuccessAt", f.next_poll_at AS "nextPollAt"
    FROM feed f JOIN source s ON s.id = f.source_id
    WHERE f.error_streak > 0 AND f.state = 'active' ORDER BY f.error_streak DESC, f.id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export interface FailedDelivery {
  id: number;
  channel: string;
  address: string;
  state: string;
  attempts: number;
  error: string | null;
  at: Date;
}

/** Notices that could not be handed over, or not yet, newest first. */
export async function failedDeliveries(db: Db, limit: number): Promise<FailedDelivery[]> {
  const { rows } = await sql<FailedDelivery>`
    SELECT d.id, s.channel, s.address, d.state, d.attempts, d.last_error AS error, d.created_at AS at
    FROM delivery d JOIN subscription s ON s.id = d.subscription_id
    WHERE d.state = 'failed' OR (d.state = 'waiting' AND d.last_error IS NOT NULL)
    ORDER BY d.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
