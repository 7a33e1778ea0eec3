import { upTo } from "./gap.ts";
import type { StatusRule } from "./types.ts";
import { inflected, verbs } from "./verbs.ts";

/** Blocked, postponed, or named as without movement. */
export const STALLED: StatusRule[] = [
  {
    id: "stalled.word",
    status: "stalled",
    pattern: `stall(?:s|ed|ing)?|deadlock(?:ed)?|stuck|no closer to|(?:little|slim|scant|no) (?:sign|hope|prospect|chance|likelihood|(?:public )?indication)s? (?:of|that)|stalemate|impasse|dormant|moribund|gridlock|standstill|bogged down|(?:fall(?:s|ing|en)?|fell|com(?:e|es|ing)|came) apart|unravel(?:s|led|ed|ling|ing)|collaps(?:e|es|ed|ing)|break(?:s|ing)? down|brok(?:e|en) down|breakdown of|elusive|in limbo|frozen out|on (?:an? )?"?(?:(?:situational|indefinite|temporary|strategic|long|short|brief|enforced|forced|extended) )?(?:hold|ice|pause)|talk of a pause|speak of a pause|hold(?:s|ing)? up(?! to)|held up|derail(?:s|ed|ing)?|scupper(?:s|ed|ing)?|torpedo(?:es|ed|ing)?|thwart(?:s|ed|ing)?|sabotag(?:e|es|ed|ing)|stymied|(?:was|were|been|is|are|be|being) (?:quietly |finally |all but |effectively )?(?:buried|scrapped|abandoned|ditched|binned|killed off|dead|dropped(?! from)|axed|jettisoned|(?<=(?:talks|negotiations|process|accession|efforts?|contacts|work|payments?|exchanges?|swaps?|project|plans?|aid) (?:is|are|was|were|been|be|has been|have been) (?:effectively |all but )?)frozen)(?! (?:russian|assets|funds|conflict|until|as long|for|along|at|on|where|in place))|(?:buries|buried|scraps|scrapped|abandons|abandoned|ditches|ditched|axes|axed) (?:plans?|(?:the|its|their|a|his) ${upTo(2)}(?:plans?|proposals?|talks|idea|deal|loan|vote|process|project|scheme))|dead end|going nowhere|hit a (?:wall|snag|dead end)|run(?:s|ning)? into trouble|ran into trouble|falter(?:s|ed|ing)?|(?<!(?:war|invasion|conflict|fighting|battle|winter|it) )drag(?:s|ged|ging)? (?:on|out|(?:its|their|his) feet)|(?:play|buy|stall|playing|buying|stalling|plays|buys|stalls)(?:s|ing|ed)? (?:for )?time|(?:delaying|stalling) tactics|slow-?walk(?:s|ed|ing)?|(?:there (?:is|was|are)|with) no ${upTo(3)}on the table|nothing on the table|(?:cannot|can't|could not|can not|impossible to) (?:legally |be legally |currently |now )?(?:be (?:held|implemented|carried out)|take place|happen|go ahead|proceed|be carried out)|(?:reach(?:es|ed)|hit|hits) (?:an? )?(?:impasse|deadlock|dead end|brick wall|wall)|los(?:es|ing|t) (?:momentum|steam)|fizzl(?:es|ed)|petered out|at a dead end|(?:back )?to square one|shelved|stonewall(?:s|ed|ing)?|foot-?dragging|dims? hopes|hopes (?:have )?dimmed`,
    weight: 0.85,
    reason: "No movement, named as such.",
    examples: {
      match: [
        "the talks stalled over land",
        "negotiations are deadlocked",
        "a truce remains elusive",
        'the process is on a "temporary pause"',
      ],
      not: ["market stallholders"],
    },
  },
  {
    id: "stalled.nowhere",
    status: "stalled",
    pattern: `(?:got|get|getting|gets|led|lead|leads|go|went|going) nowhere|(?:will|would|did) not [^;.]{2,90} as (?:had (?:been )?|was |were )?(?:previously |originally |initially )?(?:planned|scheduled|expected)|(?:fell|falls|fallen) victim to|little to suggest|hopes? (?:for [a-z ]{3,24} |of [a-z ]{3,24} )?(?:were |are |have been |has been )?(?:dented|dashed|fad(?:e|es|ed|ing)|reced(?:e|es|ed|ing)|dwindl(?:e|es|ed|ing))|momentum (?:has |had )?(?:slow|fad|ebb|wan|evaporat)(?:s|es|ed|ing)|(?:not|n't|cannot) (?:foresee|anticipate|expect|see) (?:any |a |an )?(?:[a-z]{4,12} )?(?:breakthroughs?|progress|movement)|(?:walk|storm|pull|drop|bow)(?:s|ed|ing|ped|ping)? out of (?:the |all |any |these |peace )*(?:talks|negotiations|process|meeting|room)|(?:broke|breaks?|broken|breaking) off (?:the |all |its )?(?:talks|negotiations|contacts|sooner|early)|(?:ran|run|runs|running) aground|(?:tread|treads|treading) water|mark(?:s|ing|ed)? time|in abeyance|no nearer|(?:has|have|had|was|were)(?: not|n't) moved|not (?:a|one|an) (?:step|inch|millimetre|iota) (?:closer|forward|further|nearer)|(?:made|make|makes|making) (?:no|little|scant|hardly any) (?:progress|headway)|empty-handed|without (?:a |any |an )?(?:result|results|outcome|conclusion|breakthrough|deal|agreement|decision|end in sight)|(?:missed|missing|passed|let pass|slipped|slips|lapsed) (?:the |its |their |a |this )?(?:deadline|date|target)|deadline (?:has |had )?(?:passed|slipped|lapsed|was missed)|(?:held|holding|hold|taken|kept) (?:hostage|up by|back by)|(?:freez|frez|froz|fro)(?:e|es|ing|en) (?:earlier |all |the |its |further |any )?(?:efforts?|talks|work|process|negotiations|swaps?|exchanges?)|on the back burner|bogged|(?:put|puts|kept|placed) (?:on|in) (?:hold|ice|limbo|the freezer)|(?:no|without) (?:end|solution|way out|breakthrough|deal|agreement|settlement) (?:is )?in sight|(?:a )?long way off|(?:remains?|is|are|seems?|looks?) (?:a )?(?:distant|remote|far off|out of reach|far away)|unlikely (?:soon|before|this year|any time)|lack of (?:progress|movement|results|similar progress|a breakthrough|will)|(?:obstructed|hobbled|paralys\\w+|paralyz\\w+|crippled)`,
    weight: 0.8,
    reason: "More words for a matter that does not move.",
    examples: {
      match: [
        "we cannot foresee any breakthroughs",
        "momentum has slowed",
        "there is little to suggest that Moscow will settle",
        "peace hopes dented",
        "they will not sign the agreement in Davos, as had been planned",
        "the announcement fell victim to a row",
        "the talks got nowhere",
        "a truce is a long way off",
        "the deadline has passed",
      ],
      not: ["the train moved on"],
    },
  },
  {
    id: "stalled.idiom",
    status: "stalled",
    pattern: `(?:run|ran|runs|running) (?:into|out of) (?:the )?(?:sand|buffers|steam|road|trouble|difficult\\w+|a wall)|(?:grind|grinds|ground|grinding|come|comes|came|brought|screech\\w+|draw\\w*) to a (?:halt|standstill|stop|close without)|(?:cannot|can't|could not|couldn't|does not|did not|do not|won't|will not) (?:move|advance|proceed|progress|go forward|go ahead|get off the ground|start|begin|open)(?! (?:to|into|out))|(?:hit|hits|hitting|struck|met) (?:a |the |an )?(?:brick wall|wall|buffers|snags?|hurdle|roadblock|rocks|dead end|impasse|obstacle)|(?:stuck|mired|trapped) (?:in|at|on)|(?:has|have) (?:dried up|gone cold|gone quiet|petered out|fizzled out|dragged on|lost steam|lost momentum|gone off the rails)|(?:wait|waits|waiting|waited) in vain|go(?:es|ing)? round in circles|(?:hang|hangs|hanging|hung) (?:by a thread|in the air)|(?:gather|gathers|gathered|gathering) dust|in the deep freeze|off the rails|(?:is|are|was|were|remains?) (?:at )?(?:a )?(?:standstill|stopped|halted|interrupted|blocked|paralysed|paralyzed)`,
    weight: 0.82,
    reason: "Figures of speech for a standstill.",
    examples: {
      match: ["the talks ran into the sand", "work ground to a halt", "accession cannot move"],
      not: ["they ran into friends"],
    },
  },
  {
    id: "stalled.had-been-due",
    status: "stalled",
    pattern: `had (?:originally |initially |first |earlier )?been (?:originally |initially |previously )?(?:due|scheduled|expected|planned|slated|set|supposed|meant|pencilled in|penciled in)(?: to| for| in| on)|(?:hard|difficult|impossible|too early) to (?:fix|set|name|give|say|agree on) (?:a |any |the |an exact )?(?:new )?(?:date|time|venue|when)|(?:have|has)(?: not|n't) (?:met|spoken|talked|convened|sat down|resumed)(?: again)?(?= since)`,
    weight: 0.84,
    reason: "What had been due, and parties that have not met since, stand still.",
    examples: {
      match: [
        "the round had been due to resume this month",
        "it was hard to fix a date",
        "they have not met since February",
      ],
      not: ["the round is due to resume"],
    },
  },
  {
    id: "stalled.did-not-happen",
    status: "stalled",
    pattern: `(?:did|has|have|had|does)(?: not|n't| yet to) (?:come(?= ?[.,;]|$)|taken? place|happen(?:ed)?|gone? ahead|materiali[sz]ed?|come off|come about|come to pass|come to fruition|taken off|begun|started?|got(?:ten)? (?:off the ground|going))|(?:fell|fall|falls|fallen|falling) (?:through|flat|by the wayside)|never (?:materiali[sz]ed|happened|took place|took off|got off the ground)|(?:led|lead|leads|came|come|comes|amounted) to (?:nothing|naught|nought)|languish(?:es|ed|ing)?|(?:remote|distant|elusive|far off|unlikely|stuck) as ever|as (?:remote|distant|elusive|far off|unlikely) as|(?:months|weeks|years|days) of (?:haggling|talks|negotiations|bargaining) (?:have |has |had )?(?:led|brought|produced|yielded|ended) (?:to |in |up )?(?:in )?(?:nothing|naught|no|little|failure)|(?:interrupted|broken off|broke off|suspended|adjourned|called a halt)|nobody has (?:managed|been able|found)|(?:no one|nobody) (?:is )?(?:moving|budging|giving way)|(?:still|remains?) (?:no|without) (?:answer|reply|decision|solution|result|date)`,
    weight: 0.8,
    reason: "What was to happen and did not.",
    examples: {
      match: ["the exchange did not take place", "the deal fell through", "it has led to nothing"],
      not: ["he did not fall"],
    },
  },
  {
    id: "stalled.postponed",
    status: "stalled",
    pattern: `${verbs("postpone, suspend, delay, obstruct, hamper, hinder, impede, stymie")}|postponement|suspension(?! of (?:all |any )?"?(?:kinetic|hostilities|fighting|strikes|attacks|combat|military|fire)(?![a-z]))|delays? (?:in|to)|put(?:s|ting)? off|put(?:s|ting)? (?:the|a|any|all|its|their|this|that|talks|elections|[a-z]+) ${upTo(3)}off|pushed back (?:to|until)|call(?:s|ed)? off|cancel(?:s|led|ed|ling|ing)|paus(?:es|ed|ing)|(?:announc(?:es|ed)|declar(?:es|ed)|order(?:s|ed)|call(?:s|ed)|led to) a pause in|a pause in (?:the )?(?:talks|negotiations|work|payments|process|accession)|block(?:s|ed|ing)(?! plans)|(?:to|would|will|could|can|continue to) block|blockade of|(?<!(?:able|right|power|ability|abilities|allowed|entitled) to )veto(?:es|ed|ing)?(?! (?:power|right|over))|halt(?:s|ed|ing)? ${upTo(2)}(?:talks|work|payments|negotiations|process|exchange|accession)|(?:can|could|may) ${upTo(1)}halt|not up for|withhold(?:s|ing)?|withheld|h(?:old|olds|eld|olding) (?:back(?! from (?:hitting|striking|attacking|shelling|bombing|firing))|up(?! to))`,
    weight: 0.78,
    reason: "Postponed, suspended or blocked.",
    examples: {
      match: ["the vote was postponed", "Budapest blocks accession", "payments are suspended"],
      not: ["Moscow would have been able to veto the mission", "a row of flats"],
    },
  },
  {
    id: "stalled.budge",
    status: "stalled",
    pattern: `(?:remains?|remained|stays?|stayed|holds?|held|stands?|stood) firm(?: on| in| over)|(?:positions?|stances?|demands?|conditions|terms) (?:[^,;.]{1,40} )?(?:(?:has|have|had)(?: not|n't) changed|(?:is|are|was|were|remains?|remained) (?:the same|unchanged))|(?:progress|movement|agreement|breakthrough) ${upTo(5)}(?:is|was|remains?|remained|has been) (?:still )?(?:lacking|absent|missing|elusive)|(?:neither|not|no) (?:further|farther|closer|nearer)(?: away)?(?: from| to)?,? (?:n?or|not|but not) (?:closer|nearer|further|farther)|(?:not|n't|no signs? of|no intention of|no willingness to|refus(?:e|es|ed|ing) to|without|unwilling to|nor) (?:budg(?:e|ed|ing)|mov(?:e|ing)|chang(?:e|ed|ing) (?:its|his|their) (?:position|stance|demands?|goals)|shift(?:ed|ing)?|scal(?:e|ing) back|soften(?:ing)?|compromis(?:e|ing)|concessions?|back(?:ing)? down)|(?:no|little|scant|minimal|without|lack of|nor|any) (?:(?:sign|evidence|hint|indication)s? of )?(?:visible |real |tangible |significant |major |substantive |further |obvious |clear )*(?:progress|movement|signs? of (?:substantial |real )?progress|breakthrough|headway)|without (?:results?)|no (?:results?|response|reply|answer|signs? of|date)|yet to (?:respond|reply|answer|comment)|(?:has|have) not (?:responded|replied)|no (?:new )?date (?:has been |is |was )?(?:set|scheduled|fixed)|(?:talks|negotiations|process|accession|payments?|exchanges?|work) ${upTo(2)}(?:frozen|held) until`,
    weight: 0.86,
    reason: "A side that will not move keeps the matter where it is.",
    examples: {
      match: [
        "progress on the plant is still lacking",
        "they were neither further nor closer",
        "Moscow's position on troops has not changed",
        "Moscow will not budge on Donetsk",
        "Russia has not budged an inch",
        "Russia remains firm on territorial control",
        "no progress on the plant",
      ],
      not: ["the budget passed"],
    },
  },
  {
    id: "stalled.dim",
    status: "stalled",
    pattern: `(?:prospects?|hopes?|chances?|odds|likelihood) ${upTo(8)}(?:dim|dimmed|slim|low|bleak|remote|fad(?:e|es|ed|ing)|receded?|receding|distant|dwindl\\w+|small|minimal)|disrupt(?:s|ed|ing)|(?:neither|no) (?:side|party|country|leader|president|government|capital) ${upTo(3)}(?:willing|ready|prepared|inclined|budged?|moved|conceded|yielded|gave way|compromised)|(?:in|into) (?:serious )?doubt|as (?:far|distant|remote)(?: away| off)? as (?:ever|before)|out of reach|nowhere (?:in sight|near)|(?:gone|went) (?:cold|quiet)|on the back burner|fail(?:s|ed|ing) to (?:send|attend|show up|turn up|appear|respond|meet)|remain(?:s|ed|ing)? (?:a )?(?:distant|far off|far-off|remote)`,
    weight: 0.84,
    reason: "Little hope, and parties of which none gives way, mean that nothing moves.",
    examples: {
      match: [
        "prospects for a deal look dim",
        "neither side seems willing to yield",
        "the round was disrupted",
      ],
      not: ["high hopes"],
    },
  },
  {
    id: "stalled.fail",
    status: "stalled",
    pattern: `fail(?:s|ed|ing|ure)? to (?:reach|agree|make|produce|secure|deliver|bring|achieve|resolve|yield|break|find|materiali[sz]e|bridge|advance|move|win(?! (?:in|on|by) )|clinch|live up|result|lead|end|stop|halt|agree on|get)|(?:ended|end|ends|ending|concluded|left|parted) without (?:an? |any )?${upTo(2)}(?:deal|agreement|breakthrough|result|results|progress|accord|compromise)|not (?:moving|advanced|progressed|moved|yielded|produced|led)|(?:did|do|does|has|have) not (?:lead|led|yield|yielded|bring|brought|produce|produced)|unable to (?:agree|reach|break|bridge|resolve|settle|close|solve|overcome)|unsuccessful|came to nothing|${inflected("yield, produce, bring>brought, deliver, achieve")} (?:little|nothing|no|neither|few)`,
    weight: 0.83,
    reason: "An attempt that failed leaves the matter stuck.",
    examples: {
      match: ["the sides failed to reach a compromise", "the round ended without a deal"],
      not: ["the ferry ended its service"],
    },
  },
  {
    id: "stalled.nothing-sent",
    status: "stalled",
    pattern: `nothing (?:has|have|had) (?:yet |so far |still )?been (?:sent|submitted|done|presented|delivered|put forward|filed|tabled)`,
    weight: 0.78,
    reason: "Where nothing has been done, the matter stands still.",
    examples: {
      match: ["but nothing has been sent to Congress"],
      not: ["nothing else matters"],
    },
  },
];
