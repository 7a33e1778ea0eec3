import { type Kysely, sql } from "kysely";

/** Politeness over redirects and holds, full readings of pages, and pages without their bytes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Until when a host asked to be left alone, and since when somebody has been asking for its robots.txt.
  `ALTER TABLE host ADD COLUMN held_until timestamptz, ADD COLUMN robots_asked_at timestamptz`,
  // Where in a chain of redirects the job stands.
  `ALTER TABLE host_slot ADD COLUMN place jsonb`,
  // Last reading without validators: some servers answer 304 for ever.
  `ALTER TABLE article ADD COLUMN last_full_at timestamptz`,
  // One fetch of an article waits at a time.
  `CREATE INDEX work_item_fetch_article ON work_item ((payload ->> 'articleId')) WHERE stage = 'fetch' AND state = 'waiting'`,
  `CREATE INDEX page_kept ON page (fetched_at) WHERE body_zstd IS NOT NULL`,
];
