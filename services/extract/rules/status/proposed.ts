import { upTo } from "./gap.ts";
import type { StatusRule } from "./types.ts";

/** Put forward, demanded, offered or drafted. */
export const PROPOSED: StatusRule[] = [
  {
    id: "proposed.demand",
    status: "proposed",
    pattern: "demand(?:s|ed|ing)?",
    weight: 0.7,
    reason: "A demand is a proposal by the party that makes it.",
    examples: {
      match: ["Moscow demands the whole of Donbas", "its territorial demands"],
      not: ["in good order"],
    },
  },
  {
    id: "proposed.propose",
    status: "proposed",
    pattern: "propos(?:e|es|ed|ing)|counter-?proposed",
    weight: 0.6,
    reason: "The word itself.",
    examples: {
      match: ["Washington proposed a free economic zone"],
      not: ["a marriage of purpose"],
    },
  },
  {
    id: "proposed.proposal",
    status: "proposed",
    pattern: "(?:counter-?)?(?:proposals?|offers?)",
    weight: 0.45,
    reason: "The noun names a text or an idea; what is done to it says more.",
    examples: { match: ["the European counter-proposal", "an offer from Kyiv"], not: ["a purpose"] },
  },
  {
    id: "proposed.offer",
    status: "proposed",
    pattern:
      "(?<!the )offer(?:ed|ing)|float(?:s|ed|ing)|present(?:s|ed|ing) (?:a|the|its|his|their|an)|put(?:s|ting)? forward|table[ds]",
    weight: 0.6,
    reason: "An offer stands until it is answered.",
    examples: {
      match: ["Kyiv offered a joint venture", "the idea was floated in Miami", "Paris put forward a draft"],
      not: ["the coffered ceiling"],
    },
  },
  {
    id: "proposed.want",
    status: "proposed",
    pattern:
      "wants?|wanted|seek(?:s|ing)|sought|pushing for|push(?:es|ed) for|press(?:es|ed|ing) for|press(?:es|ed|ing) (?:kyiv|ukraine|moscow|russia) to",
    weight: 0.6,
    reason: "A reported wish is a proposal of the party that has it.",
    examples: {
      match: ["Kyiv wants binding guarantees", "Russia is pressing for full control"],
      not: ["unwanted gifts"],
    },
  },
  {
    id: "proposed.call-for",
    status: "proposed",
    pattern:
      "call(?:s|ed|ing)? (?:again )?(?:for|on)|urg(?:e|es|ed|ing)|appeal(?:s|ed|ing)? (?:for|to)|lobb(?:y|ies|ied|ying) for",
    weight: 0.55,
    reason: "An appeal asks for what is not there yet.",
    examples: {
      match: ["Berlin called for an immediate ceasefire", "he urged Moscow to accept"],
      not: ["a phone call with the president"],
    },
  },
  {
    id: "proposed.insist",
    status: "proposed",
    pattern:
      "insist(?:s|ed|ing)?(?: on| that)?|insistent|maintain(?:s|ed|ing)? that|reiterat(?:es|ed|ing) (?:that|its|his|the)",
    weight: 0.55,
    reason: "Insisting holds up a demand.",
    examples: {
      match: ["Moscow insists on full control of Donetsk", "insisting Ukraine needs assurances"],
      not: ["persistent rain"],
    },
  },
  {
    id: "proposed.must",
    status: "proposed",
    pattern: `must(?: not)?|should(?: not)?|need(?:s|ed)? to|has to|have to|ha(?:s|ve) to be|need(?:s|ed)? ${upTo(3)}(?:guarantees?|assurances?|commitments?|protection)`,
    weight: 0.45,
    reason: "An obligation somebody states is a demand.",
    examples: {
      match: ["Kyiv must leave Donbas", "Ukraine needs legally binding assurances"],
      not: ["mustard fields"],
    },
  },
  {
    id: "proposed.envisage",
    status: "proposed",
    modality: "planned",
    pattern:
      "envisag(?:e|es|ed|ing)|envision(?:s|ed|ing)?|foresees?|stipulat(?:e|es|ed|ing)|calls for|provides? for|obliges?|would (?:require|oblige|commit|allow|bar|force|cap|limit|see|give|include|involve|mean|hand|leave|receive|get|become|guarantee|provide|grant|create|establish|freeze|cede|withdraw|be)",
    weight: 0.56,
    reason: "The text of a draft is a proposal; what it would do lies ahead.",
    examples: {
      match: [
        "the draft envisages a buffer zone",
        "the plan would require Kyiv to halve its army",
        "the zone would be demilitarised",
      ],
      not: ["would-be buyers"],
    },
  },
  {
    id: "proposed.would",
    status: "proposed",
    modality: "planned",
    pattern: "would(?: also| then| not| no longer| never)?|wouldn't|'d",
    weight: 0.4,
    reason: "Would, on a plan's subject, describes what is not in force.",
    examples: {
      match: ["Ukraine would hold elections in 100 days", "Russia would also sign"],
      not: ["wouldbe"],
    },
  },
  {
    id: "proposed.could",
    status: "proposed",
    modality: "conditional",
    pattern: "could|might|potential(?:ly)?|possib(?:le|ly|ility)",
    weight: 0.42,
    reason: "A possibility put into words is at most a proposal.",
    examples: {
      match: ["the text could include pull-backs"],
      not: ["the text includes pull-backs"],
    },
  },
  {
    id: "proposed.option",
    status: "proposed",
    modality: "conditional",
    pattern: "options?|alternatives?|one of the (?:ideas|variants|scenarios)|scenarios?",
    weight: 0.56,
    reason: "An option is put on the table and not chosen.",
    examples: { match: ["a free economic zone is an option"], not: ["adoption papers"] },
  },
  {
    id: "proposed.draft",
    status: "proposed",
    pattern: "draft(?:s|ed|ing)?|blueprints?|idea|ideas|suggest(?:s|ed|ing|ion|ions)?|initiative",
    weight: 0.42,
    reason: "Drafts, ideas and suggestions are the first rung.",
    examples: {
      match: ["the leaked draft caps the army", "he suggested a joint venture"],
      not: ["a draughty room"],
    },
  },
  {
    id: "proposed.open-to",
    status: "proposed",
    pattern: `(?:ready|open|willing|prepared|willingness|readiness) (?:to|for)(?! (?:sign|be signed|signing)\\b)|(?:offered|reluctant) to|consider(?:s|ed|ing)?|mull(?:s|ed|ing)|weigh(?:s|ed|ing)`,
    weight: 0.52,
    reason: "A readiness that is announced offers something.",
    examples: {
      match: ["Kyiv is open to pulling back", "Washington is considering a longer term"],
      not: ["the shop opens tomorrow"],
    },
  },
  {
    id: "proposed.provision",
    status: "proposed",
    modality: "planned",
    pattern: `(?:plan|proposal|draft|deal|framework|document|text|point|points|version|blueprint|agreement|provisions?|it)(?: (?:also|now|that|which))* (?:includes?|contains?|provides?|covers?|requires?|calls? for|says|states|limits|caps|bars|specif(?:y|ies)|sets?|offers?|introduces?|addresses|mentions?|lists?|hinge[ds]? on)|under (?:the|its|this|that|his) ${upTo(2)}(?:plan|proposal|deal|draft|framework|terms)`,
    weight: 0.5,
    reason: "A provision of a plan that is not in force is a proposal.",
    examples: {
      match: ["the draft also includes a cap on the army", "under the proposal, Kyiv keeps its army"],
      not: ["the plane includes a bar"],
    },
  },
  {
    id: "proposed.text-verb",
    status: "proposed",
    modality: "planned",
    pattern:
      "(?:plan|proposal|draft|framework|document|text|blueprint|deal)(?: also)? (?!is |was |has |does |looks |remains |says |seems |appears |goes |comes |needs |faces )[a-z]{2,14}s(?= (?!and ))",
    weight: 0.44,
    reason: "What a text does, in the present tense, is a provision of it.",
    examples: {
      match: ["the plan ties aid to reform", "the draft bans foreign bases"],
      not: ["the plan is dead", "the planes leave"],
    },
  },
  {
    id: "proposed.will",
    status: "proposed",
    modality: "planned",
    pattern: "will(?: not| also| then)?|shall|'ll|only (?:after|when|once)",
    weight: 0.36,
    reason: "What is only announced has been put forward and not done.",
    examples: {
      match: ["Ukraine will hold elections", "elections only after a truce"],
      not: ["a strong-willed man"],
    },
  },
  {
    id: "proposed.hinged-on",
    status: "proposed",
    pattern:
      "hing(?:es|ed) (?:in part |partly |largely )?on|based on using|relies on using|prioriti[sz](?:e|es|ed|ing)|certain to|bound to",
    weight: 0.45,
    reason: "What a plan rests on is part of the plan.",
    examples: { match: ["the scheme hinged in part on frozen assets"], not: ["a rusty hinge"] },
  },
  {
    id: "proposed.hope",
    status: "proposed",
    modality: "planned",
    pattern:
      "hop(?:es|ed|ing) (?:to|that|for)|aim(?:s|ed|ing)? (?:to|for|at)|plan(?:s|ned|ning)? (?:to|for)|intend(?:s|ed|ing)? to|intention to|vow(?:s|ed|ing) to|pledg(?:es|ed|ing) to|promis(?:es|ed|ing) (?:to|that)|goal",
    weight: 0.46,
    reason: "An intention that is reported has not been carried out.",
    examples: {
      match: ["Kyiv hopes to hold elections", "Brussels intends to speed up accession"],
      not: ["shipping tools"],
    },
  },
  {
    id: "proposed.ask",
    status: "proposed",
    pattern: `ask(?:s|ed|ing) (?:for|${upTo(3)}(?:to|for))|request(?:s|ed|ing)?|press(?:ed|ing)? (?:its|his|their) (?:demands|case)|firm line|top priority|key (?:condition|demand)|preconditions?|prerequisites?|entail(?:s|ed|ing)?|condition for|in (?:return|exchange) for`,
    weight: 0.5,
    reason: "Asking for something proposes it.",
    examples: {
      match: ["Kyiv asked Washington for a term of 30 years", "a precondition of any truce"],
      not: ["the task force"],
    },
  },
  {
    id: "proposed.approve-would",
    status: "proposed",
    modality: "conditional",
    pattern: `would (?:approve|accept|agree|support|back|sign|vote for|be (?:willing|ready|prepared|open))`,
    weight: 0.6,
    reason: "An assent that is only supposed.",
    examples: { match: ["most would approve a freeze with guarantees"], not: ["they approved the freeze"] },
  },
];
