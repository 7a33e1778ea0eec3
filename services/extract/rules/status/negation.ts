import type { Modality, Status } from "#shared/domain/index.ts";

/** A negation in the words before a cue; `pattern` is over folded text and ends at the cue. */
export const NEGATION = {
  id: "negation.before",
  pattern:
    "(?<![\\p{L}\\p{N}])(?:not|[a-z]+n't|never|no|nor|neither|without|yet to|hardly|none of)(?: (?:(?!simply|merely|solely|purely|family|early|reply)[a-z]{3,12}ly|yet|been|be|have|has|had|to|the|a|an|any|being|fully|so far|further|more|much|real|ever|even|sign of|signs of))* $|(?<![\\p{L}\\p{N}])no (?:[a-z-]{1,14} ){1,5}(?:is|was|are|were|has been|had been|have been|has|have|had) $|(?:neither|nobody|no one|none) (?:[^ ,;.]{1,20} ){0,6}(?:has|have|had|is|was|were|will|would|can|could|appears?|seems?|looks?) (?:ever |yet |been |formally |fully |officially |publicly )?$|no talk of $|cannot afford to $|nothing (?:[^ ,;.]{1,20} ){0,6}(?:has been |was |is |have been )?$|not (?:a |an |the )?(?:topic|subject|matter|part) of $",
  reason: "A cue that is negated says something else.",
  examples: {
    match: [
      "was not yet ",
      "have never been ",
      "has yet to be ",
      "there is no ",
      "no bilateral summit has ",
      "cannot afford to ",
      "no length for a ceasefire was ",
      "neither kyiv nor moscow appears ",
    ],
    not: ["was already ", "not merely ", "not only the weather but it was "],
  },
} as const;

/** A demand in the words before a cue, whose content is not done yet; it ends at the cue. */
export const DEMANDED = {
  id: "negation.demanded",
  pattern:
    "(?<![a-z])(?:demand|insist|propos|requir|recommend|urg|suggest|ask)[a-z]{0,4} [^;.]{0,40}?that (?:[a-z'-]{1,16} ){1,6}$",
  reason: "What somebody demands that another do has not been done.",
  examples: {
    match: ["demanded by a wide margin that moscow at once ", "insists that kyiv "],
    not: ["he said that kyiv ", "a demand for talks "],
  },
} as const;

/** What a negated status says: another status, or the same one denied. */
export const NEGATED: Partial<Record<Status, { status: Status; modality?: Modality; weight: number }>> = {
  agreed: { status: "negotiating", weight: 0.7 },
  signed: { status: "agreed", modality: "denied", weight: 0.6 },
  ratified: { status: "signed", modality: "denied", weight: 0.6 },
  in_progress: { status: "in_progress", modality: "denied", weight: 0.6 },
  operational: { status: "operational", modality: "denied", weight: 0.6 },
  completed: { status: "in_progress", weight: 0.6 },
  rejected: { status: "negotiating", weight: 0.6 },
  stalled: { status: "negotiating", weight: 0.35 },
  violated: { status: "violated", modality: "denied", weight: 0.3 },
  disputed: { status: "negotiating", weight: 0.4 },
  negotiating: { status: "negotiating", modality: "denied", weight: 0.45 },
  proposed: { status: "proposed", modality: "denied", weight: 0.35 },
};

/** An indirect question in the words before a cue; it ends at the cue. */
export const ASKED_ABOUT = {
  id: "negation.asked-about",
  pattern:
    "(?<![a-z])(?<!(?:explain|describ|outlin|set out|lay out|laid out|show|detail)[a-z]{0,3} (?:exactly )?)(?:how(?! (?:much|many) )|whether|(?<=(?:about|over|on|know|knew|decide|decided|settle|clear|determine|discuss|discussed|discussing|as|question of|issue of|including|and|:|;) )(?:who|where|which|what))(?: exactly)? [^,.:;]{1,60}$",
  reason: "What a draft would do is open where it is asked how, where or by whom.",
  examples: {
    match: [
      "movement on how a ceasefire ",
      "matters such as where the line runs and how it ",
      "discuss who exactly ",
    ],
    not: ["he explained how the force ", "a plan under which moscow ", "states, which "],
  },
} as const;
