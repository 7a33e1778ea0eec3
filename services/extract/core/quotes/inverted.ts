import { BOUNDARIES } from "../../rules/quotes/words.ts";
import { clauseBefore, endsClause, hasVerb } from "./clauses.ts";
import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import type { Frame } from "./frame.ts";
import { isName } from "./nouns.ts";
import { subjectAfter, subjectBefore } from "./subject.ts";

const JOINT = /[,?!…–—-][”"’'»]?$/u;

/** Acts that stand after a quotation as "said" does: "“Give us a date,” demanded Koval". */
const SPOKEN = /^(?:demanded|urged|promised|vowed|pledged|insisted|pleaded|begged)$/;

/** "Koval, who led the team, said the envoys …": the verb has its subject before the clause between the commas. */
function hasOwnSubject(elements: readonly Element[], cue: Cue): boolean {
  const own = subjectBefore(elements, cue.from);
  if (own === null || !/^(?:who|whose)$/.test(elements[own.to + 1]?.lower ?? "")) return false;
  return own.from === 0 || elements[own.from - 1]?.kind !== "word";
}

/** "…, said Koval": the name after the verb, where no clause of its own follows it. */
export function inverted(elements: readonly Element[], cue: Cue): Frame | null {
  const before = elements[cue.from - 1];
  const spoken = before?.kind === "quotation" && SPOKEN.test(elements[cue.from]?.lower ?? "");
  if (/^(?:act|think|by|label|tell)$/.test(cue.frame) && !spoken) return null;
  if (before === undefined || (before.kind !== "quotation" && before.text !== ",")) return null;
  if (before.text === "," && hasOwnSubject(elements, cue)) return null;
  const joint = before.kind === "quotation" && JOINT.test(before.text);
  const subject = BOUNDARIES.has(elements[cue.to]?.lower ?? "")
    ? null
    : subjectAfter(elements, cue.to, joint);
  if (subject === null) return null;
  const next = elements[subject.to];
  const goesOn = next?.kind === "word" && !isName(next) && hasVerb(elements, subject.to - 1);
  if (before.kind !== "quotation" && goesOn) return null;
  return { ...cue, frame: spoken ? "say" : cue.frame, subject, order: "after" };
}

/** "…, reports Koval": at the end of a clause a verb with a name after it reports the clause. */
export function closes(elements: readonly Element[], cue: Cue): Frame | null {
  const comma = elements[cue.from - 1]?.text === "," && !(elements[cue.from]?.lower ?? "").endsWith("ing");
  const frame = comma && isName(elements[cue.to]) ? inverted(elements, cue) : null;
  return frame?.subject && endsClause(elements, frame.subject.to) && clauseBefore(elements, cue.from - 1)
    ? frame
    : null;
}
