import type { Figure } from "./mention.ts";
import type { Modality, Status } from "./status.ts";

/** W3C text-quote selector with position: `exact` is `text.slice(start, end)` of the version. */
export interface Evidence {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** A figure of a claim, tied to the metric of the point it measures where one fits. */
export interface ClaimFigure extends Figure {
  metric?: string;
  modality?: Modality;
  /** Who counts or is bound by it, canonical name. */
  party?: string;
}

/** A party asserts something about one or more points, bound to exact words. */
export interface Claim {
  /** Derived from what is said and where: the same page gives the same ids. */
  id: string;
  points: number[];
  status: Status | null;
  modality: Modality;
  figures: ClaimFigure[];
  /** Canonical names of the actors in the evidence. */
  actors: string[];
  /** Canonical name of who says it; null where it is the publisher's own voice. */
  attributedTo: string | null;
  quote: "direct" | "indirect" | "none";
  /** ISO days between which it holds in the world; null for open ends. */
  validFrom: string | null;
  validTo: string | null;
  evidence: Evidence;
  /** Id of the rule that made the claim. */
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

export type Novelty = "new" | "update" | "repeat" | "conflict";

/** How a claim's evidence stands in the newest version of its page. */
export type EvidenceState = "intact" | "edited" | "gone";

export type Review = "pending" | "accepted" | "rejected";
