import { sql } from "kysely";
import type { Trx } from "#shared/db/index.ts";

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
