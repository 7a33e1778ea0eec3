import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import { DATABASE, initialise, USER } from "./initialise.ts";
import { chooseRunner } from "./user.ts";
import { keepUp } from "./watch.ts";

/** A PostgreSQL server of our own; `stop` ends it cleanly. */
export interface EmbeddedServer {
  url: string;
  /** True if a server ran on the folder before, left by a process that was killed or used by another one. */
  reused: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Start the server again on its port whenever it dies; hears of it. Without it a dead server stays dead. */
  onDeath?: (error: Error) => void;
}

type Ctl = (...args: string[]) => Promise<string>;

const START_TRIES = 5;

/**
 * Start PostgreSQL on `folder` (made on first use), bound to 127.0.0.1 on a free port, or reuse
 * the server that runs on it. The server is a process of its own: it outlives a kill of ours
 * and the next start finds it. Throws with the server's own words if it does not come up.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const data = path.resolve(folder);
  const binaries = await findBinaries();
  const runner = await chooseRunner([data, binaries.initdb]);
  const password = await initialise(data, binaries.initdb, runner);
  const ctl: Ctl = (...args) => runner.run(binaries.pgCtl, ["-D", path.join(data, "cluster"), ...args]);
  const reused = await startWithRetries(data, ctl, null);
  const { port } = await readPidFile(data);
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  await ensureDatabase(url);
  const watch = options.onDeath
    ? keepUp({
        pid: async () => (await readPidFile(data)).pid,
        restart: () => startWithRetries(data, ctl, port),
        onDeath: options.onDeath,
      })
    : null;
  const stop = async () => {
    await watch?.stop();
    await ctl("stop", "-m", "fast", "-w");
  };
  return { url, reused, stop };
}

/** Start the server unless it runs; true if it ran already. */
async function startWithRetries(data: string, ctl: Ctl, port: number | null): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    if (await isRunning(ctl)) return true;
    const options = `-p ${port ?? (await freePort())} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=120`;
    try {
      await ctl("start", "-w", "-t", "60", "-l", path.join(data, "cluster", "server.log"), "-o", options);
      return false;
    } catch (error) {
      // After a crash the old server's children may hold the folder for a moment.
      if (attempt === START_TRIES) throw await withLog(data, error);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

async function isRunning(ctl: Ctl): Promise<boolean> {
  return await ctl("status").then(
    () => true,
    () => false,
  );
}

async function withLog(data: string, cause: unknown): Promise<Error> {
  const log = await readFile(path.join(data, "cluster", "server.log"), "utf8").catch(() => "");
  const tail = log.trim().split("\n").slice(-5).join("\n");
  return new Error(`embedded PostgreSQL did not start on ${data}; its log ends:\n${tail}`, { cause });
}

/** Lines one and four of postmaster.pid (https://www.postgresql.org/docs/current/storage-file-layout.html). */
async function readPidFile(data: string): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(path.join(data, "cluster", "postmaster.pid"), "utf8")).split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

const DUPLICATE_DATABASE = "42P04";

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, "/postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // Two starts at once: the other one made it.
    if (!(error instanceof pg.DatabaseError && error.code === DUPLICATE_DATABASE)) throw error;
  } finally {
    await client.end();
  }
}

/** A TCP port on 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no TCP port to be had on 127.0.0.1");
  return address.port;
}
