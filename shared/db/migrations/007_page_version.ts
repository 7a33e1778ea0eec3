import { type Kysely, sql } from "kysely";

/** Finds the version that a page became, to see whether a claim rests on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX article_version_page ON article_version (page_id)`.execute(db);
}
