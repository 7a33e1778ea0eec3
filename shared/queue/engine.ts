import { DelayedError } from "bullmq";
import { type Clock, systemClock } from "#shared/clock/clock.ts";
import {
  type Db,
  failWork,
  insertWork,
  loadWaiting,
  pruneDone,
  takeUnhinted,
  takeWork,
  type Trx,
  type WorkItem,
} from "#shared/db/index.ts";
import type { Log } from "#shared/log/log.ts";
import {
  GiveUp,
  isInfrastructure,
  type NewWork,
  NotNow,
  type StageName,
  STAGES,
} from "#shared/stages/index.ts";
import type { Broker, HintJob } from "./broker.ts";
import { repeat } from "./repeat.ts";

/** Does a job: reads, computes, and commits its effect through `Engine.commit`. */
export type Handler<S extends StageName> = (item: WorkItem<S>) => Promise<void>;

/** Moves work between the stages: rows in PostgreSQL are the truth, the broker only wakes workers. */
export interface Engine {
  /** Write the effect of a job, mark it done and write the jobs that follow, all in one transaction.
   * Returns false, with nothing written, if the job was already done or another worker has it. */
  commit(item: WorkItem, effect: (trx: Trx) => Promise<readonly NewWork[]>): Promise<boolean>;
  /** Write jobs that no other job calls for. */
  submit(items: readonly NewWork[]): Promise<void>;
  /** Run a stage's jobs, and sweep for those whose hint was lost. */
  work<S extends StageName>(stage: S, handler: Handler<S>): void;
  /** Stop taking jobs and wait for those under way. What the handlers use must still be there. */
  drain(): Promise<void>;
  /** Drain, and let go of the broker. */
  stop(): Promise<void>;
}

/** How long a hint may lie before the sweeper gives it again, and how often it looks, in ms. */
export interface SweepTiming {
  graceMs: number;
  everyMs: number;
}

const SWEEP_LIMIT = 500;
const KEEP_DONE_DAYS = 14;
const PRUNE_MS = 3_600_000;
const INFRASTRUCTURE_PAUSE_MS = 2_000;

export function createEngine(
  db: Db,
  broker: Broker,
  log: Log,
  sweep: SweepTiming,
  clock: Clock = systemClock,
): Engine {
  const stopping: (() => Promise<void>)[] = [];
  /** Real time until then: what the broker counts in. */
  const delay = (at: Date) => Math.ceil(clock.real(at.getTime() - clock.now()));

  // A hint that cannot be given is no loss: the row is there and the sweeper finds it.
  async function hint(items: readonly NewWork[]): Promise<void> {
    const byStage = Map.groupBy(items, (item) => item.stage);
    for (const [stage, group] of byStage) {
      const hints = group.map(({ id, dueAt }) => ({ id, delayMs: dueAt ? delay(dueAt) : 0 }));
      await broker
        .add(stage, hints)
        .catch((error: unknown) => log.warn({ err: error, stage }, "hint not given"));
    }
  }

  async function commit(item: WorkItem, effect: (trx: Trx) => Promise<readonly NewWork[]>): Promise<boolean> {
    const next = await db.transaction().execute(async (trx) => {
      if (!(await takeWork(trx, item.id))) return null;
      const following = await effect(trx);
      await insertWork(trx, following);
      return following;
    });
    if (next) await hint(next);
    return next !== null;
  }

  async function submit(items: readonly NewWork[]): Promise<void> {
    await insertWork(db, items);
    await hint(items);
  }

  async function run<S extends StageName>(stage: S, handler: Handler<S>, job: HintJob, token?: string) {
    const pause = async (ms: number): Promise<never> => {
      await job.moveToDelayed(Date.now() + ms, token);
      throw new DelayedError();
    };
    try {
      const item = job.id ? await loadWaiting(db, job.id) : null;
      if (!item) return;
      const early = delay(item.dueAt);
      if (early > 0) return void (await pause(early));
      await attempt(stage, item as WorkItem<S>, handler, pause);
    } catch (error) {
      if (!isInfrastructure(error)) throw error;
      log.warn({ err: error, job: job.id }, "database or queue not reachable, trying again");
      await pause(INFRASTRUCTURE_PAUSE_MS);
    }
  }

  async function attempt<S extends StageName>(
    stage: S,
    item: WorkItem<S>,
    handler: Handler<S>,
    pause: (ms: number) => Promise<never>,
  ) {
    const payload = STAGES[stage].payload.safeParse(item.payload);
    try {
      if (!payload.success) throw new GiveUp(`payload does not fit stage ${stage}: ${payload.error.message}`);
      await handler(item);
    } catch (error) {
      if (isInfrastructure(error)) throw error;
      const outcome = judge(stage, item, error);
      await failWork(db, item.id, outcome);
      const { dead, reason } = outcome;
      if (dead)
        log.error({ job: item.id, reason, replay: `npm run -s tracker -- replay ${item.id}` }, "gave up");
      else {
        log.debug({ job: item.id, reason }, "later");
        await pause(Math.ceil(clock.real(outcome.delayMs)));
      }
    }
  }

  // Ids of done jobs are only needed while the same job may be asked for again.
  async function prune(stage: StageName): Promise<void> {
    while ((await pruneDone(db, stage, KEEP_DONE_DAYS)) > 0);
  }

  function work<S extends StageName>(stage: S, handler: Handler<S>): void {
    const { concurrency } = STAGES[stage];
    const worker = broker.work(stage, (job, token) => run(stage, handler, job, token), concurrency);
    const look = async () => {
      await hint(await takeUnhinted(db, stage, sweep.graceMs, SWEEP_LIMIT));
    };
    const sweeper = repeat(sweep.everyMs, look, (err) =>
      log.warn({ err, stage }, "sweep failed, trying again"),
    );
    const pruner = repeat(
      PRUNE_MS,
      () => prune(stage),
      (err) => log.warn({ err, stage }, "done jobs not forgotten"),
    );
    stopping.push(
      () => sweeper.stop(),
      () => pruner.stop(),
      () => worker.close(),
    );
  }

  async function drain(): Promise<void> {
    await Promise.allSettled(stopping.splice(0).map((stop) => stop()));
  }

  return {
    commit,
    submit,
    work,
    drain,
    stop: async () => {
      await drain();
      await broker.close();
    },
  };
}

/** What becomes of a job that failed: put off without penalty, tried again later, or given up. */
export function judge(
  stage: StageName,
  item: { attempts: number },
  error: unknown,
): { reason: string; attempts: number; dead: boolean; delayMs: number } {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof NotNow) return { reason, attempts: item.attempts, dead: false, delayMs: error.ms };
  const attempts = item.attempts + 1;
  const spec = STAGES[stage];
  const dead = error instanceof GiveUp || attempts >= spec.attempts;
  return { reason, attempts, dead, delayMs: dead ? 0 : spec.backoffMs * 2 ** (attempts - 1) };
}
