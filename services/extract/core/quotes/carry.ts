import type { Quote } from "#shared/domain/index.ts";
import { cuesIn } from "./cues.ts";
import type { Stretch } from "./elements.ts";
import type { Element } from "./element.ts";
import { mainSubject } from "./main-subject.ts";
import { isWhole } from "./split.ts";

/** What the stretch before reported, for quotations that name no speaker of their own. */
export interface Carry {
  stretch: Stretch;
  quotes: readonly Quote[];
}

const isFree = (element: Element, own: readonly Quote[]): boolean =>
  !own.some((quote) => quote.start <= element.start && element.end <= quote.end);

/** True where nothing but quotations and marks stands in a stretch. */
function onlyQuoted(stretch: Stretch): boolean {
  return stretch.elements.every((element) => element.kind !== "word");
}

/** Who or what a stretch is about, as the speaker of a quotation at `before`. */
function subjectOf(text: string, stretch: Stretch, before: number): Quote["speaker"] {
  const subject = mainSubject(stretch.elements, before);
  const first = stretch.elements[subject?.from ?? -1];
  const last = stretch.elements[(subject?.to ?? 0) - 1];
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
}

/** Who announces what the next line quotes: "Koval wrote on X:". */
function announcer(text: string, stretch: Stretch): Quote["speaker"] {
  const last = stretch.elements.length - 1;
  const announces = stretch.elements[last]?.text === ":" && cuesIn(stretch.elements).length > 0;
  return announces ? subjectOf(text, stretch, last) : undefined;
}

function speakerBefore(
  text: string,
  stretch: Stretch,
  alone: boolean,
  before: Carry | null,
): Quote["speaker"] {
  if (before === null) return undefined;
  const same = before.stretch.line === stretch.line;
  if (!same && !(alone && before.stretch.line === stretch.line - 1)) return undefined;
  const known =
    before.quotes.findLast((quote) => quote.speaker !== undefined)?.speaker ??
    announcer(text, before.stretch);
  return (
    known ?? (same && alone ? subjectOf(text, before.stretch, before.stretch.elements.length) : undefined)
  );
}

/**
 * Whole quotations of a stretch that no verb of its own reports: after a colon they are its
 * subject's; else they go on with the speaker of the sentence before, on the same line or, where a
 * line is nothing but a quotation, on the line before.
 */
export function carried(
  text: string,
  stretch: Stretch,
  own: readonly Quote[],
  before: Carry | null,
): Quote[] {
  const { elements } = stretch;
  const alone = onlyQuoted(stretch);
  const reported = own.find((quote) => quote.kind === "direct");
  return elements.flatMap((element, i) => {
    if (element.kind !== "quotation" || !isWhole(element) || !isFree(element, own)) return [];
    const edge = i === 0 || (i >= elements.length - 2 && elements[i - 1]?.kind === "mark");
    const announced = elements[i - 1]?.text === ":" ? subjectOf(text, stretch, i) : undefined;
    const speaker = announced ?? reported?.speaker ?? speakerBefore(text, stretch, alone, before);
    if (!alone && announced === undefined && (reported === undefined || !edge)) return [];
    const { start, end } = element;
    return [{ start, end, kind: "direct" as const, ...(speaker === undefined ? {} : { speaker }) }];
  });
}
