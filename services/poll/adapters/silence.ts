import { sql } from "kysely";
import { type Db, insertWork, publishChanges, type Trx } from "#shared/db/index.ts";
import type { Change, Plan } from "#shared/domain/index.ts";
import type { NewWork } from "#shared/stages/index.ts";
import { isSilent, usualGap } from "../core/schedule.ts";

const HISTORY = 60;
const LOCK = "peace-tracker:silence";
const HOUR_MS = 3_600_000;

interface Watched {
  id: string;
  name: string;
  silentSince: Date | null;
  /** Times of its last items in ms. */
  times: number[];
}

/**
 * See which sources have fallen silent against their own habit and which have spoken again; a change
 * for each plan tells of the former. A source whose feeds do not answer is not silent, it is unreachable.
 * One process at a time; returns the jobs that tell subscribers, already written.
 */
export async function watchSilence(db: Db, plans: readonly Plan[], now: Date): Promise<NewWork[]> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      mine: boolean;
    }>`SELECT pg_try_advisory_xact_lock(hashtext(${LOCK})) AS mine`.execute(trx);
    if (!rows[0]?.mine) return [];
    const watched = await answering(trx, now);
    const silent = watched.filter(({ times }) => isSilent(times, now.getTime()));
    await note(trx, watched, silent);
    const fresh = silent.filter(({ silentSince }) => silentSince === null);
    const jobs: NewWork[] = [];
    for (const plan of plans) {
      const changes = fresh.map((source) => changeOf(plan, source, now));
      jobs.push(...(await publishChanges(trx, plan.id, changes, now)));
    }
    await insertWork(trx, jobs);
    return jobs;
  });
}

async function answering(trx: Trx, now: Date): Promise<Watched[]> {
  const { rows } = await sql<Watched>`
    SELECT s.id, s.name, s.silent_since AS "silentSince", h.times FROM source s
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(t), '{}') AS times FROM (
        SELECT extract(epoch FROM least(coalesce(feed_published_at, first_seen_at), first_seen_at))::float8 * 1000 AS t
        FROM article WHERE source_id = s.id ORDER BY first_seen_at DESC LIMIT ${HISTORY}
      ) AS newest
    ) AS h
    WHERE s.removed_at IS NULL AND EXISTS (
      SELECT 1 FROM feed WHERE source_id = s.id AND state = 'active' AND error_streak = 0
        AND last_success_at > ${now}::timestamptz - make_interval(secs => 2 * interval_seconds + 3600))`.execute(
    trx,
  );
  return rows;
}

async function note(trx: Trx, watched: readonly Watched[], silent: readonly Watched[]): Promise<void> {
  const ids = silent.map(({ id }) => id);
  const spoke = watched.filter((s) => s.silentSince !== null && !ids.includes(s.id)).map(({ id }) => id);
  const fell = silent.filter((s) => s.silentSince === null);
  if (spoke.length > 0)
    await sql`UPDATE source SET silent_since = NULL WHERE id = ANY (${spoke})`.execute(trx);
  if (fell.length > 0)
    await sql`UPDATE source SET silent_since = to_timestamp(t.ms / 1000)
      FROM unnest(${fell.map((s) => s.id)}::text[], ${fell.map(lastOf)}::float8[]) AS t (id, ms)
      WHERE source.id = t.id`.execute(trx);
}

function lastOf({ times }: Watched): number {
  return Math.max(...times);
}

function changeOf(plan: Plan, source: Watched, now: Date): Change {
  const last = new Date(lastOf(source)).toISOString();
  const { id, name } = source;
  return {
    key: `source_silent:${plan.id}:${id}:${last}`,
    type: "source_silent",
    point: null,
    before: { source: name, usualGapHours: Math.round(usualGap(source.times) / HOUR_MS) },
    after: { source: name, id, lastItemAt: last },
    claimIds: [],
    actors: [],
    occurredAt: now.toISOString(),
  };
}
