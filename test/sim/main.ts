/**
 * The simulated web: `npm run sim:web -- [--publishers 300] [--hours 336] [--speed 600] [--gap 60]`,
 * hours and the gap in simulated time. At 600 times real time a gap of a minute is 100 ms, which
 * can still be measured; the gap of a second is measured at real speed by the tests.
 */
import { parseArgs } from "node:util";
import { POSTGRES_RUNGS } from "../helpers/postgres.ts";
import { REDIS_RUNGS } from "../helpers/redis.ts";
import type { Rung, Server } from "../helpers/servers.ts";
import { runSim, type SimResult } from "./run.ts";

const { values } = parseArgs({
  options: {
    publishers: { type: "string", default: "300" },
    hours: { type: "string", default: "336" },
    speed: { type: "string", default: "600" },
    gap: { type: "string", default: "60" },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function start(rungs: readonly Rung[]): Promise<Server> {
  for (const rung of rungs) {
    const server = await rung.start();
    if (server) return server;
  }
  throw new Error(
    "no PostgreSQL or no Redis to be had: install them, or name them in TEST_DATABASE_URL and TEST_REDIS_URL",
  );
}

function report({ checks, requests, dead, seconds }: SimResult): void {
  say(
    `${values.publishers} publishers, ${values.hours} hours at ${values.speed} times real time: ${seconds.toFixed(0)} s`,
  );
  say(`requests: ${requests.map(({ status, count }) => `${status || "broken off"} ${count}`).join(", ")}`);
  for (const { what, of, broken, figure } of checks) {
    say(
      `${broken.length === 0 ? "ok    " : "BROKEN"} ${what.padEnd(62)} ${String(of).padStart(7)}  ${broken.length === 0 ? "" : `${broken.length} broken, `}${figure}`,
    );
    for (const line of broken.slice(0, 8)) say(`         ${line}`);
  }
  for (const { reason, count } of dead) say(`dead letters: ${String(count).padStart(4)}  ${reason}`);
}

const postgres = await start(POSTGRES_RUNGS);
const redis = await start(REDIS_RUNGS);
try {
  const result = await runSim({
    postgresUrl: postgres.url,
    redisUrl: redis.url,
    publishers: Number(values.publishers),
    hours: Number(values.hours),
    speed: Number(values.speed),
    gapMs: Number(values.gap) * 1000,
    say,
  });
  report(result);
  process.exitCode = result.checks.every(({ broken }) => broken.length === 0) ? 0 : 1;
} finally {
  await redis.stop();
  await postgres.stop();
}
