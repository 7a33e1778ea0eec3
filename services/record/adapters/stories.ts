import { sql } from "kysely";
import type { Db, Trx } from "#shared/db/index.ts";
import { sameStory } from "../core/shingles/index.ts";

/** A version that has no story yet. */
export interface Unplaced {
  id: number;
  articleId: number;
  text: string;
  /** Keys by which likely copies are looked up. */
  bands: number[];
  /** ISO 8601. */
  saidAt: string;
}

/** More than that share a key with a text only where they are not like it. */
const CANDIDATES = 20;

/** Put a version into the story that it belongs to: its article's own, that of a text it copies, or a new one. */
export async function joinStory(trx: Trx, version: Unplaced): Promise<number> {
  const storyId = (await storyOf(trx, version)) ?? (await newStory(trx, version));
  await trx.updateTable("article_version").set({ story_id: storyId }).where("id", "=", version.id).execute();
  return storyId;
}

/** The story of a version that is stored already; null if the text is like none. */
export async function storyOf(db: Db | Trx, version: Unplaced): Promise<number | null> {
  return (await ownStory(db, version)) ?? (await copiedStory(db, version));
}

async function ownStory(db: Db | Trx, { id, articleId }: Unplaced): Promise<number | null> {
  const row = await db
    .selectFrom("article_version")
    .select("story_id")
    .where("article_id", "=", articleId)
    .where("id", "<>", id)
    .where("story_id", "is not", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.story_id ?? null;
}

/** Texts that share keys, those that share most first. */
async function copiedStory(db: Db | Trx, { id, text, bands }: Unplaced): Promise<number | null> {
  const { rows } = await sql<{ story_id: number; text: string }>`
    SELECT v.story_id, v.text
    FROM versions_sharing(${bands}::int[], ${id}, ${CANDIDATES}) AS likely
    JOIN article_version v ON v.id = likely.version_id AND v.story_id IS NOT NULL
    ORDER BY likely.shared DESC, v.id`.execute(db);
  return rows.find((row) => sameStory(text, row.text))?.story_id ?? null;
}

async function newStory(trx: Trx, { id, saidAt }: Unplaced): Promise<number> {
  const story = await trx
    .insertInto("story")
    .values({ first_version_id: id, first_published_at: saidAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return story.id;
}
