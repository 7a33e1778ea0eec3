import { upTo } from "./gap.ts";
import type { StatusRule } from "./types.ts";
import { inflected } from "./verbs.ts";

const PARTLY =
  "largely|mostly|nearly|almost|partly|partially|broadly|close to|not yet fully|not fully|tentatively|provisionally|in principle|preliminarily|more or less|all but";
const SHARE = "(?:[1-9]\\d?(?:\\.\\d+)?|ninety|ninety-five|eighty|seventy|sixty|fifty)";
const PHRASE = "(?:(?:at|in|during|with|after|on|by) [^,;.]{2,48}? )?";
const SPOKEN_OF = "talks|negotiations?|discussions?|consultations|rounds? of (?:talks|negotiations|meetings)";

/** Under discussion, partly or largely agreed. */
export const NEGOTIATING: StatusRule[] = [
  {
    id: "negotiating.percent",
    status: "negotiating",
    pattern: `${SHARE} ?(?:%|percent|per cent)(?:-| )?"?,? ?(?:agreed|agreement|ready|complete|completed|done|finished|finalised|finalized|is there|there|resolved|settled|aligned|of the (?:way|text|plan|points|issues|document|provisions)|of (?!respondents|ukrainians|russians|americans|europeans|those|people|voters|citizens|adults|the population)(?:[^ ,;.]{1,20} ){1,12}(?:(?:has|have|had|is|are|was|were) )?(?:been |now |already )*(?:agreed|settled|ready|done|complete|completed|finished|resolved))|(?:\\d+|ten|five) ?(?:%|percent|per cent) (?:away|left|remaining|remains)|(?:solved|resolved|settled|closed|finali[sz]ed|completed|agreed upon) (?:about |roughly |some |nearly |almost |around |up to )?${SHARE} ?(?:%|percent|per cent)|consensus on (?:a number of|many|most|some|several|certain)|agree(?:d|ment)? on (?:about |some |nearly |around |almost |roughly )?${SHARE} ?(?:%|percent|per cent)|(?:all|most|many|several|some|\\d+|(?:thir|four|fif|six|seven|eigh|nine)teen|most) (?:but \\w+ )?(?:of (?:the|its|\\d+) )?(?:\\d+ )?(?:points|issues|provisions|items|articles|questions) (?:have been |had been |were |are |was )?(?:agreed|settled|resolved|closed)`,
    weight: 0.95,
    reason: "Agreement given as a share short of the whole is not agreement.",
    examples: {
      match: [
        "the plan is 90% agreed",
        "about 90 percent ready",
        "we are 10% away",
        "most points were settled",
      ],
      not: ["72% of respondents said they were ready", "the document is 100% ready"],
    },
  },
  {
    id: "negotiating.partly-agreed",
    status: "negotiating",
    pattern: `(?:${PARTLY}) (?:been )?(?:agreed|accepted|finished|finali[sz]ed|completed?|done|settled|resolved|ready|there|aligned|an? (?:deal|agreement))(?: to| on| upon)?|narrow(?:s|ed|ing) (?:down )?(?:their |the |some |many |its )?(?:remaining |main )?(?:differences|disagreements)|(?:many|most|some|several|certain) (?:of the |of its |key |main |other )*(?:elements|points|parts|issues|items|provisions|aspects|clauses|details) ${upTo(5)}(?:is|are|was|were|been) (?:now |already )?(?:agreed|settled|resolved|closed)|(?:agree[ds]?|agreement|consensus|settled|signed off) ${upTo(4)}on all but|more or less acceptable|(?:agree(?:s|d|ing)|accept(?:s|ed|ing)) (?:on |to |with )?(?:some|certain|several|parts?|individual|a few|many|most)(?: of)? (?:the )?(?:points|elements|provisions|parts|aspects|clauses|articles|items|issues|of)|(?:agree(?:s|d)?|align(?:s|ed)|signed off|consensus|agreement) (?:to|on|with|upon|about|over) (?:the |a |an )?(?:vast )?(?:most|many|much|some|several|certain|parts?|majority|bulk|key parts|number|nearly all|almost all|range|series|general|basic|broad|main|key|core|overall)(?! (?:terms|guarantees|force|monitoring))|(?:broad|general|partial|preliminary|tentative|wide|growing|provisional) (?:agreement|consensus|understanding)|essentially (?:done|finished|there|complete|completed|settled)|(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|most) of (?:the )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten) (?:annexes|points|documents|chapters|texts|issues|papers) (?:are |were |have been )?(?:complete|completed|ready|agreed|finished|done|settled|closed)|(?:reached|found|there is|is) (?:a |an )?(?:preliminary|tentative|partial|broad|general) (?:agreement|understanding|consensus|deal)|in the final(?:i[sz]ation| stages?)|(?:near|virtually|last)-?final`,
    weight: 0.92,
    reason: "Largely agreed leaves something open.",
    examples: {
      match: [
        "the two delegations narrowed their differences on land",
        "which Ukraine has tentatively accepted",
        "agreement had been reached on all but two of the points",
        "many elements of a deal had been agreed",
        "Kyiv has accepted certain elements of the draft",
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
      "(?:(?<!as )close(?= (?:to|on) (?!the (?:front|border|line|talks|negotiations|matter|government|kremlin|president)|putin|trump))|(?:is|are|was|were|be|very|so) (?:very |now |(?:reason|fair|relative|extreme|incredib)[a-z]{0,4}ly )?close(?: enough)?(?=[.,;]|$| after| and| but)|closer(?= (?:to|than|towards?|together|ever))|near(?:s|ed|ing)?(?! (?:ukraine|kyiv|the (?:border|front|line|plant))(?![a-z]))(?= (?:a |an |the |its |their )?(?:[a-z0-9-]{2,14} ){0,3}(?:deal|agreement|completion|finali[sz]ation|approval|signature|settlement|accord|compromise|end|truce|ceasefire|consensus|conclusion|breakthrough))|(?:never|not) been (?:this|so|as|that) (?:close|near)|nearer|clos(?:es?|ed|ing) in on|edg(?:es?|ing|ed) (?:closer|towards?)|inch(?:es|ing|ed)?|mov(?:es?|ing|ed) (?:closer|towards?)|converg(?:e|es|ed|ing)|convergence|within (?:reach|grasp|sight)|in sight|on the (?:verge|brink|cusp) of|final(?:ising|izing| stages?| stretch| details)|finali[sz]e|finishing touches|finish line|iron(?:ing)? out|hammer(?:ing|ed)? out|thrash(?:ing)? out|home stretch)(?: (?:to|on|towards?|of|in))?",
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
    pattern: `(?:not|n't|yet to|never|no|without(?: an?| any)?|nothing|nor|only(?! agreement (?:reached|so far|to date))|pending)(?: yet| been| fully| be| have| has| final| firm| formal| real| reach| reached| a| an| any| concrete| clear)* (?:agree|agreed|agreement|deal|consensus|decided|decision|finali[sz]ed|settled|resolved|found|compromise|common (?:ground|position|view))|(?:agreement|deal|compromise|consensus|decision|solution) (?:has |have |had |was |is |were )(?:not|never|yet to)|too early to|bridge ${upTo(2)}(?:have|has|had)(?: not|n't) (?:yet )?crossed|(?:is|are|was|were)(?: not|n't) (?:yet |quite |fully )?there(?: yet)?(?= ?[.,;]| (?:but|and) |$)|(?:still |only )?at the (?:stage of (?:a )?drafts?|drafting stage)|(?:have|has|had|is|are|was|were)(?: not|n't) (?:yet )?(?:been )?(?:work(?:ed)? out|ironed out|hammered out|nailed down|worked through|closed|bridged|completed|finished|thrashed out)|(?:could|can|did|do|have|has|had) not (?:yet )?(?:settled?|agreed? on|resolved?|bridged?)(?![a-z])|left to (?:the )?(?:presidents|leaders|two presidents)|agree(?:d|s)? (?:to|on) nothing|long way (?:off|to go)|(?:not|n't) (?:yet |so far )?(?:produced?|yielded|yield|brought|led to|resulted in) (?:a |an |any )?(?:final |concrete |clear |tangible )?(?:conclusions?|results?|outcomes?|agreements?|deals?)`,
    weight: 0.8,
    reason: "No agreement yet: the matter is still open.",
    examples: {
      match: [
        "the sides have not yet agreed",
        "there is no agreement on territory",
        "yet to be resolved",
        "no final decision on the plant",
        "the talks had not yet produced a conclusion",
      ],
      not: ["the only agreement reached concerned prisoners", "they agreed on all of it"],
    },
  },
  {
    id: "negotiating.keep-talking",
    status: "negotiating",
    pattern: `(?:willing|ready|prepared|willingness|readiness|want|wants|wish|intention|intend|plan|plans) to (?:go on|keep(?: on)?|continue) (?:talking|negotiating|the (?:talks|dialogue|process|negotiations|discussions)|talks|negotiations|discussions|dialogue)|promise[sd]? to (?:keep|go on|continue) talking|agree(?:d|s) that (?:(?:the|their|both|its) )*(?:two )?(?:sides|teams|delegations|negotiators|leaders|envoys|presidents|experts|they) (?:would|will|should) (?:meet|talk|speak|continue|keep|go on|reconvene)|agree(?:d|s)? (?:in principle )?${PHRASE}(?:to|on) (?:also )?(?:go on|a (?:timetable|schedule|date|format|venue|agenda|procedure)|(?:set up|create) (?:a |an )?(?:joint |new )?(?:working )?groups?|keep (?:talking|working|negotiating|meeting|in (?:touch|contact)|up|going|at it|channels|lines|the (?:talks|channels?|lines?|process|dialogue))|continu(?:e|ing)|hold (?:${upTo(4)})?(?:talks|meetings?|rounds?|consultations|discussions|negotiations|summit|sessions?|calls?)|resume|(?:come|get|sit|gather|talk|speak|be|go|keep in) (?:back|together|down|again|on|in touch)|reassemble|gather|sit|meet|meeting|further|more|another|start|begin|open|discuss|work(?:ing)?|provide (?:updates?|feedback|answers?|information|details|comments)|exchange (?:views|lists|proposals|documents|drafts)|share|a (?:new|next|further|second|third) (?:round|meeting)|the need|the (?:importance|necessity)|reconvene|brief|inform|update|"?present|submit|draft|report|coordinate|consult|review|study|talk|speak|convene|draw up|prepare|return(?: to)|explore|consider|refine|develop|establish (?:a )?(?:working )?groups?|set up (?:a )?(?:working )?groups?|stay in)|agree(?:d|s)?[^a-z.;]{0,6}to continu(?:e|ing)|agree(?:d|s)? that ${upTo(5)}(?:must|should|needs?|is needed|has to)`,
    weight: 0.93,
    reason: "Agreed to keep talking is not agreed.",
    examples: {
      match: [
        "the two agreed to keep talking",
        "they agreed that their teams would meet again",
        "a promise to keep talking",
        "officials in both capitals are willing to go on talking",
        "they agreed to meet again",
        "agreed that a deal must be reached",
        "they have agreed to come together next week",
        "both agreed to brief their leaders",
      ],
      not: [
        "they had agreed to provide Ukraine with guarantees",
        "they agreed to a ceasefire",
        "the bloc has agreed to keep the assets frozen",
        "they agreed to set up a headquarters",
      ],
    },
  },
  {
    id: "negotiating.open",
    status: "negotiating",
    pattern: `questions (?:still |also )?remain|(?:much|a lot of|plenty of|lots of|more|significant|considerable|hard|a great deal of) (?:hard )?work (?:still |yet )?(?:remain(?:s|ed)?|lies ahead|lay ahead|to do|to be done|ahead)|questions (?:about|over|on|around) [^,;.]{3,50} remain|unresolved|undecided|unsettled|outstanding (?:issues?|questions?|points?|matters?)|(?:remain(?:s|ed|ing)?|stays?|stayed|still|left|is|are|was|were) (?:an? |the )?(?:very |wide )?(?:open|to be (?:decided|resolved|agreed|settled|worked out|determined|negotiated|pinned down|nailed down|ironed out|hammered out))|open (?:questions?|issues?|points?)|down to (?:one|a single|two|the last) (?:issue|point|question)s?|(?<=(?:is|are|was|were|be|been|being|remains?|remain|come|came)(?: still| currently| now| also)? )under (?:discussion|negotiation|consideration|review|study)|in (?:the )?works|(?:main|one|last|only|final|single) (?:outstanding |remaining |unresolved )?(?:problem|issue|question) (?:is|was|remains|left)|(?:is|are|was|were|been|continu\\w+|begin|began|started) work(?:ing)? (?:on|to finali[sz]e|out|through|towards?)|(?:is|are|was|were|been) (?:[a-z]{2,10}ly |still |now |also )?working (?:on|towards?|out|through|to finali[sz]e)|working (?:[a-z]{4,12}ly |hard |together |closely )*(?:on|out|through)|(?:is|are|was|were|been|remains?) (?:currently |still |now )?in (?:talks|negotiations|discussions|consultations|contact|dialogue)|significant work remains|more work (?:is|remains)|work remains|refrains? from addressing|thorny|(?:is|are) (?:the )?(?:furthest|far|farthest|most) (?:along|advanced)|to be (?:dealt with|decided|resolved|determined)|remain(?:s|ed|ing)? (?:an? |the |one of )?(?:key |main |most |central )?(?:difficult|issue|question|problem|challenge)|grappl(?:e|es|ed|ing) with|tackl(?:e|es|ed|ing)|unanswered|hangs? in the balance`,
    weight: 0.75,
    reason: "What is open or worked on is under negotiation.",
    examples: {
      match: [
        "much work remained on the annexes",
        "territory remains unresolved",
        "the text is under discussion",
        "the thorny question of land",
        "left undecided",
      ],
      not: ["the museum remains closed", "the framework under discussion caps the army"],
    },
  },
  {
    id: "negotiating.sticking-point",
    status: "negotiating",
    pattern: "sticking[ -]points?|stumbling blocks?|bones? of contention|points? of contention",
    weight: 0.76,
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
      "(?<!on the )(?:key|central|core|main|crucial|critical|biggest|most (?:difficult|contentious|sensitive|complex|complicated|challenging) (?:one|of all|part)|most (?:difficult|contentious|sensitive|complex|complicated|challenging)|hardest|toughest|trickiest|difficult|sensitive|complex) (?:question|issue|point|topic|matter|problem|theme)s?|(?:most (?:difficult|contentious|sensitive|complex|complicated|challenging|divisive)|hardest|toughest|trickiest|thorniest|knottiest) (?:one|part|piece|element|aspect)s?(?! of (?:the )?(?:front|city|town|country))|(?:central to|(?:at the )?cent(?:re|er) of|dominated|top of|heart of) (?:the |their |these |this )?(?:talks|negotiations|discussions|meeting|agenda|session|summit|visit|round)|high on the agenda|on the agenda|agenda (?:includes?|included)",
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
    pattern: `(?<!(?<![a-z])(?:during|after|following|ahead of|before|since|amid|at|in|despite|from|until|under|with|to|about|on|for|of) (?:the |a |its |his |their |these |this |any |recent |latest |fresh |peace |trilateral |[a-z'-]{3,12}'s |[a-z-]{3,12} ){0,4})(?:${SPOKEN_OF})|(?:another|new|further|second|third|fresh|next|more|final|first) rounds? of (?:[a-z-]{2,14} )?(?:talks|negotiations|meetings)|(?:primary |main |central )?focus (?:of [^,;.]{2,48} )?(?:was|is|has been|will be|would be)|negotiat(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|(?:${inflected("mediate, broker")})|mediation|(?:speak|speaks|spoke|talk|talks|talked|talking) (?:about|through)|rais(?:es|ed|ing) (?:the )?(?:issues?|questions?|topic|matter|subject)|(?:review|stud|examin|analy[sz]|assess|scrutini[sz])(?:ed|ied|ing|ying|ies|es|s) ${upTo(4)}(?:documents?|drafts?|proposals?|texts?|plan)|touch(?:ed|es|ing) (?:on|upon)|(?:focus|focuses|focused|focusing|centred|centered|concentrated|zeroed in) on|cover(?:s|ed|ing)? ${upTo(4)}(?:issues?|matters?|questions?|topics?)|go(?:ing)? (?:over|through) |went (?:over|through)|gone (?:over|through)|(?:was|were|is|are) (?:all |also |both |still )?on the table|(?:working groups?|delegations?|negotiators|teams|envoys|sides) ${upTo(4)}(?:met|meet|meets)|debat(?:e|es|ed|ing) (?:on|over|about)?|examined|to (?:discuss|negotiate|tackle|talk about|hammer out|address the)|met (?:for|to)|exchang(?:ed|ing) (?:views|proposals|drafts|opinions)|(?:got|get|getting) into`,
    weight: 0.52,
    reason: "Talks about a subject say that it is negotiated.",
    examples: {
      match: ["talks on the plant resumed", "they discussed elections", "another round of talks"],
      not: ["he stalks his prey", "after the talks he left"],
    },
  },
  {
    id: "negotiating.to-agree",
    status: "negotiating",
    pattern:
      "(?:to|must|can|could|may|might|has to|have to|needs to) (?:still |then |also |only |first |later |now )?be (?:[a-z]{4,12}ly )?(?:agreed|decided|settled|resolved|negotiated)(?: (?:on|upon|between|by|at|in|personally|directly))?",
    weight: 0.74,
    reason: "What is still to be agreed is being negotiated.",
    examples: {
      match: ["a text to be agreed in June"],
      not: ["it has been agreed"],
    },
  },
  {
    id: "negotiating.will-agree",
    status: "negotiating",
    modality: "planned",
    pattern:
      "(?:will|would|shall) (?:still |then |also |only |first |later |now )?be (?:[a-z]{4,12}ly )?(?:agreed|decided|settled|negotiated)(?: (?:on|upon|between|by|at|in|personally|directly))?",
    weight: 0.74,
    reason: "What will be agreed lies ahead and is negotiated till then.",
    examples: { match: ["the details will be agreed upon by the two leaders"], not: ["it has been agreed"] },
  },
  {
    id: "negotiating.must-agree",
    status: "negotiating",
    pattern:
      "(?:must|have to|has to|need to|needs to|are to|yet to|still) (?:still |yet |first )?(?:have to |need to )?(?:agree|decide|settle) (?:on )?(?:how|what|who|when|where|whether|the (?:details|terms|modalities|format|mechanism|wording))",
    weight: 0.74,
    reason: "Who must still agree on the manner is negotiating it.",
    examples: { match: ["they must still agree on how to check it"], not: ["they agreed how to do it"] },
  },
  {
    id: "negotiating.engage",
    status: "negotiating",
    pattern: `(?:engag(?:e|es|ed|ing)|enter(?:s|ed|ing)?|tak(?:e|es|ing) part|took part|participat(?:e|es|ed|ing)|involv(?:e|es|ed|ing)) (?:in(?:to)? )?${upTo(4)}(?:talks|discussions|negotiations|dialogue|consultations)|(?:talks|negotiations|discussions|round|conversation|process|consultations) ${upTo(2)}(?:(?:had|has|have|was|were|is|are) (?:not |n't )(?:been )?easy|(?:was|were|is|are|been) (?:[a-z]{4,12}ly )?(?:difficult|tough|tense|hard|frank|candid|useful|substantive|positive|serious|detailed|intense|intensive|businesslike|complicated|complex|lengthy|good|informative|meaningful))|positive (?:movement|signs?|dynamics?|signals?|trend|shift|momentum)|(?:find|finds|found|finding|seek|seeks|seeking|look(?:s|ing)? for|search(?:es|ing)? for) (?:a |an |some |the )?(?:mutually )?(?:acceptable |possible |viable )?(?:solutions?|compromises?|way (?:forward|out|to (?:resolve|solve|settle|bridge))|middle ground|common ground|formula)|under(?:go|goes|gone|going|went) (?:[a-z]{2,14} )?(?:revisions?|changes?|amendments?|edits|rewrites?)|(?:was|were|been|being) (?:[a-z]{4,14}ly )?(?:revised|reworked|redrafted|amended|renegotiated)`,
    weight: 0.64,
    reason: "Taking part in talks, how they went, and changes to the text show that they go on.",
    examples: {
      match: [
        "he engaged in talks with the envoys",
        "the talks had not been easy",
        "they will find a way to resolve it",
        "the draft underwent revisions",
      ],
      not: ["a hard winter"],
    },
  },
  {
    id: "negotiating.plan-to-talk",
    status: "negotiating",
    modality: "planned",
    pattern: `(?:plan|plans|planned|intend|intends|intended|want|wants|wanted|hope|hopes|hoped|aim|aims|aimed|due|set|going|expect|expects|expected|will|would) (?:to )?(?:also |then |again |next |further )?(?:raise|discuss|revisit|clarify|explore|talk through|work through|go over|take up|flesh out|sort out)(?= (?:the|a|an|its|how|what|who|this|these|those|with) )`,
    weight: 0.66,
    reason: "Who means to raise or clarify a matter is still talking about it.",
    examples: {
      match: ["they planned to discuss how a mission would work", "Kyiv will raise the issue"],
      not: ["they discussed it"],
    },
  },
  {
    id: "negotiating.in-flux",
    status: "negotiating",
    pattern: `(?:in|still in) flux|(?:not|n't) (?:yet )?(?:his|her|its|their|the|a|washington's|america's) (?:final|last) (?:offer|version|draft|text|word)|(?:still|remain(?:s|ed)?) on the table|one of (?:the )?(?:two|three|four|few|remaining|last) (?:[a-z-]{2,12} )?(?:issues|points|questions|topics)|polish(?:es|ed|ing)(?: up)?|up in the air|up for (?:discussion|debate|negotiation|grabs)|(?:got|get|gets|getting) down to|took up (?:most|much|half|part|all) of|(?:dominat|overshadow|fill|occup)(?:ed|ied|es|ies|ing) ${upTo(3)}(?:meeting|talks|day|round|agenda|discussions)|(?:comb|por|leaf)(?:s|es|ed|ing)? (?:through|over)|compar(?:es|ed|ing) notes|(?:still |yet |remain(?:s|ed)? )to be (?:fleshed out|defined|spelled out|hammered out|nailed down)|chang(?:es|ed|ing) (?:his|her|its|their) mind|(?:saw|found|with) no (?:resolution|solution|agreement)|(?:clause|provision|point|article|paragraph)s? ${upTo(6)}(?:had|has|have|was|were|been|being) (?:since |also |already |now )?(?:been )?(?:removed|deleted|dropped|excluded|taken out|left out)|not (?:included|contained|part of|mentioned|present) (?:in|of) (?:the|these|this|that|any)|agreed to (?:revisit|return to|come back to|look again|think (?:about|over)|reconsider)|(?:leaders|ministers|states|countries|members|lawmakers|governments) debate(?:d)?(?: whether)?|weigh(?:s|ed|ing)? whether|potential (?:agreement|deal|accord)`,
    weight: 0.7,
    reason:
      "A text or a mind that still changes, and a clause that is out of the text, are under negotiation.",
    examples: {
      match: [
        "the plan is not his final offer",
        "key details remain in flux",
        "the clause is not included in the paper",
        "leaders debate whether to lend",
      ],
      not: ["a flux of molten metal"],
    },
  },
  {
    id: "negotiating.under-way",
    status: "negotiating",
    pattern: `(?:${SPOKEN_OF}|diplomacy|dialogue|conversations?|session|round|meeting|summit|contacts|consultation|process) ${upTo(8)}(?:under ?way|in progress|ongoing|(?:has |have |had )?(?:began|begun|opened|started|resumed|restarted|reconvened|kicked off|continued)|(?<!(?:should|must|could|would|may|might|can|to) )(?:begins?|opens?|starts?|resumes?|restarts?|reconvenes?|continues?)(?= (?:on|in|at|this|next|today|tomorrow|later|with|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|[.,;]|$))`,
    weight: 0.76,
    reason: "Talks that have begun are talks, not work on the point.",
    examples: {
      match: ["a further session has got under way", "talks open in oslo on friday"],
      not: ["works on the line are under way"],
    },
  },
  {
    id: "negotiating.discuss-how",
    status: "negotiating",
    pattern: `(?:${inflected("discuss, debate, negotiate, consider, explore, examine, consult, haggle, wrangle, work out, talk about, argue over")}|(?:talks|negotiations|discussions|consultations|work)) (?:(?:about |over |on )?(?:[^ ,;.]{1,20} ){0,8}and )?(?:about |over |on )?(?:how|whether|who|what|when|which|where)(?= (?:[^.;]{2,90} )?(?:would|will|should|could|might|can|to) )`,
    weight: 0.8,
    reason: "What would be done is what the talks are about.",
    examples: {
      match: [
        "they are discussing how the plant would be run",
        "talks on who should pay for it",
        "they discussed a truce and how it would be monitored",
      ],
      not: ["they discussed the plant"],
    },
  },
  {
    id: "negotiating.to-meet",
    status: "negotiating",
    pattern: `(?:to (?:meet|see)|meets?|met)(?= (?:with )?(?:(?:president |mr |his |the )?(?:putin|zelensk[a-z]+|trump|witkoff|kushner|umerov|dmitriev|rubio|vance|budanov|ushakov|kellogg|driscoll|(?:us|u\\.s\\.|american|russian|ukrainian|european) (?:[a-z]+ ){0,2}(?:president|officials?|envoys?|counterparts?|leaders?|delegations?|negotiators?|team)|counterparts?)))`,
    weight: 0.62,
    reason: "Envoys and leaders of the sides meet to negotiate.",
    examples: {
      match: ["the envoys fly to Oslo to meet Putin", "he met with the Ukrainian delegation"],
      not: ["they met for lunch"],
    },
  },
  {
    id: "negotiating.talks-aside",
    status: "negotiating",
    pattern: `${SPOKEN_OF}|meetings?|summit|negotiators?|negotiating|mediators?`,
    weight: 0.36,
    reason: "Talks named for the time or place of something else say little of the point.",
    examples: { match: ["after the talks he left", "at the summit in Paris"], not: ["he stalks his prey"] },
  },
  {
    id: "negotiating.progress",
    status: "negotiating",
    pattern: `ground (?:was|has been|had been) covered|(?:number|list) of (?:[a-z]{4,14} ){0,3}(?:issues|points|disagreements|differences|questions)(?: [a-z]+){0,3} (?:decreased|shrunk|shrank|fallen|narrowed|gone down|come down|been reduced|reduced)|(?:issues|points|disagreements|differences)(?: [a-z]+){0,5} (?:become|became) fewer|fewer (?:[a-z]{4,14} ){0,2}(?:issues|disagreements|differences)|cover(?:s|ed|ing) (?:a lot of |much |plenty of |considerable )ground|there (?:is|was|has been) (?:some |real )?progress|progress (?:is|was) (?:expected|anticipated|hoped)|(?:require|requires|required|need|needs|needed) (?:further |more |additional |in-depth )*(?:coordination|alignment|work|discussions?|clarification|time|negotiations?)|(?:ma(?:de|kes|king) |some |significant |substantial |real |good |great |tangible |notable |serious |a lot of |lots of |much |additional |more |further |meaningful |solid |major |concrete )+progress|(?:ongoing|long|step-by-step|difficult) process|(?:we|they)(?:'ll| will) get there|progress being made|progress (?:that )?(?:we|they|he|she)(?: have|'ve)? made|progress (?:has been |had been |was |is being |being )?(?:made|achieved|reported|noted)|(?<!not )progress(?:ed|ing)? (?:on|in|towards?)|constructive|productive|businesslike|(?<!more )substantive|useful|to the point|positive (?:talks|meeting|conversation|atmosphere|signals?)|(?:of one mind|in agreement|see eye to eye|at one) on (?:most|many|much|several|some|nearly|almost)|(?:one|two|three|four|five|several|many|a few|\\d+) rounds(?: of (?:talks|negotiations))?|(?<!no )headway|advanc(?:ed|ing|e|es) (?:on|towards?|the)|(?:narrow(?:ed|ing|s)?|bridg(?:e|es|ed|ing)|clos(?:e|es|ed|ing)) (?:the|their|its|some|remaining)? ?(?:gap|gaps|differences|divide)|synchroni[sz]e (?:positions|our positions)|sent (?:its|their|his) (?:comments|remarks|amendments|answers?)|basis (?:for|of) (?:a |an |the |any )?(?:[a-z]{2,12} ){0,2}(?:agreement|deal|talks|negotiations|settlement)|step forward|(?:fresh|new|renewed) (?:momentum|impetus)|(?<!(?:further|as a|next|first) )steps? towards?|tangible results|moving in the right direction|very close|fruitful|(?:closer|common) (?:positions|understanding)`,
    weight: 0.72,
    reason: "Progress in talks keeps the matter under negotiation.",
    examples: {
      match: ["they made significant progress", "talks were constructive", "progress was made on land"],
      not: ["a work of programmers", "no headway"],
    },
  },
  {
    id: "negotiating.progress-word",
    status: "negotiating",
    pattern:
      "(?<!(?<![a-z])(?:no|little|without|any|scant|of|lack of|make) (?:[a-z]{2,12} )?)progress|meaningful (?:dialogue|discussion|talks)s?",
    weight: 0.6,
    reason: "Progress that is spoken of is progress in talks, unless there is none.",
    examples: {
      match: ["they noted progress after a day of meetings"],
      not: ["no progress", "little real progress"],
    },
  },
  {
    id: "negotiating.deal-expected",
    status: "negotiating",
    modality: "planned",
    pattern: `(?:expect|expects|expected|expecting|hope|hopes|hoping) (?:to (?:reach|sign|finali[sz]e|conclude|agree) |for )?(?:a |an |the )?${upTo(2)}(?:deal|agreement|breakthrough)|(?:will|would|due to|set to|expected to|plan to|plans to|going to) (?:also |then |now |again )?(?:discuss|negotiate|tackle|take up|talk about|address|focus on|continue (?:talks|discussions|work)|resume|hold ${upTo(3)}(?:talks|round|meeting|discussions|negotiations)|meet|finali[sz]e|be (?:discussed|finali[sz]ed|negotiated|on the agenda|dedicated|devoted)|dedicate|devote)|next round|(?:meetings?|talks|round|session) ${upTo(8)}(?:is|are|was|were|will be) (?:planned|scheduled|expected|due|set|to take place)|(?<!(?<![a-z])(?:hold|holds|open|opens|begin|begins|start|starts|(?:open|opened|opens|held|began|begun|begin|begins|started|hosted|concluded|ended|finished|completed|after|during) (?:a|the|their|its|another)) )(?:new|second|third|further|next) round of ${upTo(2)}(?:talks|negotiations|meetings)`,
    weight: 0.62,
    reason: "Talks and a deal that lie ahead: still being negotiated.",
    examples: {
      match: ["washington expects a deal within weeks", "they will discuss land"],
      not: ["the deal was expected"],
    },
  },
  {
    id: "negotiating.may-fail",
    status: "negotiating",
    modality: "questioned",
    pattern: `(?:could|might|may|threatens? to|threatening to|risks?|risking|at risk of|likely to) ${upTo(2)}(?:stall|collapse|collapsing|fall apart|falling apart|derail|derailing|break down|fail|unravel|torpedo|scupper|delay|falter)`,
    weight: 0.88,
    reason: "Talks that may fail have not failed.",
    examples: {
      match: ["the talks could still fall apart", "strikes threaten to derail the talks"],
      not: ["the talks fell apart"],
    },
  },
  {
    id: "negotiating.overcome",
    status: "negotiating",
    pattern: `${inflected("overcome>overcame, bypass, circumvent, sidestep!, soften, get>got around, work around, ease")} ${upTo(4)}(?:resistance|opposition|veto|blockade|objections?|impasse|deadlock|differences|obstacles?|hurdles?)|(?:to|can|could|would|will) (?:overcome|bypass|circumvent|sidestep|soften|get around|work around|ease|break) ${upTo(4)}(?:resistance|opposition|veto|blockade|objections?|impasse|deadlock|differences|obstacles?|hurdles?)`,
    weight: 0.87,
    reason: "Work on an obstacle is work on the point.",
    examples: {
      match: ["ways to overcome the resistance of one capital", "to break the deadlock"],
      not: ["a resistance fighter"],
    },
  },
  {
    id: "negotiating.text-prepared",
    status: "negotiating",
    pattern: `(?:been|was|were|is being|are being|being|they|sides|teams|jointly) (?:partially |partly |substantially |jointly |further |still |since )?(?:prepared(?! (?:to|for) )|drafted|drawn up|developed)(?: (?:with|by|between|together))?|(?:been|was|were|have|has|had|is being|are being|being|they|sides|teams|jointly) (?:partially |partly |substantially |jointly |further |still |since )?(?:worked out|worked on|discussed|refined|updated|co-developed|revised|amended|reworked|negotiated)(?: (?:with|by|between|together))?|${inflected("revise, rework, refine, amend, redraft, update")} (?:the|a|its|their) ${upTo(2)}(?:plan|text|draft|proposal|document|framework|version)`,
    weight: 0.62,
    reason: "A text prepared jointly is on the table between the parties.",
    examples: {
      match: ["a framework has been prepared with Washington", "the annex is being drafted"],
      not: ["he prepared dinner", "kyiv was prepared to hold a vote"],
    },
  },
  {
    id: "negotiating.text-edited",
    status: "negotiating",
    pattern: `(?:remain|remains|still|left|stands?) in (?:square )?brackets|(?:did|does|do) not (?:make it|find its way) into|(?:was|were|is|are) (?:not|no longer) in (?:the )?(?:final|latest|new|last|revised)|no longer (?:contains?|includes?|mentions?|calls for|provides for)|(?:(?:points?|clauses?|provisions?|articles?|items?|wording|references?|paragraphs?|passages?) ${upTo(9)}|(?:plan|text|draft|document|version|proposals?|framework) ${upTo(1)})(?:has|have|had|was|were|being|been) (?:since |also |already |now |partly |largely |likely |probably |reportedly )?(?:been )?(?:removed|deleted|dropped|struck out|struck|changed|altered|rewritten|reworded|softened|trimmed|cut down|cut|shortened|whittled down|pared down|reduced|merged|adjusted|modified|reformulated|watered down|toned down|taken out|edited|expanded|narrowed)|${inflected("remove, delete, drop!, strike>struck, rewrite>rewrote>rewritten, reword, soften, trim!, edit, modify, adjust, tweak, whittle, pare")} ${upTo(4)}(?:points?|clauses?|provisions?|articles?|wording|paragraphs?|passages?|text|draft)`,
    weight: 0.78,
    reason: "A text whose clauses are being changed is under negotiation.",
    examples: {
      match: [
        "the one on territory remains in square brackets",
        "the promise did not make it into the final version",
        "a pledge which was not in the final statement",
        "the draft no longer contains the amnesty",
        "the clause on payment has been removed",
        "negotiators dropped nine of the points",
      ],
      not: ["the barricades were removed"],
    },
  },
  {
    id: "negotiating.meet",
    status: "negotiating",
    pattern: `(?:conven(?:e|es|ed|ing)|gather(?:s|ed|ing)?|meet|meets|met|meeting|assembl(?:e|es|ed|ing)|confer(?:s|red|ring)?|huddl(?:e|es|ed|ing)) (?:in|at|on|with|for|behind) ${upTo(8)}(?:to (?:discuss|pursue|push|work|agree|hammer|iron|finali[sz]e|negotiate|seek|coordinate|align|advance|review|go over)|for talks)|(?:work|works|worked) (?:in detail |closely |hard |together |jointly |intensively )?(?:on|through|towards?|out)(?! (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))|(?:hold|holds|held|holding|had|has|having|conduct(?:s|ed|ing)?|open(?:s|ed)|resum(?:e|es|ed|ing)|restart(?:s|ed)|began|begun|begin|start(?:s|ed)?|enter(?:s|ed|ing)?|continu(?:e|es|ed|ing))(?! any) ${upTo(4)}(?:talks|negotiations|discussions|consultations|meetings?|dialogue|conversations?)|(?:talks|negotiations|discussions|consultations|conversations) ${upTo(5)}(?:continu(?:e|es|ed|ing)|went on|go on|are (?:ongoing|underway|under way|taking place)|took place|resum(?:e|ed)|began|started|revolv(?:e|ed)|centr(?:e|ed)|center(?:ed)?|focus(?:ed)?|cover(?:ed)?|includ(?:e|ed)|concern(?:ed)?|touched)|(?:deliberat|consult|confer|brainstorm)(?:es?|ed|ing|red|ring|s)? (?:on|over|about|with)`,
    weight: 0.6,
    reason: "A meeting called to work on a matter is talks about it.",
    examples: {
      match: [
        "envoys gathered in Rome to discuss land",
        "they worked closely on the annex",
        "the sides held a new round of talks",
      ],
      not: ["before Kyiv starts any talks on territory from the line", "they met by chance"],
    },
  },
  {
    id: "negotiating.being-worked-on",
    status: "negotiating",
    pattern: `tak(?:e|es|en|ing) (?:clearer |firmer )?shape|(?:is|are|was|were|been|being|still) (?:now |currently |also |all |still )?(?:being )?(?:talked about|talked over|worked on|worked out|haggled over|looked at|gone over|fine-tuned|thrashed out|hashed out|negotiated|discussed|debated|considered|drafted|prepared(?! to)|finali[sz]ed|coordinated|clarified|reviewed|studied|examined)|(?:haggl|bargain|wrangl)(?:e|es|ed|ing) (?:over|about|on)|sound(?:s|ed|ing)? out|(?:dealt|deals|dealing) with|(?:turn(?:s|ed)?|touch(?:es|ed)?) (?:to|on) the|(?:subject|topic|theme|matter) of (?:the |these |those )?(?:talks|discussions|negotiations|conversation|meeting)|(?:came|come|comes|brought) up (?:at|in|during|for)|(?:at|in|on) the (?:centre|center|heart|top|core) of|(?:much|some|more|a lot of|plenty of|considerable|hard) (?:work|details?) (?:is |was |are |were |still )*(?:left|remains?|to be done|ahead|to do|needed)|(?:technical|final|finer|remaining|last) (?:details?|touches|questions|points|parameters|wording)|to be (?:worked out|settled|clarified|ironed out|decided|agreed|filled in|negotiated|determined|fleshed out)|(?:not yet|has yet|have yet|yet) to be (?:agreed|settled|decided|worked out|resolved|finali[sz]ed)|nearly (?:done|there|finished|complete|agreed|ready)|almost (?:done|there|finished|complete|agreed|ready)|(?:fewer|few|only a few|a handful of|one or two|two or three) (?:points|issues|questions|items|matters)|(?:working|expert|technical|negotiating|drafting) (?:groups?|teams?|level)|in (?:close )?(?:touch|contact) (?:with|over|about|on)|exchange of (?:views|drafts|proposals|opinions)|(?:had|has|have|was|were) (?:a |an )?(?:substantive|detailed|frank|in-depth|good|long|lengthy|wide-ranging|thorough|useful|meaningful|serious) (?:talks?|discussions?|conversations?|meetings?|exchange|dialogue)|fate of|future (?:of|status of|management of|governance of|ownership of)`,
    weight: 0.44,
    reason: "More words for a matter that is worked on.",
    examples: {
      match: [
        "the annex is still being worked on",
        "a deal is taking shape",
        "much work is left",
        "the meeting dealt with land",
      ],
      not: ["they work at a mill"],
    },
  },
  {
    id: "negotiating.idiom",
    status: "negotiating",
    pattern: `(?:spen(?:d|ds|t)|devot(?:e|es|ed)|dedicat(?:e|es|ed)) (?:the |a |most |much |some |several |two |three |half |whole )*(?:of )?(?:the )?(?:morning|afternoon|evening|day|days|night|hours?|session|time|week|meeting) (?:to|on|with|over|discussing|talking)|compar(?:e|es|ed|ing) notes|(?:top|tops|topped|head|heads|headed|dominat(?:e|es|ed)) (?:the |their |its )?(?:agenda|talks|list|meeting|discussions|summit)|within (?:touching distance|striking distance|reach|grasp)|(?:clauses?|points?|chapters?|articles?|items?|questions?|issues) (?:on [^,;.]{2,40} )?(?:have|has) (?:now |already )?been (?:closed|agreed|settled|ticked off|cleared)|all but (?:one|two|three|four|a few|a handful|done|agreed|settled)|(?:look(?:s|ed|ing)?|search(?:es|ed|ing)?|grop(?:e|es|ed|ing)|hunt(?:s|ed|ing)?|seek(?:s|ing)?|sought) (?:for )?(?:a |an |some )?(?:way|ways|formula|compromise|common ground|middle ground|solution|wording|landing zone)|middle ground|(?:lay|lays|laid|laying|prepar(?:e|es|ed|ing)) (?:the )?ground(?:work)?|(?:pick|picks|picked|take|takes|took|taken) up (?:the )?(?:question|issue|matter|subject|topic|territory|guarantees|talks|again)|(?:go(?:es|ing)?|went) (?:in depth into|deep into|into (?:the )?details?)|point by point|line by line|clause by clause|(?:crunch|marathon|late-night|all-night|shuttle|back-channel|backchannel) (?:talks|diplomacy|negotiations|session)|(?:is|are|was|were) (?:the )?(?:subject|theme|focus|object|matter) of|(?:a |the )?(?:third|half|quarter|tenth|most) of the way`,
    weight: 0.56,
    reason: "Figures of speech for talks about a matter.",
    examples: {
      match: [
        "envoys spent the day on land",
        "the assets top the agenda",
        "a deal is within touching distance",
      ],
      not: ["they spent the night in Kyiv"],
    },
  },
  {
    id: "negotiating.plain",
    status: "negotiating",
    pattern: `(?:sat|sit|sits|sitting) down (?:in|at|with|to|on|for|together)|movement on|(?:por(?:e|es|ed|ing)|comb(?:s|ed|ing)?|leaf(?:s|ed|ing)?) (?:over|through)|(?:is|are|was|were|will|to) (?:due to |set to |expected to |likely to )?(?:meet|gather|sit down|hold a call|confer|talk)(?= (?:in|on|at|with|about|for|again|next|this|tomorrow|to))|(?:left|remains?|remaining|remained) (?:for ${upTo(3)})?to (?:be )?(?:decide|resolve|settle|agree|clarify|solve|negotiate|discuss|sort out)d?|(?:come|came|comes) up (?:in|at|for|during|on)|(?:wrap|tie|clear|clean|sort|firm|smooth) (?:up|out|over) (?:the|a|its|their|any|all|remaining|loose)|(?:go|goes|going|went|gone) through (?:the |a |its |their )?(?:[a-z]{4,12} )?(?:list|text|draft|document|annex|annexe|annexes|plan|point|clause|chapter|provision)s?|(?:preparatory|exploratory|technical|expert|indirect|proximity|face-to-face|trilateral|bilateral) (?:talks?|meetings?|work|contacts|level|consultations|discussions|session|format)|(?:found|find|finding|finds) (?:a )?common (?:language|ground)`,
    weight: 0.54,
    reason: "Plain words for sitting down over a matter.",
    examples: {
      match: ["teams sat down in Oslo", "there was movement on land", "what is left to decide"],
      not: ["he sat alone"],
    },
  },
  {
    id: "negotiating.settled-besides",
    status: "negotiating",
    pattern: `(?:disagreements?|differences|issues|obstacles|gaps?|disputes|questions|points|problems|hurdles) ${upTo(5)}(?:resolved|settled|overcome|bridged|ironed out|closed|narrowed|removed|worked out)|(?<!(?<![a-z])(?:resolve|settle|address|tackle|solve|handle) (?:the |all |any )?)(?:remaining|last|final|outstanding|only|single|sole) (?:open |unresolved |remaining |outstanding |big |major |key )?(?:point|issue|question|hurdle|obstacle|problem|difference|matter|item|topic|sticking point)s?`,
    weight: 0.84,
    reason: "Where the rest is settled, what remains is being negotiated.",
    examples: {
      match: ["other differences have been resolved", "the one remaining issue", "the sole hurdle"],
      not: ["the issue of the day"],
    },
  },
  {
    id: "negotiating.considering-text",
    status: "negotiating",
    pattern: `(?:consider|study|studi|review|examin|weigh|analy[sz]|assess|evaluat|mull|look|go)(?:s|es|ed|ing|ies|e|y)? (?:at |over |through )?(?:a|an|the|its|this|that|these|those|such|any|his|her|their|washington's|moscow's|kyiv's|trump's|u\\.s\\.|us|american|russian|ukrainian|european) ${upTo(3)}(?:plans?|proposals?|offers?|drafts?|documents?|texts?|terms|papers?|package|framework|amendments?|counter-proposals?)`,
    weight: 0.6,
    reason: "A text that the other side looks at is on the table between the two.",
    examples: {
      match: ["Kyiv is considering the American proposal", "Moscow is studying the documents"],
      not: ["he considers it a mistake"],
    },
  },
  {
    id: "negotiating.review",
    status: "negotiating",
    pattern:
      "the work (?:continues|is continuing|goes on|is going on)|(?:still )?(?:must|has to|have to|need(?:s)? to|intended to|due to|set to) (?:still )?be (?:reviewed|assessed|approved(?! (?:by|in) [^,;.]{0,30}(?:voters|referendum|people|congress|parliament|senate|duma|rada))|examined|discussed|finali[sz]ed|clarified|presented|worked out|coordinated)|subject to (?:[^ ]{1,20} )?(?:review|approval|acceptance|agreement|ratification|negotiation)|pending (?:review|approval)|await(?:s|ed|ing) (?:a |the |its |his |their |kyiv's |moscow's |russia's |ukraine's )?(?:response|reply|answer|reaction|decision|feedback)|waiting (?:for|on) (?:an? |the |its |his |their )?(?:[a-z']{3,12} ){0,2}(?:response|reply|answer|reaction|decision|signal|feedback|word|moscow|kyiv|russia|washington|putin|kremlin|russians|americans)",
    weight: 0.6,
    reason: "A text that awaits review is not agreed in full.",
    examples: {
      match: [
        "the work continues, he said",
        "the text must be reviewed by Congress",
        "subject to congressional review",
      ],
      not: ["a good review of the film"],
    },
  },
];
