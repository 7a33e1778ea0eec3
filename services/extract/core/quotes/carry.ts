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

/**
 * Whole quotations of a stretch that no verb of its own reports: they go on with the speaker of the
 * sentence before, on the same line or, where a line is nothing but a quotation, on the line before.
 */
export function carried(stretch: Stretch, own: readonly Quote[], before: Carry | null): Quote[] {
  const free = stretch.elements.filter(
    (element) => element.kind === "quotation" && isWhole(element) && isFree(element, own),
  );
  if (free.length === 0) return [];
  const near =
    before !== null &&
    (before.line === stretch.line || (onlyQuoted(stretch) && before.line === stretch.line - 1));
  const speaker =
    own[0]?.speaker ??
    (near ? before.quotes.findLast((quote) => quote.speaker !== undefined)?.speaker : undefined);
  const standsAlone = onlyQuoted(stretch);
  if (speaker === undefined && !standsAlone) return [];
  return free.map(({ start, end }) => ({
    start,
    end,
    kind: "direct" as const,
    ...(speaker === undefined ? {} : { speaker }),
  }));
}
