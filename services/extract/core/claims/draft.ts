import type { ClaimFigure, Modality, Span, Status } from "#shared/domain/index.ts";

/** A rule that fired, on the words it fired on. */
export interface Fired extends Span {
  rule: string;
}

/** A claim before it has evidence and an id. */
export interface Draft {
  points: number[];
  status: Status | null;
  modality: Modality;
  figures: ClaimFigure[];
  attributedTo: string | null;
  quote: "direct" | "indirect" | "none";
  validFrom: string | null;
  validTo: string | null;
  /** What the claim rests on: a sentence or a row. */
  span: Span;
  rule: string;
  confidence: number;
  fired: Fired[];
}
