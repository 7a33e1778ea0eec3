import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "./open.ts";

/**
 * The key that signs tokens: `config.secret`, or one made on first use and kept in the database, so
 * that every process on the same database signs alike.
 */
export async function loadSecret(db: Db, config: { secret: string | null }): Promise<string> {
  if (config.secret) return config.secret;
  const fresh = JSON.stringify(randomBytes(32).toString("base64url"));
  await sql`INSERT INTO setting (key, value) VALUES ('secret', ${fresh}::jsonb) ON CONFLICT (key) DO NOTHING`.execute(
    db,
  );
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", "secret")
    .executeTakeFirstOrThrow();
  return String(row.value);
}
