import { sql } from "kysely";
import type { Change, ChangeType } from "#shared/domain/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import type { Trx } from "./open.ts";

/** Changes whose key names the day or the item they are about: put forward again, they are the same. */
const TOLD_ONCE: readonly ChangeType[] = ["coverage_spike", "source_silent"];

/**
 * Write changes to the outbox and to the event log, and return the jobs that tell subscribers. Runs
 * in the transaction that made the changes. All others are steps from one stored state to another, so
 * one with a key that was given before has happened again; the keys are numbered to tell them apart.
 * The number depends on nothing but how often the very same has happened, so it is the same in every run.
 */
export async function publishChanges(
  trx: Trx,
  planId: string,
  changes: readonly Change[],
  now: Date,
): Promise<NewWork[]> {
  if (changes.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS t (key text, type text, point int,
        before jsonb, after jsonb, "claimIds" text[], actors text[], "occurredAt" timestamptz)
    ), written AS (
      INSERT INTO change (key, plan_id, type, point, before, after, claim_ids, actors, occurred_at, recorded_at)
      SELECT CASE WHEN type = ANY (${[...TOLD_ONCE]}::text[]) THEN key ELSE key || ':' || (
          WITH RECURSIVE nth (n) AS (
            SELECT 1 UNION ALL SELECT n + 1 FROM nth WHERE EXISTS (SELECT FROM change WHERE key = given.key || ':' || n)
          ) SELECT max(n) FROM nth) END,
        ${planId}, type, point, before, after, "claimIds", actors, "occurredAt", ${now}
      FROM given ON CONFLICT (key) DO NOTHING RETURNING id, point
    ), logged AS (
      INSERT INTO event_log (kind, plan_id, ref, point, recorded_at)
      SELECT 'change', ${planId}, id::text, point, ${now} FROM written ORDER BY id
    )
    SELECT id FROM written ORDER BY id`.execute(trx);
  return rows.map(({ id }) => work("notify", { kind: "match", changeId: id }, ["match", id]));
}
