import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#shared/db/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { watchSilence } from "../../services/poll/adapters/silence.ts";
import { noPostgres, testDb } from "../helpers/database.ts";

const HOUR = 3_600_000;
const plans = [loadPlan("ua-us-20-point"), loadPlan("ua-20-framework")];

describe.skipIf(noPostgres !== false)("sources that fall silent", () => {
  let close: () => Promise<void>;
  let db: Db;

  beforeAll(async () => {
    ({ db, close } = await testDb());
    await source("hourly", { quietHours: 12 });
    await source("speaks", { quietHours: 1 });
    await source("unasked", { quietHours: 12, lastSuccessHours: 90 });
    await source("failing", { quietHours: 12, errorStreak: 2 });
  });
  afterAll(() => close());

  /** A source that brought an item an hour until `quietHours` ago. */
  async function source(
    id: string,
    given: { quietHours: number; lastSuccessHours?: number; errorStreak?: number },
  ) {
    await db
      .insertInto("source")
      .values({ id, name: `The ${id}` })
      .execute();
    await db
      .insertInto("feed")
      .values({
        source_id: id,
        url: `https://${id}.example/rss`,
        last_success_at: new Date(Date.now() - (given.lastSuccessHours ?? 0) * HOUR),
        error_streak: given.errorStreak ?? 0,
      })
      .execute();
    for (let i = 0; i < 30; i++) await article(id, given.quietHours + i);
  }

  async function article(id: string, hoursAgo: number) {
    const url = `https://${id}.example/${hoursAgo}`;
    const at = new Date(Date.now() - hoursAgo * HOUR);
    await db
      .insertInto("article")
      .values({ source_id: id, url, canonical_key: url, first_seen_at: at })
      .execute();
  }

  const changes = async () =>
    await db.selectFrom("change").select(["plan_id", "type", "after"]).orderBy("plan_id").execute();
  const silent = async () =>
    (await db.selectFrom("source").select("id").where("silent_since", "is not", null).execute()).map(
      (s) => s.id,
    );

  test("one change for each plan, however often it is looked for, and none for a source that cannot be reached", async () => {
    const jobs = await watchSilence(db, plans, new Date());
    expect(await watchSilence(db, plans, new Date())).toEqual([]);
    expect(await silent()).toEqual(["hourly"]);
    expect(jobs).toHaveLength(2);
    const found = await changes();
    expect(found.map((c) => [c.plan_id, c.type])).toEqual([
      ["ua-20-framework", "source_silent"],
      ["ua-us-20-point", "source_silent"],
    ]);
    expect(found[0]?.after).toMatchObject({ id: "hourly", source: "The hourly" });
    expect(
      await db.selectFrom("work_item").select("id").where("stage", "=", "notify").execute(),
    ).toHaveLength(2);
    expect(await db.selectFrom("event_log").select("id").execute()).toHaveLength(2);
  });

  test("a source that speaks again is no longer silent; the next silence is a new change", async () => {
    await article("hourly", 0);
    await watchSilence(db, plans, new Date());
    expect(await silent()).toEqual([]);
    const later = new Date(Date.now() + 60 * HOUR);
    await db.updateTable("feed").set({ last_success_at: later }).where("source_id", "=", "hourly").execute();
    await watchSilence(db, plans, later);
    expect(await silent()).toContain("hourly");
    expect((await changes()).filter((c) => (c.after as { id: string }).id === "hourly")).toHaveLength(4);
  });
});
