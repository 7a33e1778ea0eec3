import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import { type ClaimWhere, claimWhere } from "./claims.ts";

export interface ActorCount {
  name: string;
  mentioned: number;
  speaks: number;
  lastClaimAt: Date;
}

/** How many of the claims that a filter leaves name each actor, and in how many it speaks, by canonical name. */
export async function countActors(db: Db, planId: string, where: ClaimWhere = {}): Promise<ActorCount[]> {
  const { rows } = await sql<ActorCount>`
    SELECT n.name, count(*) AS mentioned, count(*) FILTER (WHERE c.attributed_to = n.name) AS speaks,
      max(c.published_at) AS "lastClaimAt"
    FROM claim c
    CROSS JOIN LATERAL (
      SELECT unnest(c.actors) AS name UNION SELECT c.attributed_to WHERE c.attributed_to IS NOT NULL
    ) n
    WHERE ${claimWhere(planId, where)} AND c.review <> 'rejected'
    GROUP BY n.name ORDER BY mentioned DESC, n.name`.execute(db);
  return rows;
}

/** On which points claims name an actor, and in how many it speaks. */
export async function pointsOfActor(
  db: Db,
  planId: string,
  names: string[],
): Promise<{ point: number; mentioned: number; speaks: number; lastClaimAt: Date }[]> {
  const { rows } = await sql<{ point: number; mentioned: number; speaks: number; lastClaimAt: Date }>`
    SELECT p.point, count(*) AS mentioned,
      count(*) FILTER (WHERE c.attributed_to = ANY(${names}::text[])) AS speaks,
      max(c.published_at) AS "lastClaimAt"
    FROM claim c CROSS JOIN LATERAL unnest(c.points) AS p (point)
    WHERE ${claimWhere(planId, { actors: names })} AND c.review <> 'rejected'
    GROUP BY p.point ORDER BY p.point`.execute(db);
  return rows;
}
