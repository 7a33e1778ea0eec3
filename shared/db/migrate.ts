import { Migrator } from "kysely/migration";
import type { Db } from "./open.ts";
import { MIGRATIONS } from "./migrations/index.ts";

/**
 * Bring the database to the newest schema. Safe to call from several processes at once: kysely
 * takes an advisory lock. Throws with the name of the migration that failed.
 */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((r) => r.status === "Error")?.migrationName ?? "start-up";
  throw new Error(`migration ${failed} failed: ${error instanceof Error ? error.message : "unknown error"}`, {
    cause: error,
  });
}
