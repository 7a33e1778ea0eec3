import type { Db } from "#shared/db/index.ts";
import { type PublishedClaim, toClaim } from "../core/claim.ts";
import type { QueueFilter } from "../core/queue.ts";
import { groupBy } from "../core/standing.ts";
import { versionTexts } from "./queries/articles.ts";
import { claimsByIds } from "./queries/claims.ts";
import { type ConflictRow, listConflicts } from "./queries/conflicts.ts";
import { latestFigures, type SeriesRow } from "./queries/figures.ts";
import { type QueueCounts, queueCounts, queueIds } from "./queries/queue.ts";
import { type VerdictRow, verdictsOf } from "./queries/review.ts";

/** A claim with all that a reviewer needs to judge it. */
export interface ReviewItem {
  claim: PublishedClaim;
  text: string | undefined;
  verdicts: VerdictRow[];
  /** What others last said of the metrics of its figures. */
  competing: SeriesRow[];
  conflicts: ConflictRow[];
}

const CONFLICTS = 50;

/** One page of the review queue. */
export async function loadQueue(
  db: Db,
  planId: string,
  filter: QueueFilter,
  page: { limit: number; acted: string | undefined; after: string | undefined; now: Date },
): Promise<{ items: ReviewItem[]; counts: QueueCounts; next: string | null }> {
  const [found, counts] = await Promise.all([
    queueIds(db, planId, filter, { ...page, limit: page.limit + 1 }),
    queueCounts(db, planId, filter, page.now),
  ]);
  const ids = found.slice(0, page.limit);
  const next = found.length > page.limit ? (ids.at(-1) ?? null) : null;
  return { items: await loadItems(db, planId, ids), counts, next };
}

async function loadItems(db: Db, planId: string, ids: readonly string[]): Promise<ReviewItem[]> {
  const claims = (await claimsByIds(db, ids)).map(toClaim);
  const points = [...new Set(claims.flatMap((claim) => claim.points))];
  const [texts, verdicts, figures, conflicts] = await Promise.all([
    versionTexts(db, [...new Set(claims.map((claim) => claim.versionId))]),
    verdictsOf(db, ids),
    Promise.all(points.map((point) => latestFigures(db, planId, point, null))),
    Promise.all(
      points.map((point) => listConflicts(db, planId, { point, open: true }, { limit: CONFLICTS })),
    ),
  ]);
  const byClaim = groupBy(verdicts, (row) => row.claimId);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => {
    const claim = byId.get(id);
    if (!claim) return [];
    const metrics = new Set(claim.figures.flatMap((figure) => figure.metric ?? []));
    const opposed = conflicts.flat().filter((row) => row.claimIds.includes(id));
    // What stands in a contradiction is shown there, with its sides.
    const shown = new Set([id, ...opposed.flatMap((row) => row.claimIds)]);
    return {
      claim,
      text: texts.get(claim.versionId),
      verdicts: byClaim.get(id) ?? [],
      competing: figures.flat().filter((row) => metrics.has(row.metric) && !shown.has(row.claimId)),
      conflicts: opposed,
    };
  });
}
