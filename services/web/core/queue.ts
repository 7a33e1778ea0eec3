import { z } from "zod";
import { pointParam } from "./query.ts";
import { REVIEWS } from "./claim-filter.ts";

export const QUEUE_REASONS = ["conflict", "completed", "uncertain", "figure", "edited"] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

/** Why a claim is in the queue, as the form words it. */
export const REASON_WORDS: Record<QueueReason, string> = {
  conflict: "Contradicts another",
  completed: "Says it is completed",
  uncertain: "The rule is unsure",
  figure: "Carries a figure",
  edited: "Edited or withdrawn since",
};

export const queueFilter = z.object({
  state: z.enum([...REVIEWS, "all"]).default("pending"),
  reason: z.enum(QUEUE_REASONS).optional(),
  point: pointParam.optional(),
});

export type QueueFilter = z.output<typeof queueFilter>;
