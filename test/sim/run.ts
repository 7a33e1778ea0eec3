import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { fastClock } from "#shared/clock/clock.ts";
import type { Db } from "#shared/db/index.ts";
import { type Check, checkAll, isAllStored } from "./checks.ts";
import { enterSources, openSimStore, type Pace, setClock } from "./store.ts";
import { startWeb } from "./web.ts";
import { makeWorld } from "./world.ts";

export interface SimOptions {
  /** Servers to use: a PostgreSQL that may be written to, and a Redis. */
  postgresUrl: string;
  redisUrl: string;
  publishers: number;
  hours: number;
  /** How much faster than real time the simulated clock runs. */
  speed: number;
  /** Least gap between two requests to a host, in simulated ms. */
  gapMs: number;
  /** Real time to go on after the end, at most, until every item is stored: for machines under load. */
  settleMs?: number;
  say?: (line: string) => void;
}

export interface SimResult {
  checks: Check[];
  requests: { status: number; count: number }[];
  dead: { reason: string; count: number }[];
  seconds: number;
}

const START_MS = Date.UTC(2026, 0, 5);
const HOUR_MS = 3_600_000;
/** Real time for the stages to start before the clock does. */
const LEAD_MS = 4_000;
/** Real time that reading may take after the end. */
const DRAIN_MS = 60_000;
const STAGE = fileURLToPath(new URL("stage.ts", import.meta.url));
const PROCESSES: [string, string[]][] = [
  ["fetch 1", ["fetch"]],
  ["fetch 2", ["fetch"]],
  ["fetch 3", ["fetch"]],
  ["poll", ["poll"]],
  ["extract+record", ["extract", "record"]],
];

/** Play the world on a clock of its own against the stages in server mode, and check what came of it. */
export async function runSim(options: SimOptions): Promise<SimResult> {
  const { publishers, hours, speed, gapMs, say = () => {} } = options;
  const durationMs = hours * HOUR_MS;
  const endMs = START_MS + durationMs;
  const pace: Pace = { startMs: START_MS, realStartMs: Infinity, speed };
  const clock = { ...fastClock(0, 0, speed), now: () => fastClock(START_MS, pace.realStartMs, speed).now() };
  const web = await startWeb(makeWorld(publishers, START_MS, durationMs), clock);
  const store = await openSimStore(options.postgresUrl);
  await enterSources(store.db, web.sites, START_MS);
  const env = {
    PATH: process.env["PATH"],
    DATABASE_URL: store.url,
    REDIS_URL: options.redisUrl,
    FETCH_ALLOW: web.sites.map(({ host }) => host).join(","),
    FETCH_GAP_MS: String(gapMs),
    QUEUE_GRACE_MS: String(Math.min(600_000, 2_000 * speed)),
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "silent",
  };
  const children = PROCESSES.map(([, stages]) => fork(STAGE, stages, { env, execArgv: [] }));
  const memory = new Map(PROCESSES.map(([name]) => [name, [] as number[]]));
  try {
    await Promise.all(children.map(said));
    pace.realStartMs = Date.now() + LEAD_MS;
    await setClock(store.db, pace);
    for (const child of children) child.send(pace);
    await Promise.all(children.map(said));
    while (clock.now() < endMs) {
      await sleep(Math.min(1_000, Math.max(50, (endMs - clock.now()) / speed)));
      for (const [index, [name]] of PROCESSES.entries()) memory.get(name)?.push(residentMb(children[index]));
      if (web.sites.length > 50 && (memory.get("poll")?.length ?? 0) % 30 === 0)
        say(`${((clock.now() - START_MS) / HOUR_MS).toFixed(0)} of ${hours} hours`);
    }
    const settled = Date.now() + (options.settleMs ?? 0);
    while (Date.now() < settled && !(await isAllStored(store.db, web, endMs))) await sleep(500);
    await Promise.all(children.slice(0, -1).map(stopStage));
    await readToTheEnd(store.db);
    const checks = await checkAll(store.db, web, { pace, gapMs, endMs, memory });
    const statuses = countBy(web.sites.flatMap(({ asked }) => asked.map(({ status }) => status)));
    return {
      checks,
      requests: statuses.map(([status, count]) => ({ status, count })),
      dead: await deadLetters(store.db),
      seconds: durationMs / 1000 / speed,
    };
  } finally {
    await Promise.all(children.map(stopStage));
    await web.stop();
    await store.close();
  }
}

/** Wait until what was fetched has been read and recorded. */
async function readToTheEnd(db: Db): Promise<void> {
  const end = Date.now() + DRAIN_MS;
  for (;;) {
    const waiting = await db
      .selectFrom("work_item")
      .select("id")
      .where("state", "=", "waiting")
      .where("stage", "in", ["extract", "record"])
      .limit(1)
      .execute();
    if (waiting.length === 0 || Date.now() > end) return;
    await sleep(200);
  }
}

/** The next word of a stage; rejects if it ends first. */
async function said(child: ChildProcess): Promise<void> {
  const ended = new AbortController();
  const failed = once(child, "exit", { signal: ended.signal }).then(() => {
    throw new Error(`a stage ended before it was ready: ${child.spawnargs.slice(2).join(" ")}`);
  });
  failed.catch(() => {});
  await Promise.race([once(child, "message"), failed]);
  ended.abort();
}

async function stopStage(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

function residentMb(child: ChildProcess | undefined): number {
  try {
    const status = readFileSync(`/proc/${child?.pid ?? 0}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function countBy<T>(values: readonly T[]): [T, number][] {
  return [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]);
}

async function deadLetters(db: Db): Promise<SimResult["dead"]> {
  const rows = await db.selectFrom("work_item").select("reason").where("state", "=", "dead").execute();
  const general = rows.map(({ reason }) =>
    (reason ?? "").replace(/https?:\/\/\S+|127\.0\.0\.1:\d+/g, "…").slice(0, 100),
  );
  return countBy(general).map(([reason, count]) => ({ reason, count }));
}
