import { sql } from "kysely";
import type { Trx } from "#shared/db/index.ts";
import type { Change } from "#shared/domain/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";

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

/** Note new claims in the event log, which the live pages read. */
export async function publishClaims(
  trx: Trx,
  planId: string,
  claims: readonly { id: string; points: number[] }[],
  now: Date,
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map((c) => ({ ref: c.id, point: c.points[0] ?? null }));
  await sql`
    INSERT INTO event_log (kind, plan_id, ref, point, recorded_at)
    SELECT 'claim', ${planId}, ref, point, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t (ref text, point int)
    ON CONFLICT (kind, ref) DO NOTHING`.execute(trx);
}
