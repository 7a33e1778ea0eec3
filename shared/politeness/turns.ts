import { sql } from "kysely";
import type { Clock } from "#shared/clock/clock.ts";
import type { Db, Trx } from "#shared/db/index.ts";
import { type NewWork, NotNow } from "#shared/stages/index.ts";
import { type HostLine, MAX_SLACK_MS, SLACK, spacing, takeTurn } from "./slot.ts";

/** An exchange lasts no longer than this; a start three times as old is of a worker that died. */
const EXCHANGE_MS = 30_000;
const LEASE_EXCHANGES = 3;

/** Where a job stands in a chain of redirects: the address it asks next, and what led there. */
export interface Place {
  url: string;
  hops: { status: number; url: string }[];
}

/** A job that will ask for one page. */
export interface PageJob {
  job: NewWork;
  url: string;
}

/** The turns of all jobs at all hosts, over all processes: at most two at once, a gap between starts. */
export interface Turns {
  /** Give fetch jobs that are about to be queued their slots, in the order given: returns them with the
   * time they are due. To be written in the same transaction; a job checks its slot again when it starts. */
  reserve(trx: Trx, pages: readonly PageJob[]): Promise<NewWork[]>;
  /** Take the turn at the host of `place` for one request, or throw NotNow with the wait; the slot and
   * the place are kept. `urgent` goes before those who wait. */
  take(workId: string, place: Place, urgent?: boolean): Promise<void>;
  /** Where a job that was put off stands; null if it has not begun. */
  placeOf(workId: string): Promise<Place | null>;
  /** The exchange is over; the gap counts from here. A crash forgets this: the lease runs out. */
  release(workId: string): Promise<void>;
  /** Leave a host alone until then (Retry-After). */
  hold(host: string, until: number): Promise<void>;
  /** Remember how long the host wants between two requests, our own gap at least. */
  setGap(host: string, ms: number): Promise<void>;
}

/** `leastGapMs`: how long to leave a host alone that asks for nothing. */
export function createTurns(db: Db, clock: Clock, leastGapMs: number): Turns {
  return {
    reserve: async (trx, pages) => {
      const byHost = Map.groupBy(pages, ({ url }) => new URL(url).host);
      const queued: NewWork[] = [];
      // In one order everywhere, or two that reserve at the same hosts could wait for each other.
      for (const [host, group] of [...byHost].toSorted(([a], [b]) => (a < b ? -1 : 1)))
        queued.push(...(await reserveAt(trx, { clock, leastGapMs }, host, group)));
      return queued;
    },
    take: async (workId, place, urgent = false) => {
      const { host } = new URL(place.url);
      const deps = { clock, leastGapMs };
      const askedAt = clock.now();
      const { startedAt, waitMs } = (await startIdle(db, deps, askedAt, workId, host, place))
        ? { startedAt: askedAt, waitMs: 0 }
        : await db.transaction().execute((trx) => tryStart(trx, deps, workId, host, place, urgent));
      if (waitMs > 0) throw new NotNow(waitMs, `waiting for a turn at ${host}`);
      await keepFresh(db, deps, workId, host, startedAt);
    },
    placeOf: async (workId) => {
      const row = await db
        .selectFrom("host_slot")
        .select("place")
        .where("work_id", "=", workId)
        .executeTakeFirst();
      return (row?.place ?? null) as Place | null;
    },
    release: async (workId) => {
      await sql`
        WITH over AS (DELETE FROM host_slot WHERE work_id = ${workId} RETURNING host, started_at)
        UPDATE host SET last_start_at = greatest(last_start_at, ${new Date(clock.now())})
        FROM over WHERE host.name = over.host AND over.started_at IS NOT NULL`.execute(db);
    },
    hold: async (host, until) => {
      const at = new Date(until);
      await sql`
        UPDATE host SET held_until = greatest(held_until, ${at}), next_at = greatest(next_at, ${at})
        WHERE name = ${host}`.execute(db);
    },
    setGap: async (host, ms) => {
      const gap_ms = Math.max(leastGapMs, ms);
      await db
        .updateTable("host")
        .set({ gap_ms })
        .where("name", "=", host)
        .where("gap_ms", "<>", gap_ms)
        .execute();
    },
  };
}

