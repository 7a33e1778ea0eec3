import { z } from "zod";
import type { Rollup } from "./rollup.ts";

export const ROLLUPS = [
  "not started",
  "under way",
  "done or holding",
  "failed or partial",
  "cannot say",
] as const satisfies readonly Rollup[];
export const SORTS = ["number", "claims", "since", "last", "conflicts"] as const;

export const boardFilter = z.object({
  plan: z.string().optional(),
  asOf: z.string().optional(),
  rollup: z.enum(ROLLUPS).optional(),
  flag: z.string().max(40).optional(),
  sort: z.enum(SORTS).optional(),
});
export type BoardFilter = z.output<typeof boardFilter>;

interface Sortable {
  number: number;
  rollup: Rollup;
  flags: string[];
  claims: number;
  conflicts: number;
  since: Date | null;
  lastClaimAt: Date | null;
}

/** Rows that a filter leaves, in its order: most or newest first, the point's number among equals. */
export function arrangeBoard<T extends Sortable>(rows: readonly T[], filter: BoardFilter): T[] {
  const rank: Record<(typeof SORTS)[number], (row: T) => number> = {
    number: () => 0,
    claims: (row) => -row.claims,
    since: (row) => -(row.since?.getTime() ?? 0),
    last: (row) => -(row.lastClaimAt?.getTime() ?? 0),
    conflicts: (row) => -row.conflicts,
  };
  const key = rank[filter.sort ?? "number"];
  return rows
    .filter((row) => filter.rollup === undefined || row.rollup === filter.rollup)
    .filter((row) => filter.flag === undefined || row.flags.includes(filter.flag))
    .toSorted((a, b) => key(a) - key(b) || a.number - b.number);
}
