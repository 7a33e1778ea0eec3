import { upTo } from "./gap.ts";
import type { StatusRule } from "./types.ts";

const PARTLY =
  "largely|mostly|nearly|almost|essentially|basically|virtually|practically|partly|partially|broadly|close to|not yet fully|not fully";

/** Under discussion, partly or largely agreed. */
export const NEGOTIATING: StatusRule[] = [
  {
    id: "negotiating.percent",
    status: "negotiating",
    pattern:
      '(?:[1-9]\\d?(?:\\.\\d+)?|ninety|eighty|seventy|ninety-five) ?(?:%|percent|per cent)(?:-| )?"?,? ?(?:agreed|agreement|ready|complete|completed|done|finished|finalised|finalized|there|of the (?:way|text|plan|points|issues))|(?:\\d+|ten|five) ?(?:%|percent|per cent) (?:away|left|remaining|remains)|agree(?:d|ment)? on (?:about |some |nearly |around |almost |roughly )?[1-9]\\d? ?(?:%|percent|per cent)',
    weight: 0.95,
    reason: "Agreement given as a share short of the whole is not agreement.",
    examples: {
      match: ["the plan is 90% agreed", "about 90 percent ready", "we are 10% away"],
      not: ["the document is 100% ready"],
    },
  },
  {
    id: "negotiating.partly-agreed",
    status: "negotiating",
    pattern: `(?:${PARTLY}) (?:been )?(?:agreed|finished|finali[sz]ed|completed?|done|settled|resolved|ready|there|an? (?:deal|agreement))(?: to| on| upon)?`,
    weight: 0.92,
    reason: "Largely agreed leaves something open.",
    examples: {
      match: [
        "the annexes were largely agreed to",
        "the protocols are nearly ready",
        "largely finished the text",
      ],
      not: ["they agreed on the annexes"],
    },
  },
  {
    id: "negotiating.near",
    status: "negotiating",
    pattern:
      "(?:close|closer|near|nears|nearing|nearer|edg(?:es?|ing) (?:closer|towards?)|inch(?:es|ing)?|mov(?:es?|ing) (?:closer|towards?)|converg(?:e|ed|ing)|within reach|on the (?:verge|brink) of|final(?:ising|izing| stages?)|finali[sz]e)(?: (?:to|on|towards?|of|in))?",
    weight: 0.72,
    reason: "Nearing an agreement is not having it.",
    examples: {
      match: [
        "Kyiv and Washington near a deal",
        "close to finalising a text",
        "a compromise is within reach",
      ],
      not: ["the nearest village"],
    },
  },
  {
    id: "negotiating.not-yet",
    status: "negotiating",
    pattern: `(?:not|n't|yet to|never|no|without(?: an?| any)?|failed to|nothing)(?: yet| been| fully| be| have| final| reach| a| an)* (?:agree|agreed|agreement|deal|consensus|decided|finali[sz]ed|settled|resolved|found|breakthrough|compromise|common (?:ground|position))`,
    weight: 0.8,
    reason: "No agreement yet: the matter is still open.",
    examples: {
      match: [
        "the sides have not yet agreed",
        "there is no agreement on territory",
        "without a breakthrough",
        "yet to be resolved",
      ],
      not: ["they agreed on all of it"],
    },
  },
  {
    id: "negotiating.keep-talking",
    status: "negotiating",
    pattern: `agree(?:d|s)? (?:to|on) (?:keep|continue|hold|resume|meet|further|more|another|start|begin|discuss|work|provide|exchange (?:views|lists|proposals|documents)|share|a (?:new|next|further) round|the need)|agree(?:d|s)? that ${upTo(3)}(?:must|should|needs?)`,
    weight: 0.93,
    reason: "Agreed to keep talking is not agreed.",
    examples: {
      match: [
        "the two agreed to keep talking",
        "they agreed to meet again",
        "agreed that a deal must be reached",
      ],
      not: ["they agreed to a ceasefire"],
    },
  },
  {
    id: "negotiating.open",
    status: "negotiating",
    pattern:
      "unresolved|undecided|outstanding (?:issues?|questions?|points?)|(?:remain(?:s|ed|ing)?|still|left) (?:open|to be (?:decided|resolved|agreed|settled|worked out))|open (?:questions?|issues?|points?)|down to one issue|under (?:discussion|negotiation|consideration|review)|in (?:the )?works|main (?:problem|issue|question)|work(?:ing)? (?:on|to finali[sz]e|out|through)|refrains? from addressing|thorny|to be (?:dealt with|decided|resolved)|remain(?:s|ed|ing)? (?:an? |the |one of )?(?:key |main |most |central )?(?:difficult|issue|question|problem|challenge)",
    weight: 0.75,
    reason: "What is open or worked on is under negotiation.",
    examples: {
      match: [
        "territory remains unresolved",
        "the text is under discussion",
        "the thorny question of land",
        "left undecided",
      ],
      not: ["the museum remains closed"],
    },
  },
  {
    id: "negotiating.sticking-point",
    status: "negotiating",
    pattern: "sticking points?|stumbling blocks?|bones? of contention",
    weight: 0.74,
    reason: "A sticking point is one that talks stick at.",
    examples: {
      match: ["territory is the main sticking point", "a stumbling block in the talks"],
      not: ["a sticky note"],
    },
  },
  {
    id: "negotiating.key-issue",
    status: "negotiating",
    pattern:
      "(?<!on the )(?:key|central|core|main|crucial|critical|most (?:difficult|contentious|sensitive|complex|complicated)|hardest|toughest) (?:question|issue|point|topic|matter|problem|theme)s?",
    weight: 0.66,
    reason: "A key issue is one that is being talked about; 'on the key issue of' only introduces it.",
    examples: {
      match: ["a central issue is who runs the plant", "the most difficult point"],
      not: ["on the key question of land"],
    },
  },
  {
    id: "negotiating.talks",
    status: "negotiating",
    pattern:
      "talks|negotiat(?:e|es|ed|ing|ion|ions)|discuss(?:es|ed|ing|ion|ions)?|rounds? of (?:talks|negotiations|meetings)|consultations|mediat(?:e|es|ed|ion|ing|ors?)|summit|speak(?:s|ing)? about|spoke about|raised the (?:issue|question)|touch(?:ed|es|ing) (?:on|upon)",
    weight: 0.5,
    reason: "Talks about a subject say that it is negotiated.",
    examples: {
      match: ["talks on the plant resumed", "they discussed elections", "another round of talks"],
      not: ["he stalks his prey"],
    },
  },
  {
    id: "negotiating.progress",
    status: "negotiating",
    pattern: `(?:ma(?:de|ke|kes|king) |some |significant |substantial |real |good |great |tangible |notable |serious |a lot of |much )+progress|progress (?:has been |was |is being |being )?made|progress(?:ed|ing)? (?:on|in|towards?)|constructive|productive|headway|advanc(?:ed|ing) (?:on|towards?)|narrow(?:ed|ing) (?:the|their|its)? ?(?:gap|gaps|differences)|synchroni[sz]e (?:positions|our positions)`,
    weight: 0.72,
    reason: "Progress in talks keeps the matter under negotiation.",
    examples: {
      match: ["they made significant progress", "talks were constructive", "progress was made on land"],
      not: ["a work of programmers"],
    },
  },
  {
    id: "negotiating.deal-expected",
    status: "negotiating",
    modality: "planned",
    pattern: `(?:expect|expects|expected|expecting|hope|hopes|hoping) (?:to (?:reach|sign|finali[sz]e|conclude|agree) |for )?(?:a |an |the )?${upTo(2)}(?:deal|agreement|breakthrough)`,
    weight: 0.62,
    reason: "A deal that is expected is still being negotiated.",
    examples: { match: ["washington expects a deal within weeks"], not: ["the deal was expected"] },
  },
  {
    id: "negotiating.text-prepared",
    status: "negotiating",
    pattern: `(?:been|was|were|have|has|is being|being) (?:prepared|drafted|drawn up|developed|worked out|discussed|refined|updated|co-developed)(?: (?:with|by|between|together))?`,
    weight: 0.62,
    reason: "A text prepared jointly is on the table between the parties.",
    examples: {
      match: ["a framework has been prepared with Washington", "the annex is being drafted"],
      not: ["he prepared dinner"],
    },
  },
  {
    id: "negotiating.review",
    status: "negotiating",
    pattern:
      "(?:still )?(?:must|has to|have to|need(?:s)? to|intended to|due to|set to) be (?:reviewed|assessed|approved|examined|discussed|finali[sz]ed)|subject to (?:[^ ]{1,20} )?(?:review|approval)|pending (?:review|approval)",
    weight: 0.6,
    reason: "A text that awaits review is not agreed in full.",
    examples: {
      match: ["the text must be reviewed by Congress", "subject to congressional review"],
      not: ["a good review of the film"],
    },
  },
];