async function reserveAt(
  trx: Trx,
  { clock, leastGapMs }: { clock: Clock; leastGapMs: number },
  host: string,
  pages: readonly PageJob[],
): Promise<NewWork[]> {
  const row = await lockHost(trx, host, leastGapMs, clock.now());
  const now = clock.now();
  const line = lineOf(row, 0);
  const slots = pages.map(({ job, url }) => {
    const { waitUntil, nextAt } = takeTurn(line, null, now, row.gap_ms);
    line.nextAt = nextAt;
    return { job, url, waitUntil };
  });
  // A single page at a host that is free has nobody to wait for.
  if (slots.length === 1 && slots[0]?.waitUntil === null) return slots.map(({ job }) => job);
  await trx
    .insertInto("host_slot")
    .values(
      slots.map(({ job, url, waitUntil }) => ({
        work_id: job.id,
        host,
        at: new Date(waitUntil ?? now),
        place: JSON.stringify({ url, hops: [] } satisfies Place),
      })),
    )
    .onConflict((oc) => oc.column("work_id").doNothing())
    .execute();
  await trx
    .updateTable("host")
    .set({ next_at: new Date(line.nextAt) })
    .where("name", "=", host)
    .execute();
  return slots.map(({ job, waitUntil }) =>
    waitUntil === null ? job : { ...job, dueAt: new Date(Math.ceil(waitUntil)) },
  );
}

/**
 * The common case in one statement: a host that nobody asks now and nobody waits for. False where
 * there is more to weigh; two that come at once are told apart by the host's row.
 */
async function startIdle(
  db: Db,
  { leastGapMs }: { leastGapMs: number },
  ms: number,
  workId: string,
  host: string,
  place: Place,
): Promise<boolean> {
  const now = sql`${new Date(ms)}::timestamptz`;
  const gap = sql`make_interval(secs => (host.gap_ms + least(host.gap_ms * ${SLACK}::float8, ${MAX_SLACK_MS}::float8)) / 1000)`;
  const { rows } = await sql`
    WITH started AS (
      INSERT INTO host (name, gap_ms, next_at, last_start_at)
      VALUES (${host}, ${leastGapMs}, ${new Date(ms + spacing(leastGapMs))}, ${now})
      ON CONFLICT (name) DO UPDATE SET last_start_at = ${now}, next_at = ${now} + ${gap}
      WHERE host.next_at <= ${now} AND coalesce(host.held_until <= ${now}, true)
        AND coalesce(host.last_start_at + ${gap} <= ${now}, true)
        AND NOT EXISTS (
          SELECT 1 FROM host_slot WHERE host = ${host} AND started_at IS NOT NULL AND work_id <> ${workId})
      RETURNING name
    )
    INSERT INTO host_slot (work_id, host, at, started_at, place)
    SELECT ${workId}, name, ${now}, ${now}, ${JSON.stringify(place)}::jsonb FROM started
    ON CONFLICT (work_id) DO UPDATE
      SET host = excluded.host, at = excluded.at, started_at = excluded.started_at, place = excluded.place
    RETURNING work_id`.execute(db);
  return rows.length > 0;
}

/** How much of the gap a request may go out late: the others take their turns by the noted start. */
const LATE = SLACK / 2;
const TOUCHES = 3;
/** Real time: gaps shorter than this are of hosts of one's own. */
const NO_GAP_MS = 100;

/**
 * A process that was held up after its start was noted notes it anew, and if another may have
 * started since, gives its turn up: its request would come on the heels of that one.
 */
