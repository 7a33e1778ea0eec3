import type { ActorMention, Span } from "#shared/domain/index.ts";
import { speakerAt } from "../quotes/speaker-at.ts";
import { inside, type Document } from "./document.ts";

export interface Voice {
  attributedTo: string | null;
  quote: "direct" | "indirect" | "none";
}

/** Statuses that a party takes by an act: who acts is who says it. */
const ACTS = /^(?:rejected\.word|rejected\.will-not)$/u;
/** Two sides against each other: nobody says it unless somebody is quoted. */
const TWO_SIDES = "disputed.two-sides";
const REACH = 90;
const PRONOUN =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|those|these|both|others|some|many|all|one|while|as|if|when|after|but|and)$/iu;

/** The actor named last before a cue, where the cue reports its act. */
function actorBefore(actors: readonly ActorMention[], sentence: Span, cue: Span): ActorMention | undefined {
  const before = inside(actors, { start: Math.max(sentence.start, cue.start - REACH), end: cue.start });
  return before[0] && before.length <= 2 ? before[0] : before.at(-1);
}

/** Who says what stands in a sentence: by reported speech, else by the act that the cue reports. */
export function voiceFor(
  document: Document,
  sentence: Span,
  part: Span,
  cue: (Span & { rule: string }) | null,
): Voice {
  const near = speakerAt(document.attributed, part);
  const said = near.kind === "none" ? speakerAt(document.attributed, sentence) : near;
  if (cue?.rule === TWO_SIDES && !said.says) return { attributedTo: null, quote: "none" };
  if (said.kind !== "none") {
    const named = said.name !== null && !PRONOUN.test(said.name);
    return { attributedTo: named ? said.name : null, quote: said.kind };
  }
  const actor = cue && ACTS.test(cue.rule) ? actorBefore(document.actors, sentence, cue) : undefined;
  return actor ? { attributedTo: actor.name, quote: "indirect" } : { attributedTo: null, quote: "none" };
}
