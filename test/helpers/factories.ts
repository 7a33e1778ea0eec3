import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

/** Rows for tests: each call gives one that is unlike any before it, except where told. */
let serial = 0;
const next = () => ++serial;

export const PLAN_ID = "ua-us-20-point";
const DAY = "2026-02-01T08:00:00Z";

export async function makeSource(db: Db, given: { id?: string; name?: string } = {}): Promise<string> {
  const id = given.id ?? `source-${next()}`;
  await db
    .insertInto("source")
    .values({ id, name: given.name ?? `Daily ${id}`, tier: "national" })
    .execute();
  return id;
}

export async function makeFeed(db: Db, sourceId: string): Promise<number> {
  const url = `https://${sourceId}.example/feed-${next()}.xml`;
  const row = await db
    .insertInto("feed")
    .values({ source_id: sourceId, url, last_polled_at: DAY, last_success_at: DAY, items_seen: 12 })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface MadeArticle {
  articleId: number;
  versionId: number;
  storyId: number;
  sourceId: string;
  text: string;
}

/** An article with one version; with `storyId` it is a copy of that story. */
export async function makeArticle(
  db: Db,
  given: { sourceId?: string; text?: string; title?: string; publishedAt?: string; storyId?: number } = {},
): Promise<MadeArticle> {
  const sourceId = given.sourceId ?? (await makeSource(db));
  const n = next();
  const text = given.text ?? `Engineers reported progress at site ${n}.`;
  const publishedAt = given.publishedAt ?? DAY;
  const url = `https://${sourceId}.example/articles/${n}`;
  const { id: articleId } = await db
    .insertInto("article")
    .values({
      source_id: sourceId,
      url,
      canonical_key: url,
      carries_claims: true,
      last_fetched_at: publishedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const made = await makeVersion(db, { ...given, articleId, text, publishedAt });
  return { articleId, sourceId, text, ...made };
}

/** One more version of an article; it becomes the current one. */
export async function makeVersion(
  db: Db,
  given: {
    articleId: number;
    text: string;
    title?: string;
    publishedAt?: string;
    number?: number;
    storyId?: number;
  },
): Promise<{ versionId: number; storyId: number }> {
  const published_at = given.publishedAt ?? DAY;
  const { id: versionId } = await db
    .insertInto("article_version")
    .values({
      article_id: given.articleId,
      number: given.number ?? 1,
      content_hash: `hash-${next()}`,
      rules_version: "test",
      title: given.title ?? `Report ${serial}`,
      published_at,
      text: given.text,
      blocks: JSON.stringify([]),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const storyId = given.storyId ?? (await makeStory(db, versionId, published_at));
  await db.updateTable("article_version").set({ story_id: storyId }).where("id", "=", versionId).execute();
  await db
    .updateTable("article")
    .set({ current_version_id: versionId })
    .where("id", "=", given.articleId)
    .execute();
  return { versionId, storyId };
}

async function makeStory(db: Db, versionId: number, publishedAt: string): Promise<number> {
  const row = await db
    .insertInto("story")
    .values({ first_version_id: versionId, first_published_at: publishedAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface ClaimInput {
  id?: string;
  planId?: string;
  points?: number[];
  status?: string | null;
  modality?: string;
  actors?: string[];
  attributedTo?: string | null;
  exact?: string;
  publishedAt?: string;
  recordedAt?: string;
  novelty?: string;
  figures?: { kind: string; value: number; unit: string; metric?: string }[];
}

/** A claim on the words `exact` of an article, or on its whole text; also announced in the event log. */
export async function makeClaim(db: Db, article: MadeArticle, given: ClaimInput = {}): Promise<string> {
  const id = given.id ?? `claim-${next()}`;
  const exact = given.exact ?? article.text;
  const start = Math.max(0, article.text.indexOf(exact));
  const end = start + exact.length;
  const plan_id = given.planId ?? PLAN_ID;
  await db
    .insertInto("claim")
    .values({
      id,
      plan_id,
      article_id: article.articleId,
      version_id: article.versionId,
      source_id: article.sourceId,
      story_id: article.storyId,
      points: given.points ?? [4],
      status: given.status === undefined ? "in_progress" : given.status,
      modality: given.modality ?? "asserted",
      actors: given.actors ?? [],
      attributed_to: given.attributedTo ?? null,
      evidence_start: start,
      evidence_end: end,
      exact,
      prefix: article.text.slice(Math.max(0, start - 40), start),
      suffix: article.text.slice(end, end + 40),
      rule: "test-rule",
      rules_version: "test",
      confidence: 0.9,
      novelty: given.novelty ?? "new",
      published_at: given.publishedAt ?? DAY,
      ...(given.recordedAt ? { recorded_at: given.recordedAt } : {}),
    })
    .execute();
  await makeFigures(db, id, given.figures ?? []);
  await announce(db, { kind: "claim", ref: id, point: given.points?.[0] ?? 4, planId: plan_id });
  return id;
}

async function makeFigures(
  db: Db,
  claimId: string,
  figures: NonNullable<ClaimInput["figures"]>,
): Promise<void> {
  if (figures.length === 0) return;
  const rows = figures.map((figure, ordinal) => ({
    claim_id: claimId,
    ordinal,
    start_offset: 0,
    end_offset: 1,
    ...figure,
    metric: figure.metric ?? null,
  }));
  await db.insertInto("claim_figure").values(rows).execute();
}

/** A row of the event log, as the record stage writes with each claim and change. */
export async function announce(
  db: Db,
  event: { kind: "claim" | "change"; ref: string; point?: number | null; planId?: string },
): Promise<number> {
  const row = await db
    .insertInto("event_log")
    .values({
      kind: event.kind,
      plan_id: event.planId ?? PLAN_ID,
      ref: event.ref,
      point: event.point ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** An assessment that holds over `valid` and was known over `recorded`; null for an open end. */
export async function makeAssessment(
  db: Db,
  given: {
    point?: number;
    status: string;
    flags?: string[];
    claimIds?: string[];
    valid: [string, string | null];
    recorded: [string, string | null];
  },
): Promise<void> {
  await sql`
    INSERT INTO assessment (plan_id, point, status, flags, claim_ids, rule_version, valid, recorded)
    VALUES (${PLAN_ID}, ${given.point ?? 4}, ${given.status}, ${given.flags ?? []}::text[], ${given.claimIds ?? []}::text[],
      'test', tstzrange(${given.valid[0]}, ${given.valid[1]}), tstzrange(${given.recorded[0]}, ${given.recorded[1]}))`.execute(
    db,
  );
}

/** A change with its event; gives its id. */
export async function makeChange(
  db: Db,
  given: {
    type?: string;
    point?: number;
    before?: unknown;
    after?: unknown;
    claimIds?: string[];
    at?: string;
    recordedAt?: string;
  } = {},
): Promise<number> {
  const point = given.point ?? 4;
  const { id } = await db
    .insertInto("change")
    .values({
      key: `change-${next()}`,
      plan_id: PLAN_ID,
      type: given.type ?? "status_changed",
      point,
      before: JSON.stringify(given.before ?? { status: "signed", flags: [] }),
      after: JSON.stringify(given.after ?? { status: "in_progress", flags: [] }),
      claim_ids: given.claimIds ?? [],
      occurred_at: given.at ?? DAY,
      ...(given.recordedAt ? { recorded_at: given.recordedAt } : {}),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await announce(db, { kind: "change", ref: String(id), point });
  return id;
}

/** A value of a series, resting on a claim. */
export async function makeSeriesValue(
  db: Db,
  given: {
    claimId: string;
    metric: string;
    value: number;
    unit: string;
    party?: string;
    asOf?: string;
    point?: number;
  },
): Promise<void> {
  await db
    .insertInto("series_value")
    .values({
      plan_id: PLAN_ID,
      point: given.point ?? 4,
      metric: given.metric,
      party: given.party ?? "United Nations",
      value: given.value,
      unit: given.unit,
      as_of: given.asOf ?? DAY,
      claim_id: given.claimId,
    })
    .execute();
}

/** An open conflict between claims. */
export async function makeConflict(
  db: Db,
  given: { claimIds: string[]; kind?: "figure" | "status"; metric?: string; sides?: unknown; point?: number },
): Promise<number> {
  const row = await db
    .insertInto("conflict")
    .values({
      plan_id: PLAN_ID,
      point: given.point ?? 4,
      kind: given.kind ?? "figure",
      metric: given.metric ?? null,
      sides: JSON.stringify(given.sides ?? []),
      claim_ids: given.claimIds,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
