import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#shared/db/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { readPage } from "../../services/extract/adapters/reader.ts";
import { recordPage } from "../../services/record/adapters/record-page.ts";
import { noPostgres, testDb } from "../helpers/database.ts";
import { pageHtml } from "../helpers/publisher.ts";

const plan = loadPlan("ua-us-20-point");
const URL = "https://courier.example/mines";

const CORRIDORS =
  "<p>All five humanitarian corridors have been opened under the plan, the Red Cross said.</p>";
const html = (share: string, rest = CORRIDORS) =>
  pageHtml(
    "Sappers count the cleared fields",
    "2026-01-07T07:30:00Z",
    `<p>Sappers have cleared ${share} of the contaminated zones under the mine-clearance initiative of the Ukraine
peace plan, the Ukrainian government said on Wednesday.</p>${rest}`,
  );

describe.skipIf(noPostgres !== false)("two states of a page", () => {
  let close: () => Promise<void>;
  let db: Db;
  let articleId: number;

  async function addPage(id: string, fetched_at: string, content: string) {
    await db
      .insertInto("page")
      .values({ id, article_id: articleId, fetched_at, url: URL, http_status: 200, body_hash: id })
      .execute();
    const found = readPage({ html: content, url: URL, sourceId: "courier", publishedAt: null }, [plan]);
    const finding = { page_id: id, findings: JSON.stringify(found), rules_version: "test" };
    await db.insertInto("finding").values(finding).execute();
  }

  beforeEach(async () => {
    ({ db, close } = await testDb());
    await db.insertInto("source").values({ id: "courier", name: "The Test Courier" }).execute();
    ({ id: articleId } = await db
      .insertInto("article")
      .values({ source_id: "courier", url: URL, canonical_key: URL })
      .returning("id")
      .executeTakeFirstOrThrow());
    await addPage("first", "2026-01-07T08:00:00Z", html("18 %"));
    await addPage("second", "2026-01-07T12:00:00Z", html("16 %"));
  });
  afterEach(() => close());

  const record = (id: string) => db.transaction().execute((trx) => recordPage(trx, [plan], id));
  async function state() {
    const claims = await db.selectFrom("claim").select(["id", "exact", "state"]).orderBy("id").execute();
    const current = await db
      .selectFrom("article")
      .innerJoin("article_version", "article_version.id", "current_version_id")
      .select("page_id")
      .executeTakeFirst();
    const changes = await db.selectFrom("change").select("key").orderBy("key").execute();
    return { claims, current: current?.page_id, changes: changes.map((c) => c.key) };
  }

  test("come to the same claims in whichever order they are recorded", async () => {
    await record("first");
    await record("second");
    const inOrder = await state();
    expect(inOrder.current).toBe("second");
    expect(inOrder.claims.map((c) => [c.state, /1[68] %/.exec(c.exact)?.[0]])).toEqual(
      expect.arrayContaining([
        ["edited", "18 %"],
        ["intact", "16 %"],
        ["intact", undefined],
      ]),
    );

    await db.transaction().execute(async (trx) => {
      await trx.updateTable("article").set({ current_version_id: null, current_page_at: null }).execute();
      for (const table of ["change", "event_log", "claim", "assessment", "conflict", "story"] as const)
        await trx.deleteFrom(table).execute();
      await trx.deleteFrom("article_version").execute();
    });
    await record("second");
    await record("first");
    const turned = await state();
    expect(turned.claims).toEqual(inOrder.claims);
    expect(turned.current).toBe("second");
    // What was taken back before it was read is no news.
    expect(turned.changes.filter((key) => /^(claim_|figure_)/.test(key))).toEqual([]);
  });

  test("change nothing when they are recorded again, the older one last", async () => {
    await record("first");
    await record("second");
    const before = await state();
    expect(await record("second")).toEqual([]);
    expect(await record("first")).toEqual([]);
    expect(await state()).toEqual(before);
  });

  test("tell of what is taken back, restored and taken back again each time, once", async () => {
    await addPage("third", "2026-01-07T13:00:00Z", html("16 %", ""));
    await addPage("fourth", "2026-01-07T14:00:00Z", html("16 %"));
    await addPage("fifth", "2026-01-07T15:00:00Z", html("16 %", ""));
    for (const id of ["second", "third", "fourth", "fifth"]) await record(id);
    const told = await db
      .selectFrom("change")
      .select(["type", "point", sql<string>`after ->> 'status'`.as("status")])
      .orderBy("id")
      .execute();
    const withdrawn = told.filter(({ type }) => type === "claim_withdrawn");
    expect(withdrawn).toHaveLength(2);
    const steps = told.filter((c) => c.type === "status_changed" && c.point === withdrawn[0]?.point);
    const [up, down] = steps.map(({ status }) => status);
    expect(up).not.toBe(down);
    expect(steps.map(({ status }) => status)).toEqual([up, down, up, down]);
    const before = await state();
    for (const id of ["third", "fifth"]) expect(await record(id)).toEqual([]);
    expect(await state()).toEqual(before);
  });

  test("close the conflict over a figure when it is taken back", async () => {
    const other =
      "<p>Sappers have cleared 30 % of the contaminated zones under the plan, the United Nations said.</p>";
    await addPage("disputed", "2026-01-07T13:00:00Z", html("16 %", other));
    await addPage("settled", "2026-01-07T14:00:00Z", html("16 %", ""));
    const conflicts = () => db.selectFrom("conflict").select(["metric", "closed_at"]).execute();
    await record("disputed");
    expect(await conflicts()).toEqual([{ metric: "area-cleared", closed_at: null }]);
    await record("settled");
    expect(await conflicts()).toEqual([{ metric: "area-cleared", closed_at: expect.any(Date) }]);
  });
});
