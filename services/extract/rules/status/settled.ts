import { upTo } from "./gap.ts";
import { HEADLINE } from "./headline.ts";
import type { StatusRule } from "./types.ts";

/** Agreed, signed, ratified. */
export const SETTLED: StatusRule[] = [
  {
    id: "agreed.ready",
    status: "agreed",
    pattern: `(?<!(?:help|support|behind|back|with|stand) (?:[a-z]{2,8} )?)(?:100|one hundred|a hundred) ?(?:%|percent|per cent)"?,? ?(?:ready|agreed|complete|completed|done|finali[sz]ed)?|ready (?:to be signed|for (?:signing|signature)|to sign)|(?:fully|completely|finally|already|essentially) (?:agreed|ready|finali[sz]ed|settled|resolved)|(?:fully|completely) (?:prepared(?! to)|drafted|completed)|awaiting (?:its |formal |a |the )?(?:signature|signing)|await(?:s|ing) [^,;.]{2,40} (?:of|for|to) (?:the )?sign(?:ing|ature)|(?:a )?done deal|ready to go(?! to)|(?:documents?|text|agreement|guarantees|plan|package|deal) ${upTo(5)}(?:was|were|is|are) (?:now |all )?ready`,
    weight: 0.93,
    reason: "Agreed in full and ready to sign.",
    examples: {
      match: [
        "the document is 100% ready",
        "the military parts are fully settled",
        "a text ready for signing",
        "fully agreed",
        "is fully prepared",
      ],
      not: ["I am ready to go to elections", "the US would help a hundred per cent", "90% ready"],
    },
  },
  {
    id: "agreed.word",
    status: "agreed",
    pattern: `(?<!(?<![a-z])(?:would|to|be|could|must|might|should|will|can|may|not|only|n't) )(?:(?<!what (?:[a-z]+ ){1,3})agree[sd]|(?<=(?:they|we|sides|parties|both|all|leaders|officials|teams|negotiators|countries|presidents|delegations) )agree|(?<=(?:, |and )(?:[a-z.]+|the us) )agree(?= (?:on|to))) (?:(?:at|in|during|with|after|on) [^,;.]{2,48}? )?(?:to|on|upon|that|with|over)|secur(?:es|ed) (?:an? |the )?agreement|managed to (?:agree|reach|negotiate|strike(?! out))|(?:only|sole|first|one) (?:real |concrete |tangible )?(?:agreement|outcome|result)|(?<!no )(?:agreements?|arrangements?|deals?|understandings?|accords?) (?:to|on|for|on how to) (?:exchange|swap|free|bring home|return|release|hand|pause|(?:halt|stop)(?! the (?:war|fighting|conflict|bloodshed))|deploy|provide|a )|(?:agreements?|arrangements?|deals?|accords?|understandings?) (?:whereby|under which|by which|that would|that will)|(?<!(?<![a-z])(?:the|an|any|this|newly|of) )agree(?:s|d) ${upTo(2)}(?:ceasefire|truce|deal|exchange|framework|plan|schedule|terms|guarantees)|(?<!what (?:had |has |have )?)(?:been|was|were|is|are) agreed(?: upon| on| to)?|(?<!(?<![a-z])(?:no|without an?|without any) (?:[a-z]{4,12} )?)(?:agreements?|deals?|compromise|consensus|understandings?|accord) (?:(?:on|about|for|over|with|between|to) ${upTo(9)})?(?:was |has been |have been |is |had been |were |has now been |has already been )?(?:reached|struck|secured|achieved|concluded|clinched|sealed|found)(?! (?:by|if|before|when|only|within))|reach(?:es|ed) (?!no |neither |little )(?:an? )?${upTo(2)}(?:agreements?|deals?|understandings?|consensus|compromise)|(?:str(?:ikes|uck)|clinch(?:es|ed)|seal(?:s|ed)|secur(?:es|ed)|conclud(?:es|ed)|hammer(?:s|ed) out|thrash(?:es|ed) out|broker(?:s|ed)|forg(?:es|ed)|cut|arriv(?:es|ed) at|hash(?:es|ed) out) (?:an? |the |its |their )${upTo(3)}(?:deal|agreement|accord|pact|truce|arrangement|understanding|compromise)|(?:came|(?:has|have|had|having) come) to (?:an |a )?(?:agreement|terms|understanding)|agreements? (?:came|comes|emerged|grew|sprang|followed|follows) (?:out of|from|after)|settl(?:ed|es|ing) (?:on|the (?:wording|text|terms|matter|question|issue))|(?<=(?:swap|exchange|deal|truce|ceasefire|plan|text|terms|guarantees|list|framework|mission) )agreed`,
    weight: 0.8,
    reason: "The parties named say it is agreed.",
    examples: {
      match: [
        "Kyiv agreed to a 60-day truce",
        "an agreement was reached on prisoners",
        "they reached a deal",
      ],
      not: [
        "no idea what they agreed on",
        "in line with what was agreed before",
        "a disagreeable man",
        "they reached no agreement",
      ],
    },
  },
  {
    id: "agreed.accept",
    status: "agreed",
    pattern: `(?:not|n't|no longer) (?:stand|be standing) in the way|(?:(?:will|would|did|does|do|shall|may|to) not|(?:wo|would|did|does|do)n't|not to|no longer) (?:block|veto|object to|oppose) (?:the|its|ukraine's|any|opening|such|that|this|it)(?![a-z])|(?<!(?<![a-z])be )(?:accepted|approved|endorsed)|accepts|can live with|consent(?:s|ed)|acced(?:es|ed) to|vot(?:es|ed) (?:[^,;.]{0,30} )?(?:for|in favou?r of) (?:the|a|an)(?! (?:second|first|third|final) time)|(?:gave|given|gives) (?:(?:the|this|that) [a-z-]{2,14} )?(?:its|his|their|a|the) (?:approval|blessing|assent|nod|backing)|sign(?:s|ed)? off on|nodded through|there (?:is|was|has been) (?:an |full |complete )?(?:agreement|understanding)(?: (?:on|that|of|between|with|in)|[,.;]|$)|validat(?:es|ed)|endors(?:es|ing)|(?<!(?:western|american|u\\.s\\.|us|russian|european|russia|kremlin|moscow)[- ])back(?:s|ed) (?:bill|plan|deal|loan|proposal|the|a|an|this|that|his|its|plans?|guarantees|accession|membership)|approves|greenlit|green light|embrac(?:es|ed)|concede[sd]? on(?! (?:mon|tues|wednes|thurs|fri|satur|sun|x(?![a-z])|telegram|state|national|\\d|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec))|drop(?:s|ped) (?:its|his|their) (?:demand|bid|objection|opposition|insistence)s?|gave up (?:its|his|their)`,
    weight: 0.7,
    reason: "Assent by a party that had to give it.",
    examples: {
      match: [
        "parliament gave the plan its approval",
        "Budapest would not stand in the way",
        "Budapest won't veto the loan",
        "he undertook not to block its accession",
        "Kyiv accepted the cap",
        "leaders endorsed the text",
        "parliament voted by 458 to 140 for the loan",
        "parliament approved it",
      ],
      not: ["Moscow could not veto the mission", "the exception"],
    },
  },
  {
    id: "agreed.said-yes",
    status: "agreed",
    pattern: `(?:said|says|say) '?yes'? to|(?<!no )agreements? in principle|agree[sd] (?:on )?(?:(?:the|a|our|their|common|joint|several|some|basic|key) )*(?:positions?|approach|parameters|principles|next steps)|(?:is|are|was|were|got) (?:now |fully )?on board(?: with)?|sign(?:s|ed) up (?:to|for)|(?:stand|stands|stood|rally|rallies|rallied|unit\\w+|lin\\w+ up) behind|(?:gave|gives|given|give|won|wins|got|gets|received|receives|voic(?:es|ed)|announc(?:es|ed)|declar(?:es|ed)|express(?:es|ed)) (?:its |his |their |full |american |u\\.s\\. |us |european |the |strong |a |clear |political )*(?:consent|approval|backing|support|blessing|assent|endorsement|go-ahead|green light|agreement) (?:to|for|of|from)|nail(?:s|ed) down|wrapp(?:ed|s) up|(?<!(?:what|whatever) )(?:is|are|was|were|has been|have been|had been) (?:now |already |essentially |in substance |in essence )?(?:settled|sealed|a done deal|decided)|(?:guarantees|documents?|text|deal|agreement|package|plan|protocols?) (?:is|are) (?:all |now |already |basically )?done|in (?:substance|essence) (?:ready|agreed|done|complete|settled)|ready to be (?:signed|finished|concluded|sealed|put|approved|finali[sz]ed)|(?:consolidated|aligned|coordinated|unified) (?:our|their|its) (?:approach|position|positions|stance)|(?:reached|found|have|has) (?:a |an )?common (?:position|ground|understanding|approach|language)|(?:come|came|comes) round to|acquiesc(?:es|ed)|assent(?:s|ed)|concur(?:s|red)|ok'?d|okayed|bless(?:es|ed)`,
    weight: 0.7,
    reason: "More words for assent.",
    examples: {
      match: [
        "the guarantees had been settled",
        "an agreement in principle on the release of 900",
        "the sides agreed positions for the next round",
        "Paris said yes to the force",
        "the allies are on board",
        "it is in substance agreed",
      ],
      not: ["a boarding pass"],
    },
  },
  {
    id: "agreed.idiom",
    status: "agreed",
    pattern: `(?:throw|throws|threw|thrown|put|puts) (?:its|his|their) (?:full )?weight behind|(?:shook|shake|shakes|shaken) hands on|(?:gave|give|gives|given) (?:its|his|their|his|her|the|a) (?:nod|word|assent|consent|go-ahead|thumbs[- ]up|okay|ok|seal of approval|imprimatur)|fell into line|falls into line|(?:swung|swings|came|comes) (?:round|around|behind)|lift(?:s|ed) (?:its|his|their) (?:veto|objection|blockade|block|reservations?)|clear(?:s|ed) the way|(?:has|have) (?:been )?(?:thrashed out|nailed down|hammered out|worked out|wrapped up)|(?:meet|meets|met) (?:the|its|his|their) (?:demand|request|condition)s?|yield(?:s|ed) to|bow(?:s|ed) to|relent(?:s|ed)|backed down`,
    weight: 0.7,
    reason: "Figures of speech for assent.",
    examples: {
      match: ["the House threw its weight behind the pact", "they shook hands on a swap"],
      not: ["a weight of 5 kg"],
    },
  },
  {
    id: "agreed.promised",
    status: "agreed",
    pattern: `(?:have|has|had) (?:also |already |now |each |all |jointly )?(?:promised|pledged|offered|committed) ${upTo(5)}(?:soldiers|troops|forces|brigades?|battalions?|billion|million|money|equipment|jets|planes|ships|warships)|(?:sign|signs|signed|signing) (?:on|up)(?: to|(?= for))|(?:have|has|had) (?:now |already |since |both |also )?(?:accepted|consented|assented|acceded|signed off|come on board|bowed|relented|yielded)|(?:understanding|arrangement|settlement|solution|formula|accommodation) (?:has been |was |had been )(?:found|reached|agreed|struck|worked out)|(?:find|finds|found|reached) (?:an |a )(?:understanding|accommodation|arrangement)`,
    weight: 0.68,
    reason: "A promise made, or a solution found.",
    examples: {
      match: ["26 states have promised soldiers", "Canada signed on to the force"],
      not: ["they promised rain"],
    },
  },
  {
    id: "agreed.confirm-will",
    status: "agreed",
    pattern:
      "confirm(?:s|ed) that (?:it|they|he|she|we|kyiv|moscow|ukraine|russia|washington) (?:will|would) (?:stay|remain|honou?r|respect|provide|give|join|keep|release|accept|take part)",
    weight: 0.62,
    reason: "What a party confirms that it will do binds it.",
    examples: { match: ["Kyiv confirmed that it will stay outside"], not: ["he confirmed that it was late"] },
  },
  {
    id: "agreed.text-says",
    status: "agreed",
    modality: "planned",
    pattern:
      "(?:declaration|joint statement|communique|conclusions|resolution|(?:adopted|signed|agreed|approved|final) (?:text|document|agreement|decision|statement|law|treaty)) (?:of [^,;.]{2,30} )?(?:also |further |now )?(?:states?|says|provides?|envisages|foresees|confirms|stipulates|sets out|specifies|commits|obliges|lays down|guarantees|regulates|defines)",
    weight: 0.72,
    reason: "What a text that was adopted or signed provides is agreed.",
    examples: {
      match: ["the Rome declaration states that a force will come", "the signed text provides for checks"],
      not: ["the draft states that"],
    },
  },
  {
    id: "agreed.decided",
    status: "agreed",
    pattern: `(?<!(?<![a-z])(?:to|will|would|could|may|might|must|should|can|not|n't|never|be|yet) )(?:(?:jointly |unanimously |formally |already |finally )?decided (?:(?:in|on|at|last|this) [^,;.]{2,30} )?(?:to|that|on|by)(?! (?:reject|refuse|postpone|suspend|block|leave|delay|oppose|abandon|cancel))|adopted (?:a|an|the|by|after|on|at|its|new|emergency))|(?:declaration|statement|text|document|resolution|law|decision|package) adopted|(?:declar(?:es|ed)|order(?:s|ed)|announc(?:es|ed)) (?:a |an |its own |his own )${upTo(3)}(?:ceasefire|cease-fire|truce|moratorium)|(?:will|would) (?:also )?(?:respond in kind|reciprocate|mirror it|do the same|follow suit)|pledged (?:(?:at|in|on|during) [^,;.]{2,30} )?to (?:take part|join|contribute|work|act|cooperate|co-operate|jointly)|confirm(?:s|ed) (?:a|an|its|the) (?:[^ ,;.]{1,14} ){0,3}(?:loan|funding|payment|contribution|grant)|(?:(?<=(?:is|are|was|were|remains?|as) )(?:solid|ironclad|rock-solid)|in the bag)(?=[ ,.;]|$)`,
    weight: 0.64,
    reason: "What was decided, adopted or pledged in common is agreed by those who did so.",
    examples: {
      match: [
        "the Council adopted an emergency ban",
        "they decided to freeze it",
        "leaders pledged to work together",
        "Putin ordered a 30-hour Easter truce",
      ],
      not: ["it will be decided", "an adopted child"],
    },
  },
  {
    id: "agreed.one-mind",
    status: "agreed",
    pattern: `(?<!(?:not|n't|never) )(?:se(?:e|es|eing)|saw) eye to eye|on the same page|of one mind(?! on (?:most|many|much|some|several))|(?:speak|speaks|spoke|speaking) with one voice|only await(?:s|ing)? ${upTo(3)}(?:signatures?|signing)|(?:end|ends|ended|close|closes|closed|conclud(?:es|ed)) with an? ${upTo(2)}(?:pledge|promise|agreement|accord|deal|commitment|declaration|understanding)|shook hands on|in agreement (?:on|over|about|with)|(?:have|has|had) a deal|pledge of (?:a|an|the|[$€£]?\\d)|(?:came|come|comes|coming) (?:round|around) to|(?<!(?:to|not|yet|will|would|must) )agreed (?:the|a|an|its|their) (?:[a-z-]{2,12} )?(?:shape|size|outlines?|text|terms|list|mandate|date|schedule|timetable|figure|number|formula|wording|mechanism|format)|pledg(?:es|ed) (?:more |new |fresh |their |its )?(?:troops|soldiers|money|funds|support|aid|backing|ships|aircraft)`,
    weight: 0.74,
    reason: "Parties of one mind have agreed.",
    examples: {
      match: ["the allies see eye to eye on it", "the day ended with a pledge of aid"],
      not: ["they do not see eye to eye"],
    },
  },
  {
    id: "agreed.no-longer",
    status: "agreed",
    pattern:
      "no longer (?:objects?|opposes?|opposed|insists?|rejects?|rules out|demands?|stands? in the way)|(?:drop(?:s|ped)|withdr(?:aws|ew)|lift(?:s|ed)|gave up|abandon(?:s|ed)|(?<=(?:will|would) )(?:drop|withdraw|lift|abandon)) (?:(?:its|his|their|the)(?: predecessor's| long-held| long-standing)? )?(?:demands?|objections?|opposition|veto|insistence|resistance)(?!,? (?:only )?(?:if|when|once|after|in return|in exchange|unless))",
    weight: 0.86,
    reason: "An objection that was given up is assent.",
    examples: {
      match: [
        "Moscow no longer objects to it",
        "after Hungary lifts veto",
        "Budapest lifted its veto",
        "it would lift its predecessor's veto",
      ],
      not: ["Moscow objects to it"],
    },
  },
  {
    id: "agreed.exchange-ahead",
    status: "agreed",
    modality: "planned",
    pattern: `(?:will|would) (?:each |both |jointly |also |now |first |soon )?(?:exchange|release|swap|return|hand over|free) ${upTo(4)}\\d[\\d,]* ${upTo(3)}(?:prisoners?|pows?|soldiers|captives|bodies|servicemen|civilians)|(?:next|another|new|second|third|further) (?:prisoner )?(?:exchange|swap)(?=,)|(?:next|coming|upcoming) (?:[a-z]{2,10} )?(?:exchange|swap) (?:of [^,;.]{2,30} )?(?:will|is to)|there (?:will|is to|are to) be (?:an?other |an |a |more |further |new )?${upTo(2)}(?:exchanges?|swaps?)|(?:exchanges?|swaps?|handover) ${upTo(5)}(?:is|are|was|were|will|would|to) (?:planned|expected|scheduled|due|being prepared|take place|be held|be carried out|happen|follow)|(?:expect|expects|expected|expecting|plans|planned|prepare|prepares|preparing|await|awaits) (?:a |an |the |for )?${upTo(3)}(?:exchange|swap|handover)`,
    weight: 0.76,
    reason: "An exchange that both sides prepare is agreed and not yet carried out.",
    examples: {
      match: [
        "a second exchange is planned",
        "kyiv is expecting a new exchange",
        "the sides are preparing a swap",
      ],
      not: ["the exchange took place"],
    },
  },
  {
    id: "agreed.decided-last",
    status: "agreed",
    pattern:
      "(?<=, [^,;.]{2,40} )(?:have |has )?(?:decided|agreed)(?=(?: (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month|night)|at [^,;.]{3,30}))?(?:[.;]|$|, (?:although|though|but|while|with|adding) ))",
    weight: 0.72,
    reason: "Who decided it may stand at the end.",
    examples: {
      match: ["the assets will stay frozen, EU leaders decided."],
      not: ["they have not decided."],
    },
  },
  {
    id: "agreed.consensus",
    status: "agreed",
    pattern: "(?<!(?:on the|on a|no|requires?|require) )consensus",
    weight: 0.6,
    reason: "Consensus is agreement, unless the sentence only asks for it.",
    examples: { match: ["the sides reached a consensus"], not: ["it depends on the consensus of all"] },
  },
  {
    id: "agreed.confirm",
    status: "agreed",
    pattern:
      "confirm(?:s|ed|ing)? (?:the |its |his |their |our |all |these |those |strong |security )+(?:security )?(?:guarantees?|details|terms|agreement|commitments?|readiness|deal|exchange|swap|truce|ceasefire|moratorium|pause|participation|contributions?)",
    weight: 0.66,
    reason: "A term confirmed by the other side is agreed between the two.",
    examples: {
      match: ["Washington confirmed the details", "he confirmed strong guarantees"],
      not: ["an unconfirmed report"],
    },
  },
  {
    id: "agreed.commit",
    status: "agreed",
    pattern: `(?:have |has |had )?(?<!(?<![a-z])(?:remain|remains|remained|stay|stays|stayed|is|are|be|still|fully|firmly) )(?:committed|commits) (?:itself |themselves |himself )?to(?! (?:(?:the|a|continuing|further|ongoing|more|keeping) )*(?:peace|diplomacy|talks|negotiations|dialogue|the process|working|achieving|supporting|a diplomatic))|(?:legally |formally )?bind(?:s|ing)? (?:itself|themselves)|undert(?:ook|akes|aken) to|undertakings?|gave (?:its|his|their) word|pledged (?:to )?(?:back|help|stand|join|keep|come|supply|train|lead|arm|fund|finance|ensure|assist|deploy|provide|contribute|support|defend|send|pay|guarantee)|pledg(?:es|ed) (?:up to |another |more than |at least |over |about |some )?[$€£]?\\d[\\d.,]*|(?<!(?<![a-z])be (?:[a-z]{4,10} )?)guaranteed (?:by|that|to)|(?:declared|announced) ${upTo(3)}(?:ready|prepared|willing) to (?:deploy|send|provide|contribute|sign)`,
    weight: 0.66,
    reason: "A commitment that was given binds the party that gave it.",
    examples: {
      match: ["Paris committed to a force", "London pledged to deploy troops"],
      not: [
        "he was committed to the talks",
        "the loan would be fully guaranteed by the members",
        "a committee met",
      ],
    },
  },
  {
    id: "agreed.complete-plan",
    status: "agreed",
    pattern:
      "(?:plan|document|text|framework|package|documents) (?:is|are|has been|have been|had been|was|were) (?:now |already |essentially )?(?:complete|completed|finali[sz]ed|ready|finished)",
    weight: 0.68,
    reason: "A text that is finished is agreed by those who wrote it.",
    examples: {
      match: ["the package has been completed", "the text is ready"],
      not: ["the plan is incomplete"],
    },
  },
  {
    id: "signed.word",
    status: "signed",
    pattern: `(?<!(?<![a-z])(?:any|a|the|no|un|final) )(?<!see (?:it|this|that|them|(?:a|the) [a-z]{3,12}) )(?<!(?:can|could|may|might) (?:already |now |only |soon |then )?be )(?<!(?:under|with|by|on|in|to|of) (?:the|a|an|this|that|any) (?:[a-z]{3,12} )?(?:declaration|agreement|deal|document|text|accord|memorandum|pact|treaty|letter|statement) )sign(?:ed|s)(?! (?:a |an |the |their |his |its )?(?:joint |open |common |public )?(?:statement(?! of intent)|letter(?! of intent)|petition|appeal|column|op-ed|communique|contract|up|on|off)s?(?![a-z]))|(?<!(?<![a-z])(?:to|will|would|could|must|should|may|might|not|can|shall|and|or) )sign (?:a |an |the |their )?(?:[a-z]+ )?(?:pledge|declaration|deal|agreement|pact|document|letter|memorandum|accord|treaty)|inked|initialled|initialed|announc\\w+ the signing of|put(?:s|ting)? pen to paper|put (?:its|his|their) (?:signatures?|names?) (?:to|on|under)|put (?:its|his|their) signatures?|signatures? (?:was|were) put|declaration of intent`,
    weight: 0.82,
    reason: "Literally signed.",
    examples: {
      match: [
        "they signed a statement of intent",
        "the accord was signed in Paris",
        "Britain signs a declaration",
      ],
      not: ["some can already be signed", "unsigned copies", "signals"],
    },
  },
  {
    id: "agreed.not-signed",
    status: "agreed",
    pattern: `(?:to be|will be|can be|could be|may be|might be|would be|shall be|not yet|yet to be|not been|waiting to be|expected to be|hop(?:es|ed) to be|soon be|then be) (?:also |formally )?(?:signed(?! off)|initialled|initialed)|(?:will|expected to|due to|set to|hopes? to|plans? to|about to|ready to|agreed to|meet to|gather to|travel to) sign|${HEADLINE}to sign`,
    modality: "planned",
    weight: 0.83,
    reason: "A signature that is still to come stands on the rung below.",
    examples: {
      match: ["the accord will be signed in January", "Kyiv is expected to sign", "EU and Kyiv to sign"],
      not: ["Macron pressed him to sign", "the accord was signed"],
    },
  },
  {
    id: "ratified.word",
    status: "ratified",
    pattern:
      "(?:was|were|been|has|have|had) (?:been )?ratified|(?:passed|adopted) (?:the |a |its )?(?:law|bill|act|treaty|legislation)|(?:gave|given|gives) (?:royal|final|parliamentary) (?:consent|assent)|(?:senate|parliament|rada|congress|duma|house|lawmakers|deputies|mps) (?:gave|has given|have given|gives?) (?:its|their) (?:consent|assent|approval)|ratifies|(?<!be (?:(?:agreed|signed|approved|adopted|negotiated) and )?)ratified (?:the|by|it|an?)|(?<!(?<![a-z])be )(?:passed|adopted|approved) (?:by|in) (?:parliament|congress|the (?:rada|duma|senate|verkhovna rada|state duma|parliament))",
    weight: 0.88,
    reason: "Literally ratified.",
    examples: {
      match: ["the treaty was ratified", "approved by parliament"],
      not: ["it would have to be ratifiable"],
    },
  },
  {
    id: "agreed.to-ratify",
    status: "agreed",
    modality: "planned",
    pattern:
      "(?:will|would|to|is to|are to|shall|must) (?:then |also |now |next |first )?(?:go|be sent|be submitted|be put|head|move|be passed) (?:on )?(?:to|for|before) (?:a vote|ratification|the (?:us |u\\.s\\. |american )?congress|congress|parliament|lawmakers|the (?:rada|duma|senate))|(?:will|is to|are to|expected to|due to|subsequently|later|then) be (?:ratified|approved|voted on|upheld|endorsed)|(?:expected|due|set) to (?:vote on|ratify)|moves? to ratification|submitted? to (?:parliament|congress|a vote)|will (?:vote on|ratify)|upheld by",
    weight: 0.62,
    reason: "A text on its way to ratification is agreed and not ratified.",
    examples: {
      match: ["it would be put to a vote in Congress", "the Duma is expected to ratify it"],
      not: ["votes were counted"],
    },
  },
  {
    id: "proposed.to-be-ratified",
    status: "proposed",
    modality: "planned",
    pattern:
      "(?:must|would|should|has to|have to|had to|needs to|need to|shall)(?: also| still| subsequently| later| then| first)? (?:be (?:(?:agreed|signed|approved|adopted|negotiated) and )?(?:ratified|approved|voted on|endorsed|put to)|(?:get|go|pass) through|(?:win|get|gain|obtain) (?:the )?(?:approval|consent|assent|backing) (?:of|from|in))|(?:would |will )?(?:require|requires|need|needs) (?:the )?(?:approval|ratification|consent|endorsement)(?: from| by| of)|would (?:have|need) to (?:ratify|approve)",
    weight: 0.58,
    reason: "What a text would still need is a term of it.",
    examples: {
      match: [
        "it must be ratified by the Duma",
        "it must first be agreed and ratified by Congress",
        "it would require approval from Congress",
        "it would have to be approved by Congress",
        "any pledge had to get through Congress",
      ],
      not: ["it was approved"],
    },
  },
];
