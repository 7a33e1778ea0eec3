import { upTo } from "./gap.ts";
import type { ModalityRule } from "./types.ts";

/** How a claim is meant; the strongest marker in the clause of the cue decides. */
export const MODALITY: ModalityRule[] = [
  {
    id: "conditional.if",
    modality: "conditional",
    pattern:
      "cannot be (?:[a-z]{2,12} )?until|(?:only |and )?(?<!even )if(?! not)|only be possible|only possible|possible only|only under|unless|provided(?: that)?|as long as|on (?:the )?condition(?! of anonymity)(?: that)?|under the condition|in the event(?: of| that)|(?<!at )once(?! again| more| held| said)|in case of|assuming|(?<!(?:military|international|peacekeeping|troop|multinational) )contingent (?:on|upon)|conditional(?: on| upon)?|depend(?:s|ing|ent|ed)? (?:on|upon)|as soon as(?! possible)|should (?:russia|moscow|kyiv|ukraine) (?:attack|invade|agree|accept|violate|refuse)|only (?:when|after|once)|after (?:a|any|the) (?:ceasefire|cease-fire|truce|peace deal|war ends)|when(?:ever)? (?:the |all |a |hostilities )?[^ ]{0,20} ?(?:[^ ]{1,12} )?(?:ends?|stops?|agrees?|are in place|is in place|cease)",
    weight: 0.9,
    reason: "An explicit condition.",
    examples: {
      match: [
        "only if Kyiv agrees",
        "unless Moscow leaves",
        "contingent on NATO review",
        "once a ceasefire holds",
      ],
      not: ["a gift of bread", "once again", "as soon as possible"],
    },
  },
  {
    id: "conditional.could",
    modality: "conditional",
    pattern:
      "could|might|potentially|possibly|(?:is|are|was|as|remains?|be) (?:a |an |one |still |only |also )?(?:potential|possible)|in exchange for|(?<!(?<![a-z])(?:said|announced|confirmed|stated|added|declared|told|says)[^,;]{0,80})would be (?:ready|open|willing|prepared)|(?<!(?<![a-z])(?:said|announced|confirmed|stated|added|declared|told|says)[^,;]{0,80})would (?:accept|approve|support|back|consider|agree)|open to|in theory",
    weight: 0.7,
    reason: "Possible, not planned.",
    examples: {
      match: ["the plan could include pull-backs", "it is a potential option"],
      not: ["the plan includes pull-backs"],
    },
  },
  {
    id: "questioned.doubt",
    modality: "questioned",
    pattern:
      "unclear|uncertain(?:ty)?|unlikely|doubt(?:s|ed|ful|ing)?|question(?:s|ed)? (?:whether|if|the|how)|remains to be seen|not clear|no clarity|sceptic(?:al|ism)|skeptic(?:al|ism)|(?<!(?<![a-z])(?:\\d|in|of|until|by|since|for|from|late|early|mid|last|this|next|on|before|after) )may(?= [a-z])(?! (?:and|or|to|the) )|maybe|perhaps|seem(?:s|ed|ingly)?|appear(?:s|ed)? (?:to|that|unlikely)|whether|likely|allegedly|unconfirmed|speculat(?:ion|ed|es|ive)|rumou?rs?|fears? that|not sure",
    weight: 0.6,
    reason: "The writer or speaker is not sure of it.",
    examples: {
      match: ["it is unclear whether Moscow agrees", "accession may encounter resistance"],
      not: ["on 5 of the month"],
    },
  },
  {
    id: "questioned.unknown",
    modality: "questioned",
    pattern: "remains? to be seen|(?:nobody|no one) knows|asked whether|open question whether",
    weight: 0.95,
    reason: "What nobody knows yet has no status.",
    examples: { match: ["it remains to be seen whether Moscow agrees"], not: ["it was seen"] },
  },
  {
    id: "denied.word",
    modality: "denied",
    pattern: `den(?:y|ies|ied|ying)|unaware|not aware|no knowledge|untrue|not true|false(?:ly)?|fabrication|fake|no truth|(?:never|not) (?:been )?(?:received|seen|discussed|offered|proposed|heard|asked|examined|a topic|signed?|on the agenda)|debunk(?:s|ed)|refut(?:e|es|ed)|no such`,
    weight: 0.85,
    reason: "Said not to be so.",
    examples: {
      match: ["Moscow denied the report", "he was unaware of any new proposal"],
      not: ["a dense fog"],
    },
  },
  {
    id: "planned.future",
    modality: "planned",
    pattern:
      "will|won't|'ll|shall|would|to be (?:held|signed|put|discussed|reviewed|launched|deployed|released|exchanged|set up|created|finali[sz]ed|completed|ratified|established)|going to|(?:is|are|was|were|be) (?:due|set|slated|scheduled|planned|expected|intended|to) (?:for|to|in|on)|(?:is|are) planned|planned for|scheduled|slated|expected|expects?|anticipates?|(?<!-)anticipated|(?<!(?:a|an|the|this|any|his|its|peace|point|new|'s) )plans? to|plann(?:ed|ing) to|intend(?:s|ed|ing)? to|aim(?:s|ed|ing)? (?:to|for|at)|aimed at|hop(?:es|ed|ing) (?:to|for)|target(?:s|ed|ing)?(?: of)?|goal|next (?:week|month|year|round|step|stage|tranche)|upcoming|in the (?:coming|next)|by (?:20\\d\\d|the end of)|ready to|prepared to|vow(?:s|ed)? to|pledg(?:es|ed) to|promis(?:es|ed) to|secured for|looking to|seeks? to|working towards?|certain to|bound to",
    weight: 0.55,
    reason: "Lies ahead.",
    examples: {
      match: ["the accord will be signed", "hearings scheduled for Q1", "target 60 %"],
      not: ["the accord was signed"],
    },
  },
  {
    id: "planned.would-provide",
    modality: "planned",
    pattern: `would ${upTo(2)}(?:require|oblige|commit|allow|bar|force|cap|limit|see|give|include|involve|mean|hand|leave|receive|get|become|guarantee|provide|grant|create|establish|freeze|cede|be|hold|sign|return|release|have|also)`,
    weight: 0.6,
    reason: "What a draft would do is planned.",
    examples: { match: ["it would require Kyiv to halve its army"], not: ["it required nothing"] },
  },
];
