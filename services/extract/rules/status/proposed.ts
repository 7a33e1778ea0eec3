import { upTo } from "./gap.ts";
import type { StatusRule } from "./types.ts";
import { inflected, verbs } from "./verbs.ts";

const PRESSED =
  "(?:kyiv|ukraine|moscow|russia|zelensk\\w+|putin|him|both|the (?:two|sides|parties|ukrainians|russians|europeans|kremlin))";

/** Put forward, demanded, offered: acts by which a party says what it wants. */
export const PROPOSED: StatusRule[] = [
  {
    id: "proposed.demand",
    status: "proposed",
    pattern:
      "demand(?:ed|ing)|(?<!(?:'s?|its|his|their|the|these|those|such|any|all|key|main|maximalist|territorial|hardline|long-standing|longstanding|other|same|major|of|on|over|and) )demands?(?! for)|to demand",
    weight: 0.7,
    reason: "A demand is a proposal by the party that makes it.",
    examples: {
      match: ["Moscow demands the whole of Donbas", "they demand a truce"],
      not: ["in good order", "its territorial demands"],
    },
  },
  {
    id: "proposed.demands",
    status: "proposed",
    pattern: "demands?|ultimatums?",
    weight: 0.57,
    reason: "The noun: what is done to a demand says more than that there is one.",
    examples: { match: ["its territorial demands", "an ultimatum from Moscow"], not: ["in good order"] },
  },
  {
    id: "proposed.propose",
    status: "proposed",
    pattern: `(?:counter-?)?(?:proposes|proposing|(?<!(?<![a-z])(?:the|a|an|this|its|any|newly|of|on|over|recently|us|u\\.s\\.) )(?:proposed(?! by)|(?<=(?:was|were|been|is|are|being|be|first|originally|initially) )proposed))|propose|${verbs("counter-propose")}|(?<!(?:reports?|evidence|figures|polls?|this|that) )(?!suggested by)${inflected("suggest")} ${upTo(3)}(?:[a-z]{3,14}ing|that|an?|the|holding)`,
    weight: 0.6,
    reason: "The word itself.",
    examples: {
      match: ["Washington proposed a free economic zone", "he suggested freezing the line"],
      not: ["a marriage of purpose", "the proposed zone"],
    },
  },
  {
    id: "proposed.adjective",
    status: "proposed",
    pattern: "proposed|suggested",
    weight: 0.42,
    reason: "An adjective in passing gives way to what is done to the thing proposed.",
    examples: { match: ["the proposed zone"], not: ["a proposal"] },
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
    pattern: `(?<!the )(?:offered|offering)|(?:sets?|(?<!(?:discuss|negotiat|draft|prepar)ing (?:a|the) (?:plan|document|text|roadmap) )setting) out|${inflected("float, pitch, moot, put!>put forward, bring>brought forward, hint at, lay>laid out, hand>handed over (?:a|the|its|his) (?:memorandum|proposals?|draft|list|document), submit!, unveil, hold>held out")}|(?:${inflected("present, outline, deliver, convey, circulate, publish, reveal, disclose")}) ${upTo(3)}(?:plan|(?:counter-?)?proposals?|memorandum|draft|ideas?|vision|version|demands?|conditions?|terms|roadmap|framework|concept|red lines|architecture|structure|mechanism|scheme|package|formula|principles|steps|measures)|table[ds]|put(?:s|ting)? (?:[^ ,;.]{1,20} ){0,4}on the table|(?:carried|took|brought|delivered|handed|passed|sent) ${upTo(4)}(?:draft|proposals?|text|plan|document|list) (?:to|over)|(?:been|was|were) (?:sent|handed|delivered|conveyed|passed|submitted|presented|shown) (?:over )?to|(?:has|have|had|is|are) ${upTo(2)}in mind`,
    weight: 0.6,
    reason: "An offer stands until it is answered.",
    examples: {
      match: [
        "Kyiv circulated a counter-proposal",
        "he outlined a layered security architecture",
        "Kyiv offered a joint venture",
        "the idea was floated in Miami",
        "Paris put forward a draft",
        "he outlined his vision of a truce",
      ],
      not: [
        "they are discussing a plan setting out the steps",
        "the coffered ceiling",
        "she presented the show",
      ],
    },
  },
  {
    id: "proposed.want",
    status: "proposed",
    pattern: `wants?|wanted|(?:would|'d) (?:also |very much |really |dearly )?(?:like|love|prefer)|prefer(?:s|red)|${verbs("seek>sought, crave")}|${inflected("favour, favor, advocate, champion, pursue")}|in favou?r of|${inflected("push, press, campaign, lobby, advocate, argue, bargain, angle, hold>held out")} for|${inflected("push, press, pressure, urge, pressurise, pressurize, lean>leaned on, squeeze, nudge, coax, prod!")} ${PRESSED} ${upTo(2)}(?:to|into)|expect(?:s|ed|ing)? ${PRESSED} to|pressure (?:on|from) ${upTo(4)}to|(?:under|heavy|strong|growing|mounting|intense|increasing|american|us|u\\.s\\.|western) pressure (?:from ${upTo(4)})?to|mean(?:s|t) to(?= [a-z])`,
    weight: 0.6,
    reason: "A reported wish, or pressure to do something, is a proposal of the party that has it.",
    examples: {
      match: [
        "Kyiv wants binding guarantees",
        "Russia is pressing for full control",
        "Washington is pressing Kyiv to hold a vote",
        "there is growing pressure on Ukraine to hold elections",
        "he has been advocating for a truce",
      ],
      not: ["unwanted gifts", "blood pressure"],
    },
  },
  {
    id: "proposed.wish",
    status: "proposed",
    pattern: `(?:toy(?:s|ed|ing)?|play(?:s|ed|ing)?|flirt(?:s|ed|ing)?) with the idea|think(?:s|ing)? (?:of|about) (?!the war)|(?:is|are|was|were) (?:after|for|behind) (?=(?:a|an|the) (?:[a-z-]{2,14} ){0,2}(?:ceasefire|truce|zone|guarantee|deal|force|swap|vote))|wish(?:es|ed)? (?:to|for|that)|(?:would|'d) (?:rather|sooner|welcome|love)|welcom(?:es|ed) (?:the )?(?:idea|proposal|prospect)|(?:brings?|brought|bringing) up (?:the )?(?:idea|question|possibility)|hold(?:s|ing)? out (?:the )?(?:prospect|hope|promise)|promot(?:es|ed|ing) (?:the |a |an )?(?:idea|concept|plan|proposal|vision|notion)|(?:back(?:s|ed|ing)?|support(?:s|ed|ing)?|endors(?:es|ed|ing)|favou?r(?:s|ed|ing)?) (?:the |an? |his |her |their |this |that )?(?:idea|notion|concept|proposal|prospect|call|creation|option)|(?:voic(?:es|ed)|express(?:es|ed)|declar(?:es|ed)|signall?(?:s|ed)|indicat(?:es|ed)|announc(?:es|ed)|reaffirm(?:s|ed)|reiterat(?:es|ed)|confirm(?:s|ed)|underlin(?:es|ed)) (?:its|his|her|their|a|an|the|some|moscow's|kyiv's|ukraine's|russia's) (?:[a-z]{4,12} )?(?:readiness|willingness|openness|interest|desire|wish|intention|intent|ambition|hope|demand|condition)s?|(?:made|makes|make|making) (?:it )?(?:a |the |its |his |any )?(?:[^ ,;.]{1,16} ){0,4}(?:a |the |his |its )?(?:condition|precondition|prerequisite|conditional|dependent|contingent)|link(?:s|ed|ing)? (?:[^ ,;.]{1,16} ){1,5}(?:to|with) (?:a |the |an )?(?:ceasefire|truce|deal|guarantees?|withdrawal|peace|signing)|(?:tie|ties|tied|tying) (?:[^ ,;.]{1,16} ){1,5}to(?= [a-z])|set(?:s|ting)? (?:out |forth |down )?(?:its|his|their|a|the|new|three|two|several|key|strict|tough) (?:[a-z]{3,12} )?(?:conditions?|terms|demands?|price|bar)|(?:ask|asks|asked|asking) (?:that|whether|for)|appeal(?:s|ed|ing)? (?:to|for)|in need of|cannot do without|(?:the )?(?:key|main|core|central|chief|long-standing|top) (?:aim|goal|objective|priority|demand|request|condition|interest) (?:is|was|remains|are)|priority (?:is|was|remains)`,
    weight: 0.46,
    reason: "More words for what a party would like or asks.",
    examples: {
      match: ["Berlin toys with the idea", "he tied the vote to his offer", "Kyiv set out its conditions"],
      not: ["a wishing well"],
    },
  },
  {
    id: "proposed.idiom",
    status: "proposed",
    pattern: `(?:rais(?:e|es|ed|ing)|hold(?:s|ing)? out|held out|dangl(?:e|es|ed|ing)|open(?:s|ed|ing)? up) (?:the |a )?(?:prospect|possibility|idea|hope|chance|option|question of)|(?:(?<=(?:'s|its|his|their) )price|asking price|shopping list|opening bid|bottom line) (?:for|of|is|are|remains?|includes?|included)|(?:will|would|'d|can|could) (?:settle|do|make do) (?:for|with)|on offer|up for grabs|(?:is|are|was|were) (?:pushing|angling|lobbying|campaigning|holding out|banking|counting|betting|keen|bent|intent|eyeing|pressing)(?: on| for)?|ey(?:es|ed|eing) (?:a|an|the)|(?:as|for) (?:its|his|their) part,? (?:kyiv|moscow|ukraine|russia|washington)? ?(?:want|seek|propos|demand)\\w*|(?:would|to) have (?:ukraine|kyiv|moscow|russia|both|the two|europe) (?=[a-z]+ )`,
    weight: 0.54,
    reason: "Figures of speech for what a party is after.",
    examples: {
      match: ["he raised the prospect of a truce", "his price for peace is land"],
      not: ["the price of gas"],
    },
  },
  {
    id: "proposed.plead",
    status: "proposed",
    pattern: `(?:plead|beg|implore|entreat|press|petition|clamou?r|agitat|lobb)(?:s|ed|es|ing|ied|ies|e|y)? (?:for|with|to)|(?:giv(?:e|es|en|ing)|gave|set|sets) (?:kyiv|ukraine|moscow|russia|zelensk\\w+|putin|both|him|them|the two|the sides) (?:until|till|a (?:week|month|deadline|fortnight)|days|weeks|\\d+ days)|(?:push|pushes|pushed|pushing|nudg\\w+|press\\w*|driv\\w+|prod\\w*|steer\\w*) (?:both |the |all )?(?:sides|parties|two|kyiv|moscow|ukraine|russia|them|him) (?:towards?|to|into|for)|must (?:also |first |now )?(?:lift|end|hold|give|leave|return|release|withdraw|accept|sign|be|have|get|stop|recogni[sz]e)|free to (?=[a-z]+)|first of all|(?:comes?|come|put) (?:first|before)|before (?:all|anything) else`,
    weight: 0.5,
    reason: "Pleas, deadlines set and priorities.",
    examples: {
      match: ["he pleaded for guarantees", "Washington gave Kyiv until Friday"],
      not: ["he gave Kyiv credit"],
    },
  },
  {
    id: "proposed.call-for",
    status: "proposed",
    pattern: `call(?:s|ed|ing)? (?:once |again |repeatedly )*(?:for|on)|repeated calls|${verbs("urge, appeal for, appeal to, request, exhort")}|invit(?:es|ed|ing) ${upTo(4)}to|(?:tells?|told|telling) (?:kyiv|moscow|ukraine|russia|zelensk\\w+|putin|him|them|both) (?:that )?(?:it|he|they) (?:should|must|had better|ought to|had to)|calls (?:by|from|to)|chance for|it (?:is|was) (?:important|necessary|essential|vital|crucial|time) ${upTo(6)}(?:to|that)|time has come|time for`,
    weight: 0.55,
    reason: "An appeal asks for what is not there yet.",
    examples: {
      match: [
        "Berlin called for an immediate ceasefire",
        "he urged Moscow to accept",
        "it was important for both to agree",
        "the time has come to hold elections",
        "he invited his counterpart to meet him",
        "telling Kyiv it should sign",
      ],
      not: ["a phone call with the president"],
    },
  },
  {
    id: "proposed.drawn-up",
    status: "proposed",
    pattern: `(?:has |have |had )?(?:drawn up|drew up|drafted|prepared|devised|put together|come up with|came up with) (?:a |an |its own |their own |his own )${upTo(3)}(?:plans?|draft|proposals?|text|alternative|paper|blueprint|roadmap|scheme|version|formula)|(?:draw|drew|drawn|draws|drawing|dr(?:aft|afts|afted|afting)|compil(?:es|ed|ing)|assembl(?:es|ed|ing)) (?:up )?(?:a |its |their |the )?(?:new |long |own )?(?:list|catalogue|set|package) of (?:demands|conditions|concessions|proposals?|ideas|requirements)|(?:asking )?price (?:for|of) (?:a |any |the )?(?:peace|truce|ceasefire|deal|settlement|agreement)|(?:pitch|tout|moot|champion)(?:es|ing|s) (?:a|an|the|its|his)`,
    weight: 0.7,
    reason: "Drawing up demands puts them forward.",
    examples: {
      match: [
        "Brussels has drawn up a list of demands",
        "its price for a truce is land",
        "Paris is pitching a force",
        "the bank has drawn up a plan",
      ],
      not: ["a list of guests"],
    },
  },
  {
    id: "proposed.support",
    status: "proposed",
    pattern: `(?:(?:strong|firm|full|open|active|broad|public|warm|whole-?hearted|vocal)l?y )(?:supports?|supported|supporting|backs?|backed|backing|favou?rs?)|(?:supports|supporting|supported(?! by)) (?=(?:[a-z'.-]{1,16} ){1,4}(?:joining|accession|membership|entry|integration|ceasefire|truce|elections?|return|release|exchange|restoration|creation|use|idea|deployment|withdrawal|proposals?))|(?:voic|express|declar|reaffirm|pledg|underlin|reiterat)(?:es|ed|ing) (?:[a-z]{1,10} )?(?:strong |full |firm |unwavering |continued )?(?:support|backing) for|call(?:s|ed|ing)? upon|(?:is|are|was|were|be|remains?|as) (?:[a-z]{4,12}ly )?(?:vital|essential|crucial|indispensable|imperative|paramount|a must|a (?:top )?priority|non-optional)|(?:integral|key|essential|central) (?:part|component|element|pillar) of`,
    weight: 0.52,
    reason: "Support for something that is not there yet, or calling it vital, asks for it.",
    examples: {
      match: [
        "Oslo strongly supports their entry",
        "both were called upon to free all captives",
        "such a force is vital",
      ],
      not: ["a support group", "it was supported by a loan"],
    },
  },
  {
    id: "proposed.insist",
    status: "proposed",
    pattern: `${verbs("insist, stipulate")}(?: on| that)?|insistent|insistence on|maintain(?:s|ed|ing)? that|reiterat(?:es|ed|ing) (?:that|its|his|the|a|moscow's|kyiv's)|(?:stress|underlin|emphasi[sz]|underscor|affirm|reaffirm|highlight|repeat|reiterat)(?:s|es|ed|e|ing) ${upTo(3)}(?:need|importance|demands?|calls?|conditions?|readiness|position)|(?:stress|underlin|emphasi[sz]|underscor|declar|argu|maintain)(?:s|es|ed|e|ing) that ${upTo(9)}(?:must|should|needs? to|have to|has to|ought to)(?! not)|(?:is|are|was|were|would be|will be|be) (?:contingent|conditional|dependent) (?:up)?on|(?:hinge|depend)s? on`,
    weight: 0.55,
    reason: "Insisting holds up a demand.",
    examples: {
      match: [
        "Moscow insists on full control of Donetsk",
        "insisting Ukraine needs assurances",
        "he stressed the need for a truce",
      ],
      not: ["persistent rain"],
    },
  },
  {
    id: "proposed.must",
    status: "proposed",
    pattern: `must(?: not)?|should|ought to|need(?:s|ed)? to|has to|have to|ha(?:s|ve) to be|(?:is|are|was|were) (?:urgently |badly |also |still )?(?:needed|required|necessary)|requires?|required|first,? (?:comes? |there must be )?(?:an? |the )?(?:[a-z-]{2,12} ){0,2}(?:ceasefire|truce|guarantees?|peace),? (?:and )?(?:only )?then|can only|only possible|possible only|can be (?:held|signed|agreed|done|reached) only|cannot be ${upTo(3)}without|there (?:must|should|has to|needs to) be|need(?:s|ed)? ${upTo(4)}(?:guarantees?|assurances?|commitments?|protection|ceasefire|truce|force|elections?|funds?|money)|important (?:that|to)|only way`,
    weight: 0.45,
    reason: "An obligation somebody states is a demand.",
    examples: {
      match: ["Kyiv must leave Donbas", "Ukraine needs legally binding assurances"],
      not: ["mustard fields"],
    },
  },
  {
    id: "proposed.open-to",
    status: "proposed",
    pattern: `open(?:s|ed|ing) (?:the )?door (?:to|for)|nothing against(?! (?:him|her|them|putin|trump)(?![a-z]))|(?:offer(?:s|ed)|ready|willing|proposes|proposed) to (?:host|mediate|broker|facilitate)|(?:ready|open|willing|prepared|willingness|readiness|openness|inclined) (?:to|for)(?! (?:sign|be signed|signing|go(?! to))(?![a-z]))|(?:offered|reluctant|hesitant) to|(?<!(?<![a-z])(?:was|were|been|being) (?:also |all )?)${inflected("consider, weigh, contemplate, entertain, study, explore, examine")}|mull(?:s|ed|ing)|(?:not|n't|never|refus(?:es|ed) to|declin(?:es|ed) to) rul(?:e|ing|ed) out|keep(?:s|ing)? the option|signal(?:s|l?ed|l?ing)? ${upTo(2)}(?:openness|willingness|readiness|flexibility)`,
    weight: 0.52,
    reason: "A readiness that is announced offers something.",
    examples: {
      match: [
        "I am ready to go to elections",
        "we have nothing against a free zone",
        "Berlin opens the door to a deployment",
        "Kyiv is open to pulling back",
        "Washington is considering a longer term",
      ],
      not: ["the shop opens tomorrow"],
    },
  },
  {
    id: "proposed.says-must",
    status: "proposed",
    pattern:
      "(?:says?|said|saying|insists?|repeated|maintains?|stated|wrote|argues?) (?:that )?(?:kyiv|moscow|ukraine|russia|zelensk[a-z]+|putin|europe|the (?:two|sides|parties|us|eu|west|ukrainians|russians|europeans)|both(?: sides| countries)?|any [a-z]{3,12}|it|he|they) (?:must|has to|have to|had to|should|needs? to|ought to)(?! not| also be seen)",
    weight: 0.6,
    reason: "What a party says that another has to do, it demands.",
    examples: {
      match: ["Russia says Ukraine has to hand it over", "he said both sides should stop"],
      not: ["he said it must not be so"],
    },
  },
  {
    id: "proposed.talks-should",
    status: "proposed",
    pattern:
      "(?:talks|negotiations|discussions) (?:[^ ,;.]{1,20} ){0,5}(?:should|must|ought to|need to) (?:also |only |first )?(?:start|begin|be (?:based|held|built)|proceed|focus|rest|take)",
    weight: 0.8,
    reason: "How talks should go is what somebody puts forward.",
    examples: {
      match: ["negotiations on land should start from the line of contact"],
      not: ["talks on land started"],
    },
  },
  {
    id: "proposed.want-signed",
    status: "proposed",
    pattern: `(?:(?:love|like|want|wants|wanted|hope|hopes|hoped|eager|keen) to see|wants?|wanted|prefers?|preferred|rather (?:have|see)) (?:everything|it|this|that|them|(?:a|the) [a-z]{3,12}) (?:to be )?(?:signed|agreed|done|concluded|ratified|finali[sz]ed|implemented)|(?:wants?|wanted|expects|hopes|hoped|demands|urges|urged|asks|asked|would like|(?:push|press|call|campaign|lobb)(?:es|ed|ing|s|ied|ies|ying)) (?:for )?${upTo(12)}to be (?:signed|agreed|concluded|finali[sz]ed|ratified|put|submitted|approved|voted on|endorsed|included|written)|(?:wants?|wanted|would like|demands|asks) ${upTo(8)}to (?:come|enter|go|take|be) (?:in(?:to)? )?(?:force|effect|place|operation)|(?:wants?|wanted|would like) ${upTo(6)}(?:signed|concluded|finali[sz]ed|ratified)`,
    weight: 0.86,
    reason: "What a party wants signed has not been.",
    examples: {
      match: [
        "I would love to see it signed before the summer",
        "Kyiv would prefer the pact to be signed first",
        "Washington expects all papers to be signed by June",
        "he wants the deal signed",
        "they are pressing for it to be put before Congress",
        "Kyiv would like them to come into force at once",
      ],
      not: ["the deal is expected to be signed"],
    },
  },
  {
    id: "proposed.not-excluded",
    status: "proposed",
    pattern: `(?:not|n't|never|neither|nor) (?:been |be |being )?(?:yet |entirely |fully |completely )?(?:exclud(?:e|ed|ing)|preclud(?:e|ed|ing)|rul(?:e|ed|ing) (?:it |this |that )?out|off the table|clos(?:e|ed|ing) the door)|no longer (?:rules?|ruled|ruling|excludes?|excluded)(?: out)?`,
    weight: 0.88,
    reason: "What is not ruled out can be put forward.",
    examples: {
      match: ["bilateral pacts are not excluded", "he would not rule it out"],
      not: ["he ruled it out"],
    },
  },
  {
    id: "proposed.ask",
    status: "proposed",
    pattern: `ask(?:s|ed|ing) (?:for|${upTo(3)}(?:to|for))|press(?:ed|es|ing)? (?:its|his|their|the) (?:demands|case|issue)|firm line|top priority|(?:key|main|core|central|major|basic) (?:condition|demand|goal|aim|objective|requirement|request|term)s?|preconditions?|prerequisites?|conditions? (?:for|of|that|to|is|are|include)|terms (?:for|of|include)|war aims?|maximalist|red line is|in (?:return|exchange) for|wish ?list|appeal(?:ed)? for`,
    weight: 0.5,
    reason: "Asking for something, or making it a condition, proposes it.",
    examples: {
      match: [
        "Kyiv asked Washington for a term of 30 years",
        "a precondition of any truce",
        "his conditions for peace include land",
      ],
      not: ["the task force"],
    },
  },
  {
    id: "proposed.ready-to-finish",
    status: "proposed",
    pattern: `(?:ready|prepared|willing) to (?:finali[sz]e|complete|conclude|wrap up)`,
    weight: 0.76,
    reason: "Readiness to conclude is an offer.",
    examples: {
      match: ["Washington is prepared to finalise the guarantees"],
      not: ["a text that is ready to be signed"],
    },
  },
];
