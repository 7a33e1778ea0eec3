/** Wording that speaks of the plan or of the talks on it as a whole. */
export const PLAN_AS_WHOLE = {
  id: "plan.whole",
  pattern:
    "(?:peace|talks?|negotiat(?:ions?|ors?|ing)|discussions?|consultations|dialogue|diplomacy|diplomatic|settlement|ceasefire)(?: (?:plan|deal|proposal|framework|agreement|talks|process|negotiations|efforts?|settlement|accord|push|initiative))?|(?:the|a|this|any|its|his|their|an) (?:[a-z.-]{1,12} )?(?:plan|deal|proposal|framework|draft|settlement|agreement|document|compromise)|(?:of the |all |most |the )(?:\\d{1,2} )?points|\\d{2}-point (?:plan|peace plan|proposal|framework|draft)|end(?:ing)? (?:the|its|this|russia's|moscow's) (?:[a-z-]{1,14} ){0,3}(?:war|conflict|fighting|invasion)|(?:resol(?:ve|ving|ution of)|settl(?:e|ing)) the (?:[a-z-]{1,14} ){0,2}(?:war|conflict|crisis)|trilateral|delegations?|negotiating teams?|contacts|outstanding issues?|negotiating table|sticking points?",
  reason: "Talks in general belong to no point and still have a status.",
  examples: {
    match: ["another round of talks", "the 20-point plan", "a deal to end the war"],
    not: ["shelling went on overnight"],
  },
} as const;

/** Talks of others: a sentence that names them and nothing of the plan's subject is not about the plan. */
export const OTHER_TALKS = {
  id: "none.other-talks",
  pattern:
    "iran|iranian|israel|israeli|gaza|hamas|lebanon|hezbollah|syria|taiwan|venezuela|yemen|sudan|trade talks|tariffs?|coalition talks|budget|migration|enrichment",
  reason: "Pages about the plan report of other talks too.",
  examples: { match: ["talks between Iran and the United States"], not: ["talks in Abu Dhabi"] },
} as const;
