/** Wording that speaks of the plan or of the talks on it as a whole. */
export const PLAN_AS_WHOLE = {
  id: "plan.whole",
  pattern:
    "(?:peace|talks?|negotiat(?:ions?|ors?|ing)|discussions?|conversations?|consultations|dialogue|diplomacy|diplomatic|settlement|ceasefire)(?: (?:plan|deal|proposal|framework|agreement|talks|process|negotiations|efforts?|settlement|accord|push|initiative))?|(?:three-way|three-party|four-way|two-way|bilateral|direct) (?:talks?|meetings?|negotiations|contacts)|(?:the|a|this|that|such|any|its|his|their|an|new|latest|final|key|russian|american|ukrainian|russia's|ukraine's|moscow's|kyiv's) (?:[a-z.-]{1,12} (?:and )?){0,3}(?:plan|counter-?proposals?|terms|papers?|text|blueprint|package|conditions|accord|points|track|process|deal|proposal|framework|draft|settlement|agreement|document|compromise)|(?:of the |all |most |the |some |several |many |a number of |a few )(?:\\d{1,2} )?(?:points|proposals|provisions|elements)|\\d{2}-point (?:plan|peace plan|proposal|framework|draft)|end(?:ing)? (?:the|its|this|russia's|moscow's) (?:[a-z-]{1,14} ){0,3}(?:war|conflict|fighting|invasion)|(?:resol(?:ve|ving|ution of)|settl(?:e|ing)) the (?:[a-z-]{1,14} ){0,2}(?:war|conflict|crisis)|(?:another|next|new|further|last|latest|recent|first|second|third|final|three-way|planned|the) (?:[a-z-]{2,14} )?(?:round|session|meeting|summit)s?|(?:keep|go on|continue) (?:talking|negotiating)|trilateral|delegations?|negotiating teams?|contacts|outstanding issues?|negotiating table|sticking points?|root causes",
  reason: "Talks in general belong to no point and still have a status.",
  examples: {
    match: [
      "Kyiv handed over the counterproposal",
      "some points were accepted",
      "a promise to keep talking",
      "another round of talks",
      "the conversations were tense",
      "the 20-point plan",
      "a deal to end the war",
    ],
    not: ["shelling went on overnight"],
  },
} as const;

/** Names of the talks and of what they are to bring: a sentence that names them tells of something under way. */
export const TALKS_NAMED = {
  id: "negotiating.named",
  pattern:
    "talks|negotiat(?:e|ed|ions?|ors?|ing)|discussions?|conversations?|consultations|dialogue|diploma(?:cy|tic|ts?)|delegations?|negotiating teams?|contacts|envoys?|mediat(?:ors?|ion)|(?:round|session|meeting|summit|working group)s?|(?:a|any|the|peace|final) (?:deal|settlement|agreement|accord|compromise)|peace (?:process|efforts?|push)|sticking points?|outstanding issues?|an? end to the (?:war|conflict)",
  reason: "On a page about the talks, what is said of them without a plainer word says that they go on.",
  examples: {
    match: ["much is left to do, the negotiators say", "the odds of a deal are fair"],
    not: ["the plan has twenty points", "he stalks his prey"],
  },
} as const;

/** A sentence with a negation may say that there are no talks. */
export const DENIES = {
  id: "negotiating.not-named",
  pattern: "not|[a-z]+n't|no|never|nobody|neither|nor|nothing|without",
  reason: "What is negated somewhere in a sentence without plain wording is not known to go on.",
  examples: { match: ["nobody met the envoys", "they didn't meet"], not: ["they met at noon"] },
} as const;

/** Talks of others: a sentence that names them and nothing of the plan's subject is not about the plan. */
export const OTHER_TALKS = {
  id: "none.other-talks",
  pattern:
    "iran|iranian|israel|israeli|gaza|hamas|lebanon|hezbollah|syria|syrian|taiwan|venezuela|yemen|houthi|sudan|sudanese|congo|rwanda|ethiopia|eritrea|somalia|libya|mali|kashmir|pakistan|afghanistan|taliban|myanmar|thailand|thai|cambodia|cambodian|armenia|azerbaijan|karabakh|kosovo|korean|colombia|cyprus|trade talks|tariffs?|impeach(?:ment|ed|ing)?|davis cup|tennis|olympics?|world cup|championships?|oil prices?|stocks|farmers|doping|midterms?|coalition talks|budget|migration|enrichment",
  reason: "Pages about the plan report of other talks too.",
  examples: { match: ["talks between Iran and the United States"], not: ["talks in Abu Dhabi"] },
} as const;

/** What opens the circumstances of what is told. */
export const CIRCUMSTANCE = {
  id: "none.circumstance",
  pattern:
    "(?:days|weeks|months|hours|shortly|soon|right|just) after|after|amid(?:st)?|since|because|due to|owing to|following|despite|while|as|during|given|in (?:the )?(?:wake|light|view|shadow) of|overshadowed by",
  reason: "Another war that is named there is no subject of the talks that the sentence tells of.",
  examples: {
    match: ["postponed days after the strikes on Iran", "on pause amid the war in Iran"],
    not: ["talks with Iran"],
  },
} as const;

/** Names of the talks that end a war and of what they are about, whichever war it is. */
export const PEACE_TALKS = {
  id: "about.peace-talks",
  pattern:
    "peace (?:plan|deal|agreement|accord|talks|proposals?|framework|negotiations|process|settlement|summit|efforts?|council|force)|(?:security|strong|american|us|u\\.s\\.|binding) guarantees?|(?:20|28|twenty|twenty-eight)[- ]points?|(?:multinational|reassurance|protection|stabili[sz]ation|peacekeeping|european) force|(?:western|foreign|european|nato|british|french) (?:troops|soldiers|boots)|coalition of (?:the )?willing|boots on the ground|peacekeepers|(?:demilitari[sz]ed|buffer|free economic|special economic) zones?|(?:line of contact|contact line)|(?:ceasefire|cease-fire|truce|armistice)(?: (?:line|monitoring|talks|deal|plan|proposal|mission))?|(?:monitoring|observer) mission|(?:frozen|immobili[sz]ed|russian|seized) assets|reparations loan|(?:prisoner|pow) (?:swaps?|exchanges?)|swaps? of (?:prisoners|captives|pows)|prisoners of war|(?:abducted|deported) children|(?:eu|accession) (?:accession|membership|talks|bid|veto)|accession|territorial (?:concessions?|questions?|issues?|compromise)|army (?:cap|limit)|nuclear (?:plant|power plant|station)|wartime (?:elections?|vote)|non-aggression",
  reason: "Where no other war is named, such words show what a page is about.",
  examples: {
    match: ["the peace deal is near", "all twenty points", "a buffer zone"],
    not: ["peace of mind"],
  },
} as const;
