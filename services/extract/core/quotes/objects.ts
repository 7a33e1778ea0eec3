import { DWELLS, RESTATES, STANCES } from "../../rules/quotes/words.ts";
import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";

const STANCE_REACH = 6;

/**
 * True where a verb speaks for somebody by its object: a stance ("confirmed Kyiv's readiness"), or
 * anything after "stressed".
 */
export function speaksByObject(elements: readonly Element[], cue: Cue): boolean {
  if (DWELLS.test(elements[cue.from]?.lower ?? "")) return true;
  if (!RESTATES.test(elements[cue.from]?.lower ?? "")) return false;
  for (let i = cue.to; i < Math.min(elements.length, cue.to + STANCE_REACH); i++) {
    if (elements[i]?.kind !== "word") return false;
    if (STANCES.test(elements[i]?.lower ?? "")) return true;
  }
  return false;
}

/** "Asked to leave", "asked parliament to vote": a request that is made, and nothing that is said. */
export function asksToDo(elements: readonly Element[], from: number): boolean {
  if (/^(?:not|to|for|about)$/.test(elements[from]?.lower ?? "")) return true;
  for (let i = from; i < Math.min(elements.length, from + 5); i++) {
    if (
      elements[i]?.kind !== "word" ||
      /^(?:what|who|why|how|when|where|whether|if)$/.test(elements[i]?.lower ?? "")
    )
      return false;
    if (elements[i]?.lower === "to") return true;
  }
  return false;
}
