import { z } from "zod";

const id = z.number().int().positive();

/**
 * What poll takes: a feed that is due (since `due`, in ms), a feed whose hub is to be asked for pushes, what a hub has
 * pushed, or an address whose feeds somebody wants to see.
 */
const pollPayload = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("feed"), feedId: id, due: z.number().optional() }),
  z.object({ kind: z.literal("subscribe"), feedId: id }),
  z.object({ kind: z.literal("push"), pushId: id }),
  z.object({ kind: z.literal("look_up"), lookUpId: id }),
]);

/**
 * What notify takes: a change to match with subscribers, one delivery to hand over, a day's
 * digest, the letter that asks a new subscriber to confirm, or the one that gives the manage link again.
 */
const notifyPayload = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("match"), changeId: id }),
  z.object({ kind: z.literal("deliver"), deliveryId: id }),
  z.object({ kind: z.literal("digest"), subscriptionId: id, day: z.iso.date() }),
  z.object({ kind: z.literal("confirm"), subscriptionId: id }),
  z.object({ kind: z.literal("link"), subscriptionId: id }),
]);

/**
 * What record takes: the findings of a page, or points to assess again after a person's decision.
 * `claimIds` are the claims that it was about, if any.
 */
const recordPayload = z.union([
  z.object({ kind: z.literal("page").optional(), pageId: z.string().min(1) }),
  z.object({
    kind: z.literal("reassess"),
    planId: z.string().min(1),
    points: z.array(id),
    claimIds: z.array(z.string()),
  }),
]);

interface StageSpec {
  payload: z.ZodType;
  /** Jobs at once in one process. */
  concurrency: number;
  /** Tries before a job goes to the dead letters; infrastructure errors do not count. */
  attempts: number;
  /** First pause between tries in ms; doubles with each try. */
  backoffMs: number;
}

/**
 * The whole topology. One word per stage: folder, queue, compose service and log field.
 * A stage gives the next stages their jobs by inserting work items in its own transaction.
 */
export const STAGES = {
  poll: {
    payload: pollPayload,
    concurrency: 32,
    attempts: 1,
    backoffMs: 1000,
  },
  fetch: {
    payload: z.object({ articleId: id, reason: z.enum(["new", "refetch"]) }),
    concurrency: 16,
    // Eight minutes in all: a publisher that is down for a restart is none that is given up.
    attempts: 6,
    backoffMs: 15_000,
  },
  extract: {
    payload: z.object({ pageId: z.string().min(1) }),
    concurrency: 4,
    attempts: 3,
    backoffMs: 1000,
  },
  record: {
    payload: recordPayload,
    concurrency: 4,
    attempts: 5,
    backoffMs: 1000,
  },
  notify: {
    payload: notifyPayload,
    concurrency: 8,
    attempts: 8,
    backoffMs: 5000,
  },
} satisfies Record<string, StageSpec>;

export type StageName = keyof typeof STAGES;
export const STAGE_NAMES = Object.keys(STAGES) as StageName[];
export type Payload<S extends StageName> = z.infer<(typeof STAGES)[S]["payload"]>;

/** A job to be done: `id` is derived from its content, so that the same job is written once. */
export interface NewWork<S extends StageName = StageName> {
  id: string;
  stage: S;
  payload: Payload<S>;
  /** Not before this time. */
  dueAt?: Date;
}

/**
 * Build a work item whose id is the stage and the parts that identify the job.
 * The queue forbids colons and bare integers in ids, so parts are joined by dashes.
 */
export function work<S extends StageName>(
  stage: S,
  payload: Payload<S>,
  parts: (string | number)[],
  dueAt?: Date,
): NewWork<S> {
  const id = [stage, ...parts].join("-").replaceAll(":", "_");
  return { id, stage, payload, ...(dueAt ? { dueAt } : {}) };
}
