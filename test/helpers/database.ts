import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Db, migrate, openDb } from "#shared/db/index.ts";

/** Why suites that need PostgreSQL are skipped; false if there is one. */
export const noPostgres = inject("postgresUrl") ? false : "no PostgreSQL server to be had";
/** Why suites that need Redis are skipped; false if there is one. */
export const noRedis = inject("redisUrl") ? false : "no Redis server to be had";

/** A database of its own with the newest schema, gone after `close`. */
export async function testDatabase(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = inject("postgresUrl");
  if (!server) throw new Error("no PostgreSQL server: skip the suite with noPostgres");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await admin(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = openDb(url.href);
  await migrate(db);
  await db.destroy();
  return { url: url.href, close: () => admin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** The same with a connection to it. */
export async function testDb(): Promise<{ db: Db; url: string; close: () => Promise<void> }> {
  const { url, close } = await testDatabase();
  const db = openDb(url);
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      await close();
    },
  };
}

/** Run one statement as whoever the server's address names. */
export async function admin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
