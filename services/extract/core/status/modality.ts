import type { Modality, Span } from "#shared/domain/index.ts";
import { MODALITY_RULES } from "../../rules/status/index.ts";
import {
  AHEAD,
  ATTRIBUTIVE,
  CONTENT,
  DOCUMENT,
  HELD,
  INTENT,
  ITEM,
  NOUN,
  POSSIBLE,
  RESTART,
  VERB,
} from "../../rules/status/grip.ts";
import type { Grip } from "../../rules/status/types.ts";
import { clauseAt, type Clause } from "./clauses.ts";
import type { Cue } from "./cues.ts";
import { compileRules, findHits } from "./lexicon.ts";

/** A marker of modality in a sentence, with the part of the sentence that it stands in. */
export interface Marker extends Span {
  rule: string;
  modality: Modality;
  grip: Grip;
  weight: number;
  clause: number;
}

/** A sentence as its modality is read: folded text, its parts and its markers. */
export interface Marked {
  folded: string;
  clauses: readonly Clause[];
  markers: readonly Marker[];
}

interface Verdict {
  modality: Modality;
  rule: string;
}

const RULES = compileRules(MODALITY_RULES);

export function findMarkers(folded: string, clauses: readonly Clause[]): Marker[] {
  return findHits(RULES, folded).map(({ row, start, end }) => ({
    rule: row.id,
    modality: row.modality,
    grip: row.grip,
    weight: row.weight,
    start,
    end,
    clause: clauseAt(clauses, start),
  }));
}

const fullMatch = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");
const opens = (pattern: string): RegExp => new RegExp(`^(?:${pattern})(?![a-z])`, "u");
const IN_VERB_GROUP = fullMatch(AHEAD.pattern);
const IS_VERB = opens(VERB.pattern);
const IS_NOUN = opens(NOUN.pattern);
const IS_HELD = opens(HELD.pattern);
const IS_INTENT = opens(INTENT.pattern);
const IS_ITEM = new RegExp(`^${ITEM.pattern}`, "u");
const IS_ATTRIBUTIVE = new RegExp(ATTRIBUTIVE.pattern, "u");
const STARTS_ANEW = new RegExp(RESTART.pattern, "u");
const OF_DOCUMENT = new RegExp(DOCUMENT.pattern, "u");
const IS_PAST = /^[a-z-]+ed(?![a-z])/u;
const OPENS_CONTENT = new RegExp(CONTENT.pattern, "u");
const MAY_BE = new RegExp(`(?<![a-z])(?:${POSSIBLE.pattern})(?![a-z])`, "u");

/** What is signed or finished is so, whatever its text supposes further on. */
const SETTLED = new Set(["signed", "ratified", "completed"]);
/** What is done may name inside its own words that it lies ahead: "first tranche is due to be paid". */
const DEEDS = new Set(["in_progress", "operational", "completed"]);
const OPPOSED = new Set(["rejected", "disputed"]);
const REFUSED = new Set(["rejected", "disputed", "stalled", "violated"]);
/** A text that is "100 % ready" is so, whatever is still to come. */
const BEYOND_DOUBT = 0.9;
/** "Denied", "nobody knows": said of an act before them too, which a mere doubt further on is not. */
const PLAIN = 0.8;
const CONDITIONS = new Set<Grip>(["condition", "event", "only"]);
/** How far a condition reaches over other parts of the sentence. */
const CONDITION_REACH = 2;
/** How far a marker stands from the verb that it belongs to. */
const AHEAD_REACH = 48;
/** "Would vote against" is the stand that somebody takes, "would be treated as targets" what is to come. */
const STANCE = /^would (?!be )/u;
/** How much of the text around a cue tells its part of speech. */
const NEAR = 24;
const SUBJECT_REACH = 160;

/** True where a cue is what somebody does: a verb of its own and no noun, participle or infinitive. */
function isAct(cue: Cue, folded: string): boolean {
  const words = folded.slice(cue.start, cue.end);
  if (cue.modality === "planned" && IS_HELD.test(words)) return true;
  if (cue.modality !== null) return false;
  if (SETTLED.has(cue.status) || cue.weight >= BEYOND_DOUBT) return true;
  const from = folded.slice(cue.start, cue.end + NEAR);
  if (!IS_VERB.test(words) || IS_NOUN.test(from)) return false;
  return (
    !IS_PAST.test(words) ||
    !IS_ATTRIBUTIVE.test(`${folded.slice(Math.max(0, cue.start - NEAR), cue.start)}|${from}`)
  );
}

