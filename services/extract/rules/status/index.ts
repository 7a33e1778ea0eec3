import { DONE } from "./done.ts";
import { MODALITY } from "./modality.ts";
import { PROPOSED } from "./proposed.ts";
import { SETTLED } from "./settled.ts";
import { DISPUTED, NEGOTIATING, REJECTED, STALLED, VIOLATED } from "./talks.ts";
import type { StatusRule } from "./types.ts";

/** Every status rule; order decides nothing, weights do. */
export const STATUS_RULES: readonly StatusRule[] = [
  ...PROPOSED,
  ...NEGOTIATING,
  ...SETTLED,
  ...DONE,
  ...DISPUTED,
  ...STALLED,
  ...REJECTED,
  ...VIOLATED,
];

export const MODALITY_RULES = MODALITY;
