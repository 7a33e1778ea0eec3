import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, openDb } from "#shared/db/index.ts";
import type { Plan } from "#shared/domain/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { recordMilestones } from "../../services/record/adapters/milestones.ts";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { type ClaimInput, makeArticle, makeClaim } from "../helpers/factories.ts";

describe.skipIf(noPostgres !== false)("milestones of stored claims", () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let db: Db;
  let serial = 0;

  beforeAll(async () => {
    database = await testDatabase();
    db = openDb(database.url);
  });
  afterAll(async () => {
    await db.destroy();
    await database.close();
  });

  /** A plan with the milestone of a summer's hearings on points 7 and 8, and no claims yet. */
  const newPlan = (): Plan => ({
    ...loadPlan("ua-us-20-point"),
    id: `plan-${++serial}`,
    milestones: [
      {
        id: "hearings",
        title: "First hearings",
        from: "2026-07-01",
        to: "2026-09-30",
        lead: [],
        points: [7, 8],
        metBy: { statuses: ["in_progress"], words: ["hearing"] },
      },
    ],
  });
  const claim = async (plan: Plan, publishedAt: string, given: ClaimInput & { review?: string } = {}) => {
    const { review = "pending", ...rest } = given;
    const text = "The tribunal opened its first hearings.";
    const id = await makeClaim(db, await makeArticle(db, { text }), {
      planId: plan.id,
      points: [7],
      status: "proposed",
      publishedAt,
      ...rest,
    });
    await db.updateTable("claim").set({ review }).where("id", "=", id).execute();
    return id;
  };
  const settle = (plan: Plan, day: string) =>
    db
      .transaction()
      .execute((trx) => recordMilestones(trx, plan, null, new Date(`${day}T12:00:00Z`)))
      .then((changes) => changes.map(({ type, claimIds }) => ({ type, claimIds })));

  test("what is told of without being met is overdue, whatever is claimed and on which of its points", async () => {
    const plan = newPlan();
    expect(await settle(plan, "2026-08-01")).toEqual([]);
    await claim(plan, "2026-06-30T10:00:00Z", { points: [7, 9] });
    await claim(plan, "2026-07-02T10:00:00Z", { points: [8], status: null });
    await claim(plan, "2026-07-03T10:00:00Z", { points: [9] });
    expect(await settle(plan, "2026-10-01")).toEqual([{ type: "milestone_overdue", claimIds: [] }]);
  });

  test("claims before its window, on other points or rejected do not break the silence", async () => {
    const plan = newPlan();
    await settle(plan, "2026-08-01");
    await claim(plan, "2026-06-30T10:00:00Z");
    await claim(plan, "2026-08-02T10:00:00Z", { points: [9] });
    await claim(plan, "2026-08-03T10:00:00Z", { status: "in_progress", review: "rejected" });
    expect(await settle(plan, "2026-10-01")).toEqual([{ type: "coverage_silent", claimIds: [] }]);
  });

  test("every claim that meets it counts, behind newer ones that do not", async () => {
    const plan = newPlan();
    const meeting = [
      await claim(plan, "2026-08-01T10:00:00Z", { status: "in_progress" }),
      await claim(plan, "2026-08-02T10:00:00Z", { status: "in_progress", points: [8] }),
    ];
    await claim(plan, "2026-08-03T10:00:00Z", { status: "in_progress", modality: "planned" });
    await claim(plan, "2026-08-04T10:00:00Z");
    expect(await settle(plan, "2026-08-05")).toEqual([
      { type: "milestone_met", claimIds: meeting.toSorted() },
    ]);
  });
});
