import type { ClaimFigure } from "#shared/domain/index.ts";
import { wordOf } from "./rollup.ts";

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });

const APPROX: Record<string, string> = {
  about: "about ",
  at_least: "at least ",
  at_most: "at most ",
  over: "over ",
  under: "under ",
  nearly: "nearly ",
};

interface Amount {
  value: number;
  valueMax?: number | null | undefined;
  unit: string;
  approx?: string | undefined;
  of?: string | undefined;
}

/** A figure as a reader wants it: "at least 15 %", "USD 3,000,000,000", "2,350 persons". */
export function figureText(figure: Amount): string {
  const range = [figure.value, figure.valueMax]
    .filter((n) => typeof n === "number")
    .map((n) => NUMBER.format(n));
  const number = `${APPROX[figure.approx ?? ""] ?? ""}${range.join(" to ")}`;
  if (figure.unit === "percent") return `${number} %`;
  if (/^[A-Z]{3}$/.test(figure.unit)) return `${figure.unit} ${number}`;
  return `${number} ${figure.unit.replaceAll("_", " ")}`.trim();
}

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
