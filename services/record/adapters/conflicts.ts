import type { Trx } from "#shared/db/index.ts";
import type { Change } from "#shared/domain/index.ts";
import { holder, isLive, type KnownClaim } from "../core/known.ts";
import { newestByHolder, stance } from "../core/novelty.ts";

/** One side of a conflict: who says what, on which claim. */
export interface Side {
  party: string;
  claimId: string;
  [said: string]: string | number | null;
}

const STATUS_WINDOW_MS = 30 * 86_400_000;

/** Holders whose newest words on a point, of the last thirty days of its coverage, are opposed. */
export function opposedSides(claims: readonly KnownClaim[]): Side[] {
  const live = claims.filter(isLive);
  const newest = Math.max(...live.map((c) => Date.parse(c.publishedAt)));
  const recent = live.filter((c) => Date.parse(c.publishedAt) >= newest - STATUS_WINDOW_MS);
  const sides = newestByHolder(recent);
  const stances = new Set(sides.map(stance));
  if (!stances.has("for") || !stances.has("against")) return [];
  return sides.map((c) => ({ party: holder(c), status: c.status, modality: c.modality, claimId: c.id }));
}

/**
 * Open, keep or close the conflict on a point so that it matches `sides`; an empty list means that
 * there is none. Reports the opening and the closing.
 */
export async function settleConflict(
  trx: Trx,
  planId: string,
  point: number,
  kind: "figure" | "status",
  metric: string | null,
  sides: readonly Side[],
  now: Date,
): Promise<Change[]> {
  const open = await trx
    .selectFrom("conflict")
    .select(["id", "sides", "claim_ids"])
    .where("plan_id", "=", planId)
    .where("point", "=", point)
    .where("kind", "=", kind)
    .where("metric", metric === null ? "is" : "=", metric)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  const claimIds = sides.map((s) => s.claimId).toSorted();
  const report = (
    type: "conflict_opened" | "conflict_closed",
    ids: string[],
    before: unknown,
    after: unknown,
  ): Change => ({
    key: `${type}:${planId}:${point}:${kind}:${metric ?? ""}:${ids.join(",")}`,
    type,
    point,
    before,
    after,
    claimIds: ids,
    actors: [],
    occurredAt: now.toISOString(),
  });
  if (open && sides.length === 0) {
    await trx.updateTable("conflict").set({ closed_at: now }).where("id", "=", open.id).execute();
    return [report("conflict_closed", open.claim_ids, { kind, metric, sides: open.sides }, null)];
  }
  if (open) {
    if (open.claim_ids.join() === claimIds.join()) return [];
    await trx
      .updateTable("conflict")
      .set({ sides: JSON.stringify(sides), claim_ids: claimIds })
      .where("id", "=", open.id)
      .execute();
    return [];
  }
  if (sides.length === 0) return [];
  await trx
    .insertInto("conflict")
    .values({
      plan_id: planId,
      point,
      kind,
      metric,
      sides: JSON.stringify(sides),
      claim_ids: claimIds,
      opened_at: now,
    })
    .execute();
  return [report("conflict_opened", claimIds, null, { kind, metric, sides })];
}
