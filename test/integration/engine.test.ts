import { inject, afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#shared/db/index.ts";
import { createLog } from "#shared/log/log.ts";
import { type Broker, createEngine, postgresBroker, redisBroker } from "#shared/queue/index.ts";
import { GiveUp, NotNow, work } from "#shared/stages/index.ts";
import { noPostgres, noRedis, testDb } from "../helpers/database.ts";
import { until } from "../helpers/until.ts";

const log = createLog("silent", "test");
const OPTIONS = { lockMs: 10_000, onError: () => {} };
const fast = { graceMs: 300, everyMs: 100 };
const brokers: [string, boolean, (url: string) => Promise<Broker>][] = [
  ["PostgreSQL", noPostgres !== false, (url) => postgresBroker(url, OPTIONS)],
  [
    "Redis",
    noPostgres !== false || noRedis !== false,
    async (url) => redisBroker(inject("redisUrl") ?? "", new URL(url).pathname.slice(1), OPTIONS),
  ],
];

describe.each(brokers)("work over %s", (_, without, openBroker) => {
  describe.skipIf(without)("with its servers", () => {
    let close: () => Promise<void>;
    let db: Db;
    let url: string;
    beforeAll(async () => {
      ({ db, url, close } = await testDb());
    });
    afterAll(() => close());
    const state = async (id: string) =>
      await db
        .selectFrom("work_item")
        .select(["state", "attempts", "reason"])
        .where("id", "=", id)
        .executeTakeFirst();

    test("a job's effect, its end and the jobs that follow are one transaction", async () => {
      const engine = createEngine(db, await openBroker(url), log, fast);
      engine.work("extract", async (item) => {
        await engine.commit(item, async (trx) => {
          await trx.insertInto("setting").values({ key: item.id, value: "1" }).execute();
          return [work("record", item.payload, [item.payload.pageId])];
        });
      });
      await engine.submit([work("extract", { pageId: "p1" }, ["p1"])]);
      await until(async () => (await state("extract-p1"))?.state === "done");
      expect(await state("record-p1")).toMatchObject({ state: "waiting" });
      await engine.stop();
    });

    test("a job whose hint was lost is found by the sweeper", async () => {
      await db
        .insertInto("work_item")
        .values({ id: "poll-lost", stage: "poll", payload: { kind: "feed", feedId: 1 } })
        .execute();
      const engine = createEngine(db, await openBroker(url), log, fast);
      engine.work("poll", async (item) => void (await engine.commit(item, async () => [])));
      await until(async () => (await state("poll-lost"))?.state === "done");
      await engine.stop();
    });

    test("giving up keeps the reason; putting off costs no try", async () => {
      const engine = createEngine(db, await openBroker(url), log, fast);
      let seen = 0;
      engine.work("fetch", async (item) => {
        if (item.payload.articleId === 1) throw new GiveUp("the page is gone");
        if (seen++ === 0) throw new NotNow(50, "the host wants a pause");
        await engine.commit(item, async () => []);
      });
      await engine.submit([
        work("fetch", { articleId: 1, reason: "new" }, [1]),
        work("fetch", { articleId: 2, reason: "new" }, [2]),
      ]);
      await until(async () => (await state("fetch-1"))?.state === "dead");
      await until(async () => (await state("fetch-2"))?.state === "done");
      expect(await state("fetch-1")).toMatchObject({ reason: "the page is gone" });
      expect(await state("fetch-2")).toMatchObject({ attempts: 0 });
      await engine.stop();
    });

    test("jobs that were done long ago are forgotten, others and dead letters are not", async () => {
      const old = new Date(Date.now() - 20 * 86_400_000);
      const row = { stage: "extract", payload: { pageId: "p" }, finished_at: old };
      await db
        .insertInto("work_item")
        .values([
          { ...row, id: "old-done", state: "done" },
          { ...row, id: "old-dead", state: "dead" },
          { ...row, id: "new-done", state: "done", finished_at: new Date() },
        ])
        .execute();
      const engine = createEngine(db, await openBroker(url), log, fast);
      engine.work("extract", async () => {});
      await until(async () => (await state("old-done")) === undefined);
      expect(await state("old-dead")).toMatchObject({ state: "dead" });
      expect(await state("new-done")).toMatchObject({ state: "done" });
      await engine.stop();
    });

    test("a payload that does not fit ends in the dead letters and stops nobody", async () => {
      await db
        .insertInto("work_item")
        .values({ id: "notify-odd", stage: "notify", payload: { kind: "?" } })
        .execute();
      const engine = createEngine(db, await openBroker(url), log, fast);
      engine.work("notify", async () => {});
      await until(async () => (await state("notify-odd"))?.state === "dead");
      expect((await state("notify-odd"))?.reason).toContain("payload does not fit stage notify");
      await engine.stop();
    });
  });
});
