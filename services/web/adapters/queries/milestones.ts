import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import type { ChangeType } from "#shared/domain/index.ts";

export interface JudgedMilestone {
  id: string;
  state: string;
  claimIds: string[];
}

/** What is told of milestones. */
const TOLD: ChangeType[] = ["milestone_met", "milestone_overdue", "coverage_silent"];

/**
 * State of the milestones that the record stage had judged, by id: null for now, or as it was
 * reported at a time. A row keeps its newest state alone; the earlier ones stand in what was told.
 */
export async function milestoneStates(
  db: Db,
  planId: string,
  knownAt: Date | null,
): Promise<Map<string, JudgedMilestone>> {
  const until = knownAt?.toISOString() ?? "infinity";
  const { rows } = await sql<JudgedMilestone>`
    SELECT DISTINCT ON (id) id, state, claim_ids AS "claimIds" FROM (
      SELECT id, state, claim_ids, changed_at AS at FROM milestone WHERE plan_id = ${planId}
      UNION ALL
      SELECT after ->> 'id', after ->> 'state', claim_ids, recorded_at FROM change
      WHERE plan_id = ${planId} AND type = ANY(${TOLD}::text[]) AND after ->> 'state' IS NOT NULL
        AND ${knownAt !== null}
    ) AS known WHERE at <= ${until}::timestamptz ORDER BY id, at DESC`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
