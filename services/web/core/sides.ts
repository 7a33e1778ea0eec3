import { z } from "zod";

const side = z.object({
  party: z.string(),
  claimId: z.string(),
  value: z.number().nullable().default(null),
  unit: z.string().nullable().default(null),
  status: z.string().nullable().default(null),
  modality: z.string().nullable().default(null),
});

/** One side of a contradiction as it was stored. */
export type ConflictSide = z.output<typeof side>;

/** The sides of a stored contradiction; what has another shape, as an older version may have written, is left out. */
export function sidesOf(stored: unknown): ConflictSide[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => side.safeParse(one).data ?? []);
}
