import type { Trx } from "#shared/db/index.ts";
import type { Change } from "#shared/domain/index.ts";
import { holdsFrom, type KnownClaim } from "../core/known.ts";
import { contradiction, movement, type SeriesValue } from "../core/series.ts";
import { knownValues, type StoredClaim } from "./claims.ts";
import { settleConflict } from "./conflicts.ts";

const PLANNED = new Set(["planned", "conditional", "questioned", "denied"]);

/**
 * Add a point's new figures to its series, and report what moved and what contradicts. Conflicts
 * on metrics that get no figure stand as they are, unless known claims were `altered`.
 * Targets and other planned figures are kept with their claims but are no value of a series.
 */
export async function recordFigures(
  trx: Trx,
  planId: string,
  point: number,
  claims: readonly (StoredClaim & KnownClaim)[],
  sourceName: string,
  altered: boolean,
  now: Date,
): Promise<Change[]> {
  const changes: Change[] = [];
  const values = claims.flatMap((claim) => valuesOf(claim, sourceName));
  const metrics = altered ? null : [...new Set(values.map(({ metric }) => metric))];
  const known = await knownValues(trx, planId, point, metrics);
  await insertValues(trx, planId, point, values, now);
  for (const value of values) {
    const moved = movement(value, known);
    known.push(value);
    if (moved.kind === "moved") changes.push(figureChanged(planId, point, moved.before, value));
  }
  for (const metric of new Set(known.map((v) => v.metric)))
    changes.push(...(await settleMetric(trx, planId, point, metric, known, now)));
  return changes;
}

/** Bring the conflict on a metric in line with the values known of it. */
export async function settleMetric(
  trx: Trx,
  planId: string,
  point: number,
  metric: string,
  known: readonly SeriesValue[],
  now: Date,
): Promise<Change[]> {
  const sides = contradiction(known.filter((v) => v.metric === metric));
  const settled = sides.map((s) => ({ party: s.party, value: s.value, unit: s.unit, claimId: s.claimId }));
  return await settleConflict(trx, planId, point, "figure", metric, settled, now);
}

/** What a claim says and when, as far as its figures are concerned. */
export type FiguredClaim = Pick<
  StoredClaim & KnownClaim,
  "id" | "modality" | "figures" | "attributedTo" | "validFrom" | "publishedAt"
>;

/** The values that a claim adds to series: asserted ones that have a metric. */
export function valuesOf(claim: FiguredClaim, sourceName: string): SeriesValue[] {
  if (PLANNED.has(claim.modality)) return [];
  return claim.figures.flatMap((figure) =>
    figure.metric && !PLANNED.has(figure.modality ?? "asserted")
      ? [
          {
            metric: figure.metric,
            party: claim.attributedTo ?? sourceName,
            value: figure.value,
            valueMax: figure.valueMax ?? null,
            unit: figure.unit,
            asOf: holdsFrom(claim),
            claimId: claim.id,
          },
        ]
      : [],
  );
}

/** Write values of a series, once per claim, metric and party. */
export async function insertValues(
  trx: Trx,
  planId: string,
  point: number,
  values: readonly SeriesValue[],
  now: Date,
): Promise<void> {
  if (values.length === 0) return;
  const rows = values.map((v) => ({
    plan_id: planId,
    point,
    metric: v.metric,
    party: v.party,
    value: v.value,
    value_max: v.valueMax,
    unit: v.unit,
    as_of: v.asOf,
    claim_id: v.claimId,
    recorded_at: now,
  }));
  await trx
    .insertInto("series_value")
    .values(rows)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** A figure that moved from one value to another. */
export function figureChanged(
  planId: string,
  point: number,
  before: SeriesValue,
  after: SeriesValue,
): Change {
  return {
    key: `figure_changed:${planId}:${point}:${after.metric}:${after.party}:${after.claimId}`,
    type: "figure_changed",
    point,
    before,
    after,
    claimIds: [after.claimId],
    actors: [after.party],
    occurredAt: after.asOf,
  };
}
