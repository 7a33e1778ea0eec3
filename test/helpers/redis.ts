import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "#shared/db/embedded/start.ts";
import { findRedis, startRedis } from "../../infra/local/redis.ts";
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
  const program = findRedis();
  if (!program) return null;
  const folder = await mkdtemp(path.join(tmpdir(), "tracker-redis-"));
  const server = await startRedis(program, await freePort(), folder);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
