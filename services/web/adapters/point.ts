import type { Db } from "#shared/db/index.ts";
import type { Plan, Point } from "#shared/domain/index.ts";
import { type PublishedClaim, toClaim } from "../core/claim.ts";
import { type MilestoneView, milestonesOf } from "../core/milestones.ts";
import { shownHistory } from "../core/shown.ts";
import { dayOf } from "../core/time.ts";
import { type BoardPoint, loadPoint } from "./board.ts";
import { loadClaims } from "./claims.ts";
import { type ActorCount, countActors } from "./queries/actors.ts";
import { type ChangeRow, listChanges } from "./queries/changes.ts";
import { claimsByDay, claimsByIds } from "./queries/claims.ts";
import { type ConflictRow, listConflicts } from "./queries/conflicts.ts";
import { latestFigures, type SeriesRow } from "./queries/figures.ts";
import { milestoneStates } from "./queries/milestones.ts";
import type { AssessmentRow } from "./queries/points.ts";

const CHANGES = 100;
const CONFLICTS = 50;
const NEWEST = 10;

export interface PointPage {
  standing: BoardPoint & { history: AssessmentRow[] };
  /** Claims that the timeline shows, by id. */
  claims: Map<string, PublishedClaim>;
  changes: ChangeRow[];
  conflicts: ConflictRow[];
  figures: SeriesRow[];
  milestones: MilestoneView[];
  daily: { day: string; claims: number }[];
  actors: ActorCount[];
  newest: PublishedClaim[];
}

/** All that the page of a point shows: now, or as it was known at `asOf`. */
export async function loadPointPage(
  db: Db,
  plan: Plan,
  point: Point,
  at: { asOf: Date | null; now: Date },
): Promise<PointPage> {
  const number = point.number;
  const known = at.asOf ?? undefined;
  const where = { point: number, knownAt: known };
  const [standing, changes, conflicts, figures, states, daily, actors, newest] = await Promise.all([
    loadPoint(db, plan, point, { ...at, claimIds: "few" }),
    listChanges(db, plan.id, where, { limit: CHANGES }),
    listConflicts(db, plan.id, { point: number, ...openAt(at.asOf) }, { limit: CONFLICTS }),
    latestFigures(db, plan.id, number, at.asOf),
    milestoneStates(db, plan.id, at.asOf),
    claimsByDay(db, plan.id, where),
    countActors(db, plan.id, where),
    loadClaims(db, plan, where, { limit: NEWEST, firstOnly: true }),
  ]);
  const shown = shownHistory(standing.history).flatMap((row) => row.claimIds);
  const claims = (await claimsByIds(db, shown)).map(toClaim);
  return {
    standing,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    changes: changes.slice(0, CHANGES),
    conflicts,
    figures,
    milestones: milestonesOf(plan, states, dayOf(at.asOf ?? at.now)).filter((m) => m.points.includes(number)),
    daily,
    actors,
    newest: newest.rows,
  };
}

function openAt(asOf: Date | null): { open?: boolean; openAt?: Date } {
  return asOf ? { openAt: asOf } : { open: true };
}
