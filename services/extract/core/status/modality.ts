import type { Modality } from "#shared/domain/index.ts";
import { MODALITY_RULES } from "../../rules/status/index.ts";
import type { Clause } from "./clauses.ts";
import { clauseAt } from "./clauses.ts";
import type { Cue } from "./cues.ts";
import { compileRules, findHits } from "./lexicon.ts";

/** A marker of modality in a sentence, with the part of the sentence that it stands in. */
export interface Marker {
  rule: string;
  modality: Modality;
  weight: number;
  start: number;
  clause: number;
}

const RULES = compileRules(MODALITY_RULES);

export function findMarkers(folded: string, clauses: readonly Clause[]): Marker[] {
  return findHits(RULES, folded).map(({ row, start }) => ({
    rule: row.id,
    modality: row.modality,
    weight: row.weight,
    start,
    clause: clauseAt(clauses, start),
  }));
}

/** Acts of putting forward are asserted whatever they ask for. */
const ACT_WEIGHT = 0.54;
const STANCES = new Set(["negotiating", "rejected", "disputed", "stalled", "violated"]);

/** What was signed or finished is so, whatever its text supposes further on. */
const SETTLED = new Set(["signed", "ratified", "completed"]);

/** A text that is "100 % ready" is so, whatever is still to come. */
const BEYOND_DOUBT = 0.9;

/** Markers of a part of a sentence; a condition beside it counts for it too. */
function strongestOf(
  markers: readonly Marker[],
  clause: number,
  clauses: readonly Clause[],
): Marker | undefined {
  const beside = (m: Marker): boolean =>
    Math.abs(m.clause - clause) === 1 &&
    clauses[m.clause]?.kind === "condition" &&
    m.rule === "conditional.if";
  return markers.filter((m) => m.clause === clause || beside(m)).toSorted((a, b) => b.weight - a.weight)[0];
}

/** Modality of a status that a cue shows, from the markers in the cue's own part of the sentence. */
export function modalityOf(
  cue: Cue,
  markers: readonly Marker[],
  clauses: readonly Clause[],
): { modality: Modality; rule: string } {
  const own = { modality: cue.modality ?? ("asserted" as const), rule: cue.rule };
  const settled = SETTLED.has(cue.status) || (cue.status === "agreed" && cue.weight >= BEYOND_DOUBT);
  if (
    settled &&
    cue.modality === null &&
    !markers.some((m) => m.start < cue.start && m.clause === cue.clause)
  ) {
    return own;
  }
  const marker = strongestOf(markers, cue.clause, clauses);
  if (!marker) return own;
  const here = { modality: marker.modality, rule: marker.rule };
  if (marker.rule === "conditional.if")
    return cue.status === "rejected" || cue.status === "disputed" ? own : here;
  if (cue.modality === "denied") return own;
  if (STANCES.has(cue.status)) {
    const aside =
      cue.status === "negotiating" && (marker.modality === "planned" || marker.modality === "questioned");
    return aside ? here : own;
  }
  if (cue.status === "proposed" && cue.weight >= ACT_WEIGHT) return own;
  return here;
}
