import type { Db } from "#shared/db/index.ts";

/** State of the milestones that the record stage has judged so far, by id. */
export async function milestoneStates(
  db: Db,
  planId: string,
): Promise<Map<string, { state: string; claimIds: string[]; changedAt: Date }>> {
  const rows = await db
    .selectFrom("milestone")
    .select(["id", "state", "claim_ids", "changed_at"])
    .where("plan_id", "=", planId)
    .execute();
  return new Map(
    rows.map((row) => [row.id, { state: row.state, claimIds: row.claim_ids, changedAt: row.changed_at }]),
  );
}
