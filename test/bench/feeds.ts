/**
 * What polling costs: 1,000 local feeds, CPU and memory for each kind of answer, and what that means
 * for 10,000 on one machine. With `--latency` also the time from an item's appearance to its claims
 * at a 2-minute interval, which takes about seven minutes.
 *
 * Runs on DATABASE_URL (a database of its own, its name must contain "bench") and REDIS_URL, or embedded.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { readConfig } from "#shared/config/config.ts";
import type { Db } from "#shared/db/index.ts";
import { type Context, type Opened, openContext, type Running } from "#shared/process/context.ts";
import { startExtract } from "../../services/extract/app.ts";
import { startFetch } from "../../services/fetch/app.ts";
import { startPoll } from "../../services/poll/app.ts";
import { startRecord } from "../../services/record/app.ts";
import type { Order } from "./feed-host.ts";

const FEEDS = 1_000;
const TARGET = 10_000;
const INTERVAL_S = 120;
const say = (line = "") => void process.stdout.write(`${line}\n`);

interface Cost {
  name: string;
  /** CPU in ms per poll, of this process and of PostgreSQL's. */
  own: number;
  database: number;
  polls: number;
  seconds: number;
}

interface Bench extends Opened {
  folder: string;
  publisher: ChildProcess;
  hosts: string[];
}

async function open(feeds: number): Promise<Bench> {
  const url = process.env["DATABASE_URL"];
  if (url && !new URL(url).pathname.includes("bench"))
    throw new Error("DATABASE_URL: the name of the database must contain bench, since this fills it");
  const publisher = fork(new URL("feed-host.ts", import.meta.url));
  const [{ port }] = (await once(publisher, "message")) as [{ port: number }];
  const hosts = Array.from({ length: feeds }, (_, i) => `127.${10 + (i >> 8)}.${i & 255}.1:${port}`);
  const folder = await mkdtemp(path.join(tmpdir(), "tracker-bench-"));
  const opened = await openContext(
    readConfig({
      ...process.env,
      DATA_DIR: folder,
      FETCH_ALLOW: hosts.join(","),
      LOG_LEVEL: "silent",
      POLL_MIN_SECONDS: String(INTERVAL_S),
    }),
    "bench",
  );
  const { db } = opened.context;
  await sql`TRUNCATE source, host, work_item CASCADE`.execute(db);
  await sql`INSERT INTO source (id, name) SELECT 'bench-' || i, 'Bench ' || i FROM generate_series(1, ${feeds}) AS i`.execute(
    db,
  );
  await sql`INSERT INTO feed (source_id, url, next_poll_at) SELECT 'bench-' || i, 'http://' || host || '/feed', 'infinity'
    FROM unnest(${hosts}::text[]) WITH ORDINALITY AS t (host, i)`.execute(db);
  return { ...opened, folder, publisher, hosts };
}

async function close(bench: Bench, running: Running[]): Promise<void> {
  await bench.close(running);
  bench.publisher.kill();
  await rm(bench.folder, { recursive: true, force: true });
}

/** Poll every feed once and see what it took. */
async function round(db: Db, name: string): Promise<Cost> {
  await sql`UPDATE host SET next_at = now(), last_start_at = NULL`.execute(db);
  const before = { own: process.cpuUsage(), database: await databaseCpuMs(db), at: Date.now() };
  await sql`UPDATE feed SET next_poll_at = now(), last_polled_at = NULL`.execute(db);
  let left = FEEDS;
  while (left > 0) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    left =
      (await sql<{ n: number }>`SELECT count(*) AS n FROM feed WHERE last_polled_at IS NULL`.execute(db))
        .rows[0]?.n ?? 0;
  }
  const own = process.cpuUsage(before.own);
  await sql`UPDATE feed SET next_poll_at = 'infinity'`.execute(db);
  return {
    name,
    own: (own.user + own.system) / 1000 / FEEDS,
    database: ((await databaseCpuMs(db)) - before.database) / FEEDS,
    polls: FEEDS,
    seconds: (Date.now() - before.at) / 1000,
  };
}

/** CPU time that the database's processes have used, those that have ended too, in ms; 0 where it runs elsewhere. */
async function databaseCpuMs(db: Db): Promise<number> {
  const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
  const server = (await statOf(String(rows[0]?.pid)))?.parent;
  if (server === undefined) return 0;
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(pids.map(statOf));
  const live = all.flatMap((stat) => (stat?.parent === server ? stat.ticks : []));
  const ended = (await statOf(server))?.childTicks ?? 0;
  return live.reduce((sum, ticks) => sum + ticks, ended) * MS_PER_TICK;
}

const MS_PER_TICK = 10;

/** Parent and CPU ticks of a process, from Linux's /proc; undefined where there is no such process. */
async function statOf(
  pid: string,
): Promise<{ parent: string; ticks: number; childTicks: number } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (stat === null) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const sum = (i: number) => Number(fields[i]) + Number(fields[i + 1]);
  return { parent: fields[1] ?? "", ticks: sum(11), childTicks: sum(13) };
}

function tell(bench: Bench, order: Order): void {
  bench.publisher.send(order);
}

async function costs(): Promise<void> {
  const bench = await open(FEEDS);
  const { context } = bench;
  const running = [await startPoll(context)];
  const start = process.memoryUsage().rss;
  const found: Cost[] = [];
  found.push(await round(context.db, "first reading, 30 new items"));
  found.push(await round(context.db, "304, unchanged"));
  tell(bench, { validators: false });
  found.push(await round(context.db, "200, nothing new"));
  for (const host of bench.hosts) tell(bench, { more: host });
  found.push(await round(context.db, "200, one new item"));
  const rows = await tableBytes(context.db);
  report(found, start, rows);
  await close(bench, running);
}

