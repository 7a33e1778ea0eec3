import { z } from "zod";
import { CHANGE_TYPES, MODALITIES, STATUSES } from "#shared/domain/index.ts";
import { NOVELTIES, REVIEWS, STATES } from "../core/claim-filter.ts";

const time = z.iso.datetime();
const points = z.array(z.number().int());

export const figureSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.string(),
  value: z.number(),
  valueMax: z.number().optional(),
  unit: z.string(),
  of: z.string().optional(),
  approx: z.string().optional(),
  change: z.string().optional(),
  modality: z.string().optional(),
  metric: z.string().optional(),
  party: z.string().optional(),
});

export const claimSchema = z.object({
  id: z.string(),
  plan: z.string(),
  points,
  status: z.enum(STATUSES).nullable(),
  modality: z.enum(MODALITIES),
  figures: z.array(figureSchema),
  actors: z.array(z.string()),
  attributedTo: z.string().nullable(),
  quote: z.enum(["direct", "indirect", "none"]),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  evidence: z.object({
    start: z.number().int(),
    end: z.number().int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  rule: z.string(),
  rulesVersion: z.string(),
  confidence: z.number(),
  articleId: z.number().int(),
  articleUrl: z.string(),
  articleTitle: z.string(),
  versionId: z.number().int(),
  source: z.string(),
  sourceName: z.string(),
  storyId: z.number().int(),
  copies: z.number().int(),
  publishedAt: time,
  recordedAt: time,
  novelty: z.enum(NOVELTIES),
  state: z.enum(STATES),
  review: z.enum(REVIEWS),
  original: z
    .object({ points, status: z.enum(STATUSES).nullable(), figures: z.array(figureSchema) })
    .nullable(),
});

const versionSchema = z.object({
  id: z.number().int(),
  number: z.number().int(),
  title: z.string(),
  authors: z.array(z.string()),
  publishedAt: time,
  modifiedAt: time.nullable(),
  recordedAt: time,
  lang: z.string().nullable(),
  storyId: z.number().int().nullable(),
  read: z.boolean(),
});

export const articleSchema = z.object({
  id: z.number().int(),
  url: z.string(),
  source: z.string(),
  sourceName: z.string(),
  firstSeenAt: time,
  lastFetchedAt: time.nullable(),
  currentVersionId: z.number().int().nullable(),
  note: z.string().nullable(),
  title: z.string().nullable(),
  version: z.number().int().nullable(),
  text: z.string().nullable(),
  versions: z.array(versionSchema),
  copies: z.array(
    z.object({ id: z.number().int(), url: z.string(), sourceName: z.string(), publishedAt: time }),
  ),
  claims: z.array(claimSchema),
});

export const pointSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  status: z.string(),
  rollup: z.string(),
  flags: z.array(z.string()),
  since: time.nullable(),
  claims: z.number().int(),
  sources: z.number().int(),
  lastClaimAt: time.nullable(),
  claimIds: z.array(z.string()),
});

export const assessmentSchema = z.object({
  status: z.string(),
  flags: z.array(z.string()),
  validFrom: time.nullable(),
  validTo: time.nullable(),
  recordedFrom: time.nullable(),
  recordedTo: time.nullable(),
  ruleVersion: z.string(),
  overruled: z.string().nullable(),
  claims: z.number().int(),
  claimIds: z.array(z.string()),
});

export const changeSchema = z.object({
  id: z.number().int(),
  type: z.enum(CHANGE_TYPES),
  point: z.number().int().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  claimIds: z.array(z.string()),
  actors: z.array(z.string()),
  occurredAt: time,
  recordedAt: time,
});

export const seriesSchema = z.object({
  id: z.number().int(),
  point: z.number().int(),
  metric: z.string(),
  party: z.string(),
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  asOf: time,
  recordedAt: time,
  claimId: z.string(),
  quote: z.string(),
  source: z.string(),
  sourceName: z.string(),
  review: z.enum(REVIEWS),
  state: z.enum(STATES),
});

export const conflictSchema = z.object({
  id: z.number().int(),
  point: z.number().int(),
  kind: z.enum(["figure", "status"]),
  metric: z.string().nullable(),
  sides: z.unknown(),
  claimIds: z.array(z.string()),
  openedAt: time,
  closedAt: time.nullable(),
});

export const milestoneSchema = z.object({
  id: z.string(),
  title: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  lead: z.array(z.string()),
  points,
  state: z.string(),
  claimIds: z.array(z.string()),
});

export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
  mentioned: z.number().int(),
  speaks: z.number().int(),
  lastClaimAt: time.nullable(),
});

const feedSchema = z.object({
  id: z.number().int(),
  url: z.string(),
  kind: z.string(),
  state: z.string(),
  intervalSeconds: z.number(),
  nextPollAt: time,
  lastPolledAt: time.nullable(),
  lastSuccessAt: time.nullable(),
  lastItemAt: time.nullable(),
  errorStreak: z.number(),
  lastError: z.string().nullable(),
  itemsSeen: z.number().int(),
  itemsSkipped: z.number().int(),
  pushedBy: z.string().nullable(),
});

export const sourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  tier: z.string(),
  camp: z.string().nullable(),
  silentSince: time.nullable(),
  articles: z.number().int(),
  yielding: z.number().int(),
  feeds: z.array(feedSchema),
});
