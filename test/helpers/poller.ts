import { createHttpClient } from "#shared/http/client.ts";
import { type Db, loadWaiting, type WorkItem } from "#shared/db/index.ts";
import { systemClock } from "#shared/clock/clock.ts";
import { createTurns } from "#shared/politeness/turns.ts";
import { createLog } from "#shared/log/log.ts";
import { NotNow } from "#shared/stages/index.ts";
import { createEngine } from "#shared/queue/engine.ts";
import type { Broker } from "#shared/queue/broker.ts";
import type { PollDeps } from "../../services/poll/adapters/deps.ts";
import { pollHandler } from "../../services/poll/adapters/handler.ts";
import { scheduleDue } from "../../services/poll/adapters/due.ts";
import { scheduleAsks } from "../../services/poll/adapters/websub.ts";
import { testDb } from "./database.ts";
import { startRoutes } from "./routes.ts";

const idle: Broker = {
  add: () => Promise.resolve(),
  work: () => ({ close: () => Promise.resolve() }),
  close: () => Promise.resolve(),
};

/** The poll stage step by step, on a database of its own: no clock runs, a test says when to poll. */
export async function testPoller(allow: string[], given: Partial<PollDeps> = {}) {
  const own = given.db ? null : await testDb();
  const db = given.db ?? own?.db;
  if (!db) throw new Error("no database to poll into");
  const log = createLog("silent", "poll");
  const http = createHttpClient({ allow, userAgent: "PeaceTracker/test" });
  const engine = createEngine(db, idle, log, { graceMs: 15_000, everyMs: 2_000 });
  const bounds = { minSeconds: 120, maxSeconds: 86_400 };
  const clock = systemClock;
  const turns = createTurns(db, clock, 0);
  const handle = pollHandler({ db, engine, http, turns, clock, log, bounds, hubs: null, ...given });
  const run = async (ids: string[]) => {
    for (const id of ids) {
      const item = await loadWaiting(db, id);
      if (item) await handle(item as WorkItem<"poll">);
    }
  };
  return {
    db,
    /** Add a source with one feed that is due; returns the feed's id. */
    addFeed: async (url: string, kind = "feed") => await addFeed(db, url, kind),
    /** Poll a feed now, whatever its next poll; returns its row after that. */
    poll: async (id: number) => {
      await db.updateTable("feed").set({ next_poll_at: new Date() }).where("id", "=", id).execute();
      await run((await scheduleDue(db, Date.now())).map((job) => job.id));
      return await feedRow(db, id);
    },
    /** Ask the hubs that are due. */
    askHubs: async () => await run((await scheduleAsks(db)).map((job) => job.id)),
    /** Do what waits for the poll stage; jobs whose host is busy go on waiting. */
    drain: async () => {
      const rows = await db
        .selectFrom("work_item")
        .select("id")
        .where("stage", "=", "poll")
        .where("state", "=", "waiting")
        .execute();
      for (const { id } of rows)
        await run([id]).catch((error: unknown) => {
          if (!(error instanceof NotNow)) throw error;
        });
    },
    close: async () => {
      await http.close();
      await own?.close();
    },
  };
}

async function addFeed(db: Db, url: string, kind: string): Promise<number> {
  const id = new URL(url).pathname.replaceAll(/[^a-z0-9]+/g, "-").replace(/^-/, "s-");
  await db
    .insertInto("source")
    .values({ id, name: id })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const row = await db
    .insertInto("feed")
    .values({ source_id: id, url, kind })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The poll stage and a publisher that it may ask. */
export async function testPolling() {
  const host = await startRoutes({});
  const poller = await testPoller([host.host]);
  return {
    host,
    poller,
    close: async () => {
      await poller.close();
      await host.stop();
    },
  };
}

export type Poller = Awaited<ReturnType<typeof testPoller>>;

export async function feedRow(db: Db, id: number) {
  return await db.selectFrom("feed").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}
