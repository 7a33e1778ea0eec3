import type { Quote } from "#shared/domain/index.ts";
import { partsOf, type Content } from "./contents.ts";
import type { Element } from "./element.ts";

const FRAGMENT_WORDS = 3;
const MARKS = /["“”„«»‘’']/gu;

const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** True for a quotation that is a clause of its own rather than a few words inside one. */
export function isWhole(element: Element): boolean {
  const inner = element.text.replace(MARKS, "").trim();
  return /[.,!?…—-]$/.test(inner) || (wordCount(inner) > FRAGMENT_WORDS && /^[\p{Lu}\p{N}(…]/u.test(inner));
}

/** True where a quotation opens what is said: at its start, or after an adverbial and a comma or colon. */
function opensAt(elements: readonly Element[], content: Content, at: number): boolean {
  if (at === content.from) return true;
  const mark = elements[at - 1]?.text;
  if (mark === ":") return true;
  if (mark !== "," || at - content.from > 16) return false;
  return at > 0 && elements.slice(content.from, at).every((element) => element.kind !== "quotation");
}

function directs(elements: readonly Element[], content: Content): number[] {
  const out: number[] = [];
  for (let i = content.from; i < content.to; i++) {
    const element = elements[i];
    if (element?.kind !== "quotation" || !isWhole(element)) continue;
    const next = elements[i + 1];
    const announced = elements[i - 1]?.text === ":";
    const closes = announced || next === undefined || i + 1 >= content.to || next.kind === "mark";
    if (closes && (opensAt(elements, content, i) || out.length > 0)) out.push(i);
  }
  return out;
}

const isAct = (content: Content): boolean => /^(?:act|think|label)$/.test(content.frame.frame);

/** A content as quotes: whole quotations are direct, a clause with a quotation inside is mixed. */
export function quotesOf(text: string, elements: readonly Element[], content: Content): Quote[] {
  const parts = partsOf(text, elements, content.frame);
  const whole = directs(elements, content).filter((i) => !isAct(content) || elements[i - 1]?.text === ":");
  if (whole.length > 0) {
    return whole.flatMap((i) => {
      const element = elements[i];
      return element === undefined
        ? []
        : [{ start: element.start, end: element.end, kind: "direct" as const, ...parts }];
    });
  }
  if (content.rest || content.frame.frame === "quote") return [];
  const start = elements[content.from]?.start ?? 0;
  const end = elements[content.to - 1]?.end ?? 0;
  const quoted = elements.slice(content.from, content.to).some((element) => element.kind === "quotation");
  return [{ start, end, kind: quoted ? "mixed" : "indirect", ...parts }];
}
