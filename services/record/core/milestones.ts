import type { Milestone, MilestoneState } from "#shared/domain/index.ts";
import { holdsFrom, type KnownClaim } from "./known.ts";

const EARLY_DAYS = 90;
const DAY_MS = 86_400_000;

/** A claim with the words it rests on. */
export interface WordedClaim extends KnownClaim {
  exact: string;
}

/**
 * State of a milestone on `today` (ISO day) and the claims that met it. Met by an asserted claim
 * on one of its points whose status and words fit, published at most 90 days before the window.
 * Past its window it is `overdue` where its points were covered since the window opened, else `silent`.
 * `since` is when it came to that: when the first claim that met it holds from, or the window's end.
 */
export function milestoneState(
  milestone: Milestone,
  claims: readonly WordedClaim[],
  today: string,
): { state: MilestoneState; claimIds: string[]; since: string | null } {
  const onPoint = claims.filter((c) => c.points.some((p) => milestone.points.includes(p)));
  const earliest = earliestDay(milestone);
  const meeting = onPoint.filter((c) => c.publishedAt >= earliest && meets(milestone, c));
  if (meeting.length > 0) {
    const since = meeting.map(holdsFrom).toSorted()[0] ?? null;
    return { state: "met", claimIds: meeting.map((c) => c.id).toSorted(), since };
  }
  if (today < milestone.from) return { state: "upcoming", claimIds: [], since: null };
  if (today <= milestone.to) return { state: "due", claimIds: [], since: null };
  const covered = onPoint.some((c) => c.publishedAt.slice(0, 10) >= milestone.from);
  return { state: covered ? "overdue" : "silent", claimIds: [], since: `${milestone.to}T23:59:59.000Z` };
}

/** ISO day from which on a claim can meet a milestone, or break the silence about it. */
export function earliestDay(milestone: Milestone): string {
  return new Date(Date.parse(milestone.from) - EARLY_DAYS * DAY_MS).toISOString().slice(0, 10);
}

function meets(milestone: Milestone, claim: WordedClaim): boolean {
  if (claim.modality !== "asserted" || !claim.status) return false;
  const { statuses, words } = milestone.metBy;
  const text = claim.exact.toLowerCase();
  return statuses.includes(claim.status) && words.some((word) => text.includes(word.toLowerCase()));
}