async function tableBytes(db: Db): Promise<number> {
  const { rows } = await sql<{
    bytes: number;
  }>`SELECT (pg_total_relation_size('feed') + pg_total_relation_size('source')
    + pg_total_relation_size('host') + pg_total_relation_size('host_slot')) AS bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}

function report(found: readonly Cost[], startRss: number, bytes: number): void {
  const n = (value: number) => value.toFixed(2).padStart(8);
  say(
    `CPU per poll in ms, ${FEEDS} feeds of 30 items (${process.env["REDIS_URL"] ? "queue on Redis" : "queue on PostgreSQL"})`,
  );
  say("  answer                          process  database     both   polls/s");
  for (const c of found)
    say(
      `  ${c.name.padEnd(30)} ${n(c.own)}  ${n(c.database)} ${n(c.own + c.database)} ${n(c.polls / c.seconds)}`,
    );
  const both = (name: string) => {
    const cost = found.find((c) => c.name.startsWith(name));
    return cost ? cost.own + cost.database : 0;
  };
  const rate = TARGET / INTERVAL_S;
  say(
    `\n${TARGET} feeds, each every ${INTERVAL_S} s: ${TARGET} / ${INTERVAL_S} = ${rate.toFixed(1)} polls a second`,
  );
  const shares: [string, number][] = [
    ["304", 0.6],
    ["200, nothing", 0.3],
    ["200, one", 0.1],
  ];
  const mixed = shares.reduce((sum, [name, share]) => sum + share * both(name), 0);
  const line = (name: string, ms: number) =>
    say(`  ${name}: ${rate.toFixed(1)} × ${ms.toFixed(2)} ms = ${((rate * ms) / 1000).toFixed(2)} cores`);
  for (const [name] of shares) line(`all ${name}`, both(name));
  line("60 % 304, 30 % nothing new, 10 % one new item", mixed);
  const learned = 1_800;
  say(
    `  at a learned interval of ${learned} s: ${TARGET} / ${learned} × ${mixed.toFixed(2)} ms = ${(((TARGET / learned) * mixed) / 1000).toFixed(3)} cores`,
  );
  const mb = (b: number) => `${(b / 1e6).toFixed(0)} MB`;
  const peak = process.resourceUsage().maxRSS * 1024;
  say(
    `\nMemory of the process: ${mb(startRss)} before, ${mb(process.memoryUsage().rss)} after, ${mb(peak)} at most.`,
  );
  say(`It holds nothing per feed (feeds are rows), so ${TARGET} feeds need the same: at most ${mb(peak)}.`);
  say(
    `Rows of ${FEEDS} feeds, their sources and hosts: ${mb(bytes)}; of ${TARGET}: × ${TARGET / FEEDS} = ${mb((bytes * TARGET) / FEEDS)}.`,
  );
}

const LATENCY_FEEDS = 60;
const LATENCY_MINUTES = 5;

/** All stages, items that appear at random times; how long until their claims are stored. */
async function latency(): Promise<void> {
  const bench = await open(LATENCY_FEEDS);
  const { context } = bench;
  tell(bench, { items: 1 });
  const running: Running[] = [];
  for (const start of [startRecord, startExtract, startFetch, startPoll]) running.push(await start(context));
  await pinIntervals(context);
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  const appeared = new Map<string, number>();
  const gap = (LATENCY_MINUTES * 60_000) / LATENCY_FEEDS;
  for (const host of bench.hosts) {
    tell(bench, { more: host });
    appeared.set(host, Date.now());
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 * gap));
  }
  await new Promise((resolve) => setTimeout(resolve, (INTERVAL_S + 30) * 1000));
  const { rows } = await sql<{ url: string; at: Date }>`
    SELECT a.url, min(c.recorded_at) AS at FROM claim c JOIN article a ON a.id = c.article_id WHERE a.url LIKE '%/a/2' GROUP BY a.url`.execute(
    context.db,
  );
  const waits = rows
    .map(({ url, at }) => (at.getTime() - (appeared.get(new URL(url).host) ?? 0)) / 1000)
    .toSorted((a, b) => a - b);
  const fetched = await sql<{ s: number }>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.recorded_at - a.first_seen_at))::float8 AS s
    FROM claim c JOIN article a ON a.id = c.article_id WHERE a.url LIKE '%/a/2'`.execute(context.db);
  const at = (share: number) => waits[Math.floor(share * (waits.length - 1))]?.toFixed(1);
  say(
    `\nFrom an item's appearance to its claims stored, interval ${INTERVAL_S} s: ${waits.length} of ${LATENCY_FEEDS} items,`,
  );
  say(
    `  median ${at(0.5)} s, 95 % ${at(0.95)} s, most ${at(1)} s; of that after the poll: median ${fetched.rows[0]?.s.toFixed(2)} s`,
  );
  await close(bench, running);
}

/** Every feed every two minutes, started at even distances. */
async function pinIntervals({ db }: Context): Promise<void> {
  const schedule = JSON.stringify({ bounds: { minSeconds: INTERVAL_S, maxSeconds: INTERVAL_S } });
  await sql`UPDATE feed SET schedule = ${schedule}::jsonb, next_poll_at = now() + make_interval(secs => 25 * random())`.execute(
    db,
  );
}

await costs();
if (process.argv.includes("--latency")) await latency();
