import { upTo } from "./gap.ts";
import { HEADLINE } from "./headline.ts";
import type { StatusRule } from "./types.ts";
import { inflected, verbs } from "./verbs.ts";

const TEXT =
  "plan|plans|proposal|proposals|draft|drafts|deal|framework|document|documents|text|version|blueprint|memorandum|agreement|accord|roadmap|provision|provisions|clause|clauses|article|section|point|points|package|initiative|formula|outline|paper|list|elements?|parameters|terms|treaty|scheme|idea|ideas|counter-proposal|layer|component|model|format|pillar|these|those|it|they|which|that";
const PUTS =
  "proposes?|demands?|calls? for|suggests?|recommends?|insists? on|requires?|limits?|caps?|asks|bars|bans|scraps|envisages|foresees|stipulates";
const DOES =
  "includ(?:e|es|ed|ing)|contains?|contained|covers?|covered|requires?|required|stipulates?|specif(?:y|ies|ied)|provid(?:e|es|ed)|call(?:s|ed)? for|permits?|prohibits?|bans?|bars?|limits?|caps?|restricts?|reduces?|sets?|establish(?:es)?|creates?|obliges?|commits?|mandates?|states|says|allows?|grants?|leaves|splits?|places|designates?|involves?|entails?|describes?|mentions?|addresses|excludes?|retains?|imposes?|confirms?|recogni[sz]es?|mirrors?|resembles?|foresees?|lists?|introduces?|outlines?|offers?|gives|keeps|obligates?|codif(?:y|ies)|enshrines?|reaffirms?|hinge[sd]? on|rests? on|depends on|is based on|relates? to|deals? with|necessitates?";

