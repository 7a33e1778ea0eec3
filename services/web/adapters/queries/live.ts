import { type RawBuilder, sql } from "kysely";

const WITHDRAWN = ["claim_corrected", "claim_withdrawn"];

/**
 * True for claims `c` that stood at a time: the publisher had not taken the words back, and no
 * reviewer had rejected them. Null for now.
 */
export function liveAt(knownAt: Date | null): RawBuilder<unknown> {
  if (knownAt === null) return sql`(c.review <> 'rejected' AND c.state = 'intact')`;
  return sql`(NOT EXISTS (
      SELECT FROM change x WHERE x.plan_id = c.plan_id AND x.type = ANY(${WITHDRAWN}::text[])
        AND x.claim_ids[1] = c.id AND x.recorded_at <= ${knownAt}::timestamptz)
    AND coalesce((SELECT w.verdict FROM verdict w WHERE w.claim_id = c.id
        AND w.recorded_at <= ${knownAt}::timestamptz ORDER BY w.id DESC LIMIT 1), 'pending') <> 'rejected')`;
}
