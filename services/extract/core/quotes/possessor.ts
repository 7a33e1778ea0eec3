import { VIEWS, WORDS_SAID } from "../../rules/quotes/open.ts";
import type { Cue } from "./cues.ts";
import type { Element } from "./element.ts";
import { isName } from "./nouns.ts";

const REACH = 5;
const BE = /^(?:is|was|remains|remained)$/;

const isPossessive = (element: Element | undefined): boolean => /['’]s?$/.test(element?.lower ?? "");

/** "In Koval's view, …": whose view it is says it. */
function viewAt(elements: readonly Element[], at: number): Cue | null {
  if (!/^(?:in|on|by|from|to)$/.test(elements[at]?.lower ?? "")) return null;
  for (let i = at + 1; i < at + REACH && elements[i]?.kind === "word"; i++) {
    if (!isPossessive(elements[i])) continue;
    const named = elements.slice(at + 1, i + 1).some(isName);
    if (!named || !VIEWS.has(elements[i + 1]?.lower ?? "")) return null;
    return { from: at, to: i + 2, rule: "view", frame: "by", owner: { from: at + 1, to: i + 1 } };
  }
  return null;
}

/** "Koval's message was clear: …": what the words were follows the colon, or "that". */
function messageAt(elements: readonly Element[], at: number): Cue | null {
  const noun = WORDS_SAID.has(elements[at - 1]?.lower ?? "") && isPossessive(elements[at - 2]);
  if (!noun || !isName(elements[at - 2]) || !BE.test(elements[at]?.lower ?? "")) return null;
  const next = elements
    .slice(at + 1, at + REACH)
    .findIndex(({ lower, text }) => lower === "that" || text === ":");
  return next < 0
    ? null
    : {
        from: at,
        to: at + 1 + next,
        rule: "words-said",
        frame: "say",
        owner: { from: at - 2, to: at - 1 },
      };
}

/** A report whose speaker stands as a possessor: "in Koval's view", "Koval's message was: …". */
export const possessorCue = (elements: readonly Element[], at: number): Cue | null =>
  viewAt(elements, at) ?? messageAt(elements, at);
