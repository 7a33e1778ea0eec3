import type { Db } from "#shared/db/index.ts";
import { type PublishedClaim, toClaim } from "../core/claim.ts";
import { copiesOf, type VersionHead, versionHead, versionTexts } from "./queries/articles.ts";
import { type ChangeRow, listChanges } from "./queries/changes.ts";
import { claimsByIds } from "./queries/claims.ts";
import { type ConflictRow, listConflicts } from "./queries/conflicts.ts";
import { latestFigures, type SeriesRow } from "./queries/figures.ts";
import { listVerdicts, type VerdictRow } from "./queries/review.ts";

const CHANGES = 50;

export interface ClaimPage {
  claim: PublishedClaim;
  version: VersionHead | null;
  /** Text of the version that the claim is bound to. */
  text: string | undefined;
  verdicts: VerdictRow[];
  changes: ChangeRow[];
  conflicts: ConflictRow[];
  /** What each party last said of the metrics of this claim's figures. */
  competing: SeriesRow[];
  /** The claim that the publisher put in the place of this one. */
  replacedBy: PublishedClaim | null;
  copies: Awaited<ReturnType<typeof copiesOf>>;
}

/** All that the page of a claim shows, or null if there is no such claim. */
export async function loadClaimPage(db: Db, id: string): Promise<ClaimPage | null> {
  const [row] = await claimsByIds(db, [id]);
  if (!row) return null;
  const claim = toClaim(row);
  const [version, texts, verdicts, changes, conflicts, competing, copies] = await Promise.all([
    versionHead(db, claim.versionId),
    versionTexts(db, [claim.versionId]),
    listVerdicts(db, id),
    listChanges(db, claim.plan, { claim: id }, { limit: CHANGES }),
    listConflicts(db, claim.plan, { claim: id }, { limit: CHANGES }),
    competingValues(db, claim),
    copiesOf(db, claim.articleId),
  ]);
  const replacement = changes.find((c) => c.type === "claim_corrected" && c.claimIds[0] === id)?.claimIds[1];
  const [next] = replacement ? await claimsByIds(db, [replacement]) : [];
  return {
    claim,
    version,
    text: texts.get(claim.versionId),
    verdicts,
    changes: changes.slice(0, CHANGES),
    conflicts,
    competing,
    replacedBy: next ? toClaim(next) : null,
    copies: claim.copies > 1 ? copies : [],
  };
}

async function competingValues(db: Db, claim: PublishedClaim): Promise<SeriesRow[]> {
  const metrics = new Set(claim.figures.flatMap((figure) => figure.metric ?? []));
  if (metrics.size === 0) return [];
  const found = await Promise.all(claim.points.map((point) => latestFigures(db, claim.plan, point, null)));
  return found.flat().filter((row) => metrics.has(row.metric));
}
