import path from "node:path";
import type { Config } from "#shared/config/config.ts";
import { startEmbedded } from "#shared/db/embedded/start.ts";
import { type Db, migrate, openDb } from "#shared/db/index.ts";

/** Open the store for the length of a command: the server that is configured, or the embedded one. */
export async function withStore<T>(config: Config, use: (db: Db, url: string) => Promise<T>): Promise<T> {
  const server = config.databaseUrl ? null : await startEmbedded(path.join(config.dataDir, "postgres"));
  const url = config.databaseUrl ?? server?.url ?? "";
  const db = openDb(url, { max: 2 });
  try {
    await opened(db, config);
    return await use(db, url);
  } finally {
    await db.destroy();
    // A server that ran before belongs to the tracker that uses it.
    if (server && !server.reused) await server.stop();
  }
}

async function opened(db: Db, { databaseUrl, dataDir }: Config): Promise<void> {
  try {
    await migrate(db);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const where = databaseUrl === null ? `under ${dataDir} (DATA_DIR)` : "that DATABASE_URL names";
    throw new Error(`The store ${where} cannot be opened: ${why}`, { cause });
  }
}
