import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Db, openDb } from "#shared/db/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { readPage } from "../../services/extract/adapters/reader.ts";
import { recordPage } from "../../services/record/adapters/record-page.ts";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { pageHtml } from "../helpers/publisher.ts";

const plan = loadPlan("ua-us-20-point");
const URL = "https://courier.example/mines";

const html = (share: string) =>
  pageHtml(
    "Sappers count the cleared fields",
    "2026-01-07T07:30:00Z",
    `<p>Sappers have cleared ${share} of the contaminated zones under the mine-clearance initiative of the Ukraine
peace plan, the Ukrainian government said on Wednesday.</p><p>All five humanitarian corridors have been opened under
the plan, the Red Cross said.</p>`,
  );

describe.skipIf(noPostgres !== false)("two states of a page", () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let db: Db;

  beforeEach(async () => {
    database = await testDatabase();
    db = openDb(database.url);
    await db.insertInto("source").values({ id: "courier", name: "The Test Courier" }).execute();
    const article = await db
      .insertInto("article")
      .values({ source_id: "courier", url: URL, canonical_key: URL })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const [id, share, at] of [
      ["first", "18 %", "2026-01-07T08:00:00Z"],
      ["second", "16 %", "2026-01-07T12:00:00Z"],
    ] as const) {
      const page = { id, article_id: article.id, fetched_at: at, url: URL, http_status: 200, body_hash: id };
      await db.insertInto("page").values(page).execute();
      const found = readPage({ html: html(share), url: URL, sourceId: "courier", publishedAt: null }, [plan]);
      const finding = { page_id: id, findings: JSON.stringify(found), rules_version: "test" };
      await db.insertInto("finding").values(finding).execute();
    }
  });
  afterEach(async () => {
    await db.destroy();
    await database.close();
  });

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
});
