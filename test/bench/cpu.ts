import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;

interface Stat {
  parent: number;
  /** CPU time of the process and of its children that ended, ms. */
  ms: number;
}

/** `/proc/<pid>/stat` (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html); null if it is gone. */
function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    return { parent: Number(fields[1]), ms: (ticks * 1000) / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

/** CPU time that a process and all its children, living and ended, have used so far, in ms. */
export function cpuOf(pid: number): number {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((other) => other > 0)
    .map(readStat)
    .filter((stat) => stat?.parent === pid);
  return (readStat(pid)?.ms ?? 0) + children.reduce((sum, stat) => sum + (stat?.ms ?? 0), 0);
}

/** CPU time of each named process since `before`, in ms. */
export function since(before: Record<string, number>, now: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(now).map(([name, ms]) => [name, ms - (before[name] ?? 0)]));
}
