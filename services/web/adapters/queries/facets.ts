import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import { type ClaimWhere, claimWhere, IS_FIRST } from "./claims.ts";

/** How many of the claims that a filter leaves have each value. */
export interface Facets {
  total: number;
  status?: Record<string, number>;
  modality?: Record<string, number>;
  novelty?: Record<string, number>;
  source?: Record<string, number>;
  point?: Record<string, number>;
}

/** Counts for the filter form, all in one pass over the claims found. */
export async function facetsOf(
  db: Db,
  planId: string,
  where: ClaimWhere,
  firstOnly: boolean,
): Promise<Facets> {
  const { rows } = await sql<Facets>`
    WITH found AS MATERIALIZED (
      SELECT c.status, c.modality, c.novelty, c.source_id, c.points FROM claim c
      WHERE ${claimWhere(planId, where)} ${firstOnly ? sql`AND ${IS_FIRST}` : sql``}
    )
    SELECT (SELECT count(*) FROM found) AS total,
      (SELECT jsonb_object_agg(status, n) FROM (SELECT status, count(*) n FROM found WHERE status IS NOT NULL GROUP BY 1) x) AS status,
      (SELECT jsonb_object_agg(modality, n) FROM (SELECT modality, count(*) n FROM found GROUP BY 1) x) AS modality,
      (SELECT jsonb_object_agg(novelty, n) FROM (SELECT novelty, count(*) n FROM found GROUP BY 1) x) AS novelty,
      (SELECT jsonb_object_agg(source_id, n) FROM (SELECT source_id, count(*) n FROM found GROUP BY 1) x) AS source,
      (SELECT jsonb_object_agg(p, n) FROM (SELECT p, count(*) n FROM found, unnest(points) p GROUP BY 1) x) AS point`.execute(
    db,
  );
  return rows[0] ?? { total: 0 };
}
