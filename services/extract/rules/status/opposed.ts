import { upTo } from "./gap.ts";
import type { StatusRule } from "./types.ts";
import { inflected, verbs } from "./verbs.ts";

const GIVE_IN =
  "accept|(?:hand|give) (?:it|them|anything|this|that|our land|its land) (?:over|up|away)|put (?:its|his|their|our) (?:name|signature)|agree|cede|give up|give away|give|gift|make (?:any |territorial |further |more |such )*concessions|step back|depart from|bargain|surrender|recogni[sz]e|withdraw|sign|allow|tolerate|support|consent|hand over|abandon|leave|retreat|relinquish|back down|capitulate|deploy|send|pull|trade|renounce|compromise|permit|endorse|approve|pay|hold|swap|reduce|limit|cut|yield|bow|contribute|commit|take (?:any|part)|stand for|stomach|swallow|countenance|brook|bend|buckle|relent|let|go along|be party|be bound|subscribe|acquiesce|submit|kneel|waive|forgo|relax|sacrifice|drop|lift|betray|barter|entertain|negotiate|discuss";

/** Opposed by a party or between parties. */
export const DISPUTED: StatusRule[] = [
  {
    id: "disputed.word",
    status: "disputed",
    pattern: `(?<!(?:resolve|resolves|resolving|settle|settling|resolution of) )${verbs("dispute, disagree")}(?! (?:land|lands|territory|territories|regions?|areas?|zones?|donbas|provinces?))|disagreements?|differ(?:s|ed)? (?:on|over|sharply|widely)|differences|(?:wide|deep|big|huge|yawning|fundamental|large|significant|vast) gaps?|gaps? (?:remain|between|over|persist)|diverg(?:e|es|ed|ent|ence|ing)|clash(?:es|ed|ing)? (?:over|with)|collid(?:es|ed|ing) with|at loggerheads|contrasts? sharply|irreconcilable|incompatible|r(?:un|uns|an|unning) counter to|split (?:over|on)|(?:conflicting|competing|contradictory|opposite|clashing) (?:positions|demands|visions|views|narratives|accounts|interpretations|proposals|claims)|different (?:visions|views|positions|interpretations|approaches)|rift|stand-?off|tug of war|(?:war of words|row|wrangl\\w+|argument|spat) over`,
    weight: 0.82,
    reason: "The parties are said to be apart.",
    examples: {
      match: ["differences persist", "they disagree on the plant"],
      not: ["closer to settling the disputed land", "a different day"],
    },
  },
  {
    id: "disputed.apart",
    status: "disputed",
    pattern:
      "(?:refusal|rejection) [^;.]{3,90} and [^;.,]{2,20}(?:'s|its|their) (?:insistence|demand|demands)|(?:insistence|demands?) [^;.]{3,90} and [^;.,]{2,20}(?:'s|its|their) (?:refusal|rejection)|at odds|far apart|poles apart|worlds apart|(?:opposing|opposed) (?:views|positions|demands|sides)|(?:sharply|deeply|still|remain(?:s|ed)?|bitterly|fundamentally) (?:divided|opposed|split)|divided (?:over|on)|divisions? (?:over|on|between|among|within)",
    weight: 0.88,
    reason: "Both sides are named as standing apart.",
    examples: {
      match: [
        "the two remain at odds over Donbas",
        "Kyiv's refusal to leave and Moscow's insistence on it",
        "the sides are far apart",
        "deep divisions among the allies",
        "they remain divided",
      ],
      not: ["the odds are good"],
    },
  },
  {
    id: "disputed.unlikely",
    status: "disputed",
    modality: "questioned",
    pattern: `(?:unlikely|not enough|too weak) to (?:deter|stop|satisfy|hold|last|ensure|guarantee|bring|convince|appease|impress|be (?:impressed|satisfied|convinced))|doubt(?:s|ed|ing)? (?:that |whether |if )?${upTo(3)}(?:will|would|can|could) (?:ever )?(?:accept|agree|sign|back|support|approve|give|cede|yield|concede|endorse|go along)|(?:unlikely|hardly likely|not likely|hardly going|not going|reluctant|hesitant|loath) to (?:ever )?(?:accept|agree|sign|back|support|approve|give|cede|yield|concede|endorse|welcome|go along|settle|be (?:accepted|acceptable|approved|won over|agreed|welcomed))|(?:hardly|scarcely) (?:accept|agree|sign|acceptable)|(?:could|would|will|may|might) (?:prove|be) (?:hard|difficult|tough|impossible|a hard|a tough) (?:for ${upTo(3)})?(?:to (?:accept|swallow|sell|stomach|agree)|sell|pill)|(?:hard|tough|difficult|bitter) (?:sell|pill|to (?:swallow|sell|stomach|accept))`,
    weight: 0.84,
    reason: "A party that will hardly accept stands against it.",
    examples: {
      match: [
        "such a pledge is unlikely to deter anyone",
        "Kyiv is unlikely to accept it",
        "a hard pill to swallow",
        "analysts doubt that Moscow will accept it",
      ],
      not: ["rain is unlikely"],
    },
  },
  {
    id: "disputed.adjective",
    status: "disputed",
    pattern:
      "contentious|contested|controversial|irresolvable|unresolvable|divisive|explosive issue|fraught|intractable",
    weight: 0.55,
    reason: "An adjective in passing shows the dispute and gives way to what the sentence states.",
    examples: { match: ["the contentious question of land"], not: ["a contest"] },
  },
  {
    id: "disputed.obstacle",
    status: "disputed",
    pattern:
      "(?:major|main|biggest|key|chief|central|big|serious|primary|principal|significant|largest|last|final|critical|crucial) (?:obstacle|hurdle|impediment|barrier|challenge|roadblock|hindrance)s?|obstacles?|roadblock|stumbling block|deal-?breaker|flashpoint",
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
    pattern: `no (?:[a-z-]{2,14} )?(?:deal|settlement|peace|agreement|truce|ceasefire|signature|elections?|resolution)(?<=unless [^;.]{3,160})|no hope (?:of|for) [^;.]{3,70}?(?:until|unless)|(?:keep|go on|continue|carry on) (?:on )?fighting (?:until|unless)|nothing ${upTo(2)}(?:can|could|will|would|should|must) be (?:settled|decided|agreed|signed|resolved|concluded|discussed|done) without|without [a-z]{3,14}ing [^;.]{3,90}?(?:there is|there was|there will be|there would be|it has|sees?|saw) no (?:point|sense|hope|chance|use)|without [^;.]{3,80}?(?:will|would|can|could)(?: not|not|n't| never) (?:be(?= [a-z])|happen|come|work|last|hold|end|stop|take place)|without ${upTo(12)}(?:there )?(?:can|will|would|could) (?:be |there be |have )?no(?= )|(?:not possible|impossible|unthinkable|unattainable|out of reach|out of the question) (?:unless|until|without)|without [^;.]{3,80}? (?:there (?:is|was) )?no (?:point|sense|hope|use) (?:in|of)|no (?:deal|settlement|peace|truce|agreement|ceasefire|guarantees?|security|elections?|vote|withdrawal|resolution|solution|compromise|progress) ${upTo(4)}without|(?:no (?:deal|settlement|peace|ceasefire|truce|agreement|elections?|end|talks|signature|signing|withdrawal|vote)|(?:not|n't|never|cannot) (?:implement|honou?r|observe|sign|agree|accept|stop|halt|end|negotiate|cease|lay down|be (?:a |any )?(?:deal|peace|agreement|settlement))) ${upTo(8)}(?:unless|until)|(?:block|blocks|veto|oppose|opposes|refuse to ${upTo(1)}(?:sign|agree|accept|stop)|refuses to ${upTo(1)}(?:sign|agree|accept|stop)|reject|rejects) ${upTo(14)}(?:unless|until)`,
    weight: 0.9,
    reason: "No settlement unless my terms: the position stands against the other side's.",
    examples: {
      match: [
        "unless its demands are accepted, no settlement is possible",
        "there will be no deal unless Kyiv leaves Donbas",
        "he sees no resolution of the crisis without the land",
        "no compromise without a pull-out",
        "no hope of a settlement until its demands are met",
        "it vowed to keep fighting unless Kyiv leaves Donbas",
        "peace is out of reach unless the land is ceded",
        "without the land there is no point in hoping for peace",
        "he will not stop the war until the land is his",
      ],
      not: ["the deal was made without fuss"],
    },
  },
  {
    id: "disputed.oppose",
    status: "disputed",
    pattern: `to oppose|opposition to|(?:chief|main|leading|staunch|strong|vocal|fierce|key|biggest) (?:opponent|critic)s?|opponents? of|opposition (?:from|by|within|among)|resistance (?:from|by|within|among|of)|reservations?|misgivings|reluctan(?:t|ce)|fac(?:es|ed|ing) (?:strong |fierce |stiff )?(?:opposition|resistance)|signal(?:s|led|ed)? (?:its |their |his )?(?:resistance|opposition)|(?:differing|diverging|opposing|contradictory) demands|unable to secure (?:the )?consent|object(?:s|ed|ing) to|objections? to`,
    weight: 0.78,
    reason: "Opposition that is voiced makes a matter disputed.",
    examples: {
      match: ["there is opposition to it", "Moscow objects to foreign troops"],
      not: ["the opposite bank"],
    },
  },
  {
    id: "disputed.against-each-other",
    status: "disputed",
    pattern: `(?:stick|sticks|stuck|sticking|cling|clings|clung|clinging|hold|holds|held) (?:firmly |fast |stubbornly )?to (?:its|his|their|this|that|these) ${upTo(2)}(?:demands?|positions?|lines?|claims?|terms|stances?|conditions?|guns?)|(?:not|n't) see eye to eye|no common (?:ground|position|language|view)|(?:wide|far|miles|long way) (?:apart|from (?:each other|agreement|a deal|an agreement|being agreed|settled))|(?:gulf|chasm|rift|split|quarrels?|feud|rows?|wrangl(?:e|es|ing)|tug-of-war|fight|battle|tussle) (?:over|between|about)|divid(?:es|ed|ing) (?:the|europe|allies|the two|them|both|opinion|member|eu)|(?:distrust|mistrust)(?:s|ed|ful)?|(?:uneasy|nervous|suspicious|sceptical|skeptical|wary|apprehensive|worried|anxious) (?:about|over|of|that|at)|warn(?:s|ed|ing)? (?:against|that ${upTo(9)}(?:dangerous|disaster|weaken|reward|trap|threat|risk|war))|(?:wish list|poison pill|sell-?out|appeasement|humiliat\\w+|unjust|unfair|one-sided|lopsided|capitulation)|(?:tilted|slanted|weighted|skewed|biased) (?:towards?|in favou?r)|(?:too|overly|heavily|obviously|clearly) favou?r(?:able|s|ing)? (?:to )?(?:russia|moscow|the kremlin)|favou?r(?:s|ing)? (?:russia|moscow|russian interests)|(?:bowed|bows|caves?|caved|kowtow\\w*|give in|gives in|gave in) to (?:moscow|russia|the kremlin|putin)|(?:has|have|had) (?:strong |serious |grave |deep )?(?:concerns|objections|reservations|doubts|misgivings)|at cross purposes|maximal(?:ist)? (?:demands|positions|goals|claims)|(?:cannot|can't|hard to|impossible to) be (?:squared|reconciled)|wedded to|contradict(?:s|ed|ing)?|counter(?:s|ed)? that|(?:but|yet|while) (?:moscow|kyiv|ukraine|russia|the kremlin|zelensk\\w+|putin|the other side) (?:says|said|sees|saw|insists?|wants?|disagrees?|denies|denied|maintains?) (?:otherwise|the opposite|the contrary|it differently|no)`,
    weight: 0.62,
    reason: "Wording of distrust and of sides that hold to what they want.",
    examples: {
      match: [
        "the two do not see eye to eye",
        "a wide gulf between them",
        "allies warned against the deal",
        "Moscow clings to its demands",
      ],
      not: ["he held the door"],
    },
  },
  {
    id: "disputed.fault",
    status: "disputed",
    pattern: `(?:find|finds|found|finding) fault with|(?:dislik(?:es?|ed)|resent(?:s|ed)|deplor(?:es|ed)|bemoan(?:s|ed)|frown(?:s|ed) (?:on|upon)|bridl(?:es|ed) at|grumbl(?:es|ed))|(?:pick|picks|picked) holes in|(?:take|takes|took|taking) (?:issue with|exception to|umbrage at)|(?:opposed?|differ|disagree|quarrel|clash|argue|object|protest|bicker|squabble)(?= (?:on|over|about|with|to|any|the|a|an|giving|ceding|such|this|that|these|those|sending|its|their)|[.,;])|(?:differ|diverge)s?(?= ?[.,;]|$)|(?:at variance|out of step|not aligned|in conflict|incompatible) (?:with|on|over)|(?:fear|fears|feared|dread|dreads) (?:that |a |an |the |being |losing )|knot|gordian|minefield|(?:bitter|heated|fierce|sharp|angry|open) (?:dispute|row|debate|argument|exchange|quarrel|clash)|(?:seen|regarded|viewed|perceived|described|sees?|regards?|views?) (?:it |this |that |them |[a-z' -]{3,30} )?as (?:an? )?(?:invitation|threat|surrender|capitulation|betrayal|gift|reward|provocation|insult|humiliation|trap|danger)`,
    weight: 0.64,
    reason: "Fault that is found with a matter.",
    examples: {
      match: [
        "Moscow finds fault with it",
        "Berlin dislikes the notion",
        "most Ukrainians oppose giving it up",
        "the two texts differ.",
      ],
      not: ["a different text"],
    },
  },
  {
    id: "disputed.accuse",
    status: "disputed",
    pattern: `(?:accus(?:es|ed)|(?<!, )accusing) ${upTo(8)}of (?!violat|breach|flout|break|ignor)[a-z]{3,16}ing`,
    weight: 0.85,
    reason: "What somebody is accused of is not reported as done.",
    examples: {
      match: ["he accused Europe of blocking the deal"],
      not: ["he accused Kyiv of violating the truce"],
    },
  },
  {
    id: "disputed.accusing",
    status: "disputed",
    pattern: `(?<=, )accusing ${upTo(8)}of (?!violat|breach|flout|break|ignor)[a-z]{3,16}ing`,
    weight: 0.4,
    reason: "An accusation that hangs on to the main clause, which has the say where it shows a status.",
    examples: {
      match: ["Dmitriev saw movement, accusing Britain of trying to stop it"],
      not: ["Kyiv accused Moscow of stalling"],
    },
  },
  {
    id: "disputed.blame",
    status: "disputed",
    pattern: `at daggers drawn|at each other's throats|(?:blam|accus)(?:e|es|ed|ing) (?:each other|one another|the other)(?! of (?:break|violat|breach|not|fail|flout))|(?:trad(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)) (?:blame|accusations|barbs|recriminations)|(?:lay|lays|laid|stake|stakes|staked) claim to|claimed by both|each (?:side )?(?:claims|blames|accuses)|on opposite (?:sides|ends)|(?:bitter|fierce|open|heated) (?:dispute|argument|row|quarrel|debate)`,
    weight: 0.88,
    reason: "Sides that blame each other are opposed.",
    examples: {
      match: ["the two are at daggers drawn", "they traded blame", "each side claims the town"],
      not: ["a claim for damages"],
    },
  },
  {
    id: "disputed.non-negotiable",
    status: "disputed",
    pattern: "non-negotiable|not negotiable|utopia",
    weight: 0.72,
    reason: "A term that a party will not discuss stands against the other side's.",
    examples: { match: ["integrity is non-negotiable"], not: ["negotiable terms"] },
  },
  {
    id: "disputed.criticise",
    status: "disputed",
    pattern: `(?:draws?|drew|sparks|sparked|prompts|prompted|provokes|provoked|met with) ${upTo(2)}(?:pushback|criticism|anger|outrage|opposition|ire)|(?:have|has|had) (?:[a-z]{4,9} )?(?:strong|serious|grave|fundamental|deep) objections|(?:rings?|rang|sounds?|sounded) hollow|objections?|(?:critics|opponents|opposition) ${upTo(8)}(?:argue|argued|say|said|warn|warned|fear|contend)|${inflected("criticise, criticize, accuse, contradict, condemn, slam!, denounce, fabricate, lambast, blast, undermine, decry")}|questioned|questioning|criticism|resistance|doubts|sceptic(?:al|ism)|skeptic(?:al|ism)|wary of|alarm(?:ed)? (?:over|at|by)|outrage|backlash|concerns? (?:about|over|that)|(?:is|was|are|were) concerned (?:that|about|over)|dissatisfaction|displeasure|dismay|discontent|called a fabrication`,
    weight: 0.52,
    reason: "Criticism shows that a matter is disputed and gives way to what is done.",
    examples: {
      match: [
        "the promise sounds hollow",
        "the plan drew pushback from Europe",
        "Kyiv criticised the cap",
        "there was resistance to it",
        "alarm over the cap",
      ],
      not: ["a critical moment"],
    },
  },
];

