import type { Claim, ClaimFigure, EvidenceState, Novelty, Review } from "#shared/domain/index.ts";

/** A row of the table `claim` with what its article and source add, and its figures. */
export interface ClaimRow {
  id: string;
  plan_id: string;
  points: number[];
  status: string | null;
  modality: string;
  actors: string[];
  attributed_to: string | null;
  quote: string;
  valid_from: string | null;
  valid_to: string | null;
  evidence_start: number;
  evidence_end: number;
  exact: string;
  prefix: string;
  suffix: string;
  rule: string;
  rules_version: string;
  confidence: number;
  novelty: string;
  state: string;
  review: string;
  published_at: Date;
  recorded_at: Date;
  /** `recorded_at` with microseconds, for the cursor. */
  recorded_key: string;
  article_id: number;
  version_id: number;
  story_id: number;
  source_id: string;
  source_name: string;
  article_url: string;
  article_title: string;
  /** Articles that carry the same claim in the same story, this one included. */
  copies: number;
  figures: FigureRow[];
  /** What was read before a reviewer corrected it. */
  original: { points: number[]; status: string | null; figures: FigureRow[] } | null;
}

export interface FigureRow {
  kind: string;
  value: number;
  value_max: number | null;
  unit: string;
  of: string | null;
  approx: string | null;
  change: string | null;
  modality: string | null;
  metric: string | null;
  party: string | null;
  start_offset: number;
  end_offset: number;
}

/** A claim as the interface gives it: the library's fields and where it stands. */
export interface PublishedClaim extends Omit<Claim, "figures"> {
  figures: ClaimFigure[];
  /** Id of the pack whose points these are. */
  plan: string;
  articleId: number;
  articleUrl: string;
  articleTitle: string;
  versionId: number;
  source: string;
  sourceName: string;
  storyId: number;
  copies: number;
  publishedAt: string;
  recordedAt: string;
  novelty: Novelty;
  state: EvidenceState;
  review: Review;
  /** What was read from the words, where a reviewer's correction stands in its place. */
  original: Pick<Claim, "points" | "status" | "figures"> | null;
  rulesVersion: string;
}

/** Leave out the fields that are null, as the library does. */
function given<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function toFigure(row: FigureRow): ClaimFigure {
  const { value_max: valueMax, of, approx, change, modality, metric, party } = row;
  return {
    start: row.start_offset,
    end: row.end_offset,
    kind: row.kind as ClaimFigure["kind"],
    value: row.value,
    unit: row.unit,
    ...(given({ valueMax, of, approx, change, modality, metric, party }) as Partial<ClaimFigure>),
  };
}

/** Turn a row into the published shape; the columns hold what the record stage wrote, so they are trusted. */
export function toClaim(row: ClaimRow): PublishedClaim {
  return {
    id: row.id,
    plan: row.plan_id,
    points: row.points,
    status: row.status as Claim["status"],
    modality: row.modality as Claim["modality"],
    figures: row.figures.map(toFigure),
    actors: row.actors,
    attributedTo: row.attributed_to,
    quote: row.quote as Claim["quote"],
    validFrom: row.valid_from,
    validTo: row.valid_to,
    evidence: {
      start: row.evidence_start,
      end: row.evidence_end,
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
    },
    rule: row.rule,
    rulesVersion: row.rules_version,
    confidence: Number(row.confidence.toFixed(3)),
    articleId: row.article_id,
    articleUrl: row.article_url,
    articleTitle: row.article_title,
    versionId: row.version_id,
    source: row.source_id,
    sourceName: row.source_name,
    storyId: row.story_id,
    copies: row.copies,
    publishedAt: row.published_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    novelty: row.novelty as Novelty,
    state: row.state as EvidenceState,
    review: row.review as Review,
    original: row.original && {
      points: row.original.points,
      status: row.original.status as Claim["status"],
      figures: row.original.figures.map(toFigure),
    },
  };
}
