import { sql } from "kysely";
import type { NewWork, Payload, StageName } from "#shared/stages/index.ts";
import type { Db, Trx } from "./open.ts";

/** A job as stored: the row is the truth, the queue's entry only a hint that it is there. */
export interface WorkItem<S extends StageName = StageName> {
  id: string;
  stage: S;
  payload: Payload<S>;
  attempts: number;
  dueAt: Date;
}

/**
 * Write jobs within the transaction of what calls for them; known ids are left alone. Who has no
 * queue to hint at passes `hinted: false`, and the sweeper of the stage finds them within seconds.
 */
export async function insertWork(
  db: Db | Trx,
  items: readonly NewWork[],
  { hinted = true }: { hinted?: boolean } = {},
): Promise<void> {
  if (items.length === 0) return;
  await sql`
    INSERT INTO work_item (id, stage, payload, due_at, hinted_at)
    SELECT id, stage, payload, coalesce(due_at, now()), CASE WHEN ${hinted} THEN now() END
    FROM jsonb_to_recordset(${JSON.stringify(
      items.map((i) => ({ id: i.id, stage: i.stage, payload: i.payload, due_at: i.dueAt ?? null })),
    )}::jsonb) AS t (id text, stage text, payload jsonb, due_at timestamptz)
    ON CONFLICT (id) DO NOTHING`.execute(db);
}

/**
 * Take a job's row for the length of the transaction and mark it done, to be written with the
 * effect or not at all. False if it is done already, dead, or held by another worker.
 */
export async function takeWork(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`
    UPDATE work_item SET state = 'done', finished_at = now(), reason = NULL
    WHERE id = (SELECT id FROM work_item WHERE id = ${id} AND state = 'waiting' FOR UPDATE SKIP LOCKED)
    RETURNING id`.execute(trx);
  return rows.length > 0;
}

/** A stage's waiting jobs that are due and whose hint is older than `graceMs`, oldest first; marks them as hinted. */
export async function takeUnhinted(
  db: Db,
  stage: StageName,
  graceMs: number,
  limit: number,
): Promise<WorkItem[]> {
  const { rows } = await sql<WorkItem>`
    UPDATE work_item SET hinted_at = now()
    WHERE id IN (
      SELECT id FROM work_item
      WHERE stage = ${stage} AND state = 'waiting' AND due_at <= now()
        AND (hinted_at IS NULL OR greatest(hinted_at, due_at) < now() - make_interval(secs => ${graceMs / 1000}))
      ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, stage, payload, attempts, due_at AS "dueAt"`.execute(db);
  return rows;
}

/** A job's row, or null if it is not waiting. */
export async function loadWaiting(db: Db, id: string): Promise<WorkItem | null> {
  const row = await db
    .selectFrom("work_item")
    .select(["id", "stage", "payload", "attempts", "due_at as dueAt"])
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return row ? (row as unknown as WorkItem) : null;
}

/** Count a failed try and put the job off, or move it to the dead letters. */
export async function failWork(
  db: Db,
  id: string,
  outcome: { reason: string; attempts: number; dead: boolean; delayMs: number },
): Promise<void> {
  await db
    .updateTable("work_item")
    .set({
      attempts: outcome.attempts,
      reason: outcome.reason.slice(0, 2000),
      state: outcome.dead ? "dead" : "waiting",
      due_at: sql`now() + make_interval(secs => ${outcome.delayMs / 1000})`,
      hinted_at: sql`now()`,
      finished_at: outcome.dead ? sql`now()` : null,
    })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Bring dead letters back, all of a stage or one by its id; returns how many. */
export async function replayDead(db: Db, which: { stage?: string; id?: string }): Promise<number> {
  let query = db
    .updateTable("work_item")
    .set({ state: "waiting", attempts: 0, due_at: sql`now()`, hinted_at: null, finished_at: null })
    .where("state", "=", "dead");
  if (which.stage) query = query.where("stage", "=", which.stage);
  if (which.id) query = query.where("id", "=", which.id);
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** How many jobs wait, and how many lie in the dead letters, by stage. */
export async function countWork(
  db: Db,
): Promise<{ stage: string; state: string; count: number; oldest: Date | null }[]> {
  return await db
    .selectFrom("work_item")
    .select(({ fn }) => ["stage", "state", fn.countAll<number>().as("count"), fn.min("due_at").as("oldest")])
    .where("state", "in", ["waiting", "dead"])
    .groupBy(["stage", "state"])
    .execute();
}

const PRUNE_BATCH = 5_000;

/** Forget jobs of a stage that were done more than `days` days ago; dead letters stay. Returns how many. */
export async function pruneDone(db: Db, stage: StageName, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM work_item WHERE id IN (
      SELECT id FROM work_item
      WHERE state = 'done' AND finished_at < now() - make_interval(days => ${days}) AND stage = ${stage}
      LIMIT ${PRUNE_BATCH} FOR UPDATE SKIP LOCKED
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}
