import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import { chooseRunner, type Runner } from "./user.ts";

/** A PostgreSQL server of our own; `stop` ends it cleanly. */
export interface EmbeddedServer {
  url: string;
  /** True if a server was still running on the folder, left by a process that was killed. */
  reused: boolean;
  stop(): Promise<void>;
}

const USER = "tracker";
const DATABASE = "tracker";
const START_TRIES = 5;

/**
 * Start PostgreSQL on `folder` (made on first use), bound to 127.0.0.1 on a free port, or reuse
 * the server that runs on it. The server is a process of its own: it outlives a kill of ours
 * and the next start finds it. Throws with the server's own words if it does not come up.
 */
export async function startEmbedded(folder: string): Promise<EmbeddedServer> {
  const data = path.resolve(folder);
  const binaries = await findBinaries();
  const runner = await chooseRunner([data, binaries.initdb]);
  const password = await initialise(data, binaries.initdb, runner);
  const ctl = (...args: string[]) => runner.run(binaries.pgCtl, ["-D", path.join(data, "cluster"), ...args]);
  const reused = await ctl("status").then(
    () => true,
    () => false,
  );
  if (!reused) await startWithRetries(data, ctl);
  const url = await connectionUrl(data, password);
  await ensureDatabase(url);
  return { url, reused, stop: async () => void (await ctl("stop", "-m", "fast", "-w")) };
}

async function initialise(data: string, initdb: string, runner: Runner): Promise<string> {
  const passwordFile = path.join(data, "password");
  const cluster = path.join(data, "cluster");
  await mkdir(data, { recursive: true });
  if (await isFile(path.join(cluster, "PG_VERSION"))) return await readFile(passwordFile, "utf8");
  const password = randomBytes(18).toString("base64url");
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runner.owner) {
    for (const file of [data, cluster, passwordFile]) await chown(file, runner.owner.uid, runner.owner.gid);
  }
  await runner.run(initdb, [
    `--pgdata=${cluster}`,
    `--username=${USER}`,
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
  ]);
  return password;
}

async function startWithRetries(data: string, ctl: (...args: string[]) => Promise<string>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=120`;
    try {
      await ctl("start", "-w", "-t", "60", "-l", path.join(data, "cluster", "server.log"), "-o", options);
      return;
    } catch (error) {
      // After a crash the old server's children may hold the folder for a moment.
      if (attempt === START_TRIES) throw await withLog(data, error);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

async function withLog(data: string, cause: unknown): Promise<Error> {
  const log = await readFile(path.join(data, "cluster", "server.log"), "utf8").catch(() => "");
  const tail = log.trim().split("\n").slice(-5).join("\n");
  return new Error(`embedded PostgreSQL did not start on ${data}; its log ends:\n${tail}`, { cause });
}

/** The fourth line of postmaster.pid is the port (https://www.postgresql.org/docs/current/storage-file-layout.html). */
async function connectionUrl(data: string, password: string): Promise<string> {
  const lines = (await readFile(path.join(data, "cluster", "postmaster.pid"), "utf8")).split("\n");
  return `postgres://${USER}:${password}@127.0.0.1:${Number(lines[3])}/${DATABASE}`;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, "/postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
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
