import { sql } from "kysely";
import type { Trx } from "#shared/db/index.ts";
import type { Change } from "#shared/domain/index.ts";
import { BASE_DAYS, type Coverage, spikes } from "../core/coverage.ts";

/** Points that are told of far more than is usual, reported once a day each. */
export async function coverageSpikes(trx: Trx, planId: string, now: Date): Promise<Change[]> {
  const day = now.toISOString().slice(0, 10);
  return spikes(await recentCoverage(trx, planId, now)).map(({ point, today, before }) => ({
    key: `coverage_spike:${planId}:${point}:${day}`,
    type: "coverage_spike",
    point,
    before: { storiesPerDay: before / BASE_DAYS },
    after: { stories: today },
    claimIds: [],
    actors: [],
    occurredAt: now.toISOString(),
  }));
}

/** Stories are dated by their own publication: a backlog read at once is no spike. */
async function recentCoverage(trx: Trx, planId: string, now: Date): Promise<Coverage[]> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const start = new Date(dayAgo.getTime() - BASE_DAYS * 86_400_000);
  const { rows } = await sql<Coverage>`
    SELECT point, (count(DISTINCT story_id) FILTER (WHERE published_at > ${dayAgo}))::int AS today,
      (count(DISTINCT story_id) FILTER (WHERE published_at <= ${dayAgo}))::int AS before
    FROM claim CROSS JOIN LATERAL unnest(points) AS point
    WHERE plan_id = ${planId} AND recorded_at > ${start} AND published_at > ${start} AND published_at <= ${now}
    GROUP BY point`.execute(trx);
  return rows;
}
