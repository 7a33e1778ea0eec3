/**
 * Server mode without containers: PostgreSQL and Redis on free ports, every stage a process of its
 * own, and the sample newsroom. The data lies in `DATA_DIR`/server-mode. Ctrl-C stops all of it.
 */
import path from "node:path";
import { readConfig } from "#shared/config/config.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { startServerMode } from "../local/server-mode.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const env = { ...process.env, LOG_LEVEL: process.env["LOG_LEVEL"] || "warn" };
  const config = readConfig({ ...env, DATABASE_URL: "", REDIS_URL: "" });
  for (const plan of config.plans) loadPlan(plan);
  say("Starting PostgreSQL, Redis and every stage as a process of its own …");
  const mode = await startServerMode({
    folder: path.resolve(config.dataDir, "server-mode"),
    port: config.port,
    env,
    newsroom: config.sources === null,
    onDeath: (error) => say(error.message),
    logs: "inherit",
  });
  say(`PostgreSQL: ${mode.databaseUrl}`);
  say(`Redis:      ${mode.redisUrl}`);
  for (const [name, running] of mode.processes) say(`${`${name}:`.padEnd(12)}process ${running.pid()}`);
  say(`Board:      ${mode.url}`);
  say("Ctrl-C stops all of it.");
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    say("Stopping …");
    void mode.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} catch (error) {
  process.stderr.write(
    `server mode cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
