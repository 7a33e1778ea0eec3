import { sql } from "kysely";
import { insertWork, type Trx } from "#shared/db/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import type { NewRuling } from "../core/ruling.ts";
import { NotFound } from "../core/query.ts";
import type { Deps } from "../deps.ts";

type Store = Pick<Deps, "db" | "submit">;

/** Overrule the status of a point, in the place of an earlier ruling; the record stage assesses it again. */
export async function overrule(
  { db, submit }: Store,
  where: { planId: string; point: number },
  ruling: NewRuling,
  reviewer: string,
): Promise<void> {
  const job = await db.transaction().execute(async (trx) => {
    await end(trx, where, "replaced");
    const { id } = await trx
      .insertInto("ruling")
      .values({
        plan_id: where.planId,
        point: where.point,
        status: ruling.status,
        flags: ruling.flags,
        reason: ruling.reason,
        reviewer,
        ...(ruling.holdsFrom ? { holds_from: ruling.holdsFrom } : {}),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return await reassess(trx, where, `ruling-${id}`);
  });
  await submit([job]);
}

/** Take the standing ruling on a point back, so that its claims decide again. Throws NotFound. */
export async function endRuling(
  { db, submit }: Store,
  where: { planId: string; point: number },
  reason: string | null,
): Promise<void> {
  const job = await db.transaction().execute(async (trx) => {
    const id = await end(trx, where, reason);
    if (id === null) throw new NotFound(`no ruling stands on point ${where.point}`);
    return await reassess(trx, where, `ruling-${id}-ended`);
  });
  await submit([job]);
}

async function end(
  trx: Trx,
  where: { planId: string; point: number },
  reason: string | null,
): Promise<number | null> {
  const row = await trx
    .updateTable("ruling")
    .set({ ended_at: sql`now()`, end_reason: reason })
    .where("plan_id", "=", where.planId)
    .where("point", "=", where.point)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

async function reassess(trx: Trx, where: { planId: string; point: number }, cause: string): Promise<NewWork> {
  const payload = {
    kind: "reassess" as const,
    planId: where.planId,
    points: [where.point],
    claimIds: [],
  };
  const job = work("record", payload, [cause]);
  await insertWork(trx, [job]);
  return job;
}
