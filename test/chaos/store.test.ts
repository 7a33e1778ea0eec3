import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, inject, test } from "vitest";
import { openDb } from "#shared/db/index.ts";
import { sql } from "kysely";
import { noPostgres, noRedis, testDatabase } from "../helpers/database.ts";
import { holdTable } from "../helpers/hold.ts";
import { startProxy } from "../helpers/proxy.ts";
import { canMount, smallDatabase } from "../helpers/small-disk.ts";
import { startTracker } from "../helpers/tracker.ts";
import { until } from "../helpers/until.ts";

const DOWN_MS = 2_000;

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function openDatabase() {
  const database = await testDatabase();
  opened.push(() => database.close());
  return database;
}

async function openTracker(given: Parameters<typeof startTracker>[0]) {
  const tracked = await startTracker(given);
  opened.push(() => tracked.stop());
  return tracked;
}

async function countDone(url: string): Promise<number> {
  const db = openDb(url, { max: 1 });
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM work_item WHERE state = 'done'`.execute(
    db,
  );
  await db.destroy();
  return rows[0]?.n ?? 0;
}

describe.each([
  ["PostgreSQL", noPostgres, null],
  ["Redis", noPostgres || noRedis, inject("redisUrl")],
] as const)("a database that is lost for a while, queue on %s", (_, without, redisUrl) => {
  test.skipIf(without !== false)(
    "loses nothing and no process; work goes on by itself",
    { timeout: 120_000 },
    async () => {
      const { url } = await openDatabase();
      const proxy = await startProxy(url);
      opened.push(() => proxy.stop());
      const tracked = await openTracker({ directUrl: url, databaseUrl: proxy.url, redisUrl });
      const hold = await holdTable(url, "article_version");
      opened.push(() => hold.release());
      tracked.publish(8);
      await hold.blocked();
      await proxy.cut();
      await hold.release();
      await sleep(DOWN_MS);
      expect(await tracked.status("/healthz")).toBe(200);
      expect(await tracked.status("/readyz")).toBe(503);
      tracked.publish(2);
      await proxy.restore();
      await until(async () => (await tracked.recorded()).length === 10, 60_000);
      await tracked.quiet();
      expect(await tracked.recorded()).toEqual(tracked.pages.map((p) => p.path));
      expect(await tracked.troubled()).toEqual([]);
      expect(await tracked.status("/readyz")).toBe(200);
    },
  );
});

describe.skipIf(noPostgres !== false)("a database that refuses writes", () => {
  test("is acknowledged nothing, loses nothing, and is written to again", { timeout: 120_000 }, async () => {
    const { url } = await openDatabase();
    const tracked = await openTracker({ directUrl: url, databaseUrl: url, redisUrl: null });
    const hold = await holdTable(url, "article_version");
    opened.push(() => hold.release());
    tracked.publish(8);
    await hold.blocked();
    await refuseWrites(url, true);
    const done = await countDone(url);
    await sleep(DOWN_MS);
    expect(await countDone(url)).toBe(done);
    await refuseWrites(url, false);
    await until(async () => (await tracked.recorded()).length === 8, 60_000);
    await tracked.quiet();
    expect(await tracked.troubled()).toEqual([]);
  });
});

/** Make a database read-only or writable for everybody who connects from now on, and end all connections. */
async function refuseWrites(url: string, refused: boolean): Promise<void> {
  const db = openDb(url, { max: 1 });
  const name = new URL(url).pathname.slice(1);
  await sql`SET default_transaction_read_only = off`.execute(db);
  await sql`ALTER DATABASE ${sql.id(name)} SET default_transaction_read_only = ${sql.lit(refused ? "on" : "off")}`.execute(
    db,
  );
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`.execute(db);
  await db.destroy();
}

describe.skipIf(noPostgres !== false || !canMount)("a disk that is full", () => {
  test("is acknowledged nothing, loses nothing, and is written to again", { timeout: 120_000 }, async () => {
    const disk = await smallDatabase();
    opened.push(() => disk.close());
    const padding = Array.from({ length: 4_000 }, () => `<p>${Math.random()} ${Math.random()}</p>`).join("");
    const tracked = await openTracker({
      directUrl: disk.url,
      databaseUrl: disk.url,
      redisUrl: null,
      padding,
    });
    await disk.fill();
    tracked.publish(8);
    await until(() => tracked.tracker.output().includes("No space left on device"), 60_000);
    await sleep(DOWN_MS);
    expect(await tracked.recorded()).toEqual([]);
    await disk.empty();
    await until(async () => (await tracked.recorded()).length === 8, 60_000);
    await tracked.quiet();
    expect(await tracked.troubled()).toEqual([]);
  });
});
