import { sql } from "kysely";
import { publishChanges, type Trx } from "#shared/db/index.ts";
import type { Change, Claim, Plan } from "#shared/domain/index.ts";
import type { NewWork } from "#shared/stages/index.ts";
import type { KnownClaim } from "../core/known.ts";
import { noveltyOf } from "../core/novelty.ts";
import { carryVerdicts } from "./carried.ts";
import { insertClaims, knownClaims, storedAmong, type StoredClaim, storedId } from "./claims.ts";
import { derive } from "./derive.ts";
import { recordFigures } from "./figures.ts";
import { loadRecordable, type Recordable } from "./load.ts";
import { recordMilestones } from "./milestones.ts";
import { publishClaims } from "./outbox.ts";
import { markSuperseded, retireUnfound, reviewStanding } from "./standing.ts";
import { recordVersion, type RecordedVersion } from "./versions.ts";

/**
 * Record what was found in a page: its version and story, its claims with their novelty, and what
 * follows for assessments, series, conflicts and milestones. `silent` records without telling
 * anybody (a plan's baseline). Runs in one transaction; returns the jobs that follow.
 */
export async function recordPage(
  trx: Trx,
  plans: readonly Plan[],
  pageId: string,
  silent = false,
): Promise<NewWork[]> {
  const now = await takeTurn(trx);
  const page = await loadRecordable(trx, pageId);
  const version = await recordVersion(trx, page, now);
  if (!version.changed && !version.late && !version.reread) return [];
  const next: NewWork[] = [];
  for (const found of page.findings.plans) {
    const plan = plans.find((p) => p.id === found.planId);
    if (!plan) continue;
    const changes = await recordClaims(trx, plan, page, version, found.claims, now, silent);
    if (!silent) next.push(...(await publishChanges(trx, plan.id, changes, now)));
  }
  return next;
}

/**
 * What follows from a page depends on what is known, so pages are recorded one after another.
 * The time is read after the turn has come: a transaction's own start may lie before the last turn.
 */
export async function takeTurn(trx: Trx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`
    WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtext('peace-tracker:record')))
    SELECT date_trunc('milliseconds', clock_timestamp()) AS now FROM turn`.execute(trx);
  return rows[0]?.now ?? new Date();
}

async function recordClaims(
  trx: Trx,
  plan: Plan,
  page: Recordable,
  version: RecordedVersion,
  claims: readonly Claim[],
  now: Date,
  silent: boolean,
): Promise<Change[]> {
  const points = [...new Set(claims.flatMap((c) => c.points))];
  const earlier = await knownClaims(trx, plan.id, points);
  const found = claims.map((c) =>
    compare({ ...c, id: storedId(c.id, page.canonicalKey) }, page, version, earlier),
  );
  // Claims are of their article, so a new one has none yet.
  const isFirst = page.currentVersionId === null;
  const known = isFirst ? new Set<string>() : await storedAmong(trx, found);
  const fresh = found.filter((c) => !known.has(c.id));
  await insertClaims(trx, plan.id, page, version, fresh, now);
  const verdicts = await carryVerdicts(trx, plan.id, version.storyId, fresh);
  if (!silent) await publishClaims(trx, plan.id, fresh, now);
  const gone = version.late ? await markSuperseded(trx, page, fresh) : new Set<string>();
  const retired = version.reread ? await retireUnfound(trx, plan.id, page, version, found) : [];
  const reviewed =
    version.changed && !isFirst
      ? await reviewStanding(trx, plan.id, page, version, found, fresh)
      : { changes: [], points: [] };
  const touched = [...new Set([...points, ...retired, ...reviewed.points])].toSorted((a, b) => a - b);
  // What was marked or set aside changes what is known; else the new claims are all that is new.
  const altered = reviewed.points.length > 0 || version.late || version.reread || verdicts.carried;
  const standing = altered ? await knownClaims(trx, plan.id, touched) : [...earlier, ...fresh];
  const counted = fresh.filter((c) => !verdicts.rejected.has(c.id));
  const changes = [...reviewed.changes];
  for (const point of touched) {
    const on = (c: KnownClaim) => c.points.includes(point);
    changes.push(...(await derive(trx, plan.id, point, standing.filter(on), now)));
    const said = counted.filter((c) => on(c) && !gone.has(c.id));
    changes.push(...(await recordFigures(trx, plan.id, point, said, page.sourceName, altered, now)));
  }
  changes.push(...(await recordMilestones(trx, plan, touched, now)));
  return changes;
}

function compare(
  claim: Claim,
  page: Recordable,
  version: RecordedVersion,
  earlier: readonly KnownClaim[],
): StoredClaim & KnownClaim {
  const worded = {
    ...claim,
    sourceId: page.sourceId,
    storyId: version.storyId,
    publishedAt: version.saidAt,
    state: "intact" as const,
    review: "pending" as const,
  };
  return { ...worded, novelty: noveltyOf(worded, earlier) };
}
