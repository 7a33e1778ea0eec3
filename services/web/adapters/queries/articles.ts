import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

export interface VersionHead {
  id: number;
  number: number;
  title: string;
  authors: string[];
  publishedAt: Date;
  modifiedAt: Date | null;
  recordedAt: Date;
  lang: string | null;
  storyId: number | null;
  /** False for languages that have no rules: stored, but not looked for claims. */
  read: boolean;
}

export interface ArticleRow {
  id: number;
  url: string;
  source: string;
  sourceName: string;
  firstSeenAt: Date;
  lastFetchedAt: Date | null;
  currentVersionId: number | null;
  note: string | null;
}

/** An article, or null. */
export async function findArticle(db: Db, id: number): Promise<ArticleRow | null> {
  const { rows } = await sql<ArticleRow>`
    SELECT a.id, a.url, a.source_id AS source, s.name AS "sourceName", a.first_seen_at AS "firstSeenAt",
      a.last_fetched_at AS "lastFetchedAt", a.current_version_id AS "currentVersionId", a.note
    FROM article a JOIN source s ON s.id = a.source_id WHERE a.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

const HEAD = sql`
  id, number, title, authors, published_at AS "publishedAt", modified_at AS "modifiedAt",
  recorded_at AS "recordedAt", lang, story_id AS "storyId", read`;

/** The versions of an article without their text, oldest first. */
export async function listVersions(db: Db, articleId: number): Promise<VersionHead[]> {
  const { rows } = await sql<VersionHead>`
    SELECT ${HEAD} FROM article_version WHERE article_id = ${articleId} ORDER BY number`.execute(db);
  return rows;
}

/** One version without its text, or null. */
export async function versionHead(db: Db, id: number): Promise<VersionHead | null> {
  const { rows } = await sql<VersionHead>`SELECT ${HEAD} FROM article_version WHERE id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Texts of versions by their ids. */
export async function versionTexts(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("article_version").select(["id", "text"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.text]));
}

/** Other articles of the same story: the places where the same text appeared. */
export async function copiesOf(
  db: Db,
  articleId: number,
): Promise<{ id: number; url: string; sourceName: string; publishedAt: Date }[]> {
  const { rows } = await sql<{ id: number; url: string; sourceName: string; publishedAt: Date }>`
    SELECT DISTINCT ON (a.id) a.id, a.url, s.name AS "sourceName", v.published_at AS "publishedAt"
    FROM article_version mine
    JOIN article_version v ON v.story_id = mine.story_id AND v.article_id <> mine.article_id
    JOIN article a ON a.id = v.article_id JOIN source s ON s.id = a.source_id
    WHERE mine.article_id = ${articleId} ORDER BY a.id, v.number LIMIT 100`.execute(db);
  return rows;
}
