import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Trx } from "#shared/db/index.ts";
import type { Claim, ClaimFigure, Novelty } from "#shared/domain/index.ts";
import type { KnownClaim } from "../core/known.ts";
import type { WordedClaim } from "../core/milestones.ts";
import type { SeriesValue } from "../core/series.ts";
import type { Recordable } from "./load.ts";
import type { RecordedVersion } from "./versions.ts";

/** A claim with the id under which it is stored and what it adds. */
export interface StoredClaim extends Claim {
  novelty: Novelty;
}

/**
 * Id of a claim in the store. The library's id says what is claimed on which words; with the
 * article's key it is the same in every version of the page and in every run.
 */
export function storedId(claimId: string, canonicalKey: string): string {
  return `c${createHash("sha256").update(`${claimId}\n${canonicalKey}`).digest("hex").slice(0, 20)}`;
}

/** Write claims and their figures in one statement; ids known already are left as they are. */
export async function insertClaims(
  trx: Trx,
  planId: string,
  page: Recordable,
  version: RecordedVersion,
  claims: readonly StoredClaim[],
  now: Date,
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map((c) => ({
    ...c,
    evidence_start: c.evidence.start,
    evidence_end: c.evidence.end,
    exact: c.evidence.exact,
    prefix: c.evidence.prefix,
    suffix: c.evidence.suffix,
  }));
  const figures = claims.flatMap((c) => c.figures.map((f, ordinal) => figureRow(c.id, ordinal, f)));
  await sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t (
        id text, points int[], status text, modality text, actors text[], "attributedTo" text, quote text,
        "validFrom" date, "validTo" date, evidence_start int, evidence_end int, exact text, prefix text, suffix text,
        rule text, confidence real, novelty text)
    ), written AS (
      INSERT INTO claim (id, plan_id, article_id, version_id, source_id, story_id, points, status, modality, actors,
        attributed_to, quote, valid_from, valid_to, evidence_start, evidence_end, exact, prefix, suffix, rule,
        rules_version, confidence, novelty, published_at, recorded_at)
      SELECT id, ${planId}, ${page.articleId}, ${version.id}, ${page.sourceId}, ${version.storyId}, points, status,
        modality, coalesce(actors, '{}'), "attributedTo", quote, "validFrom", "validTo", evidence_start, evidence_end,
        exact, prefix, suffix, rule, ${page.rulesVersion}, confidence, novelty, ${version.saidAt}, ${now}
      FROM given ON CONFLICT (id) DO NOTHING RETURNING id
    ), marked AS (
      UPDATE article SET carries_claims = true WHERE id = ${page.articleId} AND NOT carries_claims
    )
    INSERT INTO claim_figure (claim_id, ordinal, kind, value, value_max, unit, of, approx, change, modality, metric,
      party, start_offset, end_offset)
    SELECT f.* FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) AS f (
      claim_id text, ordinal int, kind text, value float8, value_max float8, unit text, of text, approx text,
      change text, modality text, metric text, party text, start_offset int, end_offset int)
    JOIN written ON written.id = f.claim_id`.execute(trx);
}

function figureRow(claimId: string, ordinal: number, figure: ClaimFigure) {
  return {
    claim_id: claimId,
    ordinal,
    kind: figure.kind,
    value: figure.value,
    value_max: figure.valueMax ?? null,
    unit: figure.unit,
    of: figure.of ?? null,
    approx: figure.approx ?? null,
    change: figure.change ?? null,
    modality: figure.modality ?? null,
    metric: figure.metric ?? null,
    party: figure.party ?? null,
    start_offset: figure.start,
    end_offset: figure.end,
  };
}

/** Lists and times come as the server writes them: taking them apart here costs more than the rest of the row. */
const KNOWN = [
  "id",
  sql<number[]>`to_json(points)`.as("points"),
  "status",
  "modality",
  "attributed_to as attributedTo",
  "source_id as sourceId",
  "story_id as storyId",
  sql<string>`to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as("publishedAt"),
  "valid_from as validFrom",
  "confidence",
  "state",
  "review",
] as const;

/** All claims of a plan on any of `points`, oldest first. */
export async function knownClaims(
  trx: Trx,
  planId: string,
  points: readonly number[],
): Promise<KnownClaim[]> {
  if (points.length === 0) return [];
  return (await onPoints(trx, planId, points).select(KNOWN).execute()) as KnownClaim[];
}

/** The claims on any of `points` that were published on the ISO day `since` or later, with their words. */
export async function wordedClaims(
  trx: Trx,
  planId: string,
  points: readonly number[],
  since: string,
): Promise<WordedClaim[]> {
  if (points.length === 0) return [];
  const claims = onPoints(trx, planId, points).where("published_at", ">=", new Date(since));
  return (await claims.select([...KNOWN, "exact"]).execute()) as WordedClaim[];
}

/** Ids of those that are stored already; by id, since a correction may have moved one to another point. */
export async function storedAmong(trx: Trx, claims: readonly { id: string }[]): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const ids = claims.map((claim) => claim.id);
  const rows = await trx.selectFrom("claim").select("id").where("id", "in", ids).execute();
  return new Set(rows.map((row) => row.id));
}

function onPoints(trx: Trx, planId: string, points: readonly number[]) {
  return trx
    .selectFrom("claim")
    .where("plan_id", "=", planId)
    .where(sql<boolean>`points && ${[...points]}::int[]`)
    .orderBy("published_at")
    .orderBy("id");
}

/** The values that live claims assert of a point's metrics (all, if null), what is planned left out. */
export async function knownValues(
  trx: Trx,
  planId: string,
  point: number,
  metrics: readonly string[] | null,
): Promise<SeriesValue[]> {
  if (metrics?.length === 0) return [];
  const rows = await trx
    .selectFrom("series_value")
    .innerJoin("claim", "claim.id", "series_value.claim_id")
    .select(["metric", "party", "value", "value_max", "unit", "as_of", "claim_id"])
    .where("series_value.plan_id", "=", planId)
    .where("series_value.point", "=", point)
    .$if(metrics !== null, (query) => query.where("metric", "in", metrics))
    .where("claim.state", "=", "intact")
    .where("claim.review", "<>", "rejected")
    .execute();
  return rows.map((r) => ({
    metric: r.metric,
    party: r.party,
    value: r.value,
    valueMax: r.value_max,
    unit: r.unit,
    asOf: r.as_of.toISOString(),
    claimId: r.claim_id,
  }));
}
