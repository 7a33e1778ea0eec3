import type { Quote } from "#shared/domain/index.ts";
import type { Element, Stretch } from "./elements.ts";
import { isWhole } from "./split.ts";

/** What the stretch before reported, for quotations that name no speaker of their own. */
export interface Carry {
  line: number;
  quotes: readonly Quote[];
}

const isFree = (element: Element, own: readonly Quote[]): boolean =>
  !own.some((quote) => quote.start <= element.start && element.end <= quote.end);

/** True where nothing but quotations and marks stands in a stretch. */
function onlyQuoted(stretch: Stretch): boolean {
  return stretch.elements.every((element) => element.kind !== "word");
}

function speakerBefore(stretch: Stretch, alone: boolean, before: Carry | null): Quote["speaker"] {
  if (before === null) return undefined;
  const near = before.line === stretch.line || (alone && before.line === stretch.line - 1);
  return near ? before.quotes.findLast((quote) => quote.speaker !== undefined)?.speaker : undefined;
}

/**
 * Whole quotations of a stretch that no verb of its own reports: they go on with the speaker of the
 * sentence before, on the same line or, where a line is nothing but a quotation, on the line before.
 */
export function carried(stretch: Stretch, own: readonly Quote[], before: Carry | null): Quote[] {
  const { elements } = stretch;
  const alone = onlyQuoted(stretch);
  const reported = own.find((quote) => quote.kind === "direct");
  const atEdge = (i: number): boolean =>
    i === 0 || (i >= elements.length - 2 && elements[i - 1]?.kind === "mark");
  const free = elements.filter(
    (element, i) =>
      element.kind === "quotation" &&
      isWhole(element) &&
      isFree(element, own) &&
      (alone || (reported !== undefined && atEdge(i))),
  );
  const speaker = reported?.speaker ?? speakerBefore(stretch, alone, before);
  return free.map(({ start, end }) => ({
    start,
    end,
    kind: "direct" as const,
    ...(speaker === undefined ? {} : { speaker }),
  }));
}
