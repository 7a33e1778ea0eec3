import type { Trx } from "#shared/db/index.ts";
import type { Change, ChangeType, Milestone, MilestoneState, Plan } from "#shared/domain/index.ts";
import { isLive } from "../core/known.ts";
import { earliestDay, milestoneState, type WordedClaim } from "../core/milestones.ts";
import { wordedClaims } from "./claims.ts";

/** The states of a milestone that are news. */
const TOLD: Partial<Record<MilestoneState, ChangeType>> = {
  met: "milestone_met",
  overdue: "milestone_overdue",
  silent: "coverage_silent",
};

/** Bring the milestones of a plan that touch `points` (all, if null) up to date, and report what came due or true. */
export async function recordMilestones(
  trx: Trx,
  plan: Plan,
  points: readonly number[] | null,
  now: Date,
): Promise<Change[]> {
  const concerned = plan.milestones.filter(
    (m) => points === null || m.points.some((p) => points.includes(p)),
  );
  const since = concerned.map(earliestDay).toSorted()[0];
  if (!since) return [];
  const claims = await wordedClaims(trx, plan.id, [...new Set(concerned.flatMap((m) => m.points))], since);
  const stored = await trx
    .selectFrom("milestone")
    .select(["id", "state", "claim_ids"])
    .where("plan_id", "=", plan.id)
    .execute();
  const before = new Map(stored.map((row) => [row.id, row]));
  const changes: Change[] = [];
  for (const milestone of concerned) {
    const known = before.get(milestone.id);
    changes.push(...(await settle(trx, plan.id, milestone, known, claims.filter(isLive), now)));
  }
  return changes;
}

async function settle(
  trx: Trx,
  planId: string,
  milestone: Milestone,
  before: { state: string; claim_ids: string[] } | undefined,
  claims: readonly WordedClaim[],
  now: Date,
): Promise<Change[]> {
  const { state, claimIds, since } = milestoneState(milestone, claims, now.toISOString().slice(0, 10));
  if (before?.state === state && before.claim_ids.join() === claimIds.join()) return [];
  await trx
    .insertInto("milestone")
    .values({
      plan_id: planId,
      id: milestone.id,
      title: milestone.title,
      due_from: milestone.from,
      due_to: milestone.to,
      lead: milestone.lead,
      points: milestone.points,
      state,
      claim_ids: claimIds,
      changed_at: now,
    })
    .onConflict((oc) =>
      oc.columns(["plan_id", "id"]).doUpdateSet({ state, claim_ids: claimIds, changed_at: now }),
    )
    .execute();
  const type = before?.state === state ? undefined : TOLD[state];
  // That nothing was heard before we began to listen is no news.
  if (!type || (state === "silent" && !before)) return [];
  return [
    {
      key: `${type}:${planId}:${milestone.id}:${claimIds.join(",")}`,
      type,
      point: milestone.points[0] ?? null,
      before: { id: milestone.id, state: before?.state ?? null },
      after: { id: milestone.id, title: milestone.title, state, due: milestone.to },
      claimIds,
      actors: milestone.lead,
      occurredAt: since ?? now.toISOString(),
    },
  ];
}
