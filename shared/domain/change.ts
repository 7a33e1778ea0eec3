export const CHANGE_TYPES = [
  "status_changed",
  "figure_changed",
  "conflict_opened",
  "conflict_closed",
  "milestone_overdue",
  "milestone_met",
  "claim_withdrawn",
  "claim_corrected",
  "coverage_spike",
  "coverage_silent",
  "source_silent",
] as const;

export type ChangeType = (typeof CHANGE_TYPES)[number];

/** An event that somebody may want to hear of; `before` and `after` are what a notice shows. */
export interface Change {
  /** Derived from what changed; the outbox numbers what happens again. */
  key: string;
  type: ChangeType;
  point: number | null;
  before: unknown;
  after: unknown;
  claimIds: string[];
  actors: string[];
  /** When it happened in the world, ISO 8601. */
  occurredAt: string;
}

export type MilestoneState = "upcoming" | "due" | "overdue" | "met" | "silent";
