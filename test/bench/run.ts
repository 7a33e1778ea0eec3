/**
 * npm run bench [-- <articles>]: articles per second from feed to record in both modes, and the CPU
 * time per article of every process, as a ratio to a floor that is measured in the same run.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "#shared/db/embedded/start.ts";
import { cpuOf } from "./cpu.ts";
import { runFloor } from "./floor.ts";
import { embedded, type Measured, postmaster, server } from "./modes.ts";

const count = Number(process.argv[2] ?? 400);
const folder = await mkdtemp(path.join(tmpdir(), "tracker-bench-"));
const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const floor = await measureFloor();
  say(`${count} articles; CPU in ms per article, in brackets as a multiple of the floor\n`);
  say(row("floor: parse, 60 expressions, one write", null, floor, floor));
  for (const [name, mode] of [
    ["embedded: one process, queue on PostgreSQL", embedded],
    ["server: a process per stage, queue on Redis", server],
  ] as const) {
    const measured = await withPublisher((publisher) => mode(folder, count, publisher));
    const total = Object.values(measured.cpu).reduce((sum, ms) => sum + ms, 0) / count;
    say(`\n${row(name, measured, total, floor)}`);
    for (const [part, ms] of Object.entries(measured.cpu)) say(row(`  ${part}`, null, ms / count, floor));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function row(name: string, measured: Measured | null, ms: number, floor: number): string {
  const rate = measured ? `${(count / measured.seconds).toFixed(1)} articles/s` : "";
  return `${name.padEnd(46)}${ms.toFixed(1).padStart(7)} (${(ms / floor).toFixed(1)}×)  ${rate}`;
}

/** CPU per article of the floor, ms: this process and its PostgreSQL. */
async function measureFloor(): Promise<number> {
  const data = path.join(folder, "floor");
  const database = await startEmbedded(path.join(data, "postgres"));
  const pid = await postmaster(data);
  await runFloor(database.url, Math.min(count, 50));
  const before = cpuOf(pid);
  const own = await runFloor(database.url, count);
  const ms = own + cpuOf(pid) - before;
  await database.stop();
  return ms / count;
}

async function withPublisher<T>(
  use: (publisher: { pid: number; ports: string[] }) => Promise<T>,
): Promise<T> {
  const child = spawn(process.execPath, ["test/bench/publisher.ts", String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const ports = await new Promise<string>((resolve) =>
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())),
    );
    return await use({ pid: child.pid ?? 0, ports: ports.trim().split(",") });
  } finally {
    child.kill();
  }
}
