import { upTo } from "./gap.ts";
import type { StatusRule } from "./types.ts";
import { inflected } from "./verbs.ts";

const BARE =
  "(?<!(?<![a-z])(?:to|will|would|could|may|might|must|should|can|shall|'ll|not|n't|of|for|the|a|an|new|further|next|another|prisoner|possible|potential|large-scale|planned|each|this|that|any|no|second|third|pow) )";
const ACT =
  "opened|reopened|released|returned|cleared|disbursed|transferred|paid(?! (?:special |close |particular |great )?(?:attention|tribute|heed|a visit))|launched|restored|rebuilt|repaired|deployed|activated|appointed|enrolled|replanted|planted|stabili[sz]ed|assisted|evacuated|delivered|installed|handed over|freed|exchanged(?! (?:[a-z]{3,9} )?(?:drafts?|views|texts?|proposals?|letters?|documents?|notes|ideas|accusations|fire|messages|blows|lists|barbs))|swapped|repatriated|built|staffed|trained|established|set up|created|inaugurated|resumed|withdrawn(?! from (?:an?|the|some|its|several|two|three) (?:[a-z]+ )?(?:towns?|city|villages?|settlements?|positions?|areas?))|demined|registered|secured|brought home|reunited|removed(?! (?:in|from) (?:an? |the )?(?:[a-z]{2,12} )?(?:draft|text|plan|version|document))|lifted|unveiled|(?:started|begun)(?! (?:to )?(?:discuss|negotiat|talk|work|prepar|consider|meet|draft|look|think|stud|explor|debat|consult))|commissioned|contributed|allocated|connected|rolled out|collected|destroyed|recovered|resettled";