/** Opposed, blocked, postponed or without movement. */
export const DISPUTED: StatusRule[] = [
  {
    id: "disputed.word",
    status: "disputed",
    pattern:
      "disput(?:e|es|ed|ing)|disagree(?:s|d|ing|ment|ments)?|differ(?:s|ed)? (?:on|over|sharply|widely)|differences|(?:wide|deep|big|huge|yawning|fundamental) gaps?|gaps? (?:remain|between|over)|diverg(?:e|es|ed|ent|ence)|clash(?:es|ed|ing)? over|irreconcilable|incompatible|split over|conflicting (?:positions|demands|visions|views)|different (?:visions|views|positions|interpretations)",
    weight: 0.82,
    reason: "The parties are said to be apart.",
    examples: {
      match: ["differences persist", "they disagree on the plant"],
      not: ["a different day"],
    },
  },
  {
    id: "disputed.apart",
    status: "disputed",
    pattern:
      "at odds|far apart|opposing (?:views|positions|demands)|(?:sharply|deeply|still|remain(?:s|ed)?|bitterly|fundamentally) divided|divided (?:over|on)|divisions? (?:over|on|between)",
    weight: 0.88,
    reason: "Both sides are named as standing apart.",
    examples: {
      match: ["the two remain at odds over Donbas", "the sides are far apart", "they remain divided"],
      not: ["the odds are good"],
    },
  },
  {
    id: "disputed.adjective",
    status: "disputed",
    pattern: "contentious|contested|controversial|irresolvable|unresolvable|divisive|explosive issue|fraught",
    weight: 0.64,
    reason: "An adjective in passing shows the dispute and gives way to what the sentence states.",
    examples: { match: ["the contentious question of land"], not: ["a contest"] },
  },
  {
    id: "disputed.obstacle",
    status: "disputed",
    pattern:
      "(?:major|main|biggest|key|chief|central|big|serious|primary|principal|significant) (?:obstacle|hurdle|impediment|barrier|challenge|roadblock)s?|obstacles?|deal-?breaker",
    weight: 0.78,
    reason: "An obstacle to a settlement is something the parties oppose each other on.",
    examples: {
      match: ["territory is the main obstacle", "a major hurdle to any deal"],
      not: ["an obstetrician"],
    },
  },
  {
    id: "disputed.no-deal-unless",
    status: "disputed",
    pattern: `(?:no (?:deal|settlement|peace|ceasefire|truce|agreement)|not (?:sign|agree|accept|stop|halt|end)|never (?:sign|agree|accept)) ${upTo(8)}(?:unless|until|without)`,
    weight: 0.78,
    reason: "No settlement unless my terms: the position stands against the other side's.",
    examples: {
      match: [
        "there will be no deal unless Kyiv leaves Donbas",
        "he will not stop the war until the land is his",
      ],
      not: ["the deal was made without fuss"],
    },
  },
  {
    id: "disputed.oppose",
    status: "disputed",
    pattern: `oppos(?:e|es|ed|ing|ition)|object(?:s|ed|ing) to|objections?|criticis(?:e|es|ed|ing|m)|criticiz(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|condemn(?:s|ed|ing)?|slam(?:s|med)|denounc(?:e|es|ed|ing)|fabricat(?:ion|ed)|resistance|sceptic(?:al|ism)|skeptic(?:al|ism)`,
    weight: 0.62,
    reason: "Opposition that is voiced makes a matter disputed.",
    examples: {
      match: ["Hungary opposes accession", "Moscow objects to foreign troops"],
      not: ["the opposite bank"],
    },
  },
];

