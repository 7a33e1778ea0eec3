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
  end: number;
  clause: number;
}

const RULES = compileRules(MODALITY_RULES);

export function findMarkers(folded: string, clauses: readonly Clause[]): Marker[] {
  return findHits(RULES, folded).map(({ row, start, end }) => ({
    rule: row.id,
    modality: row.modality,
    weight: row.weight,
    start,
    end,
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

/** How far a condition reaches back over other parts of the sentence. */
const CONDITION_REACH = 2;

/** Markers of a part of a sentence; a condition beside it counts for it too. */
function strongestOf(
  markers: readonly Marker[],
  clause: number,
  clauses: readonly Clause[],
): Marker | undefined {
  const beside = (m: Marker): boolean =>
    Math.abs(m.clause - clause) <= CONDITION_REACH &&
    clauses[m.clause]?.kind === "condition" &&
    m.rule === "conditional.if";
  return markers.filter((m) => m.clause === clause || beside(m)).toSorted((a, b) => b.weight - a.weight)[0];
}

/** "Will demand", "likely to reject": the marker stands right before the act and speaks of it. */
const AHEAD_REACH = 2;

const isBefore = (cue: Cue, marker: Marker): boolean =>
  marker.end <= cue.start && cue.start - marker.end <= AHEAD_REACH;

const OPPOSED = new Set(["rejected", "disputed"]);

/** What an explicit condition makes of a cue: a refusal stays one, "no deal unless" does not. */
function underCondition(cue: Cue, own: Reading, here: Reading): Reading {
  return OPPOSED.has(cue.status) && cue.rule !== "disputed.no-deal-unless" ? own : here;
}

interface Reading {
  modality: Modality;
  rule: string;
}

/** True where a cue stands as it is, whatever markers stand around it. */
function stands(cue: Cue, markers: readonly Marker[]): boolean {
  const settled = SETTLED.has(cue.status) || (cue.status === "agreed" && cue.weight >= BEYOND_DOUBT);
  return (
    settled && cue.modality === null && !markers.some((m) => m.start < cue.start && m.clause === cue.clause)
  );
}

/** Modality of a status that a cue shows, from the markers in the cue's own part of the sentence. */
export function modalityOf(cue: Cue, markers: readonly Marker[], clauses: readonly Clause[]): Reading {
  const own = { modality: cue.modality ?? ("asserted" as const), rule: cue.rule };
  const marker = stands(cue, markers) ? undefined : strongestOf(markers, cue.clause, clauses);
  if (!marker) return own;
  const here = { modality: marker.modality, rule: marker.rule };
  if (marker.rule === "conditional.if") return underCondition(cue, own, here);
  if (marker.modality === "denied") return here;
  if (cue.modality === "denied") return own;
  const ahead = isBefore(cue, marker);
  const guess = ahead || markers.some((m) => m.modality === "questioned" && isBefore(cue, m));
  if (STANCES.has(cue.status)) {
    const open = marker.modality === "planned" || marker.modality === "questioned";
    return open && (cue.status === "negotiating" || guess) ? here : own;
  }
  if (cue.status === "proposed" && cue.weight >= ACT_WEIGHT && !(ahead && marker.rule.startsWith("planned.")))
    return own;
  return here;
}