/** Refused by a party. */
export const REJECTED: StatusRule[] = [
  {
    id: "rejected.word",
    status: "rejected",
    pattern: `${verbs("reject, rebuff, spurn, decry, snub!, repudiate")}(?! (?:the |these |those |all |any |such )?(?:notion|accusations?|allegations?|criticism|reports?|accounts?|story|charges?|claims? (?:that|of) (?:he|she|it|they|his|its)))|rejection of|(?:refus(?:e|es|ed|ing|al))(?! to (?:comment|say|discuss details|elaborate|answer|confirm|rule|give details|speculate|be drawn|disclose))|declin(?:es|ed|ing) to (?:accept|agree|sign|consider|support|endorse|back|commit)|dismiss(?:es|ed|ing)?(?! (?:the |that |this |these |those )?(?:account|reports?|story|criticism|allegations?|accusations?))|(?:turn(?:s|ed|ing)?|vot(?:es|ed|ing)?|shoot(?:s|ing)?|shot|knock(?:s|ed)|swat(?:s|ted)) (?:it |this |that |them |(?:the|an?|his|its|their|this|that) (?:[a-z-]{2,14} ){1,3})?down(?! the volume)|push(?:es|ed|ing)? back(?! (?:to|until|from))(?: against| on| at)?|rul(?:es|ed|ing) out|pour(?:s|ed) cold water|brush(?:es|ed|ing)? (?:off|aside)|wav(?:es|ed|ing) (?:off|away)|(?:said|says|say|saying) ["']?no["']?(?: to(?![a-z])|(?=[.,;"']|$))|nothing to (?:discuss|talk about|negotiate)|(?:have|has|take|want|wants|had) no part in|bristl(?:es|ed)|balk(?:s|ed|ing)?|baulk(?:s|ed|ing)?|scoff(?:s|ed)|resist(?:s|ed|ing)(?! (?:russia|the invasion))|hit(?:s|ting)? back at|ridicul(?:es|ed)|${inflected("speak>spoke>spoken out, vote, fight>fought, argue")} against|(?:is|are|was|were|be|been|remains?|strongly|firmly|categorically|resolutely|dead|adamantly|vehemently|came out|comes out|com(?:e|ing) out|stands?|stood|sp(?:eaks|oke) out|vot(?:es|ed)|argu(?:es|ed)) (?:[a-z]{4,14}ly |set |still |also |always )?(?:against|opposed to)(?! each other)|(?:percent|per cent|%|majority|most|ukrainians|russians|europeans) (?:of (?:[^ ,;.]{1,20} ){1,3})?(?:is |are |were )?against|(?:clos(?:es|ed)|shut(?:s)?|slam(?:s|med)) the door (?:on|to)|${inflected("nix, scotch, spike, disavow, forswear>forswore, renege, scorn, deride, rebut!, demur!, recoil, discount")}|walk(?:s|ed|ing)? away from|(?:${inflected("exclude, preclude")}) (?:the )?(?:possibility|option|any|all|such|territorial|foreign|idea)|(?:gave|give|gives|got|get|gets) (?:a |the )?(?:thumbs[- ]down|cold shoulder|short shrift)|want(?:s|ed)? no`,
    weight: 0.86,
    reason: "A party refuses it.",
    examples: {
      match: ["Kyiv rejected the demand", "Putin spurns a truce", "he ruled out foreign troops"],
      not: [
        "he rejected the notion that he clings to power",
        "the White House dismissed that account",
        "a projected rise",
      ],
    },
  },
  {
    id: "rejected.judged",
    status: "rejected",
    pattern: `(?:sounds?|sounded) (?:[a-z]{4,12} )?(?:inappropriate|unrealistic|absurd|ridiculous)|(?:loan|seizure|confiscation|plan|step|use|idea|move|deployment|vote|elections?|scheme) (?:is|was|were|would be) (?:illegal|unlawful|unconstitutional)|(?:${verbs("consider, regard, view, denounce, condemn, deem, brand, term, label, call, describe, see>saw>seen, treat")} ${upTo(8)}|(?:constitute|constitutes|constituted|constituting|amount to|amounts to|amounted to|be|is|are|was|were|as|means?) (?:nothing but |nothing less than |no less than |tantamount to |equivalent to |akin to |like |close to |essentially |simply |effectively |outright |pure |plain )?)"?(?:an? (?:act of )?|the )?(?:theft|robbery|piracy|plunder|stealing|blackmail|extortion|capitulation|suicid(?:e|al)|treason|a provocation|provocation|pointless|senseless|futile|useless|unfair|unjust|humiliat(?:ing|ion)|insulting|unthinkable|inconceivable|wrong|a mistake)(?! (?:to (?:say|think|assume|believe|expect|speak)))|(?:makes?|made) (?:no|little) sense|no (?:point|sense) in|(?:not|n't|never) (?:consider|think|believe|find|call|regard|see) (?:this|it|that|such (?:a |an )?[a-z-]{2,14}|the [a-z-]{2,14})(?: is| to be| as)? (?:fair|acceptable|right|just|possible|realistic|workable|reasonable|serious)|(?:will|would|can|could) hardly (?:bring|ensure|secure|provide|help|work|deter|stop|be (?:acceptable|accepted|possible))`,
    weight: 0.72,
    reason: "A party that calls an idea a wrong refuses it.",
    examples: {
      match: [
        "he said the loan was illegal",
        "it sounds completely inappropriate",
        "the ministry regards such a step as robbery",
        "a vote now is pointless",
        "I do not consider this fair",
        "such guarantees will hardly bring peace",
        "it makes no sense",
      ],
      not: ["he saw the robbers", "it would be wrong to say so"],
    },
  },
  {
    id: "rejected.not-support",
    status: "rejected",
    pattern: `(?<!or (?:do|did|will|would) (?:you|we|they) )(?:not|n't|never) (?:currently |yet |really |fully |at all |even |actually |itself |at present |at this (?:stage|point) )?(?:be )?(?:support|back|endorse|favou?r|approve of|share|welcom|participat|take part|financ|fund|bankroll|underwrit|guarante)(?:e|es|ed|ing)?(?! (?:from )?(?:the |these |peace )?(?:talks|negotiations|meeting|table|summit|round))|(?:withh(?:old|olds|eld)|withdr(?:aws?|ew|awn)) (?:its|his|their) (?:support|backing|consent|approval)|(?:stay|stays|stayed|opt|opts|opted|keep|keeps|kept) out of (?!the (?:talks|war|conflict))|(?:has|have|had) no place|(?:without|no) (?:the )?(?:support|backing) (?:of|from|for)`,
    weight: 0.76,
    reason: "Support that is not given, or taking no part, is a refusal.",
    examples: {
      match: ["Budapest is not currently backing it", "two states will not take part in the loan"],
      not: ["do you support it or do you not support it", "Kyiv supports it", "they did not join the talks"],
    },
  },
  {
    id: "rejected.harm",
    status: "rejected",
    pattern: `(?:declaration|act) of war|(?:would|will|could|can) (?:[a-z]{4,12}ly )?(?:ruin|wreck|doom|plunge|drag|sow|sell out|fuel|trigger|bankrupt|devastate|humiliate|harm|hurt|damage|sink|expose|cripple|legitimi[sz]e|normali[sz]e|whitewash)(?! (?:russian|the russian) (?:economy|oil))|(?:would|will) (?:just |only |merely )?(?:encourage|invite|mean|bring|cause|provoke) ${upTo(4)}(?:war|wars|invasion|aggression|aggressors?|crimes|disaster|collapse|defeat|capitulation|surrender|chaos|bloodshed)|matter of (?:survival|life and death)|(?:historic(?:ally)?|terrible|awful|horrible|rotten|lousy) (?:bad )?(?:deal|idea|mistake|error)|bad deal|betrayal|appeasement|(?:is|are|was|were) irrelevant|(?:does|do|did|is|are)(?: not|n't) (?:expect|plan|intend|mean|planning|expecting) (?:any |its |polish |european |american |british |foreign |our )*(?:troops|soldiers|forces|peacekeepers)`,
    weight: 0.68,
    reason: "Who says what harm an idea would do, or that it is none of theirs, is against it.",
    examples: {
      match: [
        "their entry would plunge the continent into war",
        "it is a terrible deal",
        "a pardon would ruin the order of the world",
      ],
      not: ["drones damaged a port"],
    },
  },
  {
    id: "rejected.scorn",
    status: "rejected",
    pattern: `want(?:s|ed)? nothing to do with|(?:has|have|had) nothing to do with (?:a |the |any |real |genuine )*(?:peace|settlement|diplomacy|negotiations)|(?:pour|heap)(?:s|ed|ing)? (?:scorn|contempt|ridicule)|(?:no|zero|scant|little) (?:appetite|enthusiasm|taste|willingness|inclination|readiness|wish|interest|reason|grounds|need|desire|use) (?:for|to|in)(?! (?:talk|meet|negotiat|discuss|end))|"?dead on arrival|se(?:e|es|eing) no (?:reason|need|point|sense|grounds|basis|use)|saw no (?:reason|need|point|sense|grounds)|disapprov(?:es?|ed|ing|al)(?: of)?|(?:would|will) be (?:destroyed|targeted|hit|fair game)|ha(?:ve|s|d|ving) none of|(?:is|are|was|were|as|be|amounts? to|call(?:s|ed)?) (?:[^ ,;.]{1,20} ){0,3}(?:an? |the )?(?:insult|affront|slap in the face|outrage|disgrace|scandal|farce|sham|ploy|gimmick|injustice|poison pill|trojan horse|attack on (?:our|its|the)|threat to (?:our|its|the)|illegitimate|immoral|reckless|naive|cynical|dead on arrival)|not in the business of|not for sale|not (?:ours|theirs|his|its) to (?:give|trade|sell)|contrary to (?:the |its |our |international )?(?:law|constitution|interests?|charter)|against (?:its|our|the|their|his|national) (?:will|interests?)`,
    weight: 0.74,
    reason: "Scorn, no appetite and no reason are refusals.",
    examples: {
      match: [
        'the offer was "dead on arrival"',
        "Moscow shows no inclination to accept",
        "Vienna wants nothing to do with such a force",
        "they see no reason for a vote",
        "the pardon is an insult to the victims",
        "they disapprove of it",
      ],
      not: ["he has no interest in talks about fish", "a reason for hope", "an insult was heard"],
    },
  },
  {
    id: "rejected.oppose",
    status: "rejected",
    pattern: `(?:firm|firmly|dead|strictly|squarely|adamantly) against|(?:${inflected("oppose")}|(?<=(?:countries|states|members?|leaders|allies|officials|governments|capitals|ukrainians|russians|europeans|americans|lawmakers|they|we|people|voters|who|which|still|also|firmly|strongly|now) )oppose)(?! (?:sides|views|positions|demands|camps|ends))`,
    weight: 0.78,
    reason: "One party that opposes a thing refuses it.",
    examples: {
      match: [
        "Kyiv remains firm against a pull-out",
        "Lisbon opposes the loan",
        "which they have opposed",
        "several countries oppose it",
      ],
      not: ["opposing sides", "nobody would oppose it"],
    },
  },
  {
    id: "rejected.never",
    status: "rejected",
    pattern: `(?:will|would|can|could|shall|'ll) never (?:again )?(?!join|be(?![a-z])|have(?![a-z])|know|forget|end|mean)[a-z]{2,14}|never ${upTo(5)}(?:could|would|can|will) (?:ever )?(?:sign|accept|agree to|live with|swallow|stomach|consent)|no ${upTo(2)}(?:leader|president|government|politician|country|state|party|parliament) (?:[a-z ]{1,14})?(?:could|can|would|will) (?:ever )?(?:sell|survive|accept|swallow|sign|agree|give|defend|justify|vote for|ratify|back|approve|pass|put (?:his|her|its|their) name)|(?:keep|keeps|kept|keeping) (?:its|their|his|our|any|all|foreign|nato) (?:own )?(?:troops|soldiers|forces|hands|money|army|men) (?:out|away|off)|(?:laugh|shrug|wav|brush|shak)(?:s|es|ed|ing|e)? (?:it |that |this )?off|shook off|would rather ${upTo(4)}than`,
    weight: 0.76,
    reason: "Who will never do it, or keeps out of it, refuses.",
    examples: {
      match: [
        "it will never hand back the station",
        "no leader could sell that",
        "it was never a text Kyiv could sign",
        "Oslo keeps its soldiers out of it",
      ],
      not: ["it will never join the alliance", "never mind"],
    },
  },
  {
    id: "rejected.nobody-keen",
    status: "rejected",
    pattern: `(?:neither|none|no|nobody|no one|not) (?:of (?:the |us |them )?)?${upTo(5)}"?(?:keen|interested|enthusiastic|happy|eager|thrilled|in favou?r|fond|convinced|impressed)|(?:with|expressed|voiced|met with|full of) (?:deep |great |much |some |open )?(?:s[ck]epticism|distrust|disapproval|hostility)|s[ck]eptical (?:of|about)|unlikely to be (?:willing|ready|prepared)|(?:express|voic|signal|declar|stat|reaffirm)(?:es|ed|ing) (?:its |his |their |strong |firm |general |full )*(?:opposition|objections?|disapproval|disagreement)`,
    weight: 0.76,
    reason: "Where nobody is keen, or opposition is voiced, the idea is refused.",
    examples: {
      match: [
        'neither is "enthusiastic" about it',
        "neither side is keen on it",
        "both view it with scepticism",
        "he expressed opposition to it",
      ],
      not: ["they are keen on it"],
    },
  },
  {
    id: "rejected.leads-to",
    status: "rejected",
    pattern: `(?:only |merely |simply )?(?:lead(?:s|ing)?|le(?:d|ads)) (?:only |merely |inevitably |just )?to (?:an? |the |new |further |more )?(?:prolong|escalat|drawn-out|continuation|defeat|disaster|collapse|bloodshed|another war|renewed)[a-z]*|under the pretext|(?:encourage|invite|reward|embolden|provoke)(?:s|d|ed)? (?:more |further |new |future |another |renewed |russian |the )*(?:attacks?|aggression|invasions?|aggressor|wars?)(?![a-z])|(?:leave|make|makes|leaving|making) ${upTo(2)}(?:vulnerable|defenceless|defenseless|exposed)`,
    weight: 0.66,
    reason: "Who names only the harm of an idea is against it.",
    examples: {
      match: ["a short pause only leads to prolonging the war", "it would reward the aggressor"],
      not: ["the road leads to Kyiv"],
    },
  },
  {
    id: "rejected.few",
    status: "rejected",
    pattern: `(?:only|just|a mere|fewer than|less than|no more than) (?:about |some |around )?\\d{1,2}(?:\\.\\d)? ?(?:%|percent|per cent) ${upTo(6)}(?:accept|support|back|favou?r|agree|approve|endorse)(?:s|ed|d)?|(?:backed|supported|favou?red|accepted|endorsed|approved) by (?:only|just|a mere|fewer than|less than) (?:about |some |around )?\\d{1,2}`,
    weight: 0.85,
    reason: "What only a few would accept, most refuse.",
    examples: {
      match: ["only 16% said they could accept it", "a vote now is backed by just 8% of those asked"],
      not: ["86% support it"],
    },
  },
  {
    id: "rejected.barred",
    status: "rejected",
    pattern:
      "(?:can|could|must|should|may|shall|will|would)(?:not| not|n't| never) (?:ever |simply |in any way )?be (?:recogni[sz]ed|included|allowed|permitted|accepted|rewarded|legitimi[sz]ed|imposed|part of|ceded|surrendered|given up|handed over|up for|forgiven|restricted|limited|weakened|sacrificed|traded|bargained|decided without|excluded|dictated|subject(?:ed)? to|bound by|forced|obliged)",
    weight: 0.72,
    reason: "What a party says cannot be is refused by it.",
    examples: {
      match: ["the annexation cannot be recognised", "such a clause must not be included"],
      not: ["it can be included"],
    },
  },
  {
    id: "rejected.would-only",
    status: "rejected",
    pattern:
      "would (?:only|merely|simply|just) (?:prolong|draw out|drag out|extend|delay|help|reward|embolden|encourage|benefit|lead|serve|give)|(?:would|will|does|do|did)(?: not|n't) (?:definitely |really |in any way )?(?:improve|help|bring|solve|satisfy|suit|work|fly|serve|benefit)|would (?:prolong|extend|drag out) (?:the |this |russia's |their )?(?:[a-z]+ )?(?:war|conflict|fighting|bloodshed|suffering)|would be (?:a |nothing but a )?(?:gift|present|boon|reward) (?:to|for) (?:putin|moscow|russia|the kremlin|the aggressor)|would (?:embolden|reward|undermine|jeopardi[sz]e|endanger|threaten|weaken|destroy|betray|be (?:a |an )?(?:mistake|disaster|catastroph\\w+|surrender|capitulation|betrayal|suicide|dangerous|wrong(?! to (?:expect|say|think|assume|believe|speak))|disastrous|unacceptable|fatal))|(?:does|do|did)(?: not|n't) (?:suit|satisfy|fit)|(?:is|are|was|were) not (?:satisfied|happy|content|pleased)|(?<!will be )(?:disappointed|displeased|unhappy|dissatisfied) (?:with|by|at)|(?:amount(?:s|ed)? to|tantamount to|equivalent to|means) (?:a |an )?(?:surrender|capitulation|defeat|betrayal|disaster|gift)",
    weight: 0.66,
    reason: "A party that says an idea would only do harm is against it.",
    examples: {
      match: ["a truce would only prolong the war", "a vote would be a gift to Putin"],
      not: ["it would be wrong to expect results", "it would lengthen the truce"],
    },
  },
  {
    id: "rejected.none-of-it",
    status: "rejected",
    pattern: `(?:no|nobody|no one|none|neither) (?:[^ ,;.]{1,20} ){0,3}(?:will|would|can|could) (?:ever )?(?:sign|accept|agree|give|cede|allow|tolerate|support|back|let|take)|there (?:is|was|will be|can be|are) (?:no|nothing) ${upTo(3)}(?:to (?:talk|speak|discuss|negotiate)|about it|of it)|(?:no|not an|not a single|not one) (?:inch|metre|meter|centimetre|scrap|square kilomet\\w+)|(?:will|would|wants?) (?:have|hear) (?:none|nothing) of|(?:has|have|had|show(?:s|ed|n|ing)?|with) no (?:intention of|plans? to|plans? for|interest in|appetite for|time for|wish to|desire to|intention to|use for)|(?:no|neither|not) ${upTo(5)}(?:right|mandate|authority) to(?= (?:give|cede|sign|agree|accept|hand|surrender|trade|decide|recogni[sz]e|make|do))|(?:not|n't) see how ${upTo(8)}(?:could|can|would)|(?:do|does|did)(?: not|n't) have (?:that|the|any|a|such a)(?: legal| moral)? right|not (?:an|any) option|no question of|(?:goes|go|went|going) too far|(?:cross(?:es|ed|ing)?) (?:a|the|all|every|our|its|their) (?:red )?lines?|stand(?:s)? by (?:its|his|their) (?:refusal|rejection|no)|(?:flat|firm|clear|blunt|resounding|categorical|emphatic|repeated|unequivocal) (?:no|refusal|rejection)(?![a-z])|under no circumstances|bar(?:s|red) (?:any|all)|(?:will|would|could|can)(?: not|n't) be (?:on offer|for sale|imposed|forced)|anathema|taboo|unthinkable|inconceivable|impermissible|inadmissible|(?:hardly|not) (?:ready|willing|prepared|inclined|minded) to|no (?:[a-z-]{2,14} ){1,3}(?:should|must) (?:ever )?be (?:sent|deployed|given|ceded|recogni[sz]ed|rewarded|surrendered|stationed|allowed|forced|handed|held)|won't (?:wash|do|happen)|(?:decline|declines|declined|declining) (?:the|any|an|to (?:join|take|send|give|commit))`,
    weight: 0.8,
    reason: "Words by which a party says no without the word itself.",
    examples: {
      match: [
        "nobody will sign that",
        "there is no truce to talk about",
        "Kyiv has no interest in such a zone",
        "not an inch of land",
        "no German soldier should be sent there",
        "he had neither the legal nor the moral right to give it up",
      ],
      not: ["no one knows"],
    },
  },
  {
    id: "rejected.idiom",
    status: "rejected",
    pattern: `should not (?:count on|expect)|(?:will|would|do|does|did) not (?:put|station|commit|contribute|provide) (?:[a-z]+ )?(?:troops|soldiers|boots|forces)|(?:digs?|dug|digging) in (?:its|his|her|their) heels|(?:digs?|dug) in over|no (?:us |u\\.s\\. |american |german |polish |nato |foreign )?(?:troops|soldiers|boots) (?:for|on the ground)|(?:is|are|was|were|'s)(?: not|n't) (?:an? |the )?(?:[a-z-]{2,12} )?(?:compromise|plan|peace|deal|offer|proposal|negotiations?|concession|guarantees?|diplomacy)(?= ?(?:,|;|-|but) (?:but |it |it's |this |that |they ))|(?:is|are|was|were|'s) an? (?:ultimatum|diktat|surrender)|not something (?:that )?(?:we|he|she|they|it|moscow|kyiv|russia|ukraine|europe) (?:can|could|will|would|is|are)|(?:a matter|an issue|a question) for (?:[a-z]+ ){1,3}(?:alone|and not)|(?:is|are|was|were|as) (?:just |only |merely |nothing but )?(?:an? |another )?(?:trick|ploy|ruse|sham|farce|stunt|charade|smokescreen|mockery)|(?:will|would|does|did) not (?:meet|bow to|yield to|comply with|heed|satisfy|grant|give in to) (?:the|its|his|any|such|this|that|putin's|moscow's|trump's|kyiv's|russia's|washington's|an?)(?![a-z])|no longer (?:ready|willing|prepared) to|road to nowhere|doomed to fail(?:ure)?|(?:serves?|served) (?:only|merely|just|simply) to|(?:but|and|though) not to (?:hand|cede|give|transfer|share|withdraw|surrender|recogni[sz]e|abandon)(?! up hope)|put(?:s|ting)? (?:its|his|her|their) foot down|do (?:everything|all|whatever)(?: i| we| he| it| they)?(?: can)?(?: in (?:my|our|his|its|their) power)?,? (?:[a-z, ]{0,30} )?to (?:stop|block|prevent|oppose|thwart)|shrug(?:s|ged|ging)? (?:it |them |this |that )?(?:off|aside)|(?:throw|throws|threw|thrown|pour|pours|poured) cold water|(?:would|'d) (?:sooner|rather) (?:[^ ,;.]{1,16} ){1,8}than|(?:which|what) (?:kyiv|ukraine|ukrainians|moscow|russia|the kremlin|putin|zelensk\\w+|europe|europeans|the (?:eu|us|west)|washington|belgium|hungary|budapest|poland) (?:will|would|can|could)(?: not|n't| never| hardly)|(?:is|are|was|were|stays?|remains?) (?:out(?= ?[:;,.])|off limits|closed|not for sale|beyond the pale|a dead letter|dead on arrival|out of bounds)|(?:keep|keeps|kept|leav\\w+|left) (?:ukraine|kyiv|moscow|russia|europe|it|them) out of|turn(?:s|ed|ing)? (?:its|his|their) back on|(?:thumb|thumbs|thumbed) (?:its|his) nose|(?:dug|digs|dig|digging) (?:its|his|their) heels in|dug in (?:its|his|their) heels|(?:will|would)(?: not|n't) (?:play along|be moved|be rushed|be bullied|be pushed|be dictated|entertain|blink|give ground|hear of|set foot)|give(?:s)? (?:it )?short shrift|(?:has|have) nothing to do with (?:russia's|ukraine's|its|our|their) (?:interests|position)`,
    weight: 0.8,
    reason: "Figures of speech for a refusal.",
    examples: {
      match: [
        "Budapest put its foot down",
        "such talks are a road to nowhere",
        "the vote is a trick to win time",
        "Belgium digs in over frozen assets",
        "Europe should not count on a seat at the table",
        "they will not put troops in Ukraine",
        "Poland: no troops for the force",
        "it is not a compromise, it is pressure",
        "such a demand is an ultimatum",
        "a force is not something that we could accept",
        "the language is a matter for Ukrainians and not for Moscow",
        "Kyiv will not meet the request that it withdraw",
        "Washington is no longer ready to follow its own draft",
        "talks without Moscow are doomed to fail",
        "these drafts serve only to delay a settlement",
        "ready for a balance, but not to hand over the plant",
        "I will do everything in my power to stop the decision",
        "he shrugged off the call",
        "they would sooner fight on than leave",
      ],
      not: ["he put his coat down"],
    },
  },
  {
    id: "rejected.plain",
    status: "rejected",
    pattern: `no (?:us|u\\.s\\.|american|british|french|german|european|western|nato|foreign|russian|allied) (?:contingents?|troops|soldiers|forces|boots|bases) (?:would|will|can|could|must|should) (?:ever )?(?:be|go|enter|set foot)|(?:would|will|could|can|did)(?: not|n't) (?:do|have) (?:it|so|that|this)(?![a-z])|(?:can|could|will|would|should|must) be no (?:(?:foreign|nato|western|european|german|british|french|american|more) )?(?:contingents?|troops|soldiers|forces|bases|extension|retreat|withdrawal|recognition|truce|ceasefire|agreement|settlement|peace|vote|elections?|guarantees?|talk|question|discussion|compromise|bargaining|concessions?|return|deal|place|room)|(?:vote|votes|voted|voting) (?:it |them |the \\w+ )?down|(?:will|would|is|are)(?: not|n't) (?:going to |gonna )?happen|never (?:set foot|happen|be (?:allowed|accepted|agreed|signed|recogni[sz]ed|given|ceded|deployed|stationed|tolerated|part of|a part))|rul(?:e|es|ed|ing) (?:it|this|that|them|himself|herself|themselves|any such \\w+|the idea|such \\w+) out|(?:exclud|preclud|forbid|prohibit)(?:e|es|ed|s)?(?= ?[.,;]|$)|(?:forbids|forbade|prohibits|prohibited|bars|barred|bans|outlaws) (?:it|them|that|this|any|such|elections|a vote|voting|ceding|giving)|(?:is|are|was|were|remains?) (?:utterly |completely |wholly |totally |simply |politically |legally )?(?:impossible|unworkable|unimaginable|indefensible|untenable|intolerable|inadmissible)`,
    weight: 0.78,
    reason: "Plain words for what will not be.",
    examples: {
      match: [
        "he would not do it",
        "no US forces would be stationed there",
        "there can be no talk of troops",
        "they vowed to vote it down",
        "something Washington excludes.",
      ],
      not: ["he would not go"],
    },
  },
  {
    id: "rejected.unacceptable",
    status: "rejected",
    pattern: `(?:no longer|not|never) (?:even )?consider(?:s|ed|ing)? (?:the |a |an |any )?(?:possibility of |idea of )?(?:temporary |full |general |unconditional |new )?(?:ceasefire|truce|pause|concessions?|withdrawal|compromise|proposal|elections?)|bod(?:e|es|ed|ing) (?:ill|badly)|not bode well|unacceptab(?:le|ly|ility)|not acceptable|inadmissible|intolerable|(?:violat(?:e|es|ed|ing)|contradict(?:s|ed)?|against) (?:the |its |our |ukraine's )?constitution|(?:prohibit|forbid|ban)s? (?:any )?(?:territorial|ceding|giving|transfers?|changes? (?:to|of) (?:the |its )?(?:borders?|territory))|unconstitutional|(?:completely |entirely |utterly )?unconstructive|(?:call(?:s|ed|ing)?|brand(?:s|ed|ing)?|describ(?:es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:es|ed|ing)|dismiss(?:es|ed|ing)?|label(?:s|led|ed)?) ${upTo(6)}(?:illegal|unlawful|theft|robbery|unacceptable|unrealistic|absurd|nonsense|a provocation|a trap|a diktat|surrender|capitulation|worthless|unconstructive)|(?:lawful|legal) (?:military )?targets?|foreign intervention|(?:would be|is|are) (?:illegal|impossible|unlawful)|no (?:constitutional|legal|moral) (?:or (?:constitutional|legal|moral) )?right|constitution (?:does not|doesn't) (?:allow|permit)|constitution (?:prohibits|forbids|bars)|forbidden by|red lines?(?! (?:for|of) (?:his|its) government before)|non-?starter|(?:legitimate|lawful|legal|justified) (?:military |combat )?targets?|(?:treat|treated|regard|consider|see) (?:[^ ,;.]{1,20} ){1,3}as (?:legitimate |military )*targets?|out of the question|off the table|not up for (?:discussion|negotiation|debate)|absurd|worthless|meaningless|nonsense|(?:is|as|calls? it|called it) (?:a )?(?:trap|diktat|capitulation|betrayal)|thrown out|throws? out|threw out|will not hear of|won't hear of|never tolerate|not tolerate|no shortcuts?|premature|unrealistic|unnecessary|no need (?:for|to)|(?:is|are|was) not (?:needed|necessary)|(?:don't|doesn't|do not|does not) (?:think|believe|see) (?:[^ ,;.]{1,15} ){0,3}(?:need|necessary)(?:ed)?|unworkable|cannot be (?:accepted|considered|discussed|traded)|not on the table|no room for(?! doubts?| error| misunderstanding)|firmly against`,
    weight: 0.84,
    reason: "Named as something that cannot be accepted.",
    examples: {
      match: [
        "Moscow would no longer consider a ceasefire",
        "they would be lawful combat targets",
        "foreign troops are unacceptable to Moscow",
        "land is a red line",
        "the wording does not bode well",
      ],
      not: ["an acceptable text"],
    },
  },
  {
    id: "rejected.will-not",
    status: "rejected",
    pattern: `(?:will|would|can|could|does|do|did|is|are|was|were|has|have|had) ?(?:not|n't|never) (?:be )?(?:ever |yet )?(?:going to |ready to |willing to |prepared to |intend to |plan to |want to )?(?:${GIVE_IN}|accepting|agreeing|ceding|giving|considering|ready to|willing to|prepared to|in favou?r)(?:ed|ing)?(?! (?:from )?(?:the |these |peace )?(?:talks|negotiations|negotiating|table|process|dialogue))|(?:won't|cannot|can't|never) (?:[a-z]{3,14}ly )?(?:be )?(?:${GIVE_IN}|give)|vote against|(?:do|does|did|is|are|was|were)(?: not|n't) (?:want|wish|intend|plan|interested|looking)(?! (?:to (?:comment|say|speculate)))|no (?:right|intention|plans?|desire|mandate) (?:to|of) (?:ced\\w+|giv\\w+|surrender\\w*|withdraw\\w*|hand\\w*|deploy\\w*|send\\w*|sign\\w*|accept\\w*|hold\\w*)|there (?:will|would) be (?:no|none)|should(?: not|n't) (?:be (?:allowed|forced|given|responsible|required|part)|bear|${GIVE_IN})|not going to (?:accept|give|cede|sign|withdraw)|(?:vow(?:s|ed)|sw(?:ears|ore)|insist(?:s|ed)) (?:not|never) to|not (?:recogni[sz]|accept|ced|agree|giv|allow|surrender|withdraw|concede|tolerat|sign|abandon|compromis|negotiat|trad|leav)(?:ing|eing)|unwilling(?:ness)? to|not (?:recogni[sz]e|agree|accept) (?:to|the|any|its|russia|moscow)|no (?:territorial )?concessions`,
    weight: 0.83,
    reason: "A party says it will not.",
    examples: {
      match: [
        "Ukraine cannot legally cede land",
        "Kyiv will not cede Donbas",
        "we would never accept such terms",
        "there will be no truce at Christmas",
      ],
      not: ["Kyiv will accept the cap"],
    },
  },
];

