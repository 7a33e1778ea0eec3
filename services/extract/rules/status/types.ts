import type { Modality, Status } from "#shared/domain/index.ts";

/** What a row says of itself: why it is there and what it must and must not match. */
export interface RuleRow {
  id: string;
  /** Source of a regular expression over folded text (lower case, plain quotes and dashes), whole words. */
  pattern: string;
  reason: string;
  examples: { match: string[]; not: string[] };
}

/** Wording that shows a status. */
export interface StatusRule extends RuleRow {
  status: Status;
  /** Set where the wording itself fixes the modality. */
  modality?: Modality;
  /** 0 to 1: how surely the wording shows the status; the strongest cue of a clause wins. */
  weight: number;
}

/**
 * What a marker takes hold of: the verb it stands with, what it says of the content after it, or, as a
 * condition, what may yet be: `only` holds for acts too, an `event` only where something lies ahead.
 */
export type Grip = "verb" | "content" | "condition" | "event" | "only";

/** Wording that shows how a status is meant. */
export interface ModalityRule extends RuleRow {
  modality: Modality;
  grip: Grip;
  weight: number;
}
