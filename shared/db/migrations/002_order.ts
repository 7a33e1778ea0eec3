import { type Kysely, sql } from "kysely";

/** Pages may be recorded in another order than that in which they were fetched. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // When the newest page of the article that has been recorded was fetched.
  await sql`ALTER TABLE article ADD COLUMN current_page_at timestamptz`.execute(db);
}
