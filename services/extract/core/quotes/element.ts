import type { Span } from "#shared/domain/index.ts";

/** A word, a punctuation mark or a whole quotation, taken as one piece. */
export interface Element extends Span {
  kind: "word" | "mark" | "quotation";
  text: string;
  lower: string;
}
