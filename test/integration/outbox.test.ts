import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, publishChanges } from "#shared/db/index.ts";
import type { Change, ChangeType } from "#shared/domain/index.ts";
import { noPostgres, testDb } from "../helpers/database.ts";
import { PLAN_ID } from "../helpers/factories.ts";

const NOW = new Date("2026-02-01T08:00:00Z");
const change = (type: ChangeType, about: string): Change => ({
  key: `${type}:${PLAN_ID}:${about}`,
  type,
  point: 4,
  before: null,
  after: null,
  claimIds: [],
  actors: [],
  occurredAt: NOW.toISOString(),
});

describe.skipIf(noPostgres !== false)("the outbox", () => {
  let close: () => Promise<void>;
  let db: Db;

  beforeAll(async () => {
    ({ db, close } = await testDb());
  });
  afterAll(() => close());

  const publish = (...changes: Change[]) =>
    db.transaction().execute((trx) => publishChanges(trx, PLAN_ID, changes, NOW));
  const keys = async (type: ChangeType) =>
    (await db.selectFrom("change").select("key").where("type", "=", type).orderBy("id").execute()).map(
      ({ key }) => key.slice(`${type}:${PLAN_ID}:`.length),
    );

  test.each(["status_changed", "conflict_opened", "milestone_overdue", "claim_withdrawn"] as const)(
    "numbers each %s by how often the very same has happened",
    async (type) => {
      const made = [];
      for (const about of ["a_b", "a%b", "a_b", "a_b"]) made.push(await publish(change(type, about)));
      expect(made.map((jobs) => jobs.length)).toEqual([1, 1, 1, 1]);
      expect(await keys(type)).toEqual(["a_b:1", "a%b:1", "a_b:2", "a_b:3"]);
    },
  );

  test("tells of a day's coverage once, however often it is put forward", async () => {
    const spike = change("coverage_spike", "4:2026-02-01");
    expect(await publish(spike)).toHaveLength(1);
    expect(await publish(spike)).toEqual([]);
    expect(await keys("coverage_spike")).toEqual(["4:2026-02-01"]);
  });
});
