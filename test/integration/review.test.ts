import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openContext } from "#shared/process/context.ts";
import type { NewWork } from "#shared/stages/index.ts";
import { carryVerdicts } from "../../services/record/adapters/carried.ts";
import { startRecord } from "../../services/record/app.ts";
import { endRuling, overrule } from "../../services/web/adapters/rulings.ts";
import { decide } from "../../services/web/adapters/verdicts.ts";
import type { Decision } from "../../services/web/core/verdict.ts";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { makeArticle, makeChange, makeClaim, makeSeriesValue, PLAN_ID } from "../helpers/factories.ts";
import { testConfig } from "../helpers/stages.ts";
import { until } from "../helpers/until.ts";

describe.skipIf(noPostgres !== false)("a reviewer's decisions reach the assessment", () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let opened: Awaited<ReturnType<typeof openContext>>;
  let record: Awaited<ReturnType<typeof startRecord>>;
  const db = () => opened.context.db;
  const store = () => ({
    db: db(),
    submit: (items: readonly NewWork[]) => opened.context.engine.submit(items),
  });

  beforeAll(async () => {
    database = await testDatabase();
    opened = await openContext(testConfig(database.url), "test");
    record = await startRecord(opened.context);
  });
  afterAll(async () => {
    await opened.close([record]);
    await database.close();
  });

  const settled = () =>
    until(async () => {
      const waiting = db()
        .selectFrom("work_item")
        .select("id")
        .where("stage", "=", "record")
        .where("state", "=", "waiting");
      return (await waiting.execute()).length === 0;
    });
  const give = async (claimId: string, decision: Decision) => {
    await decide(store(), claimId, decision, "tester");
    await settled();
  };
  const standing = async (point: number) => {
    const { rows } = await db().executeQuery<{ status: string; claim_ids: string[] }>(
      db()
        .selectFrom("assessment")
        .select(["status", "claim_ids", "flags"])
        .where("plan_id", "=", PLAN_ID)
        .where("point", "=", point)
        .where((eb) => eb.fn<boolean>("upper_inf", ["recorded"]))
        .where((eb) => eb.fn<boolean>("upper_inf", ["valid"]))
        .compile(),
    );
    return rows[0];
  };
  const changes = (point: number) =>
    db()
      .selectFrom("change")
      .select(["type", "before", "after", "claim_ids"])
      .where("plan_id", "=", PLAN_ID)
      .where("point", "=", point)
      .orderBy("id")
      .execute();

  test("accepting one party's word completes a point; undo and accept again are told each time", async () => {
    const text = "The commission is fully done, the ministry said.";
    const claim = await makeClaim(db(), await makeArticle(db(), { text }), {
      points: [301],
      status: "completed",
    });
    await give(claim, { verdict: "accepted" });
    expect((await standing(301))?.status).toBe("completed");
    await give(claim, { verdict: "accepted" });
    await give(claim, { verdict: "pending" });
    expect((await standing(301))?.status).toBe("operational");
    await give(claim, { verdict: "accepted", reason: "two ministries confirm" });
    await give(claim, { verdict: "pending" });
    await give(claim, { verdict: "accepted" });
    expect(
      (await changes(301)).map((c) => [
        (c.before as { status: string }).status,
        (c.after as { status: string }).status,
      ]),
    ).toEqual([
      ["not_assessed", "completed"],
      ["completed", "operational"],
      ["operational", "completed"],
      ["completed", "operational"],
      ["operational", "completed"],
    ]);
    const verdicts = await db()
      .selectFrom("verdict")
      .select("verdict")
      .where("claim_id", "=", claim)
      .orderBy("id")
      .execute();
    expect(verdicts.map((v) => v.verdict)).toEqual([
      "accepted",
      "pending",
      "accepted",
      "pending",
      "accepted",
    ]);
  });

  test("a rejected claim counts no more", async () => {
    const first = await makeClaim(db(), await makeArticle(db()), { points: [302], status: "agreed" });
    const wrong = await makeClaim(db(), await makeArticle(db()), { points: [302], status: "operational" });
    await give(first, { verdict: "accepted" });
    expect((await standing(302))?.status).toBe("operational");
    await give(wrong, { verdict: "rejected", reason: "another plan's point" });
    expect(await standing(302)).toMatchObject({ status: "agreed", claim_ids: [first] });
  });

  test("a verdict holds for every copy of the claim in its story", async () => {
    const text = "Both sides signed the annex on Monday.";
    const first = await makeArticle(db(), { text });
    const copy = await makeArticle(db(), { text, storyId: first.storyId });
    const claim = await makeClaim(db(), first, { points: [307], status: "signed" });
    const other = await makeClaim(db(), copy, { points: [307], status: "signed" });
    await give(claim, { verdict: "rejected" });
    const rows = await db().selectFrom("claim").select("review").where("id", "in", [claim, other]).execute();
    expect(rows).toEqual([{ review: "rejected" }, { review: "rejected" }]);
    expect(await standing(307)).toBeUndefined();
    await give(other, { verdict: "pending" });
    expect((await standing(307))?.status).toBe("signed");
  });

  test("a reprint that comes later takes over the verdict on the same words, and no other", async () => {
    const first = await makeArticle(db(), { text: "It was signed. It was ratified." });
    const signed = await makeClaim(db(), first, { points: [308], status: "signed", exact: "It was signed." });
    await give(signed, { verdict: "rejected" });
    const copy = await makeArticle(db(), { text: first.text, storyId: first.storyId });
    const again = { id: await makeClaim(db(), copy, { points: [308], exact: "It was signed." }) };
    const other = { id: await makeClaim(db(), copy, { points: [308], exact: "It was ratified." }) };
    const carried = await db()
      .transaction()
      .execute((trx) => carryVerdicts(trx, PLAN_ID, first.storyId, [again, other]));
    expect(carried).toEqual({ rejected: new Set([again.id]), carried: true });
    const verdicts = await db()
      .selectFrom("verdict")
      .select(["claim_id", "reviewer"])
      .where("reviewer", "=", "story")
      .execute();
    expect(verdicts).toEqual([{ claim_id: again.id, reviewer: "story" }]);
  });

  test("a correction moves the claim to its point and keeps what was read; undo puts it back", async () => {
    const claim = await makeClaim(db(), await makeArticle(db()), { points: [303], status: "signed" });
    await give(claim, { verdict: "corrected", correction: { points: [304], status: "agreed", figures: [] } });
    expect((await standing(304))?.status).toBe("agreed");
    expect(await standing(303)).toBeUndefined();
    const row = await db()
      .selectFrom("claim")
      .select(["points", "original", "review"])
      .where("id", "=", claim)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      points: [304],
      review: "accepted",
      original: { points: [303], status: "signed" },
    });
    await give(claim, { verdict: "pending" });
    expect((await standing(303))?.status).toBe("signed");
    expect((await standing(304))?.status).toBe("not_assessed");
  });

  test("a corrected figure corrects the series, closes its conflict and tells those who were told", async () => {
    const metric = "trucks";
    const figures = (value: number) => [{ kind: "count", value, unit: "truck", metric }];
    const right = await makeClaim(db(), await makeArticle(db()), {
      points: [305],
      status: null,
      figures: figures(450),
      attributedTo: "UN",
    });
    const wrong = await makeClaim(db(), await makeArticle(db()), {
      points: [305],
      status: null,
      figures: figures(4500),
      attributedTo: "Army",
      publishedAt: "2026-02-02T08:00:00Z",
    });
    await makeSeriesValue(db(), {
      claimId: right,
      metric,
      value: 450,
      unit: "truck",
      point: 305,
      party: "UN",
    });
    await makeSeriesValue(db(), {
      claimId: wrong,
      metric,
      value: 4500,
      unit: "truck",
      point: 305,
      party: "Army",
    });
    const value = { metric, unit: "truck", valueMax: null };
    await makeChange(db(), {
      type: "figure_changed",
      point: 305,
      before: { ...value, value: 450, party: "UN", asOf: "2026-02-01T08:00:00Z", claimId: right },
      after: { ...value, value: 4500, party: "Army", asOf: "2026-02-02T08:00:00Z", claimId: wrong },
      claimIds: [wrong],
    });
    await give(right, { verdict: "accepted" });
    expect((await changes(305)).map((c) => c.type)).toEqual(["figure_changed", "conflict_opened"]);
    await give(wrong, {
      verdict: "corrected",
      correction: {
        points: [305],
        status: null,
        figures: [{ ordinal: 0, value: 450, valueMax: null, unit: "truck", metric }],
      },
    });
    const series = await db()
      .selectFrom("series_value")
      .select(["party", "value"])
      .where("point", "=", 305)
      .orderBy("party")
      .execute();
    expect(series).toEqual([
      { party: "Army", value: 450 },
      { party: "UN", value: 450 },
    ]);
    const told = await changes(305);
    expect(told.slice(2).map((c) => c.type)).toEqual(["figure_changed", "conflict_closed"]);
    expect(told[2]).toMatchObject({ before: { value: 4500 }, after: { value: 450 } });
  });

  test("a person overrules a point with a reason, and coverage does not undo that until it is taken back", async () => {
    const where = { planId: PLAN_ID, point: 306 };
    const claim = await makeClaim(db(), await makeArticle(db()), { points: [306], status: "signed" });
    await overrule(
      store(),
      where,
      { status: "completed", flags: [], reason: "deposited with the UN" },
      "tester",
    );
    await settled();
    expect(await standing(306)).toMatchObject({ status: "completed", claim_ids: [claim] });
    expect((await changes(306))[0]?.after).toMatchObject({
      status: "completed",
      reason: "deposited with the UN",
    });
    const more = await makeClaim(db(), await makeArticle(db()), { points: [306], status: "ratified" });
    await give(more, { verdict: "accepted" });
    expect(await standing(306)).toMatchObject({ status: "completed", claim_ids: [more] });
    await endRuling(store(), where, "the deposit was refused");
    await settled();
    expect((await standing(306))?.status).toBe("ratified");
  });
});