/** Texts that are not in force, what they would do, and what only lies ahead. */
export const DRAFTS: StatusRule[] = [
  {
    id: "proposed.envisage",
    status: "proposed",
    modality: "planned",
    pattern: `${verbs("envisage, envision, foresee>foresaw>foreseen, stipulate")}|provides? for|obliges?|obligates?|would(?! (?:be |have been )(?:seen|viewed|regarded|perceived|hard|difficult|tough|better|easier|wise|glad|surprised|interesting|a mistake)(?![a-z])) ${upTo(1)}(?:require|oblige|commit|allow|bar|ban|force|cap|limit|see|give|include|involve|mean|hand|leave|receive|get|become|guarantee|provide|grant|create|establish|freeze|cede|withdraw|be|retain|keep|recogni[sz]e|place|put|split|make|set|turn|restrict|reduce|contain|cover|necessitate|entail|mandate|stipulate|prohibit|transfer|channel|pull|renounce|return|come|take|remain|stay|regain|lose|gain|operate|run|host|join|begin|start|commence|end|last|exclude|station|deploy)`,
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
    pattern:
      "would(?! (?:(?:not )?(?:comment|say|elaborate|confirm|specify)(?! (?:on )?(?:yes|no)(?![a-z]))|(?:be |have been )(?:seen|viewed|regarded|perceived|hard|difficult|tough|better|easier|wise|glad|surprised|interesting|a mistake)|(?:very much |really |dearly |also )?(?:like|love|prefer|rather))(?![a-z]))(?: also| then| not| no longer| never)?|wouldn't|'d(?! (?:very much |really |dearly )?(?:like|love|prefer|rather)(?![a-z]))",
    weight: 0.56,
    reason: "Would, on a plan's subject, describes what is not in force.",
    examples: {
      match: ["Ukraine would hold elections in 100 days", "Russia would also sign"],
      not: ["wouldbe", "it would be seen as weakness", "neither side would comment"],
    },
  },
  {
    id: "proposed.could",
    status: "proposed",
    modality: "conditional",
    pattern:
      "could|might|potentially|possibly|(?:is|are|as|remains?|be) (?:a |an |one |still |only |also )?(?:potential|possible)",
    weight: 0.46,
    reason: "A possibility put into words is at most a proposal.",
    examples: {
      match: ["the text could include pull-backs"],
      not: ["the text includes pull-backs"],
    },
  },
  {
    id: "proposed.possible",
    status: "proposed",
    pattern: "potential|possible|possibility|hypothetical|eventual",
    weight: 0.38,
    reason: "A possible thing is talked of before it is agreed; the word alone sets no condition.",
    examples: { match: ["a possible truce"], not: ["it is impossible"] },
  },
  {
    id: "proposed.option",
    status: "proposed",
    modality: "conditional",
    pattern:
      "options?(?! (?:will|would|were|are) be?)|alternatives?|one of the (?:ideas|variants|scenarios)|scenarios?|variants?",
    weight: 0.53,
    reason: "An option is put on the table and not chosen.",
    examples: {
      match: ["a free economic zone is an option"],
      not: ["these options will be put to the summit", "adoption papers"],
    },
  },
  {
    id: "proposed.draft",
    status: "proposed",
    pattern: `draft(?:s|ed|ing)?|blueprints?|ideas?|${verbs("suggest, recommend")}|suggestions?|initiative|memorandum|on the table|vision of|visions? for|concept of`,
    weight: 0.42,
    reason: "Drafts, ideas and suggestions are the first rung.",
    examples: {
      match: ["the leaked draft caps the army", "he suggested a joint venture"],
      not: ["a draughty room"],
    },
  },
  {
    id: "proposed.provision",
    status: "proposed",
    modality: "planned",
    pattern: `(?:plan|proposal|idea|offer|formula|scheme) (?:is|was|has been) (?:for(?! (?:discussion|now|a vote|sale))|to (?!be|blame|have|put)[a-z]{3,})|(?:${TEXT})(?: \\d{1,2}(?:(?:, | and | to | through |-)\\d{1,2})*)?(?: (?:also|now|that|which|reportedly|currently|further|explicitly|then|initially|only|do|does|did|not|just|still))* (?:${DOES})|(?:elements?|terms|provisions?|points?|parts?|conditions) (?:of|in|under) [^,;.]{2,50}? (?:includes?|included|are|is|were|was|relates?|deals?|concerns?|covers?|calls?|requires?|involves?)(?![a-z])|(?:includes?|included) ${upTo(4)}(?:concessions?|provisions?|recognition|clauses?|terms|demands|guarantees|limits|withdrawal|commitments?)|(?:is|are|was|were) (?:also |now |further )?(?:said|reported|understood|believed|thought|known|rumou?red|reportedly set) to (?!be (?:close|near|ready|working))|(?:have|has|had) (?:also )?planned|under (?:the|its|this|that|his|a|such an?|trump's|washington's|moscow's|kyiv's) ${upTo(3)}(?:plans?|proposals?|deal|draft|framework|terms|arrangement|agreement|version|memorandum|formula|scheme|model|offer)|(?:terms|provisions?|elements?|clauses?) (?:of|in) (?:the|a|this|its)`,
    weight: 0.5,
    reason: "A provision of a plan that is not in force is a proposal.",
    examples: {
      match: [
        "the US plan is for Washington to run it",
        "the draft also includes a cap on the army",
        "under the proposal, Kyiv keeps its army",
        "other clauses confirm the status of the land",
      ],
      not: ["the plane includes a bar"],
    },
  },
  {
    id: "proposed.by-the-text",
    status: "proposed",
    modality: "planned",
    pattern: `(?:according to|under|in|by|per|as part of|in line with) (?:the|a|this|that|its|his|their|trump's|washington's|moscow's|kyiv's|america's|europe's|such a|any) (?:[a-z0-9.'-]{1,16} ){0,3}(?:plans?|proposals?|drafts?|texts?|documents?|versions?|blueprint|outline|memorandum|scheme|points?|roadmap|provisions?|terms|paper|arrangement|formula|idea|clause|articles?)(?= ?,|,|:)|(?:plan|proposal|draft|text|document|version|blueprint|framework|deal|clause|point|paper|idea|scheme|package) (?:speaks?|spoke|talks?|tells?) of|(?:is|are|was|were) (?:also |then |now )?(?:meant|supposed|designed|intended|thought|expected|anticipated|due|obliged|required|bound|entitled|free) to|(?:wording|language|clause|point|provision|passage|article|paragraph) (?:on|about|that|says|said|stating|which)`,
    weight: 0.5,
    reason: "What stands in a text that is not in force is proposed.",
    examples: {
      match: ["under the draft, Kyiv keeps it", "the zone is meant to be neutral", "a clause stating that"],
      not: ["in the plane, he sat"],
    },
  },
  {
    id: "proposed.demands-include",
    status: "proposed",
    pattern:
      "(?:demands|conditions|goals|aims|requirements|terms|concessions|proposals|ideas)(?: also| would| reportedly)? includ(?:e|es|ed|ing)",
    weight: 0.64,
    reason: "What demands include is demanded.",
    examples: { match: ["its demands include the whole region"], not: ["the plan includes a cap"] },
  },
  {
    id: "proposed.text-puts",
    status: "proposed",
    modality: "planned",
    pattern: `(?:plan|proposal|draft|framework|document|text|version|blueprint|memorandum|roadmap|initiative|paper|formula|it)(?: (?:also|now|reportedly|further|explicitly|then|still))?(?:,? (?:which|that|drawn|drafted|presented|submitted|prepared|put|backed|seen|obtained|reviewed) [^,;.]{2,70},)? (?:${PUTS})`,
    weight: 0.63,
    reason: "What a text proposes or demands is a provision of it.",
    examples: {
      match: ["the draft proposes a pull-out", "the memorandum also demands a ban"],
      not: ["Kyiv proposes a pull-out"],
    },
  },
  {
    id: "proposed.listed",
    status: "proposed",
    modality: "planned",
    pattern: "^(?:\\d{1,2}|[a-h])[.)](?= [a-z])",
    weight: 0.85,
    reason: "A numbered line is a term of the list, whatever tense it is in.",
    examples: { match: ["8. Kyiv agrees to hold a vote"], not: ["10 points were agreed", "it has 8. They"] },
  },
  {
    id: "proposed.text-changes",
    status: "proposed",
    pattern:
      "(?:counter-?proposal|counter-?draft|european (?:text|version|draft|proposal|plan)|(?:new|revised|updated|latest|amended|rival|alternative) (?:text|version|draft|proposal))s?(?:,? [^;.]{2,60},)? (?:also |now |further |instead |in turn )?(?:rewrites?|deletes?|removes?|raises?|lowers?|drops?|replaces?|strikes?|adds?|softens?|lifts?|omits?|changes?|alters?|keeps?|rejects?|amends?|modif(?:y|ies))",
    weight: 0.87,
    reason: "What one side's text changes in another is its proposal.",
    examples: {
      match: ["the European version deletes the clause on pay", "a revised draft raises the ceiling"],
      not: ["negotiators deleted the clause"],
    },
  },
  {
    id: "proposed.purpose",
    status: "proposed",
    pattern:
      "(?:intent|intention|purpose|aim|goal|point|idea) (?:of [^,;.]{2,40} )?(?:is|was|appears?|seems?|appeared|seemed) (?:[a-z ]{1,12})?to|purport(?:s|ed|ing) to|(?:meant|designed|intended|supposed) to (?!be (?:signed|agreed))",
    weight: 0.44,
    reason: "What a clause is meant to do has not been done.",
    examples: {
      match: ["the intent appears to be a pardon for all", "a clause purporting to free them"],
      not: ["a pointed remark"],
    },
  },
  {
    id: "proposed.text-verb",
    status: "proposed",
    modality: "planned",
    pattern:
      "(?:plan|proposal|draft|framework|document|text|blueprint|deal|memorandum|paper|version|clause|point|treaty|accord|provision|roadmap)(?: also| no longer| now)? (?!is |was |has |does |looks |remains |says |seems |appears |goes |comes |needs |faces |takes |collapses |fails )[a-z]{2,14}s(?= (?!and ))",
    weight: 0.55,
    reason: "What a text does, in the present tense, is a provision of it.",
    examples: {
      match: ["the plan ties aid to reform", "the draft bans foreign bases"],
      not: ["the plan is dead", "the planes leave"],
    },
  },
  {
    id: "proposed.state-does",
    status: "proposed",
    modality: "planned",
    pattern:
      "(?:ukraine|russia|kyiv|moscow|washington|nato|europe|the (?:us|u\\.s\\.|united states|parties|sides|eu|alliance|two countries)|both (?:sides|countries|parties)) (?:also |then |in turn |formally )?(?:confirms|commits|undertakes|renounces|adopts|retains|becomes|withdraws from|enshrines|recogni[sz]es|joins|guarantees|ratifies|grants|keeps|gives up|cedes|holds elections|pulls out|remains a|stays)|(?:is|are) (?:to|mandated to|required to|obliged to|entitled to|supposed to|allowed to|bound to)",
    weight: 0.44,
    reason: "What a state does in the present tense of a text is a provision.",
    examples: {
      match: ["under it, Ukraine confirms its status", "a ceasefire is mandated to begin"],
      not: ["Ukraine confirmed the news"],
    },
  },
  {
    id: "proposed.will",
    status: "proposed",
    modality: "planned",
    pattern:
      "will(?: not| also| then)?|shall|'ll|only (?:after|when|once)|takes? (?:effect|force)|(?:is|are|was|were) to (?:be|become|get|have)",
    weight: 0.36,
    reason: "What is only announced has been put forward and not done.",
    examples: {
      match: ["Ukraine will hold elections", "elections only after a truce"],
      not: ["a strong-willed man"],
    },
  },
  {
    id: "proposed.ahead",
    status: "proposed",
    modality: "planned",
    pattern:
      "(?:is|are|was|were|be) (?:also |now |still |widely )?(?:expected|due|set|scheduled|slated) (?:to|for)(?! (?:meet|hold talks|discuss|visit|travel|arrive|attend|speak))",
    weight: 0.36,
    reason: "What is expected or due is no more than a plan.",
    examples: { match: ["prisoners are due to be exchanged"], not: ["they are set to meet"] },
  },
  {
    id: "proposed.headline",
    status: "proposed",
    modality: "planned",
    pattern: `${HEADLINE}to(?= [a-z])`,
    weight: 0.36,
    reason: "A headline says what is to come without a verb of its own.",
    examples: {
      match: ["EU to decide on the assets", "Kyiv and Moscow to swap prisoners"],
      not: ["Kyiv refuses to go", "Kyiv wants Moscow to leave"],
    },
  },
  {
    id: "proposed.may",
    status: "proposed",
    modality: "questioned",
    pattern:
      "(?<!(?<![a-z])(?:\\d|in|of|until|by|since|for|from|late|early|mid|last|this|next|on|before|after) )may(?= [a-z])(?! (?:and|or|to|the|have) )|(?:is|are|be|seems?|appears?) (?:still |also |very |more )?likely to",
    weight: 0.34,
    reason: "What may be is as open as what could be, and less sure.",
    examples: {
      match: ["Moscow may accept a smaller force"],
      not: ["it may have been accepted", "in May they met"],
    },
  },
  {
    id: "proposed.hinged-on",
    status: "proposed",
    pattern:
      "hing(?:es|ed) (?:in part |partly |largely )?on|based on using|relies on using|prioriti[sz](?:e|es|ed|ing)|certain to|bound to|tied to|linked to",
    weight: 0.45,
    reason: "What a plan rests on is part of the plan.",
    examples: { match: ["the scheme hinged in part on frozen assets"], not: ["a rusty hinge"] },
  },
  {
    id: "proposed.hope",
    status: "proposed",
    modality: "planned",
    pattern: `(?:${verbs("hope")}) (?:to|that|for)|aim(?:s|ed|ing)? "?(?:to|for|at)|aimed at|(?<!(?:the|a|an|this|that|its|his|their|eu|european|own|ambitious|detailed|current|joint|peace|point|draft|new|latest|revised|american|us|u\\.s\\.|russian|trump|'s) )plan(?:s|ned|ning)? (?:to|for)|intend(?:s|ed|ing)? to|intention (?:to|of)|(?:${inflected("vow, pledge, promise, swear>swore")}) (?:to|that)|goals?|ambitions?|aspir(?:es|ed|ing|ations?)|bid to|target(?:s|ed|ing)? (?:of|to|for)|keen to|eager to|determined to|looking to|trying to|${inflected("try, attempt, strive>strove")} to|efforts? to|bid for|push for`,
    weight: 0.46,
    reason: "An intention that is reported has not been carried out.",
    examples: {
      match: ["Kyiv hopes to hold elections", "Brussels intends to speed up accession"],
      not: ["shipping tools"],
    },
  },
  {
    id: "proposed.approve-would",
    status: "proposed",
    modality: "conditional",
    pattern: `(?<!(?<![a-z])(?:said|announced|confirmed|stated|added|declared|told|says)[^,;]{0,80})would (?:only |also )?(?:approve|accept|agree|support|back(?! up)|sign|vote for|consider|be (?:willing|ready|prepared|open))`,
    weight: 0.6,
    reason: "An assent that is only supposed.",
    examples: { match: ["most would approve a freeze with guarantees"], not: ["they approved the freeze"] },
  },
];
