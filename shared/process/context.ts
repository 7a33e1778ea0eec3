import path from "node:path";
import { type Clock, systemClock } from "#shared/clock/clock.ts";
import type { Config } from "#shared/config/config.ts";
import { type EmbeddedServer, startEmbedded } from "#shared/db/embedded/start.ts";
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
  clock: Clock;
}

/** A part of a process that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** An open context, and the two ways to end it. */
export interface Opened {
  context: Context;
  databaseUrl: string;
  /** Wait for the jobs under way, stop the parts from last to first, let go of queue and store. */
  close: (running: readonly Running[]) => Promise<void>;
  /** End a start that failed. A server that ran before is left to whoever uses it. */
  abandon: () => Promise<void>;
}

const POOL = 16;
const SWEEP_MS = 2_000;

/**
 * Open what every process needs: embedded PostgreSQL unless DATABASE_URL names a server, the
 * newest schema, the queue. Throws one message that names the setting or file that is wrong.
 */
export async function openContext(config: Config, name: string, clock: Clock = systemClock): Promise<Opened> {
  const log = createLog(config.logLevel, name);
  const plans = config.plans.map((id) => loadPlan(id));
  const onDeath = (err: Error) => log.warn({ err }, "database server died");
  const server = config.databaseUrl
    ? null
    : await startEmbedded(path.join(config.dataDir, "postgres"), { onDeath });
  const leave = async () => {
    if (server && !server.reused) await server.stop();
  };
  try {
    const databaseUrl = config.databaseUrl ?? server?.url ?? "";
    const { db, engine, disconnect } = await connect(config, databaseUrl, log, clock);
    return {
      context: { config, db, engine, log, plans, clock },
      databaseUrl,
      close: (running) => closeAll({ engine, disconnect, server }, running),
      abandon: leave,
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function connect(
  config: Config,
  databaseUrl: string,
  log: Log,
  clock: Clock,
): Promise<{ db: Db; engine: Engine; disconnect: () => Promise<void> }> {
  let closing = false;
  const onError = (err: Error) => {
    if (!closing) log.warn({ err }, "connection lost, it is opened again on next use");
  };
  const db = openDb(databaseUrl, { max: POOL, onError });
  await migrate(db);
  const options = { lockMs: config.queueLockMs, onError };
  const broker = config.redisUrl
    ? redisBroker(config.redisUrl, queuePrefix(databaseUrl), options)
    : await postgresBroker(databaseUrl, options);
  const sweep = { graceMs: config.queueGraceMs, everyMs: Math.min(SWEEP_MS, config.queueGraceMs / 2) };
  const engine = createEngine(db, broker, log, sweep, clock);
  const disconnect = async () => {
    closing = true;
    await engine.stop();
    await db.destroy();
  };
  return { db, engine, disconnect };
}

/** Jobs end before the tools that they use are taken away: a page whose reader vanishes would be given up. */
async function closeAll(
  opened: { engine: Engine; disconnect: () => Promise<void>; server: EmbeddedServer | null },
  running: readonly Running[],
): Promise<void> {
  await opened.engine.drain();
  for (const part of running.toReversed()) await part.stop();
  await opened.disconnect();
  await opened.server?.stop();
}

/** Several installations may share a Redis: the database they belong to keeps their queues apart. */
function queuePrefix(databaseUrl: string): string {
  return `tracker-${new URL(databaseUrl).pathname.slice(1)}`;
}