/** "Will demand", "could block": the marker belongs to the cue's verb; "will not budge" refuses. */
function holdsVerb(marker: Marker, cue: Cue, folded: string): boolean {
  const refused = REFUSED.has(cue.status);
  if (marker.start === cue.start && marker.end < cue.end) {
    if (cue.modality !== null || marker.modality === "planned") return false;
    return !folded.startsWith(" not ", marker.end);
  }
  if (marker.start > cue.start && marker.end < cue.end) return DEEDS.has(cue.status);
  if (marker.end > cue.start || cue.start - marker.end > AHEAD_REACH) return false;
  if (!IN_VERB_GROUP.test(folded.slice(marker.end, cue.start))) return false;
  return !(refused && folded.startsWith("not ", cue.start));
}

/** A condition makes conditional what may yet be; of what somebody does it only tells more. */
function conditionGoverns(marker: Marker, cue: Cue, act: boolean, sentence: Marked): boolean {
  const { clauses, folded } = sentence;
  const apart = Math.abs(marker.clause - cue.clause);
  const near = apart === 0 || (apart <= CONDITION_REACH && clauses[marker.clause]?.kind === "condition");
  if (!near) return false;
  if (act && OPPOSED.has(cue.status) && cue.rule !== "disputed.no-deal-unless")
    return marker.start < cue.start;
  if (marker.grip === "only") return true;
  if (marker.grip === "condition" ? !act : cue.modality !== null) return true;
  const from = Math.min(clauses[cue.clause]?.start ?? 0, cue.start);
  return MAY_BE.test(folded.slice(from, Math.max(marker.start, cue.end)));
}

/** True where nothing between a marker and a cue begins another statement or its content. */
function sameStatement(marker: Marker, cue: Cue, folded: string): boolean {
  return marker.start < cue.start
    ? !STARTS_ANEW.test(folded.slice(marker.end, cue.start))
    : !OPENS_CONTENT.test(folded.slice(cue.end, marker.start));
}

/** What is doubted or denied is the rest of its own part of the sentence and what narrows it: "unclear who would". */
function contentGoverns(marker: Marker, cue: Cue, act: boolean, sentence: Marked): boolean {
  const { clauses, folded } = sentence;
  if (marker.clause !== cue.clause)
    return marker.clause === cue.clause - 1 && clauses[cue.clause]?.kind === "restrictive";
  if (marker.start < cue.start) return true;
  return (!act || marker.weight >= PLAIN) && sameStatement(marker, cue, folded);
}

/** Whether a marker speaks of a cue's predicate and not of another one's or of its content. */
function governs(marker: Marker, cue: Cue, act: boolean, sentence: Marked): boolean {
  const { folded } = sentence;
  if (CONDITIONS.has(marker.grip)) return conditionGoverns(marker, cue, act, sentence);
  if (marker.grip === "content") return contentGoverns(marker, cue, act, sentence);
  if (marker.clause !== cue.clause) return false;
  if (cue.status === "rejected" && STANCE.test(folded.slice(marker.start, cue.end))) return false;
  if (holdsVerb(marker, cue, folded)) return true;
  if (act || REFUSED.has(cue.status)) return false;
  return (marker.start < cue.start || cue.modality === null) && sameStatement(marker, cue, folded);
}

/** What a document proposes and an entry of a list says is to be; what somebody does is so. */
function ownModality(cue: Cue, act: boolean, folded: string): Modality {
  const given = act ? "asserted" : (cue.modality ?? "asserted");
  if (given !== "asserted") return given;
  if (IS_INTENT.test(folded.slice(cue.start, cue.end))) return "planned";

  if (IS_ITEM.test(folded) && !IS_PAST.test(folded.slice(cue.start, cue.end))) return "planned";
  if (!act || cue.status !== "proposed") return given;
  const subject = folded.slice(Math.max(0, cue.start - SUBJECT_REACH), cue.start);
  return OF_DOCUMENT.test(subject) ? "planned" : given;
}

/** How a status that a cue shows is meant: as the surest marker says that governs it. */
export function modalityOf(cue: Cue, sentence: Marked): Verdict {
  const act = isAct(cue, sentence.folded);
  const marker = sentence.markers
    .filter((one) => governs(one, cue, act, sentence))
    .toSorted((a, b) => b.weight - a.weight)[0];
  if (marker && !(cue.modality === "denied" && marker.modality !== "conditional"))
    return { modality: marker.modality, rule: marker.rule };
  return { modality: ownModality(cue, act, sentence.folded), rule: cue.rule };
}
