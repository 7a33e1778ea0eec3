import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { until } from "./until.ts";

/**
 * A table that nobody can write to until it is released: whoever tries stands in the middle of a
 * transaction. What is killed while it stands there was certainly in the middle of something.
 */
export interface Hold {
  /** Wait until a transaction stands before the table. */
  blocked(): Promise<void>;
  /** Hold another table, then let go of this one. */
  next(table: string): Promise<void>;
  release(): Promise<void>;
}

export async function holdTable(databaseUrl: string, first: string): Promise<Hold> {
  let table = first;
  let client = await lock(databaseUrl, first);
  const waits = async () => {
    const waiting = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = $1::regclass LIMIT 1";
    return (await client.query(waiting, [table])).rows.length > 0;
  };
  const release = () => client.end().catch(() => {});
  return {
    blocked: () => until(waits, 60_000),
    next: async (other) => {
      const taken = await lock(databaseUrl, other);
      await release();
      [table, client] = [other, taken];
    },
    release,
  };
}

async function lock(databaseUrl: string, table: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
  return client;
}

/** Process id of the embedded PostgreSQL whose files lie in `folder`. */
export async function postmaster(folder: string): Promise<number> {
  return Number((await readFile(path.join(folder, "cluster", "postmaster.pid"), "utf8")).split("\n")[0]);
}
