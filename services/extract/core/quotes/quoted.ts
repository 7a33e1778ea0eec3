import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import type { Subject } from "./phrase.ts";
import { subjectBefore } from "./subject.ts";

const QUOTES = /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/;
const REACH = 14;

/** Who is quoted in "TASS quoted an aide as saying" and in "Umerov was quoted as saying"; null elsewhere. */
export function quotedAsSaying(elements: readonly Element[], cue: Cue): Subject | null {
  if (elements[cue.from]?.lower !== "as") return null;
  for (let i = cue.from - 1; i >= Math.max(0, cue.from - REACH); i--) {
    if (elements[i]?.kind !== "word") return null;
    if (!QUOTES.test(elements[i]?.lower ?? "")) continue;
    const passive = /^(?:is|are|was|were|been)$/.test(elements[i - 1]?.lower ?? "");
    if (passive || i + 1 === cue.from) return subjectBefore(elements, passive ? i - 1 : i);
    return { from: i + 1, to: cue.from };
  }
  return null;
}
