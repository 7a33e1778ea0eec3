import type { Db } from "#shared/db/index.ts";
import type { Plan } from "#shared/domain/index.ts";
import { actorNames } from "../core/plan.ts";
import { type PublishedClaim, toClaim } from "../core/claim.ts";
import type { ClaimFilter } from "../core/claim-filter.ts";
import { pageOf, readCursor } from "../core/cursor.ts";
import { type ClaimWhere, listClaims } from "./queries/claims.ts";

/** A filter as the database knows it: the actor as the names that claims carry. */
export function toWhere(
  plan: Plan,
  { actor, ...rest }: ClaimFilter & { knownAt?: Date | undefined },
): ClaimWhere {
  return actor === undefined ? rest : { ...rest, actors: actorNames(plan, actor) };
}

/** A page of claims, newest first, with the cursor of the next. */
export async function loadClaims(
  db: Db,
  plan: Plan,
  filter: ClaimFilter & { knownAt?: Date | undefined },
  page: { limit: number; cursor?: string | undefined; firstOnly?: boolean },
): Promise<{ rows: PublishedClaim[]; next: string | null }> {
  const after = page.cursor === undefined ? {} : { after: readCursor(page.cursor, ["time", "text"]) };
  const rows = await listClaims(db, plan.id, toWhere(plan, filter), {
    limit: page.limit,
    firstOnly: page.firstOnly ?? false,
    ...after,
  });
  const { rows: kept, next } = pageOf(rows, page.limit, (row) => [row.recorded_key, row.id]);
  return { rows: kept.map(toClaim), next };
}
