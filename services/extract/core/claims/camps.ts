import type { Actor, Plan, Span } from "#shared/domain/index.ts";
import { speakerAt } from "../quotes/speaker-at.ts";
import type { Cue } from "../status/cues.ts";
import type { Reading } from "../status/read.ts";
import { inside, type Document, type Sentence } from "./document.ts";

const camps = new WeakMap<Plan, Map<string, string>>();

/** Actor id to the id of the side it stands on; states stand for themselves. */
function campsOf(plan: Plan): Map<string, string> {
  const known = camps.get(plan);
  if (known) return known;
  const made = new Map(plan.actors.map((actor: Actor) => [actor.id, actor.camp ?? actor.id]));
  camps.set(plan, made);
  return made;
}

/** The side named first in a part of the sentence, before `end`. */
function sideIn(document: Document, start: number, end: number): string | null {
  const actor = inside(document.actors, { start, end })[0];
  return actor ? (campsOf(document.plan).get(actor.id) ?? actor.id) : null;
}

/** "Rejected by Kyiv": who acts stands behind the cue. */
const AGENT = /^ (?:outright |firmly |strongly )?by /u;
const AGENT_REACH = 48;

function agentOf(document: Document, sentence: Sentence, cue: Cue): string | null {
  const by = AGENT.exec(sentence.folded.slice(cue.end, cue.end + AGENT_REACH));
  return by ? sideIn(document, sentence.start + cue.end, sentence.start + cue.end + AGENT_REACH) : null;
}

const WE = /(?<![a-z])we(?![a-z])/u;

/** "They want it, but we do not accept it": the side of whoever speaks, where the plan knows it. */
function speakersSide({ attributed, plan }: Document, span: Span): string | null {
  const { name } = speakerAt(attributed, span);
  const actor = plan.actors.find((one) => one.name === name);
  return actor ? (campsOf(plan).get(actor.id) ?? actor.id) : null;
}

/**
 * The side named first before a cue in its part of the sentence; where the main statement goes on
 * after a remark, the side that it began with.
 */
function sideOf(document: Document, sentence: Sentence, reading: Reading, cue: Cue): string | null {
  const clause = reading.clauses[cue.clause];
  if (!clause) return null;
  const agent = agentOf(document, sentence, cue);
  if (agent !== null) return agent;
  const own = sideIn(document, sentence.start + clause.start, sentence.start + cue.start);
  if (own === null && WE.test(sentence.folded.slice(clause.start, cue.start)))
    return speakersSide(document, {
      start: sentence.start + clause.start,
      end: sentence.start + clause.end,
    });
  if (own !== null || clause.kind !== "main") return own;
  const first = reading.clauses.find((one) => one.kind === "main");
  return first ? sideIn(document, sentence.start + first.start, sentence.start + first.end) : null;
}

const FORWARD = new Set(["proposed", "agreed"]);
const AGAINST = new Set(["rejected", "stalled", "disputed"]);
/** What one side wants in one part and the other in a part set against it. */
const WILLS = new Set(["proposed.demand", "proposed.want", "proposed.insist"]);
const FORWARD_WEIGHT = 0.5;
const OPPOSED = 0.9;
/** Parts of a sentence in which a side takes its stand; a circumstance or a condition is none. */
const STATES = new Set(["main", "contrast", "concession"]);

/**
 * Two sides opposed in one sentence: one puts forward or agrees in one part, another refuses in the
 * next. Adds a cue `disputed` on the refusal, surer than both.
 */
export function opposition(document: Document, sentence: Sentence, reading: Reading): Reading {
  const forward = reading.cues.filter(
    (cue) =>
      FORWARD.has(cue.status) &&
      cue.weight >= FORWARD_WEIGHT &&
      STATES.has(reading.clauses[cue.clause]?.kind ?? "main"),
  );
  const against = reading.cues.filter(
    (cue) =>
      !cue.negated &&
      (AGAINST.has(cue.status) ||
        (cue.status === "proposed" &&
          WILLS.has(cue.rule) &&
          reading.clauses[cue.clause]?.kind === "contrast")),
  );
  for (const no of against) {
    const kind = reading.clauses[no.clause]?.kind;
    const yes = forward.find((cue) => cue.clause !== no.clause);
    if (!yes || (kind === "concession" && no.clause < yes.clause)) continue;
    const remark = kind === "relative";
    const sides = [sideOf(document, sentence, reading, yes), sideOf(document, sentence, reading, no)];
    if (sides[1] === null || (sides[0] === null && !remark) || sides[0] === sides[1]) continue;
    const cue: Cue = {
      ...no,
      rule: remark ? no.rule : "disputed.two-sides",
      status: remark ? no.status : "disputed",
      modality: null,
      weight: OPPOSED,
      whole: true,
    };
    return { ...reading, cues: [...reading.cues, cue] };
  }
  return reading;
}
