import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redis } from "ioredis";
import { freePort } from "#shared/db/embedded/start.ts";
import type { Rung, Server } from "./servers.ts";

/** Ways to a Redis or Valkey server for tests, in the order in which they are tried. */
export const REDIS_RUNGS: Rung[] = [
  {
    name: "TEST_REDIS_URL",
    start: async () =>
      process.env["TEST_REDIS_URL"] ? { url: process.env["TEST_REDIS_URL"], stop: async () => {} } : null,
  },
  { name: "container", start: fromContainer },
  { name: "installed binaries", start: fromInstalled },
];

async function fromContainer(): Promise<Server | null> {
  const { hasContainers } = await import("./containers.ts");
  if (!(await hasContainers())) return null;
  const { GenericContainer } = await import("testcontainers");
  const container = await new GenericContainer("valkey/valkey:8")
    .withCommand(["valkey-server", "--appendonly", "yes", "--maxmemory-policy", "noeviction"])
    .withExposedPorts(6379)
    .start();
  const url = `redis://${container.getHost()}:${container.getMappedPort(6379)}`;
  return { url, stop: async () => void (await container.stop()) };
}

async function fromInstalled(): Promise<Server | null> {
  for (const program of ["valkey-server", "redis-server"]) {
    const server = await startRedis(program, await freePort());
    if (server) return server;
  }
  return null;
}

/** Start a server on `port` with a folder of its own; null if the program is not installed. */
export async function startRedis(program: string, port: number): Promise<Server | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "tracker-redis-"));
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"];
  const child = spawn(program, [...args, "--save", "", "--maxmemory-policy", "noeviction"], {
    stdio: "ignore",
  });
  const started = await answers(child, `redis://127.0.0.1:${port}`);
  const stop = async () => {
    child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  };
  if (started) return { url: `redis://127.0.0.1:${port}`, stop };
  await stop();
  return null;
}

const START_TRIES = 50;

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  let failed = false;
  child.once("error", () => (failed = true));
  child.once("exit", () => (failed = true));
  for (let i = 0; i < START_TRIES && !failed; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on("error", () => {});
    const pong = await client.connect().then(
      () => client.ping(),
      () => null,
    );
    client.disconnect();
    if (pong === "PONG") return true;
  }
  return false;
}
