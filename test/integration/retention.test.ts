import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#shared/db/index.ts";
import { prunePages } from "../../services/fetch/adapters/retention.ts";
import { noPostgres, testDb } from "../helpers/database.ts";
import { makeArticle, makeClaim } from "../helpers/factories.ts";

describe.skipIf(noPostgres !== false)("old pages", () => {
  let close: () => Promise<void>;
  let db: Db;
  beforeAll(async () => {
    ({ db, close } = await testDb());
  });
  afterAll(() => close());

  async function addPage(id: string, articleId: number, versionId: number | null, fetchedAt: string) {
    await db
      .insertInto("page")
      .values({
        id,
        article_id: articleId,
        url: "x",
        http_status: 200,
        body_hash: id,
        fetched_at: fetchedAt,
        body_zstd: Buffer.from(id),
      })
      .execute();
    await db.insertInto("finding").values({ page_id: id, findings: "{}", rules_version: "1" }).execute();
    if (versionId !== null)
      await db.updateTable("article_version").set({ page_id: id }).where("id", "=", versionId).execute();
  }

  test("lose their bytes and findings unless a claim rests on them", async () => {
    const claimed = await makeArticle(db);
    await makeClaim(db, claimed);
    const plain = await makeArticle(db);
    await addPage("claimed", claimed.articleId, claimed.versionId, "2026-01-01T00:00:00Z");
    await addPage("looked at again", claimed.articleId, null, "2026-01-02T00:00:00Z");
    await addPage("plain", plain.articleId, plain.versionId, "2026-01-01T00:00:00Z");
    await addPage("young", plain.articleId, null, "2026-03-01T00:00:00Z");
    expect(await prunePages(db, new Date("2026-02-01T00:00:00Z"))).toBe(2);
    const kept = await db
      .selectFrom("page")
      .select("id")
      .where("body_zstd", "is not", null)
      .orderBy("id")
      .execute();
    expect(kept.map(({ id }) => id)).toEqual(["claimed", "young"]);
    const found = await db.selectFrom("finding").select("page_id").orderBy("page_id").execute();
    expect(found.map(({ page_id }) => page_id)).toEqual(["claimed", "young"]);
    const hashes = await db.selectFrom("page").select("body_hash").execute();
    expect(hashes).toHaveLength(4);
    expect(await prunePages(db, new Date("2026-02-01T00:00:00Z"))).toBe(0);
  });
});
