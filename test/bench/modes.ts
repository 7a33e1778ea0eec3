import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { freePort, startEmbedded } from "#shared/db/embedded/start.ts";
import { type Db, migrate, openDb } from "#shared/db/index.ts";
import { startServerMode } from "../../infra/local/server-mode.ts";
import { cpuOf, since } from "./cpu.ts";

/** What a run took: seconds, and CPU time in ms by process. */
export interface Measured {
  seconds: number;
  cpu: Record<string, number>;
}

interface Publisher {
  pid: number;
  ports: string[];
}

/** All stages in one process, queue on PostgreSQL. */
export async function embedded(folder: string, count: number, publisher: Publisher): Promise<Measured> {
  const data = path.join(folder, "embedded");
  const server = await startEmbedded(path.join(data, "postgres"));
  const env = { ...(await settings(folder, publisher)), DATA_DIR: data, PORT: "0" };
  const child = spawn(process.execPath, ["services/all/main.ts"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const postgres = await postmaster(data);
  const db = openDb(server.url);
  await migrate(db);
  const measured = await measure(db, count, publisher, () => ({
    node: cpuOf(child.pid ?? 0),
    postgres: cpuOf(postgres),
  }));
  await db.destroy();
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
  return measured;
}

/** Every stage a process, queue on Redis. */
export async function server(folder: string, count: number, publisher: Publisher): Promise<Measured> {
  const data = path.join(folder, "server");
  const mode = await startServerMode({
    folder: data,
    port: await freePort(),
    env: await settings(folder, publisher),
    newsroom: false,
    onDeath: (error) => void process.stderr.write(`${error.message}\n`),
    logs: "inherit",
  });
  const postgres = await postmaster(data);
  const db = openDb(mode.databaseUrl);
  const measured = await measure(db, count, publisher, () => ({
    ...Object.fromEntries([...mode.processes].map(([name, running]) => [name, cpuOf(running.pid() ?? 0)])),
    postgres: cpuOf(postgres),
  }));
  await db.destroy();
  await mode.stop();
  return measured;
}

async function settings(folder: string, { ports }: Publisher): Promise<Record<string, string>> {
  const sources = path.join(folder, "sources.yaml");
  const rows = ports.map(
    (port) =>
      `- {id: p${port}, name: Publisher ${port}, country: CH, tier: wire, language: en, homepage: "http://127.0.0.1:${port}", feeds: ["http://127.0.0.1:${port}/feed.json"]}`,
  );
  await writeFile(sources, `${rows.join("\n")}\n`);
  return {
    PATH: process.env["PATH"] ?? "",
    SOURCES: sources,
    FETCH_ALLOW: ports.map((port) => `127.0.0.1:${port}`).join(","),
    FETCH_GAP_MS: "0",
    LOG_LEVEL: "error",
  };
}

/** Process id of the PostgreSQL whose data lie below `data`. */
export async function postmaster(data: string): Promise<number> {
  const file = path.join(data, "postgres", "cluster", "postmaster.pid");
  return Number((await readFile(file, "utf8")).split("\n")[0]);
}

/** Show the articles once every feed has been found empty; the time until all of them are recorded. */
async function measure(
  db: Db,
  count: number,
  { pid, ports }: Publisher,
  cpu: () => Record<string, number>,
): Promise<Measured> {
  await until(async () => (await polled(db)) === ports.length);
  process.kill(pid, "SIGUSR2");
  const before = cpu();
  const start = performance.now();
  await db.updateTable("feed").set({ next_poll_at: new Date() }).execute();
  await until(async () => (await recorded(db)) === count);
  return { seconds: (performance.now() - start) / 1000, cpu: since(before, cpu()) };
}

async function polled(db: Db): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM feed WHERE last_success_at IS NOT NULL`.execute(db);
  return rows[0]?.n ?? 0;
}

async function recorded(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM work_item WHERE stage = 'record' AND state = 'done'`.execute(db);
  return rows[0]?.n ?? 0;
}

const PATIENCE_MS = 600_000;

async function until(check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await check())) {
    if (Date.now() > end) throw new Error("the benchmark did not come to its end within ten minutes");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