async function keepFresh(
  db: Db,
  { clock, leastGapMs }: { clock: Clock; leastGapMs: number },
  workId: string,
  host: string,
  startedAt: number,
): Promise<void> {
  if (clock.real(leastGapMs) < NO_GAP_MS) return;
  let noted = startedAt;
  for (let touches = 0; touches < TOUCHES && clock.now() - noted > leastGapMs * LATE; touches += 1) {
    const now = clock.now();
    if (now - noted > leastGapMs) {
      await sql`UPDATE host_slot SET started_at = NULL WHERE work_id = ${workId}`.execute(db);
      throw new NotNow(leastGapMs, `held up when it was its turn at ${host}`);
    }
    await sql`UPDATE host SET last_start_at = greatest(last_start_at, ${new Date(now)}) WHERE name = ${host}`.execute(
      db,
    );
    noted = now;
  }
}

/** When the job started, or how long it has to wait in ms. */
async function tryStart(
  trx: Trx,
  { clock, leastGapMs }: { clock: Clock; leastGapMs: number },
  workId: string,
  host: string,
  place: Place,
  urgent: boolean,
): Promise<{ startedAt: number; waitMs: number }> {
  const row = await lockHost(trx, host, leastGapMs, clock.now());
  // Read after the lock, or the time spent waiting for it would shorten the gap.
  const now = clock.now();
  const slot = await trx
    .selectFrom("host_slot")
    .select(["host", "at", "started_at"])
    .where("work_id", "=", workId)
    .executeTakeFirst();
  const reserved = slot && slot.host === host && !slot.started_at ? slot.at.getTime() : null;
  const line = lineOf(
    row,
    await countActive(trx, host, workId, now - clock.grant(EXCHANGE_MS) * LEASE_EXCHANGES),
  );
  const { waitUntil, nextAt } = takeTurn(line, reserved, now, row.gap_ms, urgent);
  await storeSlot(trx, workId, host, place, waitUntil, now);
  await trx
    .updateTable("host")
    .set({ next_at: new Date(nextAt), ...(waitUntil === null ? { last_start_at: new Date(now) } : {}) })
    .where("name", "=", host)
    .execute();
  return { startedAt: now, waitMs: waitUntil === null ? 0 : Math.ceil(waitUntil - now) };
}

type HostRow = NonNullable<Awaited<ReturnType<typeof selectHost>>>;

function lineOf(row: HostRow, active: number): HostLine {
  return {
    nextAt: row.next_at.getTime(),
    lastAt: row.last_start_at?.getTime() ?? 0,
    heldUntil: row.held_until?.getTime() ?? 0,
    active,
  };
}

/** The host's row, locked until the transaction ends; a host that is not known is made known. */
async function lockHost(trx: Trx, host: string, gapMs: number, now: number): Promise<HostRow> {
  const known = await selectHost(trx, host);
  if (known) return known;
  await trx
    .insertInto("host")
    .values({ name: host, gap_ms: gapMs, next_at: new Date(now) })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const made = await selectHost(trx, host);
  if (!made) throw new Error(`host ${host} vanished`);
  return made;
}

async function selectHost(trx: Trx, host: string) {
  return await trx
    .selectFrom("host")
    .select(["next_at", "last_start_at", "held_until", "gap_ms"])
    .where("name", "=", host)
    .forUpdate()
    .executeTakeFirst();
}

async function countActive(trx: Trx, host: string, workId: string, since: number): Promise<number> {
  const row = await trx
    .selectFrom("host_slot")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("host", "=", host)
    .where("work_id", "<>", workId)
    .where("started_at", ">", new Date(since))
    .executeTakeFirstOrThrow();
  return row.count;
}

async function storeSlot(
  trx: Trx,
  workId: string,
  host: string,
  place: Place,
  waitUntil: number | null,
  now: number,
): Promise<void> {
  const values = {
    host,
    at: new Date(waitUntil ?? now),
    started_at: waitUntil === null ? new Date(now) : null,
    place: JSON.stringify(place),
  };
  await trx
    .insertInto("host_slot")
    .values({ work_id: workId, ...values })
    .onConflict((oc) => oc.column("work_id").doUpdateSet(values))
    .execute();
}
