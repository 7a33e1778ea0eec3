import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { POSTGRES_RUNGS } from "./postgres.ts";
import { REDIS_RUNGS } from "./redis.ts";

/** A server that tests may write to. */
export interface Server {
  url: string;
  stop(): Promise<void>;
}

/** One way to come by a server; null if it is not open here. */
export interface Rung {
  name: string;
  start(): Promise<Server | null>;
}

/** What test files read with `inject`; null where no way was open. */
declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string | null;
    redisUrl: string | null;
    chromiumPath: string | null;
  }
}

/** Start the servers once for all test files, say which way was taken, and stop them at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await firstOpen("postgres", POSTGRES_RUNGS);
  const redis = await firstOpen("redis", REDIS_RUNGS);
  const chromium = findChromium();
  if (!chromium) missing("chromium");
  project.provide("postgresUrl", postgres?.url ?? null);
  project.provide("redisUrl", redis?.url ?? null);
  project.provide("chromiumPath", chromium);
  return async () => {
    await Promise.all([postgres?.stop(), redis?.stop()]);
  };
}

async function firstOpen(service: string, rungs: readonly Rung[]): Promise<Server | null> {
  for (const rung of rungs) {
    const server = await rung.start();
    if (!server) continue;
    process.stdout.write(`${service}: ${rung.name}\n`);
    return server;
  }
  missing(service);
  return null;
}

/** Without a service its suites are skipped, each with its reason; where it is required that is a failure. */
function missing(service: string): void {
  const required = (process.env["REQUIRE_SERVICES"] ?? "").split(",");
  if (required.includes(service)) throw new Error(`${service} is required here and no way to it is open`);
  process.stdout.write(`${service}: none to be had; suites that need it are skipped\n`);
}

function findChromium(): string | null {
  return (
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => existsSync(p)) ??
    null
  );
}
