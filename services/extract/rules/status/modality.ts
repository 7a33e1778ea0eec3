import { upTo } from "./gap.ts";
import type { ModalityRule } from "./types.ts";

const SIDE =
  "(?:russia|moscow|kyiv|kiev|ukraine|putin|zelensk[a-z]{1,3}|washington|europe|congress|hostilities|(?:the|a|any|either) [a-z-]{2,14})";

/** How a claim is meant; of the markers that govern the cue the surest one decides. */
export const MODALITY: ModalityRule[] = [
  {
    id: "conditional.only",
    modality: "conditional",
    grip: "only",
    pattern: `cannot be (?:[a-z]{2,12} )?until|only if|(?:only )?(?:be )?possible only|only (?:be )?possible|only under|unless|(?:provided|providing) (?=that|he|she|it|they|the|all|kyiv|moscow|ukraine|russia)(?! by)|(?<!for )as long as(?! necessary)|so long as|subject to(?! change)|on (?:the )?condition(?! of anonymity)(?! (?:that )?(?:he|she|they|neither|his|her|their|it) (?:[a-z]{2,12} ){0,3}(?:not|anonym|named|identified|withheld))(?: that)?|under the condition|assuming|(?<!(?:military|international|peacekeeping|troop|multinational) )contingent (?:on|upon)|conditional(?: on| upon)?|depend(?:s|ing|ent|ed)? (?:on|upon)|hang(?:s|ing)? on|hing(?:e|es|ed|ing) (?:on|upon)|(?:not|no|never|nothing|nobody) ${upTo(6)}until(?! (?:now|then|recently|\\d))|only (?:when|after|once)`,
    weight: 0.92,
    reason: "Nothing without it.",
    examples: {
      match: [
        "so long as Moscow does the same",
        "subject to guarantees from the US",
        "only if Kyiv agrees",
        "unless Moscow leaves",
        "contingent on NATO review",
      ],
      not: [
        "a gift of bread",
        "on condition that he not be named",
        "on condition of anonymity",
        "provided by European troops",
      ],
    },
  },
  {
    id: "conditional.if",
    modality: "conditional",
    grip: "condition",
    pattern: `(?:and )?(?<!(?:even|as|only|what|ask|asks|asked|asking|see|know|decide|clear|question|wonder|wondered|sure|doubt) )if(?! not)|in case (?!of )|in the event that|should ${SIDE} (?!be |not |have |also )[a-z]{3,12}|(?<=^["'( ]{0,3})were ${SIDE} (?:ever )?to`,
    weight: 0.9,
    reason: "An explicit condition.",
    examples: {
      match: ["if voters allow it", "should Kyiv comply", "Were Russia to attack"],
      not: ["a gift of bread", "asked if it was so", "in case of a truce"],
    },
  },
  {
    id: "conditional.event",
    modality: "conditional",
    grip: "event",
    pattern:
      "in the event of|(?<!at )once(?! again| more| held| said)|in case of|as soon as(?! possible)|after (?:a|any|the) (?:ceasefire|cease-fire|truce|peace deal|war ends)|when(?:ever)? (?:the |all |a |hostilities )?[^ ]{0,20} ?(?:[^ ]{1,12} )?(?:ends?|stops?|agrees?|cease)|when(?:ever)? (?:[a-z'-]{1,16} ){1,9}(?:are|is) in place",
    weight: 0.9,
    reason: "An event that has to come first; with what is done already it only tells what for.",
    examples: {
      match: ["once a ceasefire holds", "in the event of a new attack", "when the war ends"],
      not: ["once again", "as soon as possible"],
    },
  },
  {
    id: "conditional.could",
    modality: "conditional",
    grip: "verb",
    pattern:
      "could|might|possibly|(?:is|are|was|remains?|be) (?:a |an |one |still |only |also )?(?:potential|possible)|(?<!(?<![a-z])(?:said|announced|confirmed|stated|added|declared|told|says)[^,;]{0,80})would (?:be (?:ready|open|willing|prepared)|accept|approve|support|back(?! up)|consider|agree)|in theory",
    weight: 0.7,
    reason: "Possible, not planned.",
    examples: {
      match: ["the plan could include pull-backs", "it is a potential option"],
      not: ["the plan includes pull-backs"],
    },
  },
  {
    id: "questioned.maybe",
    modality: "questioned",
    grip: "verb",
    pattern:
      "unlikely|(?<!(?<![a-z])(?:\\d|in|of|until|by|since|for|from|late|early|mid|last|this|next|on|before|after) )may(?= [a-z])(?! (?:and|or|to|the) )|maybe|perhaps|seem(?:s|ed|ingly)?|appear(?:s|ed)? (?:to(?! have)|that|unlikely)|likely|allegedly|unconfirmed",
    weight: 0.6,
    reason: "The writer or speaker is not sure of it.",
    examples: {
      match: ["accession may encounter resistance", "they are likely to refuse"],
      not: ["on 5 of the month"],
    },
  },
  {
    id: "questioned.doubt",
    modality: "questioned",
    grip: "content",
    pattern:
      "unclear|uncertain(?:ty)?|(?<!(?:'s|s'|its|their|his|her|the|any|no|of|have|has|had|strong|serious|deep|grave) )doubt(?:s|ed|ing)?|doubtful|question(?:s|ed)? (?:whether|if|the|how)|not (?:yet )?(?:clear|known)|no clarity|sceptic(?:al|ism)|skeptic(?:al|ism)|(?<=^[\"'( ]{0,3})whether|speculat(?:ion|ed|es|ive)|rumou?rs?|fears? that|not sure",
    weight: 0.62,
    reason: "What somebody doubts is open.",
    examples: { match: ["it is unclear whether Moscow agrees"], not: ["they discussed whether to go"] },
  },
  {
    id: "questioned.doubted",
    modality: "questioned",
    grip: "content",
    pattern: "(?<!(?:no|little|any|without|beyond) )doubt(?:s|ed|ing)?(?= (?:that|if|whether) )",
    weight: 0.82,
    reason: "The matter that somebody doubts, and not only that there are doubts.",
    examples: {
      match: ["analysts doubt that it will hold"],
      not: ["he left no doubt that it would hold", "their doubts were shared"],
    },
  },
  {
    id: "questioned.unknown",
    modality: "questioned",
    grip: "content",
    pattern:
      "remains? to be seen|(?:did|does|do|has|have|would|could)(?: not|n't) (?:say|specify|elaborate|disclose|make clear|clarify) (?:if|whether|how|what|when|who)|(?:nobody|no one) knows|(?<!^[\"'( ]{0,3})asked whether|open question whether",
    weight: 0.95,
    reason: "What nobody knows yet has no status.",
    examples: { match: ["it remains to be seen whether Moscow agrees"], not: ["it was seen"] },
  },
  {
    id: "denied.word",
    modality: "denied",
    grip: "content",
    pattern: `den(?:y|ies|ied|ying)|unaware|not aware|no knowledge|untrue|not true|false(?:ly)?|fabrication|fake|no truth|(?:never|not) (?:been )?(?:received|seen|discussed|offered|proposed|heard|asked|examined|a topic|signed?|on the agenda)|(?:has|have|had)(?: not|n't) agreed to|agreed to nothing|debunk(?:s|ed)|refut(?:e|es|ed)|no such`,
    weight: 0.85,
    reason: "Said not to be so.",
    examples: {
      match: ["Moscow denied the report", "he was unaware of any new proposal"],
      not: ["a dense fog"],
    },
  },
  {
    id: "denied.is-not",
    modality: "denied",
    grip: "content",
    pattern: `(?:is|was|are|were)(?: not|n't) (?:an? |the |any )?${upTo(2)}(?:agreements?|deal|plan|budget|package|proposal|promise|offer|ultimatum|document|ceasefire|truce|commitment|treaty)(?! ?(?:,|;|-|but) (?:but |it |it's |this |that |they ))`,
    weight: 0.93,
    reason: "What something is said not to be.",
    examples: {
      match: ["this is not an agreement"],
      not: ["this is an agreement", "this is not a deal, it is an ultimatum"],
    },
  },
  {
    id: "planned.future",
    modality: "planned",
    grip: "verb",
    pattern:
      "will|won't|'ll|shall|would|to be (?:capped|limited|opened|watched|monitored|[a-z]{2,10}-led|held|signed|put|discussed|reviewed|launched|deployed|released|exchanged|set up|created|finali[sz]ed|completed|ratified|established)|going to|(?:is|are|was|were|be) (?:due|set|slated|scheduled|planned|expected|intended|to) (?:for|to|in|on)|(?<!(?:aim|goal|objective|task|idea|purpose|priority|point) )(?:is|are) to(?= [a-z])|(?:is|are) planned|planned for|scheduled|slated|expected|expects?|anticipates?|(?<!-)anticipated|(?<!(?:a|an|the|this|any|his|its|peace|point|new|'s) )plans? to|plann(?:ed|ing) to|intend(?:s|ed|ing)? to|aim(?:s|ed|ing)? \"?(?:to|for|at)|aimed at|hop(?:es|ed|ing) (?:to|for)|(?:goals?|objectives?) (?:is|are|was|were|includes?)|next (?:week|month|year|round|step|stage|tranche)|upcoming|in the (?:coming|next)|by (?:20\\d\\d|the end of)|secured for|looking to|working towards?|certain to|bound to",
    weight: 0.55,
    reason: "Lies ahead.",
    examples: {
      match: ["the accord will be signed", "hearings scheduled for Q1", "the objectives include a truce"],
      not: ["the accord was signed"],
    },
  },
];
