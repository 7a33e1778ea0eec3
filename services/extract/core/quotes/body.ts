import type { Element } from "./element.ts";
import type { Frame } from "./frame.ts";
import { isName, isSourceNoun, isTime } from "./nouns.ts";

const LEAD_IN = 14;
/** How far a hearer stands from its article: "the Russian state news agency". */
const HEARER_WORDS = 5;
const TAIL =
  /^(?:in|on|at|during|after|before|to|when|while|as|speaking|ahead|following|via|from|with|by|about|of|late|early|last|this|earlier|later|here|there|who|which)$/;
const OBJECT = /^(?:him|her|them|us|me|it|reporters|journalists|lawmakers|parliament|viewers|listeners)$/;

/** Where a report begins: its subject or its verb. */
export const startOf = (frame: Frame): number =>
  frame.order === "before" && frame.subject !== null ? Math.min(frame.subject.from, frame.from) : frame.from;

/** Where a report ends: its verb or its subject. */
export const endOf = (frame: Frame): number =>
  frame.order === "after" && frame.subject !== null ? Math.max(frame.subject.to, frame.to) : frame.to;

/** Trims marks, conjunctions and "that" from both ends of a content. */
export function trim(elements: readonly Element[], from: number, to: number): { from: number; to: number } {
  let a = from;
  let b = to;
  while (
    a < b &&
    (elements[a]?.kind === "mark"
      ? !/[([$€£]/.test(elements[a]?.text ?? "")
      : /^(?:that|and|but|while|as|because)$/.test(elements[a]?.text ?? ""))
  )
    a++;
  while (b > a && elements[b - 1]?.kind === "mark" && !/[)\]%$?!…]/.test(elements[b - 1]?.text ?? "")) b--;
  while (b > a && /^(?:and|but|while|as)$/.test(elements[b - 1]?.lower ?? "")) b--;
  while (b > a && elements[b - 1]?.text === ",") b--;
  return { from: a, to: b };
}

/** Steps over a hearer: "told reporters", "told the council". */
function overHearer(elements: readonly Element[], from: number, to: number): number {
  for (let k = from; k < Math.min(to, from + LEAD_IN); k++) {
    if (elements[k]?.lower === "that") return k;
    if (elements[k]?.kind !== "word") break;
  }
  let i = from;
  if (OBJECT.test(elements[i]?.lower ?? "")) return i + 1;
  if (/^(?:the|a|an|his|her|its|their)$/.test(elements[i]?.lower ?? "")) i++;
  const noun = i > from ? hearerNoun(elements, i, to) : i;
  i = noun;
  while (
    i < to &&
    (isName(elements[i]) || isHearer(elements[i]) || /^(?:of|and)$/.test(elements[i]?.lower ?? ""))
  )
    i++;
  return i;
}

const GATHERING = /^(?:conference|briefing|meeting|summit|forum|rally|audience|hearing|gathering|session)$/;
const isHearer = (element: Element | undefined): boolean =>
  isSourceNoun(element) || GATHERING.test(element?.lower ?? "");

/** Index of the noun for a hearer a few words on: "told the state news agency"; `from` where there is none. */
function hearerNoun(elements: readonly Element[], from: number, to: number): number {
  for (let k = from; k < Math.min(to, from + HEARER_WORDS); k++) {
    if (isHearer(elements[k])) return k;
    if (elements[k]?.kind !== "word") break;
  }
  return from;
}

const isNumber = (element: Element | undefined): boolean => /^\d/.test(element?.lower ?? "");
/** A number is a day beside one; "said 13 points were agreed" begins with what is said. */
const isMonth = (element: Element | undefined): boolean => isTime(element) && !isNumber(element);

/** True inside a day after a verb: "on", "June 26", ", 2022", and the comma before "that". */
function isDated(elements: readonly Element[], at: number): boolean {
  const next = elements[at + 1];
  const before = elements[at - 1]?.text === "." ? elements[at - 2] : elements[at - 1];
  if (isTime(elements[at])) return !isNumber(elements[at]) || isMonth(before) || isMonth(next);
  if (elements[at]?.text === ".") return isMonth(before) && isNumber(next);
  if (elements[at]?.lower === "on") return isTime(next);
  if (elements[at]?.text === ",") return next?.lower === "that" || /^\d{4}$/.test(next?.lower ?? "");
  return (
    /^\d{4}$/.test(elements[at]?.lower ?? "") && (isTime(elements[at - 1]) || elements[at - 1]?.text === ",")
  );
}

/** Steps over days and times after a verb, and to the "that" of its clause where it is near. */
function overTimes(elements: readonly Element[], from: number, to: number): number {
  let i = from;
  while (i < to && isDated(elements, i)) i++;
  for (let k = i; k < Math.min(to, i + LEAD_IN); k++) {
    const element = elements[k];
    if (element?.lower === "that") return k + 1;
    if (element?.kind !== "word" || !TAIL.test(elements[i]?.lower ?? "")) break;
  }
  return i;
}

/** Where words lead to a colon after a verb ("said in a statement:"): the colon; -1 otherwise. */
function colonAfter(elements: readonly Element[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + LEAD_IN); i++) {
    if (elements[i]?.text === ":") return i;
    if (elements[i]?.kind !== "word") return -1;
  }
  return -1;
}

/** Where what is said begins after a verb, over hearers, days and "that". */
export function bodyStart(elements: readonly Element[], frame: Frame, to: number): number {
  const from = endOf(frame);
  const colon = colonAfter(elements, from, to);
  if (colon >= 0) return colon;
  const after = frame.frame === "tell" ? overHearer(elements, from, to) : from;
  return overTimes(elements, after, to);
}

/** True where nothing of weight follows the verb, so that what is said stands before it. */
export function isTail(elements: readonly Element[], frame: Frame, to: number): boolean {
  if (/^(?:act|think|label)$/.test(frame.frame)) return false;
  const from = bodyStart(elements, frame, to);
  const body = trim(elements, from, to);
  const rest = elements.slice(body.from, body.to);
  const led = elements.slice(endOf(frame), from + 1);
  if (led.some((element) => element.lower === "that" || element.text === ":")) return false;
  if (rest.length === 0 || elements[from]?.kind === "mark") return true;
  if (rest.some((element) => element.kind === "quotation" || element.lower === "that")) return false;
  return TAIL.test(rest[0]?.lower ?? "") && rest.length < 30;
}
