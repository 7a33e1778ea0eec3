import type { Span } from "#shared/domain/index.ts";
import { speakerAt } from "../quotes/speaker-at.ts";
import type { Document } from "./document.ts";

export interface Voice {
  attributedTo: string | null;
  quote: "direct" | "indirect" | "none";
}

/** Two sides against each other: nobody says it unless somebody is quoted. */
const TWO_SIDES = "disputed.two-sides";
const PRONOUN =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|those|these|both|others|some|many|all|one|while|as|if|when|after|but|and)$/iu;

const LEAD = 40;
const ASIDE = 0.5;

/** True for what is told in less than half of a sentence that somebody else's deed began. */
const isAside = (sentence: Span, { start, end }: Span): boolean =>
  start > sentence.start + LEAD && end - start < ASIDE * (sentence.end - sentence.start);

const NOBODY_SAYS = { name: null, kind: "none", says: false, span: null } as const;

/** Who says what stands in a part of a sentence: by reports on the part, else on the sentence up to its end. */
export function voiceFor(document: Document, sentence: Span, part: Span, rule: string | null): Voice {
  const near = speakerAt(document.attributed, part);
  const far = near.kind === "none" ? speakerAt(document.attributed, sentence) : near;
  const beside = far.span !== null && far.span.start >= part.end;
  const said = beside ? NOBODY_SAYS : far;
  if (said.kind === "none" || (rule === TWO_SIDES && !said.says))
    return { attributedTo: null, quote: "none" };
  if (!said.says && said.span !== null && isAside(sentence, said.span))
    return { attributedTo: null, quote: "none" };
  const named = said.name !== null && !PRONOUN.test(said.name);
  return { attributedTo: named ? said.name : null, quote: said.kind };
}
