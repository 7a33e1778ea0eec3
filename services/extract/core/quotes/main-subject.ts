import { BLOCKERS, BOUNDARIES, LEADING, PREPOSITIONS } from "../../rules/quotes/words.ts";
import type { Element } from "./element.ts";
import { isName, isSourceNoun } from "./nouns.ts";
import type { Subject } from "./subject.ts";

/** Words and marks that a phrase before the main clause may have. */
const LEAD = 24;

/** A capital that is more than the first letter of a sentence. */
function isOwnName(elements: readonly Element[], at: number): boolean {
  const lower = elements[at]?.lower ?? "";
  if (!isName(elements[at])) return false;
  return (
    at > 0 || !(PREPOSITIONS.has(lower) || BOUNDARIES.has(lower) || BLOCKERS.has(lower) || LEADING.has(lower))
  );
}

const OWNER = /['’]s?$/;
const OWNED_REACH = 4;

/** "President's": an office that something else belongs to. */
function isOwner(element: Element | undefined): boolean {
  if (element?.kind !== "word" || !OWNER.test(element.text)) return false;
  return isSourceNoun({ ...element, lower: element.lower.replace(OWNER, "") });
}

/** Over what belongs to an owner up to its noun: "the president's foreign policy | adviser". */
function overOwned(elements: readonly Element[], from: number, before: number): number {
  if (!OWNER.test(elements[from - 1]?.text ?? "")) return from;
  for (let at = from; at < Math.min(before, from + OWNED_REACH); at++) {
    if (elements[at]?.kind !== "word") break;
    if (isSourceNoun(elements[at])) return at + 1;
  }
  return from;
}

/** The name, source or pronoun that opens a stretch, after a leading phrase and its comma. */
export function mainSubject(elements: readonly Element[], before: number): Subject | null {
  if (/^s?he$/.test(elements[0]?.lower ?? "")) return { from: 0, to: 1 };
  if (elements[0]?.lower === "it") return null;
  const opens = (at: number): boolean => isSourceNoun(elements[at]) || isOwnName(elements, at);
  let from = 0;
  if (!opens(1) && !opens(0)) {
    const comma = elements.slice(0, before).findIndex((element) => element.text === ",");
    from = comma >= 0 && comma < LEAD ? comma + 1 : 0;
    if (/^s?he$/.test(elements[from]?.lower ?? "")) return { from, to: from + 1 };
  }
  const limit = from + 4;
  while (from < before && from < limit && !opens(from)) from++;
  let to = from;
  while (to < before && (opens(to) || isOwner(elements[to]))) to++;
  to = overOwned(elements, to, before);
  return to > from ? { from, to: overApposition(elements, to, before) } : null;
}

/** Over a name between commas after a subject: "the mayor, Anna Koval,". */
function overApposition(elements: readonly Element[], from: number, before: number): number {
  if (elements[from]?.text !== ",") return from;
  let to = from + 1;
  while (to < before && isName(elements[to])) to++;
  return to > from + 1 && elements[to]?.text === "," ? to : from;
}
