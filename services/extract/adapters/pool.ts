import { once } from "node:events";
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

/** A thread, and the promise that it has loaded what it needs. */
interface Reader {
  worker: Worker;
  ready: Promise<unknown>;
}

/** Hostile pages stay below this, see `test/bench/hostile.ts`; the plans take half of it. */
const MEMORY_MB = 512;
const YOUNG_MB = 24;

/**
 * Start a pool of `size` threads for the plans with these ids or folders. A page that takes a thread
 * longer than `timeLimitMs` or more memory than `memoryMb` costs that thread, and the page is given up.
 */
export function createPool(
  plans: readonly string[],
  size: number,
  timeLimitMs: number,
  memoryMb = MEMORY_MB,
): ReaderPool {
  const idle: Reader[] = [];
  const queue: ((reader: Reader) => void)[] = [];
  const all = new Set<Reader>();

  const start = (): Reader => {
    const worker = new Worker(new URL("./read.worker.ts", import.meta.url), {
      workerData: { plans },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const reader = { worker, ready: once(worker, "message") };
    reader.ready.catch(() => {});
    all.add(reader);
    return reader;
  };
  const release = (reader: Reader) => {
    const next = queue.shift();
    if (next) next(reader);
    else idle.push(reader);
  };
  const take = async (): Promise<Reader> => {
    const free = idle.pop();
    if (free) return free;
    if (all.size < size) return start();
    return await new Promise((resolve) => queue.push(resolve));
  };
  const discard = (reader: Reader) => {
    all.delete(reader);
    void reader.worker.terminate();
    // Whoever waits for a thread gets a new one in its place.
    const next = queue.shift();
    if (next) next(start());
  };

  async function read(page: PageToRead): Promise<Findings> {
    const reader = await take();
    const answer = await ask(reader, page, timeLimitMs).catch((error: unknown) => {
      discard(reader);
      throw error;
    });
    release(reader);
    if ("error" in answer) throw new GiveUp(`page cannot be read: ${answer.error}`);
    return answer.findings;
  }

  return {
    read,
    stop: async () => void (await Promise.all([...all].map(({ worker }) => worker.terminate()))),
  };
}

/** One question to a thread; rejects with GiveUp if it takes too long or dies of it. */
async function ask({ worker, ready }: Reader, page: PageToRead, timeLimitMs: number): Promise<Answer> {
  // A thread that cannot start is not the page's fault: the job is tried again.
  await ready.catch((error: unknown) => {
    throw new Error(`no thread to read the page with: ${String(error)}`, { cause: error });
  });
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
