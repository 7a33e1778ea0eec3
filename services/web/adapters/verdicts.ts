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
 * again, in one transaction. Copies of the claim in the same story are one origin, so the verdict
 * holds for all of them. The same verdict twice is written once. Throws NotFound.
 */
export async function decide(
  { db, submit }: Pick<Deps, "db" | "submit">,
  claimId: string,
  decision: Decision,
  reviewer: string,
): Promise<void> {
  const job = await db.transaction().execute(async (trx) => {
    const claims = (await takeCopies(trx, claimId)).filter((claim) => !isRepeat(claim, decision));
    const [first] = claims;
    if (!first) return null;
    const points = new Set(claims.flatMap((claim) => claim.points));
    let verdict = 0;
    for (const claim of claims) {
      for (const point of await apply(trx, claim, decision)) points.add(point);
      verdict = await insertVerdict(trx, claim.id, decision, reviewer);
    }
    const job = reassess(
      first.plan_id,
      [...points],
      verdict,
      claims.map((claim) => claim.id),
    );
    await insertWork(trx, [job]);
    return job;
  });
  if (job) await submit([job]);
}

function isRepeat(claim: Reviewed, { verdict }: Decision): boolean {
  return verdict === claim.review && (verdict !== "pending" || !claim.original);
}

/** The claim and its copies: the same words of the same story on the same points. */
async function takeCopies(trx: Trx, id: string): Promise<Reviewed[]> {
  const { rows } = await sql<Reviewed>`
    SELECT c.id, c.plan_id, c.points, c.status, c.review, c.original
    FROM claim given
    JOIN claim c ON c.story_id = given.story_id AND c.plan_id = given.plan_id AND c.exact = given.exact
      AND c.points = given.points
    WHERE given.id = ${id} ORDER BY c.id FOR UPDATE OF c`.execute(trx);
  if (rows.length === 0) throw new NotFound(`no claim ${id.slice(0, 100)}`);
  return rows;
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
  claimId: string,
  decision: Decision,
  reviewer: string,
): Promise<number> {
  const isCorrection = decision.verdict === "corrected";
  const { id } = await trx
    .insertInto("verdict")
    .values({
      claim_id: claimId,
      verdict: isCorrection ? "accepted" : decision.verdict,
      reason: decision.reason ?? null,
      correction: isCorrection ? JSON.stringify(decision.correction) : null,
      reviewer,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

function reassess(planId: string, points: number[], verdict: number, claimIds: string[]): NewWork {
  const kind = "reassess" as const;
  return work("record", { kind, planId, points, claimIds }, ["verdict", verdict]);
}