export const STALLED: StatusRule[] = [
  {
    id: "stalled.word",
    status: "stalled",
    pattern:
      "stall(?:s|ed|ing)?|deadlock(?:ed)?|stuck|no closer to|little (?:sign|hope|prospect) of|stalemate|impasse|gridlock|standstill|bogged down|fall(?:s|ing|en)? apart|fell apart|collaps(?:e|es|ed|ing)|break(?:s|ing)? down|broke down|elusive|in limbo|frozen out|on hold|on ice|hold(?:s|ing)? up|held up|derail(?:s|ed|ing)?",
    weight: 0.85,
    reason: "No movement, named as such.",
    examples: {
      match: ["the talks stalled over land", "negotiations are deadlocked", "a truce remains elusive"],
      not: ["market stallholders"],
    },
  },
  {
    id: "stalled.postponed",
    status: "stalled",
    pattern:
      "postpon(?:e|es|ed|ing|ement)|suspend(?:s|ed|ing)?|suspension|delay(?:s|ed|ing)?|put off|call(?:s|ed)? off|cancel(?:s|led|ed|ling|ing)|paus(?:e|es|ed|ing)|block(?:s|ed|ing)|to block|veto(?:es|ed|ing)?|halt(?:s|ed|ing)? (?:talks|work|payments|negotiations|the (?:process|exchange|talks))|hamper(?:s|ed|ing)?|hinder(?:s|ed|ing)?|obstruct(?:s|ed|ing)?",
    weight: 0.78,
    reason: "Postponed, suspended or blocked.",
    examples: {
      match: ["the vote was postponed", "Budapest blocks accession", "payments are suspended"],
      not: ["a row of flats"],
    },
  },
  {
    id: "stalled.budge",
    status: "stalled",
    pattern:
      "(?:not|n't|no signs? of|no intention of|no willingness to|refus(?:e|es|ed|ing) to|without) (?:budg(?:e|ing)|mov(?:e|ing)|chang(?:e|ed) (?:its|his|their) (?:position|stance|demands?)|shift(?:ed|ing)?|scal(?:e|ing) back|soften(?:ing)?|compromis(?:e|ing)|concessions?)|no (?:progress|movement|sign of progress|breakthrough)|little progress|without (?:progress|result|results)",
    weight: 0.86,
    reason: "A side that will not move keeps the matter where it is.",
    examples: {
      match: ["Moscow will not budge on Donetsk", "no progress on the plant"],
      not: ["the budget passed"],
    },
  },
  {
    id: "stalled.fail",
    status: "stalled",
    pattern:
      "fail(?:s|ed|ing|ure)? to (?:reach|agree|make|produce|secure|deliver|bring|achieve|resolve|yield|break|find)|(?:ended|end|concluded|left) without (?:an? )?(?:deal|agreement|breakthrough|result|results)|not (?:moving|advanced|progressed)|hit a (?:wall|snag)",
    weight: 0.83,
    reason: "An attempt that failed leaves the matter stuck.",
    examples: {
      match: ["the sides failed to reach a compromise", "the round ended without a deal"],
      not: ["the ferry ended its service"],
    },
  },
];

