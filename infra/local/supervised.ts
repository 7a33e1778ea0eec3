import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";

/** A program that is started again whenever it ends without being told to. */
export interface Supervised {
  name: string;
  /** Id of the present process; null while there is none. */
  pid(): number | null;
  /** End it without warning, as a crash would; it is started again. */
  kill(): void;
  /** End it in order; SIGTERM, and after ten seconds SIGKILL. */
  stop(): Promise<void>;
}

export interface Program {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  stdio?: SpawnOptions["stdio"];
  /** Hears the program's standard output. */
  onOutput?: (chunk: string) => void;
}

const PAUSE_MS = 300;
const PATIENCE_MS = 10_000;

/** Start a program and keep it up. It is in a process group of its own: Ctrl-C reaches it through us. */
export function supervise({ name, command, args, env, stdio, onOutput }: Program): Supervised {
  let child: ChildProcess | null = null;
  let stopping = false;
  const start = () => {
    if (stopping) return;
    const started = spawn(command, args, {
      detached: true,
      env: env ?? process.env,
      stdio: stdio ?? "ignore",
    });
    started.stdout?.on("data", (chunk: Buffer) => onOutput?.(chunk.toString()));
    const ended = () => {
      if (child !== started) return;
      child = null;
      setTimeout(start, PAUSE_MS);
    };
    started.once("exit", ended);
    started.once("error", ended);
    child = started;
  };
  start();
  return {
    name,
    pid: () => child?.pid ?? null,
    kill: () => void child?.kill("SIGKILL"),
    stop: async () => {
      stopping = true;
      const running = child;
      if (!running?.pid) return;
      const ended = new Promise((resolve) => running.once("exit", resolve));
      const timer = setTimeout(() => running.kill("SIGKILL"), PATIENCE_MS);
      running.kill("SIGTERM");
      await ended;
      clearTimeout(timer);
    },
  };
}
