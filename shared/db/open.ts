import { type ControlledTransaction, Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "./generated.ts";

export type Db = Kysely<DB>;
export type Trx = Transaction<DB> | ControlledTransaction<DB>;

// Counts and identities stay below 2^53, so plain numbers serve where pg would give strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date is a calendar day: as a Date it would move with the machine's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/**
 * Open a pool on a PostgreSQL 15 or newer server. `onError` hears of connections that the server
 * dropped: without a listener such an error would end the process.
 */
export function openDb(url: string, options: { max?: number; onError?: (error: Error) => void } = {}): Db {
  const onError = options.onError ?? (() => {});
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: "peace-tracker",
  });
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
