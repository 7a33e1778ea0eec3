import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { Redis } from "ioredis";
import { type Supervised, supervise } from "./supervised.ts";

const PROGRAMS = ["valkey-server", "redis-server"];

/** The Redis or Valkey that is installed; null if none is. */
export function findRedis(): string | null {
  return PROGRAMS.find(runs) ?? null;
}

function runs(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Start a server on 127.0.0.1 that keeps everything in `folder` (append-only file) and evicts nothing. */
export async function startRedis(
  program: string,
  port: number,
  folder: string,
): Promise<Supervised & { url: string }> {
  await mkdir(folder, { recursive: true });
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"];
  const server = supervise({
    name: "redis",
    command: program,
    args: [...args, "--save", "", "--maxmemory-policy", "noeviction"],
  });
  const url = `redis://127.0.0.1:${port}`;
  if (await answers(url)) return { ...server, url };
  await server.stop();
  throw new Error(`${program} did not come up on port ${port}`);
}

const TRIES = 100;

async function answers(url: string): Promise<boolean> {
  for (let i = 0; i < TRIES; i++) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on("error", () => {});
    const pong = await client.connect().then(
      () => client.ping(),
      () => null,
    );
    client.disconnect();
    if (pong === "PONG") return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
