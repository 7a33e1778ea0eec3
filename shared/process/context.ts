import path from "node:path";
import { type Config, readConfig } from "#shared/config/config.ts";
import { startEmbedded } from "#shared/db/embedded/start.ts";
import { type Db, migrate, openDb } from "#shared/db/index.ts";
import type { Plan } from "#shared/domain/index.ts";
import { createLog, type Log } from "#shared/log/log.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { createEngine, type Engine, postgresBroker, redisBroker } from "#shared/queue/index.ts";

/** What a process's parts are given: settings, the store, the work, the plans. */
export interface Context {
  config: Config;
  db: Db;
  engine: Engine;
  log: Log;
  plans: Plan[];
}

/** A part of a process that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

const POOL = 16;
const SWEEP_MS = 2_000;

/**
 * Open what every process needs: embedded PostgreSQL unless DATABASE_URL names a server, the
 * newest schema, the queue. Throws one message that names the setting or file that is wrong.
 */
export async function openContext(
  config: Config,
  name: string,
): Promise<{ context: Context; databaseUrl: string; close: () => Promise<void> }> {
  const log = createLog(config.logLevel, name);
  const plans = config.plans.map((id) => loadPlan(id));
  const server = config.databaseUrl ? null : await startEmbedded(path.join(config.dataDir, "postgres"));
  const databaseUrl = config.databaseUrl ?? server?.url ?? "";
  const onError = (err: Error) => log.warn({ err }, "connection lost, it is opened again on next use");
  const db = openDb(databaseUrl, { max: POOL, onError });
  await migrate(db);
  const options = { lockMs: config.queueLockMs, onError };
  const broker = config.redisUrl
    ? redisBroker(config.redisUrl, queuePrefix(databaseUrl), options)
    : await postgresBroker(databaseUrl, options);
  const sweep = { graceMs: config.queueGraceMs, everyMs: Math.min(SWEEP_MS, config.queueGraceMs / 2) };
  const engine = createEngine(db, broker, log, sweep);
  const close = async () => {
    await engine.stop();
    await db.destroy();
    await server?.stop();
  };
  return { context: { config, db, engine, log, plans }, databaseUrl, close };
}

/** Several installations may share a Redis: the database they belong to keeps their queues apart. */
function queuePrefix(databaseUrl: string): string {
  return `tracker-${new URL(databaseUrl).pathname.slice(1)}`;
}

/**
 * Run a process: read the environment, open the context, start the parts in order, and on
 * SIGINT or SIGTERM stop them in the opposite order. Ends with 1 and one message if it cannot start.
 */
export async function runProcess(
  name: string,
  parts: ((context: Context) => Promise<Running>)[],
): Promise<void> {
  try {
    const config = readConfig(process.env);
    if (!config.databaseUrl && name !== "all") {
      throw new Error(
        `environment: DATABASE_URL is not set; a stage of its own needs a server, or run everything with npm start`,
      );
    }
    const { context, close } = await openContext(config, name);
    const running: Running[] = [];
    const stop = async () => {
      for (const part of running.toReversed()) await part.stop();
      await close();
    };
    onSignal(stop, context.log);
    for (const part of parts) running.push(await part(context));
    context.log.info("ready");
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

const FORCED_STOP_MS = 20_000;

/** Stop once on SIGINT or SIGTERM; a second signal, or twenty seconds, ends the process at once. */
export function onSignal(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const handle = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), FORCED_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "did not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", handle);
  process.on("SIGTERM", handle);
}
