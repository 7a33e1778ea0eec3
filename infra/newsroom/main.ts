import { readConfig } from "#shared/config/config.ts";
import { migrate, openDb } from "#shared/db/index.ts";
import { createLog } from "#shared/log/log.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { onSignal } from "#shared/process/run.ts";
import { openNewsroom } from "./play.ts";

/**
 * The sample newsroom as a process of its own, for server mode. It serves its publishers, enters
 * their feeds in the store that DATABASE_URL names, and shows wave after wave as they are read.
 * Its first line on stdout is its host:port, which the stages need in FETCH_ALLOW.
 */
try {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new Error("environment: DATABASE_URL is not set");
  const log = createLog(config.logLevel, "newsroom");
  const onError = (err: Error) => log.warn({ err }, "connection lost, it is opened again on next use");
  const db = openDb(config.databaseUrl, { max: 2, onError });
  await migrate(db);
  const newsroom = await openNewsroom({ db, config, log, plans: config.plans.map((id) => loadPlan(id)) });
  onSignal(async () => {
    await newsroom.stop();
    await db.destroy();
  }, log);
  process.stdout.write(`${newsroom.address}\n`);
} catch (error) {
  process.stderr.write(`newsroom: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
