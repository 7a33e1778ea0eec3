import type { Quote } from "#shared/domain/index.ts";
import type { Stretch } from "./elements.ts";
import type { Element } from "./element.ts";
import { isName, isSourceNoun } from "./nouns.ts";

const LONGEST = 24;
const NAME_WORDS = 4;

function isHeadline(elements: readonly Element[]): boolean {
  const last = elements.at(-1);
  return elements.length <= LONGEST && !/^[.?!;:]$/.test(last?.text ?? "");
}

function isNamePhrase(elements: readonly Element[]): boolean {
  if (elements.length === 0 || elements.length > NAME_WORDS) return false;
  const words = elements.every((element) => element.kind === "word");
  return (
    words &&
    elements.some((e) => isName(e) || isSourceNoun(e)) &&
    elements.every((e) => isName(e) || isSourceNoun(e))
  );
}

function quote(text: string, said: readonly Element[], who: readonly Element[]): Quote[] {
  const first = said[0];
  const last = said.at(-1);
  const start = who[0]?.start ?? 0;
  const end = who.at(-1)?.end ?? 0;
  if (first === undefined || last === undefined) return [];
  const whole = said.length === 1 && first.kind === "quotation";
  const quoted = said.some((element) => element.kind === "quotation");
  const kind = whole ? "direct" : quoted ? "mixed" : "indirect";
  return [{ start: first.start, end: last.end, kind, speaker: { start, end, text: text.slice(start, end) } }];
}

/** After the colon, outside the first line, only a source noun is a speaker: lists pair names too. */
function namesSource(stretch: Stretch, after: readonly Element[]): boolean {
  if (/^\d/.test(stretch.elements[0]?.text ?? "") && stretch.line > 0) return false;
  return isNamePhrase(after) && (stretch.line === 0 || after.some(isSourceNoun));
}

/** The name after a quotation and a dash: "“It rained.” — Anna Koval, mayor". */
function signature(elements: readonly Element[]): readonly Element[] | null {
  if (elements[0]?.kind !== "quotation" || !/^[–—-]$/.test(elements[1]?.text ?? "")) return null;
  const from = elements.findIndex((element, i) => i > 0 && element.kind !== "mark");
  let to = from;
  while (to > 0 && to < elements.length && isName(elements[to])) to++;
  const ends = to === elements.length || elements[to]?.kind === "mark";
  return from > 0 && to > from && ends ? elements.slice(from, to) : null;
}

const SHORT_NAME = 2;

/** The dash before a name that ends a headline: "Talks near end – Koval"; -1 where there is none. */
function afterDash({ elements, line }: Stretch): number {
  const at = elements.findLastIndex((element) => /^[–—]$/.test(element.text));
  const after = elements.slice(at + 1);
  return line === 0 && at > 3 && after.length <= SHORT_NAME && isNamePhrase(after) ? at : -1;
}

/** A headline that names its speaker with a colon: "Talks near end: Koval", "Koval: talks near end". */
export function headlineQuotes(text: string, stretch: Stretch): Quote[] {
  const { elements } = stretch;
  const signed = signature(elements);
  if (signed !== null) return quote(text, elements.slice(0, 1), signed);
  if (!isHeadline(elements)) return [];
  const dashed = afterDash(stretch);
  if (dashed > 0) return quote(text, elements.slice(0, dashed), elements.slice(dashed + 1));
  const colon = elements.findLastIndex((element) => element.text === ":");
  if (colon <= 0) return [];
  const before = elements.slice(0, colon);
  const after = elements.slice(colon + 1);
  if (namesSource(stretch, after) && before.length > 3) return quote(text, before, after);
  return stretch.line === 0 && isNamePhrase(before) && after.length > 2 ? quote(text, after, before) : [];
}
