/** How a part of a sentence stands to the rest. */
export type ClauseKind = "main" | "contrast" | "concession" | "relative" | "condition";

/** Words that open a part of a sentence, tried in order at a break; `pattern` is over folded text. */
export const OPENERS: {
  kind: ClauseKind;
  pattern: string;
  reason: string;
  examples: { match: string[]; not: string[] };
}[] = [
  {
    kind: "concession",
    pattern: ",? (?:despite|in spite of|although|though|even (?:if|though|as)|notwithstanding) ",
    reason: "What is conceded is not what the sentence says.",
    examples: {
      match: ["they agreed, despite the shelling", "agreed even though"],
      not: ["they agreed on it"],
    },
  },
  {
    kind: "relative",
    pattern: ", (?:which|who|whose|whom|where|one which) ",
    reason: "A remark on the noun before; the main clause goes on after the next comma.",
    examples: { match: ["the plan, which is 90% complete, could"], not: ["the plan that is complete"] },
  },
  {
    kind: "condition",
    pattern:
      "(?:^|,? )(?:(?:but )?only if|if|unless|provided that|as long as|on condition that|in the event (?:of|that)|in case|once(?! again| more)|as soon as) ",
    reason: "A condition is not what the sentence states; it makes the rest conditional.",
    examples: { match: ["they leave only if asked", "if they leave"], not: ["they leave at once."] },
  },
  {
    kind: "contrast",
    pattern: ",? (?:but|while|whereas|yet|however|meanwhile)(?:,)? |; (?:but |while |however, )?",
    reason: "A second statement, often by the other side.",
    examples: {
      match: ["Kyiv agreed, but Moscow refused", "one is open; one is shut"],
      not: ["buttons and whiles"],
    },
  },
  {
    kind: "main",
    pattern:
      " ?-- ?| - |, and (?:that )?(?=(?:he|she|they|it|the|there) )|, (?:adding|saying|noting|warning|arguing) (?:that )?",
    reason: "A statement joined without a contrast.",
    examples: {
      match: ["land - the hardest point", "it is open, adding that all is well"],
      not: ["a well-known fact"],
    },
  },
];
