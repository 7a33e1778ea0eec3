import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { freePort, startEmbedded } from "#shared/db/embedded/start.ts";
import { openDb } from "#shared/db/index.ts";
import { findRedis } from "../../infra/local/redis.ts";
import { startServerMode } from "../../infra/local/server-mode.ts";
import { startHook } from "../helpers/inbox.ts";
import { inTheMiddle, killInWave, postmaster } from "../helpers/kill.ts";
import {
  forgetAllButTheRecord,
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
    const { hook, db, start, data } = await openEmbedded("reference");
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

  async function openEmbedded(name: string) {
    const hook = await openHook();
    const data = path.join(folder, name);
    const server = await startEmbedded(path.join(data, "postgres"));
    opened.push(() => server.stop().catch(() => {}));
    await prepareStore(server.url, newsroomPort, hook);
    const env = { ...QUICK, DATA_DIR: data, PORT: "0", FETCH_ALLOW: hook.host };
    const start = () => {
      const tracker = startAll(env);
      opened.push(tracker.kill);
      return tracker;
    };
    return { hook, data, start, db: openStore(server.url) };
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
      const mode = await startServerMode({
        folder: path.join(folder, name),
        port: await freePort(),
        env: { ...QUICK, FETCH_ALLOW: hook.host },
        newsroom: true,
        prepare: (url) => prepareStore(url, newsroomPort, hook),
        onDeath: () => {},
        logs: "ignore",
      });
      opened.push(() => mode.stop());
      return { hook, mode, db: openStore(mode.databaseUrl) };
    }

    test("comes out the same, and nothing new comes of playing it again", { timeout: 120_000 }, async () => {
      const { hook, db } = await openServerMode("server");
      await toldToTheEnd(db);
      expect(await outcome(db, hook)).toEqual(reference);

      const posts = hook.received.length;
      await forgetAllButTheRecord(db);
      await until(async () => (await readAgain(db)) && (await isQuiet(db)), 60_000);
      expect(await outcome(db, hook)).toEqual(reference);
      expect(hook.received).toHaveLength(posts);
    });

    test("comes out the same when each process is killed in the middle", { timeout: 180_000 }, async () => {
      const { hook, mode, db } = await openServerMode("killed");
      await killInWave(mode, db, 1, "poll");
      await killInWave(mode, db, 1, "fetch");
      await killInWave(mode, db, 1, "record");
      await killInWave(mode, db, 2, "extract");
      await killInWave(mode, db, 2, "notify");
      await killInWave(mode, db, 3, "redis");
      await killInWave(mode, db, 3, "web");
      await inTheMiddle(db, 4, null);
      process.kill(await postmaster(path.join(folder, "killed", "postgres")), "SIGKILL");
      await toldToTheEnd(db);
      expect(await outcome(db, hook)).toEqual(reference);
    });
  });

  test("comes out the same when npm start is killed and goes on", { timeout: 180_000 }, async () => {
    const { hook, data, start, db } = await openEmbedded("resumed");
    const store = path.join(data, "postgres");

    const first = start();
    await inTheMiddle(db, 2, null);
    await first.kill();
    const orphan = await postmaster(store);

    const second = start();
    await until(() => second.output().includes("Board:"));
    expect(await postmaster(store)).toBe(orphan);

    const third = start();
    expect(await third.ended).toBe(1);
    expect(third.output()).toContain("cannot start: another tracker runs on this store");
    expect(third.output().match(/cannot start/g)).toHaveLength(1);

    await inTheMiddle(db, 3, null);
    process.kill(orphan, "SIGKILL");
    await toldToTheEnd(db);
    expect(await outcome(db, hook)).toEqual(reference);
    expect(await second.stop()).toBe(0);
    await expect(postmaster(store)).rejects.toThrow("ENOENT");
  });
});
