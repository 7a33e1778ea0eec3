import path from "node:path";
import { freePort, startEmbedded } from "#shared/db/embedded/start.ts";
import { STAGE_NAMES } from "#shared/stages/index.ts";
import { findRedis, startRedis } from "./redis.ts";
import { type Supervised, supervise } from "./supervised.ts";

/** Server mode on one machine: PostgreSQL, Redis, and every stage a process of its own. */
export interface ServerMode {
  databaseUrl: string;
  redisUrl: string;
  /** Address of the board. */
  url: string;
  /** The stages, the web server, Redis and the newsroom by name. */
  processes: ReadonlyMap<string, Supervised>;
  stop(): Promise<void>;
}

export interface ServerModeOptions {
  /** Holds the data of both servers; what is there is gone on with. */
  folder: string;
  port: number;
  /** Settings of the stages, as environment variables. */
  env: Record<string, string | undefined>;
  /** Play the sample newsroom. */
  newsroom: boolean;
  /** Called once the store is there and before anything runs on it. */
  prepare?: (databaseUrl: string) => Promise<void>;
  onDeath: (error: Error) => void;
  /** Where the processes' logs go. */
  logs: "inherit" | "ignore";
}

/** Start everything. Throws if Redis is not installed or a server does not come up. */
export async function startServerMode(options: ServerModeOptions): Promise<ServerMode> {
  const program = findRedis();
  if (!program) throw new Error("server mode needs Redis: install redis-server or valkey-server");
  const { folder, port, onDeath } = options;
  const postgres = await startEmbedded(path.join(folder, "postgres"), { onDeath });
  const processes = new Map<string, Supervised>();
  const stop = async () => {
    const names = [...STAGE_NAMES, "web", "newsroom", "redis"];
    for (const name of names) await processes.get(name)?.stop();
    await postgres.stop();
  };
  try {
    await options.prepare?.(postgres.url);
    const redis = await startRedis(program, await freePort(), path.join(folder, "redis"));
    processes.set("redis", redis);
    const env: NodeJS.ProcessEnv = {
      ...options.env,
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      PORT: String(port),
    };
    const address = options.newsroom ? await startNewsroom(env, processes, options.logs) : null;
    const allow = [env["FETCH_ALLOW"], address].filter(Boolean).join(",");
    for (const name of [...STAGE_NAMES, "web"]) {
      processes.set(name, startStage(name, { ...env, FETCH_ALLOW: allow }, options.logs));
    }
    const url = `http://127.0.0.1:${port}`;
    await isReady(url);
    return { databaseUrl: postgres.url, redisUrl: redis.url, url, processes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startStage(name: string, env: NodeJS.ProcessEnv, logs: ServerModeOptions["logs"]): Supervised {
  const args = [`services/${name}/main.ts`];
  return supervise({ name, command: process.execPath, args, env, stdio: ["ignore", "ignore", logs] });
}

/** Start the newsroom; resolves with the host:port that it prints first. */
async function startNewsroom(
  env: NodeJS.ProcessEnv,
  processes: Map<string, Supervised>,
  logs: ServerModeOptions["logs"],
): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let printed = "";
  processes.set(
    "newsroom",
    supervise({
      name: "newsroom",
      command: process.execPath,
      args: ["infra/newsroom/main.ts"],
      env,
      stdio: ["ignore", "pipe", logs],
      onOutput: (chunk) => {
        printed += chunk;
        if (printed.includes("\n")) resolve(printed.slice(0, printed.indexOf("\n")));
      },
    }),
  );
  return await promise;
}

const READY_TRIES = 300;

async function isReady(url: string): Promise<void> {
  for (let i = 0; i < READY_TRIES; i++) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the web server did not come up at ${url}`);
}
