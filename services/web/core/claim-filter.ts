import { z } from "zod";
import { MODALITIES, STATUSES } from "#shared/domain/index.ts";
import { pointParam, sinceParam } from "./query.ts";

export const CLAIM_KINDS = ["status", "figure", "both"] as const;
export const NOVELTIES = ["new", "update", "repeat", "conflict"] as const;
export const STATES = ["intact", "edited", "gone"] as const;
export const REVIEWS = ["pending", "accepted", "rejected"] as const;

/** What narrows a list of claims; the same names in the interface and in the forms of the pages. */
export const claimFilterParams = {
  point: pointParam.optional(),
  status: z.enum(STATUSES).optional(),
  kind: z
    .enum([
      ...CLAIM_KINDS,
      "money",
      "percent",
      "count",
      "duration",
      "distance",
      "area",
      "energy",
      "power",
      "ratio",
    ])
    .optional(),
  modality: z.enum(MODALITIES).optional(),
  novelty: z.enum(NOVELTIES).optional(),
  state: z.enum(STATES).optional(),
  review: z.enum(REVIEWS).optional(),
  metric: z.string().max(100).optional(),
  /** Canonical name or id of an actor in the evidence, or the speaker. */
  actor: z.string().max(200).optional(),
  source: z.string().max(200).optional(),
  /** Recorded at or after. */
  since: sinceParam.optional(),
  /** Published at or after. */
  publishedSince: sinceParam.optional(),
  /** Words of the evidence, as a web search takes them. */
  q: z.string().max(300).optional(),
};

const filter = z.object(claimFilterParams);
export type ClaimFilter = z.output<typeof filter>;
