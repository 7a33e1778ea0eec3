import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { type Db, migrate, openDb } from "#shared/db/index.ts";
import type { Site } from "./web.ts";

/** When the simulated clock started, and how fast it runs. */
export interface Pace {
  startMs: number;
  realStartMs: number;
  speed: number;
}

/**
 * A database of its own in which `now()` is the simulated time: a function of that name stands
 * before PostgreSQL's own in the search path, for statements and for the defaults of columns.
 */
export async function openSimStore(server: string): Promise<{ url: string; db: Db; close(): Promise<void> }> {
  const name = `sim_${randomBytes(5).toString("hex")}`;
  const admin = openDb(server, { max: 1 });
  await sql.raw(`CREATE DATABASE ${name}`).execute(admin);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const first = openDb(url.href, { max: 1 });
  await sql.raw("CREATE SCHEMA sim").execute(first);
  await setClock(first, { startMs: 0, realStartMs: Date.now(), speed: 1 });
  await sql.raw(`ALTER DATABASE ${name} SET search_path = public, sim, pg_catalog`).execute(first);
  await first.destroy();
  const db = openDb(url.href, { max: 4 });
  await migrate(db);
  return {
    url: url.href,
    db,
    close: async () => {
      await db.destroy();
      await sql.raw(`DROP DATABASE ${name} WITH (FORCE)`).execute(admin);
      await admin.destroy();
    },
  };
}

/** Have the database's `now()` go by the simulated clock. */
export async function setClock(db: Db, { startMs, realStartMs, speed }: Pace): Promise<void> {
  for (const clock of ["now", "clock_timestamp"])
    await sql
      .raw(
        `CREATE OR REPLACE FUNCTION sim.${clock}() RETURNS timestamptz LANGUAGE sql ${clock === "now" ? "STABLE" : "VOLATILE"} AS $$
          SELECT to_timestamp(${startMs / 1000}) + (pg_catalog.${clock}() - to_timestamp(${realStartMs / 1000})) * ${speed}
        $$`,
      )
      .execute(db);
}

/** Enter the publishers with their feeds, due from `startMs` on. */
export async function enterSources(db: Db, sites: readonly Site[], startMs: number): Promise<void> {
  await db
    .insertInto("source")
    .values(sites.map(({ publisher: { id } }) => ({ id, name: id })))
    .execute();
  await db
    .insertInto("feed")
    .values(
      sites.map(({ publisher, url }) => ({
        source_id: publisher.id,
        url: `${url}${publisher.fault === "moved" ? "/old.xml" : "/feed.xml"}`,
        next_poll_at: new Date(startMs),
      })),
    )
    .execute();
}
