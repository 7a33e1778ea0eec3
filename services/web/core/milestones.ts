import type { Milestone, MilestoneState, Plan } from "#shared/domain/index.ts";

export const MILESTONE_STATES = [
  "upcoming",
  "due",
  "overdue",
  "met",
  "silent",
] as const satisfies readonly MilestoneState[];

export interface MilestoneView extends Omit<Milestone, "metBy"> {
  state: string;
  claimIds: string[];
}

/**
 * Milestones of a plan by their due day on a day, with the state that the record stage had given
 * them. One that it had not judged is upcoming, due or silent by its window alone.
 */
export function milestonesOf(
  plan: Plan,
  judged: ReadonlyMap<string, { state: string; claimIds: string[] }>,
  day: string,
): MilestoneView[] {
  return plan.milestones
    .map(({ metBy: _, ...milestone }) => ({
      ...milestone,
      state: judged.get(milestone.id)?.state ?? stateByWindow(milestone, day),
      claimIds: judged.get(milestone.id)?.claimIds ?? [],
    }))
    .sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id));
}

function stateByWindow({ from, to }: { from: string; to: string }, day: string): MilestoneState {
  if (day < from) return "upcoming";
  return day <= to ? "due" : "silent";
}
