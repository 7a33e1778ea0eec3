import type { Db } from "#shared/db/index.ts";
import type { Review } from "#shared/domain/index.ts";

export interface VerdictRow {
  verdict: string;
  reason: string | null;
  reviewer: string;
  recordedAt: Date;
}

/** What reviewers said of a claim, oldest first. */
export async function listVerdicts(db: Db, claimId: string): Promise<VerdictRow[]> {
  return await db
    .selectFrom("verdict")
    .select(["verdict", "reason", "reviewer", "recorded_at as recordedAt"])
    .where("claim_id", "=", claimId)
    .orderBy("id")
    .execute();
}

/**
 * Write a verdict and set the claim to it, in one transaction; `pending` takes an earlier one back.
 * False if there is no such claim.
 */
export async function writeVerdict(
  db: Db,
  input: { claimId: string; verdict: Review; reason: string | null; reviewer: string },
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const updated = await trx
      .updateTable("claim")
      .set({ review: input.verdict })
      .where("id", "=", input.claimId)
      .returning("id")
      .executeTakeFirst();
    if (!updated) return false;
    const { claimId, ...verdict } = input;
    await trx
      .insertInto("verdict")
      .values({ claim_id: claimId, ...verdict })
      .execute();
    return true;
  });
}
