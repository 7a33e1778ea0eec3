import { type Kysely, sql } from "kysely";

/**
 * Versions that share most keys with a text. The planner takes the keys, each of which is seldom,
 * for common ones and would read the whole table, in one order or another, so the function leaves it
 * nothing but the index of the keys.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE FUNCTION versions_sharing(keys integer[], except_id bigint, most integer)
      RETURNS TABLE (version_id bigint, shared bigint)
      LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off AS $$
        SELECT v.id, (SELECT count(*) FROM unnest(v.bands) AS key WHERE key = ANY (keys)) AS shared
        FROM article_version v
        WHERE v.bands && keys AND v.id <> except_id
        ORDER BY shared DESC, v.id LIMIT most
      $$`,
    )
    .execute(db);
}
