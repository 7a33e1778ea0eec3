/**
 * Time and memory that 5 MB of each hostile text cost each reader, one process per case:
 * `node test/bench/hostile.ts [reader] [text]`. Ends with 1 if a case is over its bound.
 */
import { spawnSync } from "node:child_process";
import { HOSTILE_PAGES, HOSTILE_TEXTS, READERS } from "../helpers/hostile.ts";

const SIZE = 5_000_000;
const MOST_MS = 2_000;
const MOST_MB = 300;

interface Cost {
  ms: number;
  mb: number;
}

const sum = ({ user, system }: NodeJS.CpuUsage): number => user + system;

/** Runs one case in this process and prints its cost. */
function measure(reader: string, text: string): void {
  const read = READERS[reader];
  const seed = (reader === "readArticle" ? HOSTILE_PAGES : HOSTILE_TEXTS)[text];
  if (!read || !seed) throw new Error(`no reader ${reader} or text ${text}`);
  const input = seed(SIZE);
  read(seed(1_000));
  const from = process.cpuUsage();
  read(input);
  const cost: Cost = { ms: sum(process.cpuUsage(from)) / 1000, mb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(cost));
}

function costOf(reader: string, text: string): Cost | null {
  // As much young space as a thread of the reader pool has.
  const args = ["--max-semi-space-size=8", import.meta.filename, "--case", reader, text];
  const done = spawnSync(process.execPath, args, {
    encoding: "utf8",
    timeout: 60_000,
  });
  return done.status === 0 ? (JSON.parse(done.stdout) as Cost) : null;
}

function report(only: string | undefined, onlyText: string | undefined): boolean {
  let good = true;
  for (const reader of Object.keys(READERS)) {
    for (const text of Object.keys(reader === "readArticle" ? HOSTILE_PAGES : HOSTILE_TEXTS)) {
      if ((only && only !== reader) || (onlyText && onlyText !== text)) continue;
      const cost = costOf(reader, text);
      const within = cost !== null && cost.ms <= MOST_MS && cost.mb <= MOST_MB;
      good &&= within;
      const figures = cost ? `${cost.ms.toFixed(0)} ms ${cost.mb.toFixed(0)} MB` : "died or took a minute";
      console.log(`${within ? "ok  " : "OVER"} ${reader.padEnd(16)} ${text.padEnd(28)} ${figures}`);
    }
  }
  return good;
}

const [first, second, third] = process.argv.slice(2);
if (first === "--case") measure(second ?? "", third ?? "");
else process.exitCode = report(first, second) ? 0 : 1;
