import type { Quote, Span } from "#shared/domain/index.ts";
import type { Element } from "./element.ts";
import type { Frame } from "./frame.ts";
import { bodyStart, endOf, isTail, startOf, trim } from "./body.ts";
import { quotationAfter } from "./clauses.ts";
import { isFinite, isPronoun } from "./nouns.ts";

/** What one cue reports; element indexes, end exclusive. */
export interface Content {
  from: number;
  to: number;
  frame: Frame;
  /** It stands after a verb that what it reports went before: only a whole quotation goes on. */
  rest: boolean;
}

const APPOSITIVE = /^(?:a|an|the|who|which|whose|where|his|her|its|their|one|citing|head|chief)$/;

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

/** What is called by quoted words: only those words are said. */
function labelEnd(elements: readonly Element[], frame: Frame, to: number): number {
  if (frame.frame !== "label") return to;
  const quotation = elements.slice(frame.to, to).findIndex((element) => element.kind === "quotation");
  return quotation < 0 ? to : frame.to + quotation + 1;
}

function regionStart(frames: readonly Frame[], i: number): number {
  const earlier = frames[i - 1];
  return earlier === undefined ? 0 : endOf(earlier);
}

/** True for a report between commas or after a quotation, which ends what it reports. */
function isClosing(elements: readonly Element[], frame: Frame): boolean {
  const before = elements[startOf(frame) - 1];
  return before?.kind === "quotation" || (before?.text === "," && elements[endOf(frame)]?.kind !== "word");
}

/** Where begins what a report at the end of a sentence covers: all of it, whatever is told inside. */
function coverStart(elements: readonly Element[], frames: readonly Frame[], i: number): number {
  const at = startOf(frames[i] as Frame);
  const closing = frames.slice(0, i).findLast((frame) => isClosing(elements, frame));
  const more = closing !== undefined && elements.slice(endOf(closing), at).some(isFinite);
  const from = more ? endOf(closing) : 0;
  const semicolon = elements.slice(0, at).findLastIndex(({ text }) => text === ";");
  return Math.max(from, semicolon + 1);
}

function byContents(
  elements: readonly Element[],
  frames: readonly Frame[],
  i: number,
  frame: Frame,
): Content[] {
  const before = trim(elements, coverStart(elements, frames, i), frame.from);
  const after = trim(elements, endOf(frame), regionEnd(elements, frames, i));
  const parted = isParted(elements, before, endOf(frame));
  if (before.to > before.from && !parted) return [{ ...before, frame, rest: false }];
  if (before.to > before.from && after.to > after.from) {
    return [before, after].map((part) => ({ ...part, frame, rest: false }));
  }
  return after.to > after.from ? [{ ...after, frame, rest: false }] : [];
}

/** True where the verb stands inside the clause it reports: "Talks, he said, were long". */
function isParted(elements: readonly Element[], before: { from: number; to: number }, end: number): boolean {
  const next = elements[end + 1]?.lower ?? "";
  if (elements[end]?.text === "," && elements[end + 1]?.kind === "quotation") return true;
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
  const end = labelEnd(elements, frame, relativeEnd(elements, frame, regionEnd(elements, frames, i)));
  const start = startOf(frame);
  const inside = trim(elements, regionStart(frames, i), start);
  const joint = elements[elements[start - 1]?.lower === "as" ? start - 2 : start - 1];
  const closed =
    joint?.kind === "quotation" ||
    joint?.text === "," ||
    joint?.text === ":" ||
    /^[–—]$/.test(joint?.text ?? "");
  const out: Content[] = [];
  const quoted = joint?.kind === "quotation";
  const before = quoted ? inside : trim(elements, coverStart(elements, frames, i), start);
  const tailStart = endOf(frame);
  const short = before.to - before.from < 2 && elements[tailStart]?.text !== ",";
  const leads = !quoted && (short || quotationAfter(elements, tailStart));
  const trailing =
    frame.order !== "shared" &&
    closed &&
    before.to > before.from &&
    !leads &&
    (quoted || isTail(elements, frame, end));
  if (trailing) out.push({ ...before, frame, rest: false });
  const after = trim(elements, bodyStart(elements, frame, end), end);
  const parted = trailing && !quoted && isParted(elements, before, tailStart);
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