/** A duty that lasts, broken. */
export const VIOLATED: StatusRule[] = [
  {
    id: "violated.word",
    status: "violated",
    pattern: `(?:${inflected("violate, flout, infringe")}|breached|breaching|in violation)(?! (?:of )?(?:its |their |the |every |all |any |basic |fundamental |numerous |several |existing |applicable |international |human |polish |estonian |ukraine's |ukrainian |nato |our )*(?:airspace|sovereignty|law|laws|rights?|constitution|sanctions|territorial))|(?<!(?:who|side that|party that|whoever|anyone who|anybody who|one that) )br(?:eak|eaks|oke|oken|eaking) (?:the|a|its|their|his) ${upTo(2)}(?:ceasefire|cease-fire|truce|agreement|promise|terms|commitment|moratorium|understanding|pledge|deal|accord|word)(?! with )|(?:ceasefire|truce|agreement|moratorium) (?:was |has been )?broken|against the terms of|${inflected("ignore, disregard, abuse")} (?:the|a|its|their|his) ${upTo(2)}(?:ceasefire|cease-fire|truce|moratorium)`,
    weight: 0.9,
    reason: "A duty that lasts was broken.",
    examples: {
      match: ["Moscow violated the truce", "breached the ceasefire", "they broke the local truce"],
      not: ["a violin recital", "drones violated Polish airspace", "a mechanism for detecting breaches"],
    },
  },
  {
    id: "violated.noun",
    status: "violated",
    pattern: `(?<!(?<![a-z])(?:to|would|will|could|may|might|not|n't|never|must|should|can|of|for|as a|as|criteria for|against|any|in case of|every|future|possible|potential|monitor|prevent|detect|record|deter|against|further|monitoring|preventing|detecting|recording|reporting|on|about) )(?:violat(?:e|ions?)|breach(?:es)?)(?! (?:of )?(?:its |their |the |every |all |any |basic |fundamental |numerous |several |existing |applicable |international |human |polish |estonian |ukraine's |ukrainian |nato |our )*(?:airspace|sovereignty|law|laws|rights?|constitution|sanctions|territorial|principles?))`,
    weight: 0.66,
    reason: "A breach that is spoken of; what is only watched for or punished is none.",
    examples: {
      match: ["a breach of the ceasefire", "they violate the truce"],
      not: ["notification of violations", "a penalty for breach", "to violate the truce"],
    },
  },
  {
    id: "violated.fire-again",
    status: "violated",
    pattern: `(?:hours|minutes|days|moments) (?:after|into|of) (?:the|a|its|their) ${upTo(2)}(?:ceasefire|truce|armistice|pause)(?: ${upTo(1)}(?:taking effect|starting|beginning|coming into force|began|started|took effect|came into force|entered into force|was declared))|(?:opened|open|opening) (?:up|fire) (?:again|anew|despite)|resum(?:es|ed|ing) (?:shelling|fire|firing|strikes) (?:despite|hours|minutes)`,
    weight: 0.82,
    reason: "Fire that opens again breaks what was to stop it.",
    examples: {
      match: ["hours after the truce began", "their guns opened up again"],
      not: ["hours after the talks began"],
    },
  },
  {
    id: "violated.did-not-hold",
    status: "violated",
    pattern: `(?:pretends?|pretended|pretending) to (?:observe|honou?r|keep|respect)|fail(?:s|ed|ing|ure) to (?:observe|honou?r|keep to|uphold|respect) (?:even )?(?:the|a|an|its|their|any)(?![a-z])|(?:attacks?|strikes?|assaults?|shellings?) (?:[^ ,;.]{1,20} ){0,5}(?:since|despite|during) the ${upTo(2)}(?:ceasefire|truce)|(?:ceasefire|cease-fire|truce|moratorium|pause|silence|armistice) (?:did|does|has|had)(?: not|n't) (?:hold|held|last|lasted|survive|survived)|(?:ceasefire|truce|moratorium|armistice) (?:lasted (?:only|barely|less|just)|barely (?:held|lasted)|fell apart|collapsed|broke down|was short-lived|has effectively ended|is in tatters)|(?:despite|during|in spite of) (?:the|a|what was meant to be a|an agreed|its own) (?:[a-z-]{2,14} ){0,2}(?:ceasefire|truce|moratorium|armistice)|not (?:keep|kept|honou?r|honou?red|respect|respected|observe|observed) (?:the|a|its|their|any) ${upTo(2)}(?:ceasefire|truce|moratorium|agreement|promises?|commitments?)`,
    weight: 0.8,
    reason: "A truce that did not hold was broken.",
    examples: {
      match: [
        "Russia is only pretending to observe the ceasefire",
        "the failure to observe even a short truce",
        "30 attacks by noon since the ceasefire took effect",
        "the truce did not hold",
        "the truce lasted only hours",
      ],
      not: ["the bridge did not hold"],
    },
  },
  {
    id: "rejected.not-agreed",
    status: "rejected",
    pattern: `(?:has|have|had)(?: not|n't) (?:so far |yet |ever )?agreed to(?! any| be )|(?:has|have|had) (?:so far|still|repeatedly) not agreed to(?! any| be )`,
    weight: 0.86,
    reason: "What a party has been offered and not agreed to, it refuses so far.",
    examples: {
      match: ["he had not agreed to the American idea", "Moscow has so far not agreed to a meeting"],
      not: ["they have not agreed on the text", "he has not agreed to anything"],
    },
  },
  {
    id: "violated.accused",
    status: "violated",
    pattern: `accus(?:e|es|ed|ing) (?:each other|one another|the other(?: side)?|kyiv|moscow|russia|ukraine) of (?:[a-z0-9-]{1,14} ){0,3}(?:violations?|breach(?:es)?|violating|breaching)(?! (?:of )?(?:its |their |the )?(?:airspace|sovereignty|law))`,
    weight: 0.93,
    reason: "Breaches that the sides charge each other with.",
    examples: {
      match: [
        "accused each other of hundreds of violations of the truce",
        "Moscow accused Kyiv of breaching the truce",
      ],
      not: ["accused each other of stalling"],
    },
  },
  {
    id: "violated.fell-apart",
    status: "violated",
    pattern: `(?:truces?|ceasefires?|cease-fires?|pauses?|lulls?|moratoriums?)(?! talks| negotiations| plan| proposal| mission| deal)(?: (?!talks|negotiations)[^ .;,]{1,20}){0,10} (?:f[ea]lls? apart|breaks? down|broke down|crumbles?|crumbled|collapses?|collapsed|unravel(?:s|led|ed)) (?:within|almost|after|in (?:a|hours|days)|hours|days|as soon as)`,
    weight: 0.84,
    reason: "A truce that soon fell apart was broken.",
    examples: {
      match: [
        "a truce that Russia had called fell apart within hours",
        "pauses fell apart almost as soon as they began",
      ],
      not: ["truce talks collapsed within hours", "the coalition fell apart within days"],
    },
  },
];
