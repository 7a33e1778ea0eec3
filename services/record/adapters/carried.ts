import { sql } from "kysely";
import type { Trx } from "#shared/db/index.ts";

/**
 * Give new claims the verdict that a reviewer has given to the same words of the same story: a
 * reprint that comes later is no new origin, so it is not judged anew. Corrected claims are left to
 * the reviewer. Gives the ids of those that were rejected, and whether any verdict was carried.
 */
export async function carryVerdicts(
  trx: Trx,
  planId: string,
  storyId: number,
  fresh: readonly { id: string }[],
): Promise<{ rejected: Set<string>; carried: boolean }> {
  if (fresh.length === 0) return { rejected: new Set(), carried: false };
  const { rows } = await sql<{ id: string; review: string }>`
    WITH judged AS (
      SELECT DISTINCT ON (exact, points) exact, points, review FROM claim
      WHERE story_id = ${storyId} AND plan_id = ${planId} AND review <> 'pending' AND original IS NULL
      ORDER BY exact, points, recorded_at, id
    ), carried AS (
      UPDATE claim SET review = judged.review FROM judged
      WHERE claim.id = ANY (${fresh.map((c) => c.id)}::text[]) AND claim.review = 'pending'
        AND claim.exact = judged.exact AND claim.points = judged.points
      RETURNING claim.id, claim.review
    ), noted AS (
      INSERT INTO verdict (claim_id, verdict, reason, reviewer)
      SELECT id, review, 'the same words of this story were judged before', 'story' FROM carried
    )
    SELECT id, review FROM carried`.execute(trx);
  return {
    rejected: new Set(rows.filter((row) => row.review === "rejected").map((row) => row.id)),
    carried: rows.length > 0,
  };
}
