import { sql } from "kysely";
import type { Change } from "#shared/domain/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import type { Trx } from "./open.ts";

/**
 * Write changes to the outbox and to the event log, once each by their key, and return the jobs
 * that tell subscribers. Runs in the transaction that made the changes.
 */
export async function publishChanges(
  trx: Trx,
  planId: string,
  changes: readonly Change[],
  now: Date,
): Promise<NewWork[]> {
  if (changes.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    WITH written AS (
      INSERT INTO change (key, plan_id, type, point, before, after, claim_ids, actors, occurred_at, recorded_at)
      SELECT key, ${planId}, type, point, before, after, "claimIds", actors, "occurredAt", ${now}
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS t (key text, type text, point int, before jsonb,
        after jsonb, "claimIds" text[], actors text[], "occurredAt" timestamptz)
      ON CONFLICT (key) DO NOTHING RETURNING id, point
    ), logged AS (
      INSERT INTO event_log (kind, plan_id, ref, point, recorded_at)
      SELECT 'change', ${planId}, id::text, point, ${now} FROM written ORDER BY id
    )
    SELECT id FROM written ORDER BY id`.execute(trx);
  return rows.map(({ id }) => work("notify", { kind: "match", changeId: id }, ["match", id]));
}
