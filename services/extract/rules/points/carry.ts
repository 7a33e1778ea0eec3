/** Openings of a sentence that point back to the subject of the one before. */
export const CARRY_OPENER = {
  id: "carry",
  pattern:
    "it|this|that|these|those|they|(?:both|neither)(?! (?:of )?(?:sides?|countries|country|part(?:y|ies)|leaders?|presidents|delegations?|capitals|teams|governments?))|the (?:document|text|proposal|idea|issue|question|point|demand|offer|mechanism|plant|zone|arrangement|guarantees?|protocols?|package|fund|exchange|swap|deal|agreement|accord|annex(?:es)?|draft|measure|provision|clause|cap|vote|force|ceasefire|truce|programme|program|project)",
  reason: "A pronoun or a bare definite noun speaks of what was just named; he and she speak of people.",
  examples: {
    match: ["it would", "those were left", "the document is"],
    not: ["both sides agreed", "neither side said", "he said", "the army of"],
  },
} as const;

/** A bare definite noun inside a sentence that stands for what the sentence before was about. */
export const CARRY_INSIDE = {
  id: "carry.inside",
  pattern:
    "(?:the|this|that|these|those|such|its|his|their) (?:demands?|proposals?|offers?|ideas?|requests?|concessions?|ultimatum|calls?|condition|conditions)(?! (?:of|to|that|for|on|from|by|over)(?![\\p{L}\\p{N}]))|(?:this|that|such an?|such) (?:zone|force|vote|move|exchange|swap|arrangement|mechanism|clause|guarantees|deployments?|pledges?)",
  reason: "Accepting or refusing 'the demand' speaks of the point that was demanded.",
  examples: {
    match: [
      "he stressed that this zone must be approved",
      "kyiv rejected the demand and",
      "has accepted that proposal.",
    ],
    not: ["the demand for land", "a demand"],
  },
} as const;

/** Words for the talks or the plan as a whole: such a sentence does not go on about the point before it. */
export const CARRY_STOP = {
  id: "carry.stop",
  pattern:
    "talk(?:s|ing)?|rounds?|teams|meet(?:s|ing)? again|negotiat(?:ions?|ors?|ing)|meetings?|summits?|discussions?|conversations?|consultations|dialogue|delegations?|diplomacy|diplomatic|the process|(?:peace|framework|settlement) (?:plan|deal|proposals?|agreement|accord|process|efforts?|draft)|\\d{2}-point|(?:all|most|the) (?:\\d{1,2} )?points|points? of the|(?:the|a|an|this|that|its|his|their|any) (?:[a-z.'-]{1,14} ){0,2}(?:plan|deal|draft|framework|peace|settlement)|working groups?|(?:end(?:ing)?|end to|resolv(?:e|ing)) the (?:[a-z-]{1,14} ){0,2}(?:war|conflict)",
  reason: "A sentence that names the talks speaks of them and of no single point.",
  examples: {
    match: [
      "the conversations were tense",
      "they are open to a third round",
      "they will go on talking",
      "two more meetings were held",
      "the delegations met again",
      "most points of the draft",
    ],
    not: ["only a tenth came back"],
  },
} as const;

/** The point of the sentence before, where this one names none and has plain wording of a status. */
export const CARRY_BEFORE = "carry.before";

/** The point of the title, where a sentence of the lead names none. */
export const CARRY_TITLE = "carry.title";
