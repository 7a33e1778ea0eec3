import { AUXILIARIES } from "../../rules/quotes/words.ts";
import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import { subjectAfter, type Subject } from "./subject.ts";

const PASSIVE = /(?:ed|seen)$/;
const AGENT_REACH = 8;

/** True where a form of "be" makes the participle at `at` a finite passive: "was twice rejected". */
function isPassive(elements: readonly Element[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && (AUXILIARIES.has(elements[i]?.lower ?? "") || /..ly$/.test(elements[i]?.lower ?? ""))) {
    i--;
  }
  if (!/^(?:is|are|was|were|been)$/.test(elements[i]?.lower ?? "")) return false;
  return elements[i]?.lower !== "been" || /^(?:has|have|had)$/.test(elements[i - 1]?.lower ?? "");
}

/** Who does it in "the offer was rejected by Kyiv", "is seen as unfair by many"; null elsewhere. */
export function agentOf(elements: readonly Element[], cue: Cue): Subject | null {
  if (!/^(?:act|think|label)$/.test(cue.frame)) return null;
  if (!PASSIVE.test(elements[cue.from]?.lower ?? "") || !isPassive(elements, cue.from)) return null;
  for (let i = cue.to; i < Math.min(elements.length, cue.to + AGENT_REACH); i++) {
    if (elements[i]?.kind === "mark") return null;
    if (elements[i]?.lower !== "by") continue;
    return subjectAfter(elements, i + 1, false);
  }
  return null;
}
