import type { Db } from "#shared/db/index.ts";
import type { Plan, Point } from "#shared/domain/index.ts";
import { type Rollup, rollupOf } from "../core/rollup.ts";
import { groupBy, standingAt, type Standing } from "../core/standing.ts";
import {
  type AssessmentRow,
  type IdsWanted,
  listAssessments,
  supportByPoint,
  type SupportRow,
} from "./queries/points.ts";

export interface BoardPoint extends Standing {
  number: number;
  title: string;
  rollup: Rollup;
  claims: number;
  sources: number;
  lastClaimAt: Date | null;
}

/** How every point of a plan stands: now, or as it was reported at an earlier instant. */
export async function loadBoard(db: Db, plan: Plan, asOf: Date | null, now: Date): Promise<BoardPoint[]> {
  const [assessments, support] = await Promise.all([
    listAssessments(db, plan.id, { knownAt: asOf, claimIds: asOf ?? now }),
    supportByPoint(db, plan.id, asOf),
  ]);
  const byPoint = groupBy(assessments, (row) => row.point);
  const supportOf = new Map(support.map((row) => [row.point, row]));
  return plan.points.map((point) =>
    toBoardPoint(point, byPoint.get(point.number) ?? [], supportOf.get(point.number), asOf ?? now),
  );
}

/** One point as the board has it, with the assessments that it is drawn from, oldest first. */
export async function loadPoint(
  db: Db,
  plan: Plan,
  point: Point,
  { asOf, now, claimIds }: { asOf: Date | null; now: Date; claimIds: IdsWanted },
): Promise<BoardPoint & { history: AssessmentRow[] }> {
  const [history, support] = await Promise.all([
    listAssessments(db, plan.id, { point: point.number, knownAt: asOf, claimIds }),
    supportByPoint(db, plan.id, asOf, point.number),
  ]);
  const backing = support.find((row) => row.point === point.number);
  return { ...toBoardPoint(point, history, backing, asOf ?? now), history };
}

function toBoardPoint(
  point: Point,
  history: readonly AssessmentRow[],
  backing: SupportRow | undefined,
  at: Date,
): BoardPoint {
  const standing = standingAt(history, at);
  return {
    ...standing,
    number: point.number,
    title: point.title,
    rollup: rollupOf(standing.status, standing.flags, point.duty),
    claims: backing?.claims ?? 0,
    sources: backing?.sources ?? 0,
    lastClaimAt: backing?.lastClaimAt ?? null,
  };
}
