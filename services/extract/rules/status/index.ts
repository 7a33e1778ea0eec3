import { DONE } from "./done.ts";
import { DRAFTS } from "./drafts.ts";
import { MODALITY } from "./modality.ts";
import { NEGOTIATING } from "./negotiating.ts";
import { DISPUTED, REJECTED, VIOLATED } from "./opposed.ts";
import { PROPOSED } from "./proposed.ts";
import { SETTLED } from "./settled.ts";
import { STALLED } from "./stalled.ts";
import type { StatusRule } from "./types.ts";

/** Every status rule; order decides nothing, weights do. */
export const STATUS_RULES: readonly StatusRule[] = [
  ...PROPOSED,
  ...DRAFTS,
  ...NEGOTIATING,
  ...SETTLED,
  ...DONE,
  ...DISPUTED,
  ...STALLED,
  ...REJECTED,
  ...VIOLATED,
];

export const MODALITY_RULES = MODALITY;
