import type { Db } from "#shared/db/index.ts";

export interface VerdictRow {
  verdict: string;
  reason: string | null;
  /** What the reviewer put in the place of what was read; null for a plain verdict. */
  correction: unknown;
  reviewer: string;
  recordedAt: Date;
}

const COLUMNS = ["verdict", "reason", "correction", "reviewer", "recorded_at as recordedAt"] as const;

/** What reviewers said of a claim, oldest first. */
export async function listVerdicts(db: Db, claimId: string): Promise<VerdictRow[]> {
  return await db
    .selectFrom("verdict")
    .select(COLUMNS)
    .where("claim_id", "=", claimId)
    .orderBy("id")
    .execute();
}

/** What reviewers said of several claims, oldest first. */
export async function verdictsOf(
  db: Db,
  claimIds: readonly string[],
): Promise<(VerdictRow & { claimId: string })[]> {
  if (claimIds.length === 0) return [];
  return await db
    .selectFrom("verdict")
    .select([...COLUMNS, "claim_id as claimId"])
    .where("claim_id", "in", [...claimIds])
    .orderBy("id")
    .execute();
}

export interface RulingRow {
  id: number;
  status: string;
  flags: string[];
  reason: string;
  reviewer: string;
  holdsFrom: Date;
  recordedAt: Date;
  endedAt: Date | null;
  endReason: string | null;
}

/** Rulings on a point, newest first; the one without an end stands. */
export async function listRulings(db: Db, planId: string, point: number): Promise<RulingRow[]> {
  return await db
    .selectFrom("ruling")
    .select(["id", "status", "flags", "reason", "reviewer", "holds_from as holdsFrom"])
    .select(["recorded_at as recordedAt", "ended_at as endedAt", "end_reason as endReason"])
    .where("plan_id", "=", planId)
    .where("point", "=", point)
    .orderBy("id", "desc")
    .execute();
}
