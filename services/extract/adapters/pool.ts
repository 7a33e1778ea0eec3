import { Worker } from "node:worker_threads";
import type { Findings } from "#shared/domain/index.ts";
import { GiveUp } from "#shared/stages/index.ts";
import type { PageToRead } from "./reader.ts";

/** Threads that read pages, so that a page that takes too long costs its thread and nothing else. */
export interface ReaderPool {
  /** Throws GiveUp with the reason if the page cannot be read, or not within the time limit. */
  read(page: PageToRead): Promise<Findings>;
  stop(): Promise<void>;
}

type Answer = { findings: Findings } | { error: string };

const MEMORY_MB = 512;

/** Start a pool of `size` threads for the plans with these ids or folders. */
export function createPool(plans: readonly string[], size: number, timeLimitMs: number): ReaderPool {
  const idle: Worker[] = [];
  const queue: ((worker: Worker) => void)[] = [];
  const all = new Set<Worker>();

  const start = (): Worker => {
    const worker = new Worker(new URL("./read.worker.ts", import.meta.url), {
      workerData: { plans },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    all.add(worker);
    return worker;
  };
  const release = (worker: Worker) => {
    const next = queue.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const take = async (): Promise<Worker> => {
    const free = idle.pop();
    if (free) return free;
    if (all.size < size) return start();
    return await new Promise((resolve) => queue.push(resolve));
  };
  const discard = (worker: Worker) => {
    all.delete(worker);
    void worker.terminate();
    // Whoever waits for a thread gets a new one in its place.
    const next = queue.shift();
    if (next) next(start());
  };

  async function read(page: PageToRead): Promise<Findings> {
    const worker = await take();
    const answer = await ask(worker, page, timeLimitMs).catch((error: unknown) => {
      discard(worker);
      throw error;
    });
    release(worker);
    if ("error" in answer) throw new GiveUp(`page cannot be read: ${answer.error}`);
    return answer.findings;
  }

  return { read, stop: async () => void (await Promise.all([...all].map((worker) => worker.terminate()))) };
}

/** One question to a thread; rejects with GiveUp if it takes too long or dies of it. */
async function ask(worker: Worker, page: PageToRead, timeLimitMs: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const tooLong = () => reject(new GiveUp(`reading the page took longer than ${timeLimitMs} ms`));
  const timer = setTimeout(tooLong, timeLimitMs);
  const died = (error: unknown) => reject(new GiveUp(`reading the page ended its thread: ${String(error)}`));
  worker.once("message", resolve);
  worker.once("error", died);
  worker.once("exit", died);
  try {
    worker.postMessage(page);
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off("message", resolve);
    worker.off("error", died);
    worker.off("exit", died);
  }
}
