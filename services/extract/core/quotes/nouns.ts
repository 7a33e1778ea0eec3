import { SOURCE_NOUNS, TIMES } from "../../rules/quotes/words.ts";
import type { Element } from "./element.ts";

const PRONOUN = /^(?:he|she|they|i|we|it|you)(?:['’](?:ve|d))?$/;

/** True for a word with a capital letter. */
export function isName(element: Element | undefined): boolean {
  return element?.kind === "word" && /^\p{Lu}/u.test(element.text);
}

/** True for a noun that can speak; of a compound the last part counts ("vice-president"). */
export function isSourceNoun(element: Element | undefined): boolean {
  if (element?.kind !== "word") return false;
  const tail = element.lower.slice(element.lower.lastIndexOf("-") + 1);
  return SOURCE_NOUNS.has(element.lower) || SOURCE_NOUNS.has(tail);
}

/** True for a pronoun that can be a subject, with or without its auxiliary ("I've"). */
export function isPronoun(element: Element | undefined): boolean {
  return PRONOUN.test(element?.lower ?? "");
}

/** True for a day, month, time or day number, and for the "on" before one. */
export function isTime(element: Element | undefined): boolean {
  return (
    element !== undefined && (TIMES.has(element.lower) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(element.lower))
  );
}

/** True for the full stop of an abbreviation at `at`: "Mr.", "Gen.", an initial. */
export function isInitialStop(elements: readonly Element[], at: number): boolean {
  const before = elements[at - 1]?.text ?? "";
  return (
    elements[at]?.text === "." &&
    /^(?:\p{Lu}|mr|mrs|ms|dr|jr|sr|prof|capt|maj|rev|gen|sen|rep|lt|col|st|gov|adm)$/iu.test(before)
  );
}

const FINITE =
  /^(?:is|are|was|were|am|will|would|could|can|cannot|has|have|had|should|must|might|may|did|does|do|said|says|say|told|wants?|[a-z]+n['’]t)$/;

/** True for an auxiliary or another verb that no noun phrase contains. */
export function isFinite(element: Element | undefined): boolean {
  return element?.kind === "word" && !isName(element) && FINITE.test(element.lower);
}
