import type { Trx } from "#shared/db/index.ts";
import type { Change, Evidence } from "#shared/domain/index.ts";
import { evidenceState } from "../core/diff/index.ts";
import type { StoredClaim } from "./claims.ts";
import type { Recordable } from "./load.ts";
import type { RecordedVersion } from "./versions.ts";

interface Standing {
  id: string;
  points: number[];
  actors: string[];
  status: string | null;
  evidence: Evidence;
}

/**
 * See how the claims that an article's earlier versions made stand in the new one. Words that are
 * still there are intact; edited and withdrawn claims are marked and reported, never moved to
 * other words. Gives the points whose claims have changed, too.
 */
export async function reviewStanding(
  trx: Trx,
  planId: string,
  page: Recordable,
  version: RecordedVersion,
  found: readonly StoredClaim[],
  fresh: readonly StoredClaim[],
): Promise<{ changes: Change[]; points: number[] }> {
  const text = page.findings.article.text;
  const standing = await earlierClaims(trx, planId, page.articleId);
  const still = new Set(found.map((c) => c.id));
  const changes: Change[] = [];
  const points = await restoreFound(trx, planId, found);
  for (const claim of standing.filter((c) => !still.has(c.id))) {
    const state = evidenceState(claim.evidence, text);
    if (state === "intact") continue;
    await trx.updateTable("claim").set({ state }).where("id", "=", claim.id).execute();
    changes.push(correction(claim, state, replacement(claim, fresh), version));
    points.push(...claim.points);
  }
  return { changes, points };
}

/** Claims that the publisher had taken back and makes again in the very words. Gives their points. */
async function restoreFound(trx: Trx, planId: string, found: readonly StoredClaim[]): Promise<number[]> {
  const rows = await trx
    .updateTable("claim")
    .set({ state: "intact" })
    .where("plan_id", "=", planId)
    .where("state", "<>", "intact")
    .where("id", "in", ["", ...found.map((c) => c.id)])
    .returning("points")
    .execute();
  return rows.flatMap((row) => row.points);
}

/**
 * Mark claims of a version that came to us after a later one: what the later one does not say any
 * more was taken back before we read it, so nobody is told. Gives their ids.
 */
export async function markSuperseded(
  trx: Trx,
  page: Recordable,
  fresh: readonly StoredClaim[],
): Promise<Set<string>> {
  const gone = new Set<string>();
  const current = await trx
    .selectFrom("article_version")
    .select("text")
    .where("id", "=", page.currentVersionId)
    .executeTakeFirst();
  for (const claim of fresh) {
    const state = evidenceState(claim.evidence, current?.text ?? "");
    if (state === "intact") continue;
    await trx.updateTable("claim").set({ state }).where("id", "=", claim.id).execute();
    gone.add(claim.id);
  }
  return gone;
}

/**
 * Set aside the claims of a version that the present rules do not make any more. The publisher
 * has taken nothing back, so this is a verdict on the claim, which a reviewer can undo. Gives the
 * points that lost a claim.
 */
export async function retireUnfound(
  trx: Trx,
  planId: string,
  page: Recordable,
  version: RecordedVersion,
  found: readonly StoredClaim[],
): Promise<number[]> {
  const rows = await trx
    .updateTable("claim")
    .set({ review: "rejected" })
    .where("plan_id", "=", planId)
    .where("version_id", "=", version.id)
    .where("review", "=", "pending")
    .where("id", "not in", ["", ...found.map((c) => c.id)])
    .returning(["id", "points"])
    .execute();
  if (rows.length === 0) return [];
  const reviewer = `rules ${page.rulesVersion}`;
  const reason = "the rules do not make this claim any more";
  await trx
    .insertInto("verdict")
    .values(rows.map(({ id }) => ({ claim_id: id, verdict: "rejected", reason, reviewer })))
    .execute();
  return rows.flatMap((row) => row.points);
}

async function earlierClaims(trx: Trx, planId: string, articleId: number): Promise<Standing[]> {
  const rows = await trx
    .selectFrom("claim")
    .select([
      "id",
      "points",
      "actors",
      "status",
      "evidence_start",
      "evidence_end",
      "exact",
      "prefix",
      "suffix",
    ])
    .where("plan_id", "=", planId)
    .where("article_id", "=", articleId)
    .where("state", "=", "intact")
    .orderBy("id")
    .execute();
  return rows.map(({ evidence_start: start, evidence_end: end, exact, prefix, suffix, ...claim }) => ({
    ...claim,
    evidence: { start, end, exact, prefix, suffix },
  }));
}

/** The claim that the publisher put in the place of an edited one: new, on the same point, nearest to it. */
function replacement(old: Standing, fresh: readonly StoredClaim[]): StoredClaim | null {
  const distance = (c: StoredClaim) => Math.abs(c.evidence.start - old.evidence.start);
  const onPoint = fresh.filter((c) => c.points.some((p) => old.points.includes(p)));
  return onPoint.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function correction(
  old: Standing,
  state: "edited" | "gone",
  by: StoredClaim | null,
  version: RecordedVersion,
): Change {
  const type = state === "edited" ? "claim_corrected" : "claim_withdrawn";
  return {
    key: `${type}:${old.id}`,
    type,
    point: old.points[0] ?? null,
    before: { status: old.status, exact: old.evidence.exact },
    after: state === "edited" && by ? { status: by.status, exact: by.evidence.exact, claimId: by.id } : null,
    claimIds: by && state === "edited" ? [old.id, by.id] : [old.id],
    actors: old.actors,
    occurredAt: version.saidAt,
  };
}
