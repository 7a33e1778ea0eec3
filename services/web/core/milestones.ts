import type { MilestoneState, Plan } from "#shared/domain/index.ts";

export const MILESTONE_STATES = [
  "upcoming",
  "due",
  "overdue",
  "met",
  "silent",
] as const satisfies readonly MilestoneState[];

export interface MilestoneView {
  id: string;
  title: string;
  from: string;
  to: string;
  lead: string[];
  points: number[];
  state: string;
  claimIds: string[];
}

/**
 * Milestones of a plan by their due day, with the state that the record stage gave them. One that
 * it has not judged yet is upcoming or due by its window alone.
 */
export function milestonesOf(
  plan: Plan,
  judged: ReadonlyMap<string, { state: string; claimIds: string[] }>,
  today: string,
): MilestoneView[] {
  return plan.milestones
    .map(({ metBy: _, ...milestone }) => ({
      ...milestone,
      state: judged.get(milestone.id)?.state ?? (milestone.from > today ? "upcoming" : "due"),
      claimIds: judged.get(milestone.id)?.claimIds ?? [],
    }))
    .sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id));
}
