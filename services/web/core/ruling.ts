import { z } from "zod";
import { LADDER, OFF_LADDER } from "#shared/domain/index.ts";
import { sinceParam } from "./query.ts";

/** What a person puts in the place of a point's computed status. */
export const rulingSchema = z.object({
  status: z.enum([...LADDER, "not_assessed"]),
  flags: z.array(z.enum(OFF_LADDER)).default([]),
  reason: z.string().trim().min(1, "must say why").max(1000),
  /** From when it holds in the world; absent for now. */
  holdsFrom: sinceParam.optional(),
});

export type NewRuling = z.output<typeof rulingSchema>;
