import type { EvidenceState, Modality, Review, Status } from "#shared/domain/index.ts";

/** A claim as the record stage compares it with others: what it says, who says it, from which origin. */
export interface KnownClaim {
  id: string;
  points: number[];
  status: Status | null;
  modality: Modality;
  attributedTo: string | null;
  sourceId: string;
  /** Origin: forty wire copies are one story. */
  storyId: number;
  /** ISO 8601. */
  publishedAt: string;
  /** ISO day from which it holds in the world; null where the text gives none. */
  validFrom: string | null;
  confidence: number;
  state: EvidenceState;
  review: Review;
}

/** Who holds the claim: the named speaker, or the publisher in its own voice. */
export function holder(claim: Pick<KnownClaim, "attributedTo" | "sourceId">): string {
  return claim.attributedTo ?? `source:${claim.sourceId}`;
}

/** Claims that still count: their words stand unedited, and no reviewer has rejected them. */
export function isLive(claim: KnownClaim): boolean {
  return claim.state === "intact" && claim.review !== "rejected";
}

/** When a claim holds from: the day its text names if that is past, else when it was published. */
export function holdsFrom(claim: Pick<KnownClaim, "validFrom" | "publishedAt">): string {
  if (!claim.validFrom) return claim.publishedAt;
  const named = `${claim.validFrom}T00:00:00.000Z`;
  return named < claim.publishedAt ? named : claim.publishedAt;
}
