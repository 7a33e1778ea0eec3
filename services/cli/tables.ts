import type { Claim, ClaimFigure } from "#shared/domain/index.ts";
import type { explainClaims } from "../extract/core/claims/explain.ts";
import { textTable } from "./text-table.ts";

const HEADERS = ["point", "status", "modality", "who", "figures", "words"];
const WIDEST = [9, 12, 11, 22, 34];

/** Claims as a table that fits `width` columns: one line each, in the order of their points. */
export function claimTable(claims: readonly Claim[], width: number): string {
  const sorted = claims.toSorted(
    (a, b) => (a.points[0] ?? 0) - (b.points[0] ?? 0) || a.evidence.start - b.evidence.start,
  );
  return textTable([HEADERS, ...sorted.map(cells)], WIDEST, width);
}

function cells(claim: Claim): string[] {
  return [
    claim.points.length > 0 ? claim.points.join(", ") : "the plan",
    claim.status ?? "–",
    claim.modality,
    claim.attributedTo ?? "–",
    claim.figures.map(figureWords).join("; "),
    claim.evidence.exact.replaceAll(/\s+/g, " "),
  ];
}

function figureWords(figure: ClaimFigure): string {
  const value = figure.value.toLocaleString("en-US");
  const range = figure.valueMax === undefined ? value : `${value}–${figure.valueMax.toLocaleString("en-US")}`;
  const unit = figure.kind === "percent" ? "%" : figure.unit;
  return [range, unit, figure.change ?? "", figure.modality === "planned" ? "(planned)" : ""]
    .filter(Boolean)
    .join(" ");
}

/** Claims with the rules that fired on which words, and sentences without one with what came nearest. */
export function explanation(explained: ReturnType<typeof explainClaims>): string {
  const claims = explained.claims.map(({ claim, fired }) =>
    [
      `${claim.points.join(", ") || "the plan"}: ${claim.status ?? "figures only"}, ${claim.modality}, rule ${claim.rule}`,
      `  “${claim.evidence.exact}”`,
      ...fired.map((f) => `  ${f.rule}: “${f.text}”`),
    ].join("\n"),
  );
  const misses = explained.missed.map((miss) =>
    [
      `no claim (${miss.why})`,
      `  “${miss.text}”`,
      ...miss.nearest.map((f) => `  ${f.rule}: “${f.text}”`),
    ].join("\n"),
  );
  return [...claims, ...misses].join("\n\n");
}
