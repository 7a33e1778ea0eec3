import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#shared/db/index.ts";
import { bands, signature } from "../../services/record/core/shingles/index.ts";
import { joinStory } from "../../services/record/adapters/stories.ts";
import { copiesOf, madeUpBodies, random } from "../helpers/copies.ts";
import { noPostgres, testDb } from "../helpers/database.ts";

describe.skipIf(noPostgres !== false)("stories in PostgreSQL", () => {
  let close: () => Promise<void>;
  let db: Db;
  let pages = 0;

  beforeAll(async () => {
    ({ db, close } = await testDb());
    await db.insertInto("source").values({ id: "s", name: "s" }).execute();
  });
  afterAll(() => close());

  /** Store a text as a version of a new article, or of a known one, and give its story. */
  async function store(text: string, articleId?: number): Promise<{ story: number; articleId: number }> {
    pages += 1;
    const number = pages;
    const keys = bands(signature(text));
    return await db.transaction().execute(async (trx) => {
      const article =
        articleId ??
        (
          await trx
            .insertInto("article")
            .values({ source_id: "s", url: `${number}`, canonical_key: `${number}` })
            .returning("id")
            .executeTakeFirstOrThrow()
        ).id;
      const row = { article_id: article, number, content_hash: `${number}`, title: "", text, bands: keys };
      const { id } = await trx
        .insertInto("article_version")
        .values({ ...row, blocks: "[]", published_at: new Date(), rules_version: "" })
        .returning("id")
        .executeTakeFirstOrThrow();
      const saidAt = new Date().toISOString();
      return {
        story: await joinStory(trx, { id, articleId: article, text, bands: keys, saidAt }),
        articleId: article,
      };
    });
  }

  test("copies of every kind join the story of their text, and others make their own", async () => {
    const bodies = madeUpBodies(20);
    const stories: number[] = [];
    for (const body of bodies) stories.push((await store(body)).story);
    expect(new Set(stories).size).toBe(20);
    for (const [index, body] of bodies.slice(0, 5).entries())
      for (const [kind, copy] of Object.entries(copiesOf(body, random(index))))
        expect([kind, (await store(copy)).story]).toEqual([kind, stories[index]]);
  });

  test("the text that is most like it decides, however many others share a key", async () => {
    const [original = ""] = madeUpBodies(31).slice(-1);
    const head = original.split(" ").slice(0, 12).join(" ");
    for (const filler of madeUpBodies(60).slice(31)) await store(`${head} ${filler}`);
    const { story } = await store(original);
    expect((await store(`${original} and one more sentence at its end`)).story).toBe(story);
  });

  test("a later version stays in its article's story, whatever it has become", async () => {
    const [one = "", other = ""] = madeUpBodies(102).slice(-2);
    const first = await store(one);
    expect((await store(other, first.articleId)).story).toBe(first.story);
  });
});
