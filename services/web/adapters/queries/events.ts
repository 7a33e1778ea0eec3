import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface LogEvent {
  id: number;
  kind: "claim" | "change";
  plan: string;
  /** Id of the claim or the change. */
  ref: string;
  point: number | null;
  recordedAt: Date;
}

export interface LogRead {
  events: LogEvent[];
  /** Oldest transaction still running, and the next to be given out, when the rows were read. */
  oldestRunning: number;
  nextTransaction: number;
}

/** Events after an id in order, with the transactions in flight at the time of reading. */
export async function readEvents(db: Db, after: number, limit: number): Promise<LogRead> {
  const { rows } = await sql<{
    xmin: number;
    xmax: number;
    events: (Omit<LogEvent, "recordedAt"> & { at: string })[];
  }>`
    SELECT pg_snapshot_xmin(s.snap)::text::bigint AS xmin, pg_snapshot_xmax(s.snap)::text::bigint AS xmax,
      coalesce((SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM (
        SELECT id, kind, plan_id AS plan, ref, point, recorded_at AS at FROM event_log
        WHERE id > ${after} ORDER BY id LIMIT ${limit}) e), '[]') AS events
    FROM (SELECT pg_current_snapshot() AS snap) s`.execute(db);
  const row = rows[0] ?? { xmin: 0, xmax: 0, events: [] };
  const events = row.events.map(({ at, ...event }) => ({ ...event, recordedAt: new Date(at) }));
  return { events, oldestRunning: row.xmin, nextTransaction: row.xmax };
}

/** Events of one plan between two ids, the first exclusive. */
export async function replayEvents(
  db: Db,
  planId: string,
  range: { after: number; upTo: number; limit: number },
): Promise<LogEvent[]> {
  const { rows } = await sql<LogEvent>`
    SELECT id, kind, plan_id AS plan, ref, point, recorded_at AS "recordedAt" FROM event_log
    WHERE plan_id = ${planId} AND id > ${range.after} AND id <= ${range.upTo}
    ORDER BY id LIMIT ${range.limit}`.execute(db);
  return rows;
}

/** Id of the newest event, 0 if there is none. */
export async function newestEvent(db: Db): Promise<number> {
  const row = await db
    .selectFrom("event_log")
    .select(({ fn }) => fn.max("id").as("id"))
    .executeTakeFirst();
  return Number(row?.id ?? 0);
}
