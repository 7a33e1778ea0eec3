import type { Modality, Span, Status } from "#shared/domain/index.ts";
import { STATUS_RULES } from "../../rules/status/index.ts";
import { ASKED_ABOUT, DEMANDED, NEGATED, NEGATION } from "../../rules/status/negation.ts";
import type { StatusRule } from "../../rules/status/types.ts";
import { clauseAt, type Clause } from "./clauses.ts";
import { compileRules, findHits, type Hit } from "./lexicon.ts";

/** Wording that shows a status, after negation; offsets are into the sentence. */
export interface Cue extends Span {
  rule: string;
  status: Status;
  modality: Modality | null;
  weight: number;
  clause: number;
  negated: boolean;
  /** Set where several parts of the sentence make the cue together. */
  whole?: true;
}

const RULES = compileRules(STATUS_RULES);
const BEFORE_CUE = new RegExp(NEGATION.pattern, "u");
const NEGATION_REACH = 64;
const IS_DEMANDED = new RegExp(DEMANDED.pattern, "u");
const DEMAND_REACH = 120;
/** What is demanded has not been reached yet. */
const ACHIEVED = new Set<Status>(["in_progress", "agreed", "signed", "ratified"]);
const DEMANDED_WEIGHT = 0.6;
const IS_ASKED_ABOUT = new RegExp(ASKED_ABOUT.pattern, "u");
const ASKED_REACH = 96;
/** Cues that hold their negation inside themselves. */
const SELF_NEGATED = new Set([
  "negotiating.not-yet",
  "stalled.budge",
  "stalled.fail",
  "rejected.will-not",
  "disputed.no-deal-unless",
  "agreed.not-signed",
  "rejected.unacceptable",
  "negotiating.open",
]);

/** "A US-proposed zone": the second half of a compound is an adjective in passing. */
const COMPOUND = 0.6;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Of overlapping hits the surer one stays, then the longer one. */
function strongest(hits: readonly Hit<StatusRule>[]): Hit<StatusRule>[] {
  const ranked = hits.toSorted((a, b) => b.row.weight - a.row.weight || b.end - b.start - (a.end - a.start));
  const kept: Hit<StatusRule>[] = [];
  for (const hit of ranked) if (!kept.some((other) => overlaps(hit, other))) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

function toCue(hit: Hit<StatusRule>, folded: string, clauses: readonly Clause[]): Cue {
  const { row } = hit;
  const place = { start: hit.start, end: hit.end, rule: row.id, clause: clauseAt(clauses, hit.start) };
  const weight = folded[hit.start - 1] === "-" ? row.weight * COMPOUND : row.weight;
  if (
    (ACHIEVED.has(row.status) || row.id === "negotiating.to-agree") &&
    IS_DEMANDED.test(folded.slice(Math.max(0, hit.start - DEMAND_REACH), hit.start))
  )
    return { ...place, status: "proposed", modality: null, weight: DEMANDED_WEIGHT, negated: false };
  if (
    row.status === "proposed" &&
    row.modality === "planned" &&
    IS_ASKED_ABOUT.test(folded.slice(Math.max(0, hit.start - ASKED_REACH), hit.start))
  )
    return { ...place, status: "negotiating", modality: null, weight, negated: false };
  const before = folded.slice(Math.max(0, hit.start - NEGATION_REACH), hit.start);
  const negated = !SELF_NEGATED.has(row.id) && BEFORE_CUE.test(before);
  const other = negated ? NEGATED[row.status] : undefined;
  if (other)
    return {
      ...place,
      status: other.status,
      modality: other.modality ?? null,
      weight: Math.min(other.weight, weight),
      negated,
    };
  return { ...place, status: row.status, modality: row.modality ?? null, weight, negated };
}

/** Status cues of a folded sentence, by start. */
export function findCues(folded: string, clauses: readonly Clause[]): Cue[] {
  return strongest(findHits(RULES, folded)).map((hit) => toCue(hit, folded, clauses));
}
