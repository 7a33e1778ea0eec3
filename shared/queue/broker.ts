import {
  createPostgresBackend,
  type Job,
  type PgPool,
  Queue,
  runMigrations,
  withBackend,
  Worker,
  type WorkerOptions,
} from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";

/** What travels through the queue: the job id is the id of a work item, since the row is the truth. */
export type Hint = Record<string, never>;

export interface HintToAdd {
  id: string;
  delayMs: number;
}

/** The part of a BullMQ job that the runner needs. */
export type HintJob = Pick<Job<Hint>, "id" | "moveToDelayed">;

export type WorkHint = (job: HintJob, token: string | undefined) => Promise<void>;

/** Carries hints: BullMQ on Redis in server mode, on its PostgreSQL backend in embedded mode. */
export interface Broker {
  add(stage: string, hints: readonly HintToAdd[]): Promise<void>;
  work(stage: string, run: WorkHint, concurrency: number): { close(): Promise<void> };
  close(): Promise<void>;
}

/** How a broker is opened. */
export interface BrokerOptions {
  /** After this long without a sign of life a worker's job goes to another one. */
  lockMs: number;
  /** Hears of lost connections; they are opened again without it. */
  onError: (error: Error) => void;
}

// A stalled job is one whose worker died; by default BullMQ drops a job that stalls twice, and
// with it the hint. Twenty is beyond what a machine that keeps crashing produces.
function workerOptions(lockMs: number): Omit<WorkerOptions, "connection"> {
  return { lockDuration: lockMs, stalledInterval: lockMs / 2, maxStalledCount: 20 };
}

// Finished and failed jobs are removed: rows in the database keep both. `true` instead of a
// count: the PostgreSQL backend deadlocks with itself when it trims by count.
const JOB = { removeOnComplete: true, removeOnFail: true } as const;

interface QueueLike {
  addBulk(jobs: { name: string; data: Hint; opts: object }[]): Promise<unknown>;
  close(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

interface WorkerLike {
  close(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

function broker(
  openQueue: (stage: string) => QueueLike,
  openWorker: (stage: string, run: WorkHint, concurrency: number) => WorkerLike,
  onError: (error: Error) => void,
  disconnect: () => Promise<void>,
): Broker {
  const queues = new Map<string, QueueLike>();
  const queue = (stage: string) => {
    const known = queues.get(stage);
    if (known) return known;
    const opened = openQueue(stage);
    opened.on("error", onError);
    queues.set(stage, opened);
    return opened;
  };
  return {
    add: async (stage, hints) => {
      await queue(stage).addBulk(
        hints.map(({ id, delayMs }) => ({
          name: stage,
          data: {},
          opts: { ...JOB, jobId: id, ...(delayMs > 0 ? { delay: delayMs } : {}) },
        })),
      );
    },
    work: (stage, run, concurrency) => {
      const worker = openWorker(stage, run, concurrency);
      worker.on("error", onError);
      return worker;
    },
    close: async () => {
      await Promise.allSettled([...queues.values()].map((q) => q.close()));
      await disconnect();
    },
  };
}

/** Hints over Redis or Valkey. `prefix` keeps several installations on one server apart. */
export function redisBroker(url: string, prefix: string, { lockMs, onError }: BrokerOptions): Broker {
  // A producer fails fast, or a dead Redis would hold up the database work behind it.
  const producer = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    connectTimeout: 5_000,
  });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [producer, consumer]) connection.on("error", onError);
  return broker(
    (stage) => new Queue<Hint>(stage, { connection: producer, prefix }),
    (stage, run, concurrency) =>
      new Worker<Hint>(stage, run, { ...workerOptions(lockMs), concurrency, connection: consumer, prefix }),
    onError,
    async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  );
}

/** Hints in the database itself, in a schema of their own. Creates that schema if it is missing. */
export async function postgresBroker(url: string, { lockMs, onError }: BrokerOptions): Promise<Broker> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", onError);
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
  const pool = new pg.Pool({ connectionString: url, max: 24, options: `-c search_path=${SCHEMA},public` });
  pool.on("error", onError);
  // Each queue and each worker listens for the pool's errors.
  pool.setMaxListeners(0);
  pool.on("connect", (opened) => opened.on("error", onError));
  const onPostgres = withBackend(createPostgresBackend);
  // BullMQ words pg's interface for itself, more narrowly than pg does.
  const connection = pool as unknown as PgPool;
  return broker(
    (stage) => new onPostgres.Queue<Hint>(stage, { connection }),
    (stage, run, concurrency) =>
      new onPostgres.Worker<Hint>(stage, run, { ...workerOptions(lockMs), concurrency, connection }),
    onError,
    () => pool.end(),
  );
}

const SCHEMA = "bullmq";
