import { type ClaimFigure, figureText } from "#shared/domain/index.ts";
import { wordOf } from "./rollup.ts";

/** One line for a claim: who says what about it, for feeds and titles. */
export function claimLine(claim: {
  points: number[];
  status: string | null;
  modality: string;
  figures: ClaimFigure[];
  attributedTo: string | null;
  sourceName: string;
}): string {
  const said = [claim.status ? wordOf(claim.status) : "", ...claim.figures.map(figureText)]
    .filter(Boolean)
    .join(", ");
  const modality = claim.modality === "asserted" ? "" : ` (${claim.modality})`;
  const who = claim.attributedTo ? `${claim.attributedTo}, in ${claim.sourceName}` : claim.sourceName;
  return `Point ${claim.points.join(", ")}: ${said || "mentioned"}${modality} – ${who}`;
}
