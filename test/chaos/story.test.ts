import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { freePort, startEmbedded } from "#shared/db/embedded/start.ts";
import { openDb } from "#shared/db/index.ts";
import { findRedis } from "../../infra/local/redis.ts";
import { startServerMode } from "../../infra/local/server-mode.ts";
import { startHook } from "../helpers/inbox.ts";
import { type Hold, holdTable, postmaster } from "../helpers/hold.ts";
import {
  forgetAllButTheRecord,
  hasBaseline,
  isQuiet,
  outcome,
  prepareStore,
  QUICK,
  readAgain,
  startAll,
  toldToTheEnd,
} from "../helpers/story.ts";
import { until } from "../helpers/until.ts";

describe("the story of the sample newsroom", () => {
  let folder: string;
  let newsroomPort: number;
  let reference: Awaited<ReturnType<typeof outcome>>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "tracker-chaos-"));
    newsroomPort = await freePort();
    const { hook, hold, db, start, data } = await openEmbedded("reference");
    await hold.release();
    const tracker = start();
    await toldToTheEnd(db);
    reference = await outcome(db, hook);
    expect(await tracker.stop()).toBe(0);
    await expect(postmaster(path.join(data, "postgres"))).rejects.toThrow("ENOENT");
    await cleanUp();
  });
  afterEach(cleanUp);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What a test has opened is closed whatever becomes of it, newest first. */
  const opened: (() => Promise<unknown>)[] = [];
  async function cleanUp() {
    for (const close of opened.splice(0).toReversed()) await close();
  }

  async function openHook() {
    const hook = await startHook();
    opened.push(() => hook.stop());
    return hook;
  }

  function openStore(url: string) {
    const db = openDb(url);
    opened.push(() => db.destroy());
    return db;
  }

  /** A store with its subscriber, on which nothing runs yet; feeds cannot bring anything until it is let go. */
  async function prepare(url: string, hook: Awaited<ReturnType<typeof startHook>>) {
    await prepareStore(url, newsroomPort, hook);
    const hold = await holdTable(url, "feed_entry");
    opened.push(() => hold.release());
    return hold;
  }

  async function openEmbedded(name: string) {
    const hook = await openHook();
    const data = path.join(folder, name);
    const server = await startEmbedded(path.join(data, "postgres"));
    opened.push(() => server.stop().catch(() => {}));
    const hold = await prepare(server.url, hook);
    const env = { ...QUICK, DATA_DIR: data, PORT: "0", FETCH_ALLOW: hook.host };
    const start = () => {
      const tracker = startAll(env);
      opened.push(tracker.kill);
      return tracker;
    };
    return { hook, data, start, hold, db: openStore(server.url) };
  }

  test("has claims, changes, a conflict and notices", () => {
    expect(reference.claims.length).toBeGreaterThan(40);
    expect(reference.changes.length).toBeGreaterThan(10);
    expect(reference.conflicts.length).toBeGreaterThan(0);
    expect(reference.notices.length).toBe(reference.deliveries.length);
    expect(reference.dead).toEqual([]);
  });

  describe.skipIf(!findRedis())("in server mode", () => {
    async function openServerMode(name: string) {
      const hook = await openHook();
      const held = Promise.withResolvers<Hold>();
      const mode = await startServerMode({
        folder: path.join(folder, name),
        port: await freePort(),
        env: { ...QUICK, FETCH_ALLOW: hook.host },
        newsroom: true,
        prepare: async (url) => held.resolve(await prepare(url, hook)),
        onDeath: () => {},
        logs: "ignore",
      });
      opened.push(() => mode.stop());
      return { hook, mode, db: openStore(mode.databaseUrl), hold: await held.promise };
    }

    test("comes out the same, and nothing new comes of playing it again", { timeout: 120_000 }, async () => {
      const { hook, hold, db } = await openServerMode("server");
      await hold.release();
      await toldToTheEnd(db);
      expect(await outcome(db, hook)).toEqual(reference);

      const posts = hook.received.length;
      await forgetAllButTheRecord(db);
      await until(async () => (await readAgain(db)) && (await isQuiet(db)), 60_000);
      expect(await outcome(db, hook)).toEqual(reference);
      expect(hook.received).toHaveLength(posts);
    });

    test("comes out the same when each process is killed in the middle", { timeout: 180_000 }, async () => {
      const { hook, mode, db, hold } = await openServerMode("killed");
      await until(() => hasBaseline(db));
      // Each stage writes to a table of its own: killed while it stands before that, it is killed
      // in the middle of the transaction of its job.
      for (const [stage, next] of [
        ["poll", "page"],
        ["fetch", "finding"],
        ["extract", "article_version"],
        ["record", "delivery"],
        ["notify", "page"],
      ] as const) {
        await hold.blocked();
        mode.processes.get(stage)?.kill();
        await hold.next(next);
      }
      await hold.blocked();
      mode.processes.get("redis")?.kill();
      mode.processes.get("web")?.kill();
      await hold.next("finding");
      await hold.blocked();
      process.kill(await postmaster(path.join(folder, "killed", "postgres")), "SIGKILL");
      await hold.release();
      await toldToTheEnd(db);
      expect(await outcome(db, hook)).toEqual(reference);
    });
  });

  test("comes out the same when npm start is killed and goes on", { timeout: 180_000 }, async () => {
    const { hook, data, start, db, hold } = await openEmbedded("resumed");
    const store = path.join(data, "postgres");

    const first = start();
    await until(() => hasBaseline(db));
    await hold.next("article_version");
    await hold.blocked();
    await first.kill();
    const orphan = await postmaster(store);

    const second = start();
    await until(() => second.output().includes("Board:"));
    expect(await postmaster(store)).toBe(orphan);

    const third = start();
    expect(await third.ended).toBe(1);
    expect(third.output()).toContain("cannot start: another tracker runs on this store");
    expect(third.output().match(/cannot start/g)).toHaveLength(1);

    await hold.next("delivery");
    await hold.blocked();
    process.kill(orphan, "SIGKILL");
    await hold.release();
    await toldToTheEnd(db);
    expect(await outcome(db, hook)).toEqual(reference);
    expect(await second.stop()).toBe(0);
    await expect(postmaster(store)).rejects.toThrow("ENOENT");
  });
});
