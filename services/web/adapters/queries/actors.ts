import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface ActorCount {
  name: string;
  mentioned: number;
  speaks: number;
  lastClaimAt: Date;
}

/** How many claims name each actor, and how many it speaks in, by canonical name. */
export async function countActors(db: Db, planId: string): Promise<ActorCount[]> {
  const { rows } = await sql<ActorCount>`
    SELECT n.name, count(*) AS mentioned, count(*) FILTER (WHERE c.attributed_to = n.name) AS speaks,
      max(c.published_at) AS "lastClaimAt"
    FROM claim c
    CROSS JOIN LATERAL (
      SELECT unnest(c.actors) AS name UNION SELECT c.attributed_to WHERE c.attributed_to IS NOT NULL
    ) n
    WHERE c.plan_id = ${planId} AND c.review <> 'rejected' GROUP BY n.name`.execute(db);
  return rows;
}
