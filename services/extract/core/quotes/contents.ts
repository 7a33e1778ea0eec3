import type { Quote, Span } from "#shared/domain/index.ts";
import type { Element } from "./elements.ts";
import type { Frame } from "./frames.ts";
import { isFinite, isName, isPronoun, isSourceNoun, isTime } from "./nouns.ts";

/** What one cue reports; element indexes, end exclusive. */
export interface Content {
  from: number;
  to: number;
  frame: Frame;
  /** It stands after a verb that what it reports went before: only a whole quotation goes on. */
  rest: boolean;
}

const LEAD_IN = 14;
const TAIL =
  /^(?:in|on|at|during|after|before|to|when|while|as|speaking|ahead|following|via|from|with|by|about|of|late|early|last|this|earlier|later|here|there|who|which)$/;
const APPOSITIVE = /^(?:a|an|the|who|which|whose|where|his|her|its|their|one|citing|head|chief)$/;
const OBJECT = /^(?:him|her|them|us|me|it|reporters|journalists|lawmakers|parliament|viewers|listeners)$/;

const startOf = (frame: Frame): number =>
  frame.order === "before" && frame.subject !== null ? Math.min(frame.subject.from, frame.from) : frame.from;

const endOf = (frame: Frame): number =>
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
  const that = elements.slice(from, Math.min(to, from + 16)).findIndex((element) => element.lower === "that");
  if (that >= 0) return from + that;
  let i = from;
  if (OBJECT.test(elements[i]?.lower ?? "")) return i + 1;
  if (/^(?:the|a|an|his|her|its|their)$/.test(elements[i]?.lower ?? "")) i++;
  while (
    i < to &&
    (isName(elements[i]) || isSourceNoun(elements[i]) || /^(?:of|and)$/.test(elements[i]?.lower ?? ""))
  )
    i++;
  return i;
}

/** True inside a day after a verb: "on", "June 26", ", 2022", and the comma before "that". */
function isDated(elements: readonly Element[], at: number): boolean {
  const next = elements[at + 1];
  if (isTime(elements[at])) return true;
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

function bodyStart(elements: readonly Element[], frame: Frame, to: number): number {
  const from = endOf(frame);
  const colon = colonAfter(elements, from, to);
  if (colon >= 0) return colon;
  const after = frame.frame === "tell" ? overHearer(elements, from, to) : from;
  return overTimes(elements, after, to);
}

/** True where nothing of weight follows the verb, so that what is said stands before it. */
function isTail(elements: readonly Element[], frame: Frame, to: number): boolean {
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

/** A later report that stands beside this one rather than inside it. */
function isBeside(elements: readonly Element[], frame: Frame): boolean {
  if (frame.order === "shared") return true;
  const at = startOf(frame);
  const before = elements[at - 1];
  if (before?.lower === "and" && elements[at - 2]?.text === ",") return true;
  if (before?.text === "," && isTail(elements, frame, elements.length)) return true;
  return (
    /^(?:but|while|whereas|though|although|;|—|–)$/.test(before?.lower || before?.text || "") ||
    before?.text === ";"
  );
}

function regionEnd(elements: readonly Element[], frames: readonly Frame[], i: number): number {
  const from = endOf(frames[i] as Frame);
  const semicolon = elements.findIndex((element, at) => at >= from && element.text === ";");
  const limit = semicolon < 0 ? elements.length : semicolon;
  for (let k = i + 1; k < frames.length; k++) {
    const frame = frames[k];
    if (frame !== undefined && isBeside(elements, frame)) return Math.min(limit, startOf(frame));
  }
  return limit;
}

/** Where a relative clause inside another report ends: at its comma. */
function relativeEnd(elements: readonly Element[], frame: Frame, to: number): number {
  const before = elements[startOf(frame) - 1]?.lower ?? "";
  if (!/^(?:which|whom|what)$/.test(before)) return to;
  const comma = elements.slice(frame.to, to).findIndex((element) => element.text === ",");
  return comma <= 0 ? to : frame.to + comma;
}

function regionStart(frames: readonly Frame[], i: number): number {
  const earlier = frames[i - 1];
  return earlier === undefined ? 0 : endOf(earlier);
}

function byContents(
  elements: readonly Element[],
  frames: readonly Frame[],
  i: number,
  frame: Frame,
): Content[] {
  const before = trim(elements, regionStart(frames, i), frame.from);
  if (before.to > before.from) return [{ ...before, frame, rest: false }];
  const after = trim(elements, endOf(frame), regionEnd(elements, frames, i));
  return after.to > after.from ? [{ ...after, frame, rest: false }] : [];
}

/** True where the verb stands inside the clause it reports: "Talks, he said, were long". */
function isParted(elements: readonly Element[], before: { from: number; to: number }, end: number): boolean {
  const next = elements[end + 1]?.lower ?? "";
  if (elements[end]?.text !== "," || next.endsWith("ing") || APPOSITIVE.test(next)) return false;
  const first = elements[before.from]?.lower ?? "";
  const whole = elements
    .slice(before.from, before.to)
    .some((element) => isFinite(element) || /..ed$/.test(element.lower));
  return !whole || /^(?:if|when|although|though|unless|once)$/.test(first);
}

function contentsOf(
  elements: readonly Element[],
  frames: readonly Frame[],
  i: number,
  frame: Frame,
): Content[] {
  if (frame.frame === "by") return byContents(elements, frames, i, frame);
  const end = relativeEnd(elements, frame, regionEnd(elements, frames, i));
  const start = startOf(frame);
  const before = trim(elements, regionStart(frames, i), start);
  const joint = elements[start - 1];
  const closed =
    joint?.kind === "quotation" ||
    joint?.text === "," ||
    joint?.text === ":" ||
    /^[–—]$/.test(joint?.text ?? "");
  const out: Content[] = [];
  const quoted = joint?.kind === "quotation";
  const trailing =
    frame.order !== "shared" && closed && before.to > before.from && (quoted || isTail(elements, frame, end));
  if (trailing) out.push({ ...before, frame, rest: false });
  const after = trim(elements, bodyStart(elements, frame, end), end);
  const parted = trailing && !quoted && isParted(elements, before, endOf(frame));
  const more = elements.slice(after.from, after.to).some((element) => element.kind === "quotation");
  const empty = after.to <= after.from || (after.to - after.from === 1 && isPronoun(elements[after.from]));
  if (!empty && (!trailing || more || parted || !isTail(elements, frame, end)))
    out.push({ ...after, frame, rest: trailing && quoted });
  return out;
}

/** Everything that the reports of a stretch say. */
export function contentsIn(elements: readonly Element[], frames: readonly Frame[]): Content[] {
  return frames.flatMap((frame, i) => contentsOf(elements, frames, i, frame));
}

/** Spans of a cue and its speaker. */
export function partsOf(
  text: string,
  elements: readonly Element[],
  frame: Frame,
): Pick<Quote, "cue" | "speaker"> {
  const span = (from: number, to: number): Span => ({
    start: elements[from]?.start ?? 0,
    end: elements[to - 1]?.end ?? 0,
  });
  const cue = span(frame.from, frame.to);
  if (frame.subject === null) return { cue };
  const speaker = span(frame.subject.from, frame.subject.to);
  return { cue, speaker: { ...speaker, text: text.slice(speaker.start, speaker.end) } };
}
