import { sql } from "kysely";
import { insertWork, type Trx } from "#shared/db/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import { NotFound } from "../core/query.ts";
import type { Correction, Decision } from "../core/verdict.ts";
import type { Deps } from "../deps.ts";

interface Reviewed {
  id: string;
  plan_id: string;
  points: number[];
  status: string | null;
  review: string;
  original: unknown;
}

/** What a claim said before its first correction: enough to put it back. */
interface Original {
  points: number[];
  status: string | null;
  figures: Record<string, unknown>[];
}

/**
 * Write a verdict, bring the claim in line with it and ask the record stage to assess its points
 * again, in one transaction. The same verdict twice is written once. Throws NotFound.
 */
export async function decide(
  { db, submit }: Pick<Deps, "db" | "submit">,
  claimId: string,
  decision: Decision,
  reviewer: string,
): Promise<void> {
  const job = await db.transaction().execute(async (trx) => {
    const claim = await takeClaim(trx, claimId);
    const isRepeat = decision.verdict === claim.review && (decision.verdict !== "pending" || !claim.original);
    if (isRepeat) return null;
    const points = await apply(trx, claim, decision);
    const next = await insertVerdict(trx, claim, decision, reviewer, points);
    await insertWork(trx, [next]);
    return next;
  });
  if (job) await submit([job]);
}

async function takeClaim(trx: Trx, id: string): Promise<Reviewed> {
  const claim = await trx
    .selectFrom("claim")
    .select(["id", "plan_id", "points", "status", "review", "original"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!claim) throw new NotFound(`no claim ${id.slice(0, 100)}`);
  return claim;
}

/** Set the claim to what was decided; gives its points afterwards. */
async function apply(trx: Trx, claim: Reviewed, decision: Decision): Promise<number[]> {
  if (decision.verdict === "corrected") {
    await keepOriginal(trx, claim);
    await correct(trx, claim.id, decision.correction);
    return decision.correction.points;
  }
  await trx.updateTable("claim").set({ review: decision.verdict }).where("id", "=", claim.id).execute();
  if (decision.verdict !== "pending" || !claim.original) return claim.points;
  return await restore(trx, claim.id, claim.original as Original);
}

async function keepOriginal(trx: Trx, claim: Reviewed): Promise<void> {
  if (claim.original) return;
  await sql`
    UPDATE claim c SET original = jsonb_build_object('points', c.points, 'status', c.status, 'figures',
      coalesce((SELECT jsonb_agg(to_jsonb(f) ORDER BY f.ordinal) FROM claim_figure f WHERE f.claim_id = c.id), '[]'))
    WHERE c.id = ${claim.id}`.execute(trx);
}

async function correct(trx: Trx, id: string, { points, status, figures }: Correction): Promise<void> {
  await trx.updateTable("claim").set({ points, status, review: "accepted" }).where("id", "=", id).execute();
  const kept = figures.map((f) => f.ordinal);
  await trx
    .deleteFrom("claim_figure")
    .where("claim_id", "=", id)
    .where("ordinal", "not in", [-1, ...kept])
    .execute();
  for (const { ordinal, value, valueMax, unit, metric } of figures) {
    await trx
      .updateTable("claim_figure")
      .set({ value, value_max: valueMax, unit, metric })
      .where("claim_id", "=", id)
      .where("ordinal", "=", ordinal)
      .execute();
  }
}

async function restore(trx: Trx, id: string, { points, status, figures }: Original): Promise<number[]> {
  await trx.updateTable("claim").set({ points, status, original: null }).where("id", "=", id).execute();
  await trx.deleteFrom("claim_figure").where("claim_id", "=", id).execute();
  await sql`
    INSERT INTO claim_figure SELECT f.* FROM jsonb_populate_recordset(NULL::claim_figure, ${JSON.stringify(figures)}::jsonb) f`.execute(
    trx,
  );
  return points;
}

async function insertVerdict(
  trx: Trx,
  claim: Reviewed,
  decision: Decision,
  reviewer: string,
  points: number[],
): Promise<NewWork> {
  const isCorrection = decision.verdict === "corrected";
  const { id } = await trx
    .insertInto("verdict")
    .values({
      claim_id: claim.id,
      verdict: isCorrection ? "accepted" : decision.verdict,
      reason: decision.reason ?? null,
      correction: isCorrection ? JSON.stringify(decision.correction) : null,
      reviewer,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const touched = [...new Set([...claim.points, ...points])].toSorted((a, b) => a - b);
  const payload = {
    kind: "reassess" as const,
    planId: claim.plan_id,
    points: touched,
    cause: `verdict-${id}`,
    claimId: claim.id,
  };
  return work("record", payload, ["verdict", id]);
}
