/** Openings of a sentence that point back to the subject of the one before. */
export const CARRY_OPENER = {
  id: "carry",
  pattern:
    "it|this|that|these|those|they|both|neither|the (?:document|text|proposal|idea|issue|question|point|demand|offer|mechanism|plant|zone|arrangement|guarantees?|protocols?|package|fund|exchange|swap|deal|agreement|accord|annex(?:es)?|draft|measure|provision|clause|cap|vote|force|ceasefire|truce|programme|program|project)",
  reason: "A pronoun or a bare definite noun speaks of what was just named; he and she speak of people.",
  examples: { match: ["it would", "those were left", "the document is"], not: ["he said", "the army of"] },
} as const;

/** A bare definite noun inside a sentence that stands for what the sentence before was about. */
export const CARRY_INSIDE = {
  id: "carry.inside",
  pattern:
    "(?:the|this|that|these|those|such|its|his|their) (?:demands?|proposals?|offers?|ideas?|requests?|concessions?|ultimatum|calls?|condition|conditions)(?! (?:of|to|that|for|on|from|by|over)(?![\\p{L}\\p{N}]))",
  reason: "Accepting or refusing 'the demand' speaks of the point that was demanded.",
  examples: {
    match: ["kyiv rejected the demand and", "has accepted that proposal."],
    not: ["the demand for land", "a demand"],
  },
} as const;

/** The point of the title, where a sentence of the lead names none. */
export const CARRY_TITLE = "carry.title";
