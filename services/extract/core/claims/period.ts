import type { DateMention, Modality } from "#shared/domain/index.ts";

export interface Period {
  validFrom: string | null;
  validTo: string | null;
}

/**
 * When a status holds, from the date beside it: something planned holds inside the date's window;
 * something done holds from then on.
 */
export function periodOf(date: DateMention | undefined, modality: Modality): Period {
  if (!date) return { validFrom: null, validTo: null };
  if (date.bound === "by" || date.bound === "until") return { validFrom: null, validTo: date.to };
  if (date.bound === "since") return { validFrom: date.from, validTo: null };
  if (modality === "asserted" || modality === "denied") return { validFrom: date.from, validTo: null };
  return { validFrom: date.from, validTo: date.to };
}