export const REJECTED: StatusRule[] = [
  {
    id: "rejected.word",
    status: "rejected",
    pattern:
      "reject(?:s|ed|ing|ion)?|rebuff(?:s|ed|ing)?|(?:refus(?:e|es|ed|ing|al))(?! to (?:comment|say|discuss|elaborate|answer|confirm|rule|give details|speculate|be drawn))|spurn(?:s|ed|ing)?|declin(?:es|ed|ing) to (?:accept|agree|sign|consider)|dismiss(?:es|ed|ing)?|turn(?:s|ed|ing)? down|push(?:es|ed|ing)? back(?: against| on| at)?|rul(?:es|ed|ing) out|snub(?:s|bed|bing)?|shoot(?:s|ing)? down|shot down|pour(?:s|ed) cold water",
    weight: 0.86,
    reason: "A party refuses it.",
    examples: {
      match: ["Kyiv rejected the demand", "Putin spurns a truce", "he ruled out foreign troops"],
      not: ["a projected rise"],
    },
  },
  {
    id: "rejected.would-only",
    status: "rejected",
    pattern:
      "would (?:only|merely|simply|just) (?:prolong|delay|help|reward|embolden|encourage|benefit|lead|serve|give)",
    weight: 0.66,
    reason: "A party that says an idea would only do harm is against it.",
    examples: { match: ["a truce would only prolong the war"], not: ["it would prolong the truce"] },
  },
  {
    id: "rejected.unacceptable",
    status: "rejected",
    pattern:
      "unacceptab(?:le|ly|ility)|not acceptable|red lines?|non-?starter|legitimate (?:military )?targets?|out of the question|off the table|not up for (?:discussion|negotiation|debate)|non-negotiable",
    weight: 0.84,
    reason: "Named as something that cannot be accepted.",
    examples: {
      match: ["foreign troops are unacceptable to Moscow", "land is a red line"],
      not: ["an acceptable text"],
    },
  },
  {
    id: "rejected.will-not",
    status: "rejected",
    pattern: `(?:will|would|can|could|does|do|did|is|are) ?(?:not|n't|never) (?:be )?(?:ever )?(?:accept|agree|cede|give up|surrender|recogni[sz]e|withdraw|sign|allow|tolerate|support|consent|hand over|abandon|leave|retreat|relinquish|back down|capitulate|deploy|send|pull|trade|ready to|willing to|prepared to|considering|giving)(?:ed|ing)?|(?:won't|cannot|can't|never) (?:be )?(?:accept|agree|cede|give up|surrender|recogni[sz]e|withdraw|sign|allow|tolerate|hand over|abandon|leave|give)|vote against|no (?:right|intention|plans?) to (?:cede|give|surrender|withdraw|hand|deploy|send|sign|accept)|there will be no|not going to (?:accept|give|cede|sign|withdraw)`,
    weight: 0.83,
    reason: "A party says it will not.",
    examples: {
      match: [
        "Kyiv will not cede Donbas",
        "we would never accept such terms",
        "there will be no truce at Christmas",
      ],
      not: ["Kyiv will accept the cap"],
    },
  },
];

export const VIOLATED: StatusRule[] = [
  {
    id: "violated.word",
    status: "violated",
    pattern: `violat(?:e|es|ed|ing|ion|ions)|breach(?:es|ed|ing)?|br(?:eak|eaks|oke|oken|eaking) (?:the|a|its|their|his) ${upTo(2)}(?:ceasefire|cease-fire|truce|agreement|promise|terms|commitment)|(?:ceasefire|truce|agreement) (?:was |has been )?broken|flout(?:s|ed|ing)?`,
    weight: 0.9,
    reason: "A duty that lasts was broken.",
    examples: {
      match: ["Moscow violated the truce", "a breach of the ceasefire", "they broke the local truce"],
      not: ["a violin recital"],
    },
  },
];
