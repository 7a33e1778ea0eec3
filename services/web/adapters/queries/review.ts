import type { Db } from "#shared/db/index.ts";

export interface VerdictRow {
  verdict: string;
  reason: string | null;
  /** What the reviewer put in the place of what was read; null for a plain verdict. */
  correction: unknown;
  reviewer: string;
  recordedAt: Date;
}

/** What reviewers said of a claim, oldest first. */
export async function listVerdicts(db: Db, claimId: string): Promise<VerdictRow[]> {
  return await db
    .selectFrom("verdict")
    .select(["verdict", "reason", "correction", "reviewer", "recorded_at as recordedAt"])
    .where("claim_id", "=", claimId)
    .orderBy("id")
    .execute();
}
