import { sql } from "kysely";
import { publishChanges, type Trx } from "#shared/db/index.ts";
import type { Change, ClaimFigure, Plan } from "#shared/domain/index.ts";
import { GiveUp, type NewWork, type Payload } from "#shared/stages/index.ts";
import { agree, newestOf, type SeriesValue } from "../core/series.ts";
import { knownClaims, knownValues } from "./claims.ts";
import { derive } from "./derive.ts";
import { figureChanged, type FiguredClaim, insertValues, settleMetric, valuesOf } from "./figures.ts";
import { recordMilestones } from "./milestones.ts";

import { takeTurn } from "./record-page.ts";

type Reassess = Extract<Payload<"record">, { kind: "reassess" }>;

/**
 * Assess points again after a person's decision: a verdict on a claim, or a ruling on a point. Runs
 * in one transaction, takes its turn among the pages, and returns the jobs that tell subscribers.
 * Throws GiveUp for a plan that is not loaded.
 */
export async function reassess(trx: Trx, plans: readonly Plan[], job: Reassess): Promise<NewWork[]> {
  const plan = plans.find((p) => p.id === job.planId);
  if (!plan) throw new GiveUp(`plan ${job.planId} is not loaded: name it in PLAN, then replay this job`);
  const now = await takeTurn(trx);
  const metrics = new Set<string>();
  for (const id of job.claimIds)
    for (const metric of await rewriteValues(trx, plan.id, id, now)) metrics.add(metric);
  const changes: Change[] = [];
  for (const point of job.points.toSorted((a, b) => a - b)) {
    changes.push(...(await derive(trx, plan.id, point, await knownClaims(trx, plan.id, [point]), now)));
    const known = await knownValues(trx, plan.id, point, [...metrics]);
    for (const metric of metrics) {
      const live = known.filter((value) => value.metric === metric);
      changes.push(...(await correctFigure(trx, plan.id, point, metric, live, job.claimIds)));
      changes.push(...(await settleMetric(trx, plan.id, point, metric, live, now)));
    }
  }
  changes.push(...(await recordMilestones(trx, plan, job.points, now)));
  return await publishChanges(trx, plan.id, changes, now);
}

/** Write the series values of a claim anew from what it says now; gives the metrics it had or has. */
async function rewriteValues(trx: Trx, planId: string, claimId: string, now: Date): Promise<string[]> {
  const old = await trx
    .deleteFrom("series_value")
    .where("claim_id", "=", claimId)
    .where("plan_id", "=", planId)
    .returning("metric")
    .execute();
  const claim = await loadFigured(trx, claimId);
  const values = claim ? valuesOf(claim, claim.sourceName) : [];
  for (const point of claim?.points ?? []) {
    await insertValues(trx, planId, point, values, now);
  }
  return [...old, ...values].map(({ metric }) => metric);
}

async function loadFigured(
  trx: Trx,
  claimId: string,
): Promise<(FiguredClaim & { points: number[]; sourceName: string }) | null> {
  const row = await trx
    .selectFrom("claim")
    .innerJoin("source", "source.id", "claim.source_id")
    .select(["claim.id", "points", "modality", "attributed_to", "valid_from", "published_at", "source.name"])
    .where("claim.id", "=", claimId)
    .executeTakeFirst();
  if (!row) return null;
  const figures = await trx
    .selectFrom("claim_figure")
    .select(["value", "value_max as valueMax", "unit", "metric", "modality"])
    .where("claim_id", "=", claimId)
    .orderBy("ordinal")
    .execute();
  return {
    id: row.id,
    points: row.points,
    modality: row.modality as FiguredClaim["modality"],
    attributedTo: row.attributed_to,
    validFrom: row.valid_from,
    publishedAt: row.published_at.toISOString(),
    sourceName: row.name,
    // Absent is not the same as null in a figure: a null modality would not count as asserted.
    figures: figures.map((f) => withoutNulls(f) as unknown as ClaimFigure),
  };
}

function withoutNulls(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/**
 * Subscribers were last told a value of this metric. If that rests on the claim decided upon, or the
 * claim now gives the newest value, and the two differ, they are told what holds instead.
 */
async function correctFigure(
  trx: Trx,
  planId: string,
  point: number,
  metric: string,
  live: readonly SeriesValue[],
  decided: readonly string[],
): Promise<Change[]> {
  const { rows } = await sql<{ after: SeriesValue; claimIds: string[] }>`
    SELECT after, claim_ids AS "claimIds" FROM change
    WHERE plan_id = ${planId} AND point = ${point} AND type = 'figure_changed' AND after ->> 'metric' = ${metric}
    ORDER BY id DESC LIMIT 1`.execute(trx);
  const told = rows[0];
  const newest = newestOf(live);
  if (!told || !newest || agree(told.after, newest)) return [];
  if (!decided.includes(newest.claimId) && !told.claimIds.some((id) => decided.includes(id))) return [];
  return [figureChanged(planId, point, told.after, newest)];
}
