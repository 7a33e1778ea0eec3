import type { Trx } from "#shared/db/index.ts";
import type { Change } from "#shared/domain/index.ts";
import { assess } from "../core/assess.ts";
import type { KnownClaim } from "../core/known.ts";
import { overrule, type Ruling } from "../core/ruling.ts";
import { recordAssessment } from "./assessments.ts";
import { opposedSides, settleConflict } from "./conflicts.ts";

/** What a point's claims, and a person's ruling, come to now: its status, and who is opposed on it. */
export async function derive(
  trx: Trx,
  planId: string,
  point: number,
  claims: readonly KnownClaim[],
  now: Date,
): Promise<Change[]> {
  const assessment = overrule(assess(claims), await standingRuling(trx, planId, point));
  return [
    ...(await recordAssessment(trx, planId, point, assessment, now)),
    ...(await settleConflict(trx, planId, point, "status", null, opposedSides(claims), now)),
  ];
}

async function standingRuling(trx: Trx, planId: string, point: number): Promise<Ruling | null> {
  const row = await trx
    .selectFrom("ruling")
    .select(["id", "status", "flags", "reason", "holds_from"])
    .where("plan_id", "=", planId)
    .where("point", "=", point)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { holds_from, ...ruling } = row;
  return { ...ruling, holdsFrom: holds_from.toISOString() } as Ruling;
}
