/** The ladder a claim's status stands on, lowest rung first. */
export const LADDER = [
  "proposed",
  "negotiating",
  "agreed",
  "signed",
  "ratified",
  "in_progress",
  "operational",
  "completed",
] as const;

/** Statuses off the ladder: they say how a point fares, not how far it has come. */
export const OFF_LADDER = ["stalled", "disputed", "rejected", "violated"] as const;

export const STATUSES = [...LADDER, ...OFF_LADDER] as const;

export type Rung = (typeof LADDER)[number];
export type OffLadder = (typeof OFF_LADDER)[number];
export type Status = Rung | OffLadder;

/** Flags of an assessment; they stand beside the rung and never replace it. */
export const FLAGS = [...OFF_LADDER, "overdue", "reversed", "conditional", "single_source"] as const;
export type Flag = (typeof FLAGS)[number];

/** What an assessment says of a point: a rung, or that nobody has claimed anything. */
export type AssessedStatus = Rung | "not_assessed";

export const MODALITIES = ["asserted", "planned", "conditional", "denied", "questioned"] as const;
export type Modality = (typeof MODALITIES)[number];

/** True for statuses that have a place on the ladder. */
export function isRung(status: string): status is Rung {
  return (LADDER as readonly string[]).includes(status);
}

/** Position on the ladder, 0 for `proposed`; -1 for anything off it. */
export function rungIndex(status: string): number {
  return (LADDER as readonly string[]).indexOf(status);
}