/** Carried out in part, at work, or finished. */
export const DONE: StatusRule[] = [
  {
    id: "in_progress.passive-act",
    status: "in_progress",
    pattern: `(?:has|have|had) (?:also |already |now |since |recently |successfully |fully )?(?:been )?(?:${ACT})`,
    weight: 0.62,
    reason: "An act of carrying out that is reported as done.",
    examples: {
      match: [
        "two checkpoints have been opened",
        "120 km of road have been rebuilt",
        "prosecutors had already been appointed",
      ],
      not: ["troops have withdrawn from a town", "the checkpoints will be opened"],
    },
  },
  {
    id: "in_progress.past-passive",
    status: "in_progress",
    pattern: `(?:was|were|been|being) (?:also |already |now |since |recently |successfully |fully )?(?:been )?(?:${ACT})`,
    weight: 0.52,
    reason: "The same told in the past, which may be the story of the text and not of the point.",
    examples: {
      match: ["two checkpoints were opened"],
      not: ["the checkpoints will be opened"],
    },
  },
  {
    id: "in_progress.exchange",
    status: "in_progress",
    pattern: `(?:${BARE}(?:exchange|swap|free|release|return|repatriate|hand over|bring home)|(?<!(?<![a-z])(?:be|of|on|for|from|prisoner|prisoners|pow|pows|body|bodies|more|new|further|future|possible|potential|any|such|mutual|regular|these|those|humanitarian|previous|earlier|the|and|or) )${inflected("exchange, swap!, free>freed, release, return, repatriate, hand>handed over, bring>brought home")})(?! (?:of|would|will|could|is|was|has|may) ) ${upTo(5)}(?:prisoners?|pows?|soldiers?|servicemen|bodies|captives|civilians|children|hostages|detainees|people|ukrainians|russians)|(?:handed|returned|gave|sent) (?:each other|one another) ${upTo(3)}(?:prisoners?|pows?|soldiers?|servicemen|bodies|captives)|(?:prisoners?|pows?|soldiers|servicemen|bodies|captives|civilians|children|detainees)(?: of war)? ${upTo(3)}(?<!be )(?:exchanged|swapped|returned|released|freed|handed over|came home|repatriated|arrived|went home)`,
    weight: 0.72,
    reason: "An exchange carried out; more must follow, so it is not completed.",
    examples: {
      match: [
        "the two sides exchange prisoners of war",
        "Russia returned 1,000 bodies",
        "157 prisoners were freed",
        "the two handed each other 150 prisoners",
      ],
      not: ["an exchange of letters"],
    },
  },
  {
    id: "in_progress.managed",
    status: "in_progress",
    pattern: `(?<!(?:not|never|to) )(?:managed|has managed|have managed|able) to (?:return|free|release|bring|get|secure|restore|repair|exchange|open|reopen|rescue|evacuate|reconnect|trace|identify)|(?:engineers|crews|teams|specialists|workers|technicians|sappers) (?:have |had |has )?(?:mended|fixed|repaired|restored|reconnected|finished|completed|cleared|rebuilt)|(?:secur|obtain|achiev|negotiat)(?:es|ed) the (?:release|return|freedom)|(?:receiv|got back|welcom)(?:es|ed|ing)? (?:home |back )?${upTo(3)}(?:servicemen|soldiers|prisoners|bodies|captives|defenders)|(?:is|are|was|were) (?:currently |now |already )?working to (?:reopen|restore|repair|restart|reconnect|rebuild|return)|(?:agreements?|arrangements?|mechanism|deal) (?:has |have )?(?:worked|is working|are working|works)|(?:is|are) exactly what we are doing`,
    weight: 0.7,
    reason: "What somebody has managed to do, or got back, has been carried out in part.",
    examples: {
      match: [
        "they have managed to return 40 of the boys",
        "the envoy secured the release of two",
        "crews are working to restore the line",
      ],
      not: ["he managed a bank"],
    },
  },
  {
    id: "in_progress.took-place",
    status: "in_progress",
    pattern: `(?:exchanges?|swaps?|withdrawal|handover|repatriations?|return|release) ${upTo(6)}(?:took place|has taken place|occurred|happened|(?:was|were|has been|have been|had been) (?:held|carried out|conducted)|(?<!being )(?:has |have |had )?(?:involved|followed|follows|began|begun|included|brought|freed|marked|covered|continued|gone on|went on|(?<!and )go on|resumed|are continuing|is underway|is under way))|(?:report(?:s|ed|ing)?|confirm(?:s|ed|ing)?|announc(?:es|ed|ing)|welcom(?:es|ed|ing)|hail(?:s|ed|ing)|secur(?:es|ed|ing)) ${upTo(2)}(?:return|release|repatriation|homecoming) of|receiv(?:es|ed|ing) ${upTo(3)}(?:bodies|remains)|(?:this|it|that|which) (?:is|was) (?:already )?(?:the |a |an )?${upTo(4)}(?:exchange|swap)|(?:latest|first|biggest|largest|second|third|new) (?:in a series of |of several |such |in a series )?${upTo(2)}(?:exchanges?|swaps?)(?= (?:since|of the war|of the year|this|in))|(?:exchange|swap) ${upTo(3)}(?:came|comes|went ahead|marks|marked|is the|was the|saw|freed)|(?:carried out|(?<!(?<![a-z])to )(?:carry out|conduct|complete)|(?:led to|resulted (?:only )?in|produced|yielded|brought about)|conducted|held|completed|staged|executed|performed|implemented|made|organi[sz]ed|concluded|pulled off) ${upTo(4)}(?:exchange|swap|handover|repatriation)s?`,
    weight: 0.8,
    reason: "One exchange or handover that was carried out; more must follow.",
    examples: {
      match: [
        "the exchange of the wounded had been carried out",
        "the two have carried out 70 exchanges",
        "the talks resulted only in a prisoner swap",
        "a new exchange took place on friday",
        "they carried out a prisoner swap",
      ],
      not: [
        "an agreement to carry out a large exchange",
        "exchanges being resumed",
        "the exchange is planned",
      ],
    },
  },
  {
    id: "in_progress.yield",
    status: "in_progress",
    pattern: `(?:yield(?:s|ed)|produced|led to|resulted in|saw) ${upTo(4)}(?:swaps?|exchanges?|release|return|withdrawal|repatriation)`,
    weight: 0.72,
    reason: "An outcome that is reported was carried out.",
    examples: {
      match: ["the talks yielded the biggest swap of the war"],
      not: ["the talks yielded nothing"],
    },
  },
  {
    id: "in_progress.start",
    status: "in_progress",
    pattern: `(?:began|begun|begins|started|starts|launched|launches|kicked off|kicks off) ${upTo(3)}(?:work|works|implementation|deploying|deployment|operations?|program(?:me)?|withdrawal|clearance|construction|repairs?|rebuilding|pilot|building|paying|exchange)|(?:work|works|implementation|deployment|withdrawal|clearance|construction|repairs?|rebuilding|exchange|programme|program) (?:has |have |had )?(?:began|begun|started|is under way|is underway|under way|underway|is ongoing|(?<!(?<![a-z])the work )continues)|under way|underway|(?:is|are|remains?|still) (?:still )?ongoing|(?:is|are|was|were) (?:already |now |currently |still )?(?:monitoring|overseeing|repairing|restoring|clearing|demining|delivering|implementing|returning|evacuating|rebuilding|carrying out|disbursing|deploying) |in progress|is being (?:implemented|carried out|rebuilt|repaired|restored)|being implemented|implementation (?:continues|is)|(?:began|begun|started) (?!preparing|working|talking|discussing|negotiating|meeting|looking|considering)[a-z]{3,14}ing|(?:are|is) (?:now |all |back )?(?:back )?home|(?:let|lets|allow(?:s|ed)|enabl(?:es|ed)) (?:[a-z-]{2,14} ){1,3}(?:mend|repair|restore|reconnect|rebuild|return)|(?:has |have |had |was |were )?(?:restarted|reopened)|(?<!(?:not|never|n't|yet) )crossed|(?:gave|given|gives) back|(?<!be )(?:returned|came|went|brought|coming|returning) (?:back )?home|traded ${upTo(3)}(?:prisoners?|pows?|captives)`,
    weight: 0.74,
    reason: "Carrying out has begun.",
    examples: {
      match: ["repairs have begun", "work is under way", "Kyiv launched a pilot programme"],
      not: ["a highway underpass"],
    },
  },
  {
    id: "in_progress.so-far",
    status: "in_progress",
    pattern: `(?:so far|to date|already|since then|over the past|in the past) ${upTo(5)}(?:returned|freed|released|exchanged|handed over|repaired|restored|rebuilt|disbursed|paid out|cleared|brought back|repatriated)|(?:is|are|was|were) (?:back|home again|free again|reunited|under repair|at work)|(?:crews|engineers|teams|workers|specialists|staffs|sappers) (?:are|were|have|began|started|have already been at) (?:repairing|working|clearing|at work|mending|restoring|fixing|busy)|(?:repair|mending|clearance|reconstruction|rebuilding) (?:work|works|crews|teams) (?:is|are|have|has|went|began|started|continue[sd]?)|(?:has|have|had) (?:already )?been (?:passed|handed|given|returned|sent|brought) (?:over |back )?(?:to|home)|(?:were|was|been) (?:flown|taken|brought|bused|driven|escorted) (?:home|back)`,
    weight: 0.66,
    reason: "More words for an act that was carried out.",
    examples: {
      match: ["crews are repairing the line", "they were flown home"],
      not: ["the plan is on hold"],
    },
  },
  {
    id: "in_progress.came-back",
    status: "in_progress",
    pattern: `(?:those|all) (?:who (?:were |have been |had been )?)?(?:returned|freed|released|exchanged|swapped|repatriated|came home|brought (?:back|home))(?= (?:were|are|was|include|home|on|in|from|spent|had|have)|[,.;])|(?:got|gets?|getting|brings?|brought|bringing) (?:back |home )?${upTo(4)}(?:people|children|prisoners?|soldiers|captives|bodies|boys|girls|men|women|defenders)(?<=(?:back|home) .{0,60})(?![a-z])|(?:got|gets?|getting|brings?|brought|bringing) ${upTo(3)}(?:people|children|prisoners?|soldiers|captives|bodies|boys|girls|men|women|defenders) (?:back|home)|(?:prisoners?|pows?|soldiers|servicemen|defenders|civilians|children|captives|detainees|hostages|bodies|ukrainians|russians|people|men|women) ${upTo(5)}(?:came|arrived|have come|have been brought|got|walked) (?:back|home|free)(?! to the)|(?:came|arrived|brought|got) back (?:to|from) (?:ukraine|russia|captivity|russian|ukrainian|home)|hand(?:s|ed|ing)? (?:ukraine|kyiv|russia|moscow|back|over)(?! (?:[a-z]{1,9} ){0,2}(?:lists?|names|letters?|proposals?)) ${upTo(4)}(?:bod(?:y|ies)|remains|prisoners?|soldiers|children|captives)|(?:receiv|recover|repatriat|retriev|collect|welcom)(?:es|ed|ing) ${upTo(4)}(?:bod(?:y|ies)|remains|prisoners?|soldiers|children|captives|pows)|(?:ships|vessels|cargoes|convoys|trains|crews|monitors|observers|inspectors) (?:are|were|have been) (?:sailing|moving|passing|leaving|arriving|running|operating|on the ground|deployed|working)`,
    weight: 0.74,
    reason: "People or goods that moved.",
    examples: {
      match: [
        "200 prisoners came back to Ukraine",
        "Russia handed Ukraine the bodies of soldiers",
        "Ukraine has got back two more children",
        "we are getting our people back",
        "among those who returned were two doctors",
      ],
      not: ["he came back to the point"],
    },
  },
  {
    id: "in_progress.done-so",
    status: "in_progress",
    pattern: `(?:exchange|swap|handover|transfer|repatriation|evacuation)[^.;]{0,40} (?:was|were|has been) (?:carried out|held|completed|conducted|made)|(?:help(?:s|ed)?|manag(?:es|ed)|succeed(?:s|ed)) (?:to |in )?(?:bring|free|return|repatriat|releas|reunit)(?:e|ing|ed)? ${upTo(5)}(?:home|back|free|prisoners?|children|ukrainians|civilians|families)|(?:paid|pays|transferred|transfers|disbursed|disburses|lent|wired) (?:out )?${upTo(3)}(?:billion|million|tranche|instal\\w+)|(?:was|were|has been|have been) (?:opened|launched|started|inaugurated|begun|kicked off) (?:on|in|at|last|this)|(?:has|have) (?:opened|closed|completed|finished) (?:the |its |all |a |one |two |three |six |first )*(?:clusters?|chapters?|screening|talks on)`,
    weight: 0.72,
    reason: "An act that was carried out.",
    examples: {
      match: ["the swap, the 71st, was carried out", "they helped to bring 40 people home"],
      not: ["it was opened wide"],
    },
  },
  {
    id: "in_progress.first",
    status: "in_progress",
    pattern:
      "broker(?:ed)? (?:[^ ,;.]{1,20} ){0,3}(?:exchange|swap)s?|(?:clusters?|chapters?) (?:was |were |has been |have been )?opened|(?:opened|opens) (?:the |its )?(?:first|second|third|all|next|last) (?:[a-z]+ )?(?:clusters?|chapters?)|(?:tranche|instalment|installment) [^.;]{0,60}?(?:reached|arrived|landed)|bodies,? (?:which|that) (?:[^ ,;.]{1,20} ){0,4}(?:delivered|handed over|returned|brought)|(?:first|second|third|initial|next) (?:tranche|instalment|installment|payment|phase|stage|batch|shipment|convoy|group)(?: of [^,;.]{1,30})? (?:was |has been |were |have been )?(?:paid|disbursed|delivered|released|completed|arrived|transferred|received)",
    weight: 0.84,
    reason: "One verifiable act of carrying out.",
    examples: {
      match: [
        "the first tranche was paid",
        "first cluster opened with Kyiv",
        "they helped broker Thursday's exchange",
        "the first tranche of the loan, some 10 billion, reached Kyiv",
        "1,000 bodies, which trucks delivered",
        "first tranche of 3 billion disbursed",
      ],
      not: ["the first paragraph"],
    },
  },
  {
    id: "in_progress.share-done",
    status: "in_progress",
    pattern: `(?:[1-9]\\d?(?:\\.\\d+)?) ?(?:%|percent|per cent) ${upTo(5)}(?:${ACT}|done|completed?|finished)|(?:increased|rose|grown|risen|reached|fell|fallen|dropped|down|up) (?:to |by )?[1-9]\\d?(?:\\.\\d+)? ?(?:%|percent|per cent)|\\d+ ?(?:%|percent|per cent) (?:reduction|decrease|increase|drop|rise|fall|growth)`,
    weight: 0.78,
    reason: "A share carried out says that the work runs.",
    examples: {
      match: ["15 % of the zones cleared", "cleared area increased to 15 %", "a 30 % reduction in attacks"],
      not: ["the plan is 90% agreed"],
    },
  },
  {
    id: "in_progress.deploying",
    status: "in_progress",
    pattern: `(?!(?:sent|released) (?:a |an |the |its |his |their )?(?:joint |new |draft |written |special |voice |text )?(?:statements?|reports?|letters?|texts?|videos?|messages?|delegations?|envoys?|proposals?|plans?|details|transcripts?|documents?))(?<!(?:details?|information|texts?|statements?|results|figures|footage|documents?|readouts?|names) (?:(?:was|were|has been|have been|had been) )?(?:immediately |publicly |initially |yet )?)(?<!be )(?:deployed|deploys|(?:is|are|was|were) deploying|(?<!(?:messages?|letters?|texts?|statements?|emails?|notes?|replies|answers) )sent(?! (?:back|by|via|over|through|out|from) | (?:its|their|his) (?:comments|remarks|amendments|answers?))|unlocked|disbursed|disburses|paid out|activated|appointed|mobili[sz]ed|released)`,
    weight: 0.5,
    reason: "An active verb of carrying out.",
    examples: {
      match: ["Washington deployed robots", "Brussels disbursed the money"],
      not: ["ready to deploy", "they released a joint statement", "no details were released"],
    },
  },
  {
    id: "operational.word",
    status: "operational",
    pattern: `(?:fully|now|already|is|are|was|were|become|becomes|became|been|be) (?:now |fully |already )?operational|operational(?= (?:at|in|since|across|from)(?![a-z])|[.;,]|$)|up and running|(?<=(?:is|are|was|were|now|been|remains?|stays?|already|fully) )in (?:full )?(?:effect|force|operation)|(?<=(?:mechanism|ceasefire|truce|force|guarantees?|system|monitors|mission|agreement|arrangements?|programme|program|corridor|pause|moratorium) (?:is |are |was |were )?(?:now |already |fully |firmly )?)(?<!(?<![a-z])(?:after|once|until|unless|if|when|before) (?:a |an |the |any )?[a-z]{4,12} (?:is |are |was )?(?:firmly |fully )?)in place|working around the clock|took effect|taken effect|(?<!(?<![a-z])(?:could|might|may|would|will|can|to|only|should|must|not|n't) )(?:come|comes|enters?) into (?:force|effect)|(?:came|entered) into (?:force|effect)|functioning|fully staffed|went live|(?:ceasefire|truce|mechanism|line|corridors?|pause|moratorium) (?:(?:around|at|near|in|over|along|between|on) ${upTo(4)})?(?:is |are |was |were |has |have )?(?:still |largely |mostly |so far |now )?(?:hold(?:s|ing)|held)|working as (?:planned|intended)|active along`,
    weight: 0.8,
    reason: "The mechanism works as described.",
    examples: {
      match: ["the centre is fully operational", "the truce came into force", "the ceasefire is holding"],
      not: ["elections after a ceasefire is in place", "an operation theatre"],
    },
  },
  {
    id: "operational.running",
    status: "operational",
    pattern: `(?:has|have) been (?:working|running|operating|active|functioning|in force|in effect|in place|up and running) (?:since|for)|(?:is|are) (?:now )?(?:up and running|at work|in operation|operating normally|functioning)`,
    weight: 0.74,
    reason: "It runs.",
    examples: {
      match: ["the centre has been working since May"],
      not: ["it has been raining since May"],
    },
  },
  {
    id: "operational.to-come",
    status: "in_progress",
    modality: "planned",
    pattern: `(?:slated|scheduled|due|expected|planned|intended|set) (?:for|to be|to become|to go)(?: fully)? (?:operational|operation|live|in place|in force)|(?:operational|in place|in force) (?:status )?by|(?:to|will) (?:be|become|come|take|enter) (?:fully )?(?:operational|in(?:to)? (?:place|force|effect)|effect)`,
    weight: 0.85,
    reason: "Operation that is announced for later is not there yet.",
    examples: {
      match: ["slated for operational status", "due to be operational", "will be in place"],
      not: ["it is operational"],
    },
  },
  {
    id: "proposed.in-force-perhaps",
    status: "proposed",
    modality: "conditional",
    pattern:
      "(?:could|might|may|can|should|would|would only|will only|can only|only) (?:only )?(?:come into|enter into|enter|take|go into|be in|be put into) (?:force|effect|operation)",
    weight: 0.86,
    reason: "What may come into force is a proposal still.",
    examples: {
      match: ["the guarantees could come into effect after the war", "the truce would take effect at once"],
      not: ["the truce came into effect"],
    },
  },
  {
    id: "completed.word",
    status: "completed",
    pattern: `(?:has |have |had |was |were |been |is |are )(?:now |already |fully |successfully |finally )?(?:been )?(?:completed|concluded|accomplished|fulfilled|implemented in full|fully implemented|carried out in full)|full(?:y)? (?:implemented|completed|fulfilled)|all (?:(?!(?:would|will|must|should|to|be|could|may) )[^ ;:,.]{1,23} ){0,4}(?:returned|released|exchanged|met|completed|withdrawn)|complet(?:es|ed) (?:the|its|their|a|an) ${upTo(2)}(?:withdrawal|exchange|swap|pull-?out|clearance|return|reform)|the last ${upTo(3)}(?:left|returned|withdrew|was released)`,
    weight: 0.72,
    reason: "Every element is said to be met.",
    examples: {
      match: [
        "the withdrawal was completed",
        "all prisoners were returned",
        "the exchange has been concluded",
      ],
      not: ["the package will be complete"],
    },
  },
  {
    id: "in_progress.cluster",
    status: "in_progress",
    pattern: `(?:opened|opens) (?:[^ ,.;]{1,16} ){0,4}(?:negotiating |accession )?(?:clusters?|chapters?)`,
    weight: 0.72,
    reason: "Accession goes on cluster by cluster.",
    examples: {
      match: ["ministers opened the first cluster of chapters", "Brussels opens two clusters"],
      not: ["to open a chapter", "the book opens in spring"],
    },
  },
  {
    id: "in_progress.exchange-told",
    status: "in_progress",
    pattern: `(?:mediated|mediators?|mediation|facilitated|helped|brokered) (?:in |of |with |to broker )?(?:the|this|a|an) (?:latest |prisoner |new )*(?:swap|exchange)(?! of (?:views|lists|fire))|(?:first|second|third|next|latest|new|another) (?:stage|phase|part) of (?:the|a|an) ${upTo(3)}(?:exchange|swap)(?! of (?:views|lists))|returnees (?:are|were|include|included|had|have)`,
    weight: 0.66,
    reason: "What is told of an exchange that took place.",
    examples: {
      match: [
        "the Emirates mediated in the exchange",
        "the first stage of the 1,000-for-1,000 exchange",
        "the returnees included marines",
      ],
      not: ["an exchange of views", "in exchange for land"],
    },
  },
  {
    id: "operational.truce-begun",
    status: "operational",
    pattern: `(?:ceasefire|cease-fire|truce|armistice)(?! talks| negotiations| monitoring| deal| plan| proposal)(?: (?!talks|negotiations|violations|after|before|when|once|if|but|would|will|could)[^ .;,]{1,20}){0,8} (?:has |have |had )(?:now |finally |formally |officially )?(?:begun|started)(?! to )`,
    weight: 0.8,
    reason: "A truce that has begun is in effect.",
    examples: {
      match: ["a three-day ceasefire announced by Trump has begun in Ukraine"],
      not: ["truce talks have begun", "work on a ceasefire plan has begun"],
    },
  },
];
