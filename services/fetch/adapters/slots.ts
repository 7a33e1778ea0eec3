import { sql } from "kysely";
import type { Db, Trx } from "#shared/db/index.ts";
import { NotNow } from "#shared/stages/index.ts";
import { reserveSlot } from "../core/politeness.ts";

const AT_ONCE = 2;
/** A start older than this is of a worker that died: no exchange lasts so long. */
const LEASE_SECONDS = 90;

/**
 * Take the host's turn for a job, or throw NotNow with the wait. A job reserves its slot when it
 * first asks, so that jobs of one host line up instead of colliding, and is checked again when
 * its time comes: at most two at once and a gap between starts, over all processes. `gapMs` is the
 * gap of a host that is not known yet.
 */
export async function takeSlot(db: Db, host: string, workId: string, gapMs: number): Promise<void> {
  const waitMs = await db.transaction().execute(async (trx) => await tryStart(trx, host, workId, gapMs));
  if (waitMs > 0) throw new NotNow(waitMs, `waiting for a turn at ${host}`);
}

async function tryStart(trx: Trx, host: string, workId: string, gapMs: number): Promise<number> {
  await trx
    .insertInto("host")
    .values({ name: host, gap_ms: gapMs })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const state = await trx
    .selectFrom("host")
    .selectAll()
    .where("name", "=", host)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const now = Date.now();
  const slot = await trx
    .selectFrom("host_slot")
    .select(["at"])
    .where("work_id", "=", workId)
    .executeTakeFirst();
  if (!slot) {
    const reserved = reserveSlot({ nextAt: state.next_at.getTime() }, now, state.gap_ms);
    await trx
      .insertInto("host_slot")
      .values({ work_id: workId, host, at: new Date(reserved.at) })
      .execute();
    await trx
      .updateTable("host")
      .set({ next_at: new Date(reserved.state.nextAt) })
      .where("name", "=", host)
      .execute();
    if (reserved.at > now) return reserved.at - now;
  } else if (slot.at.getTime() > now) {
    return slot.at.getTime() - now;
  }
  const free = (state.last_start_at?.getTime() ?? 0) + state.gap_ms;
  if (free > now) return free - now;
  if ((await countActive(trx, host, workId)) >= AT_ONCE) return state.gap_ms;
  await trx
    .updateTable("host_slot")
    .set({ started_at: new Date(now) })
    .where("work_id", "=", workId)
    .execute();
  await trx
    .updateTable("host")
    .set({ last_start_at: new Date(now) })
    .where("name", "=", host)
    .execute();
  return 0;
}

async function countActive(trx: Trx, host: string, workId: string): Promise<number> {
  const row = await trx
    .selectFrom("host_slot")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("host", "=", host)
    .where("work_id", "<>", workId)
    .where("started_at", ">", sql<Date>`now() - make_interval(secs => ${LEASE_SECONDS})`)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Give the turn back. A crash forgets it: the lease runs out. */
export async function releaseSlot(db: Db, workId: string): Promise<void> {
  await db.deleteFrom("host_slot").where("work_id", "=", workId).execute();
}

/** Leave a host alone until `until` (Retry-After): slots that lie before it move behind it. */
export async function holdHost(db: Db, host: string, until: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`UPDATE host SET next_at = greatest(next_at, ${until}) WHERE name = ${host}`.execute(trx);
    await sql`UPDATE host_slot SET at = ${until} WHERE host = ${host} AND at < ${until} AND started_at IS NULL`.execute(
      trx,
    );
  });
}
