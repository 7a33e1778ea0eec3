/** How a part of a sentence stands to the rest. */
export type ClauseKind =
  | "main"
  | "contrast"
  | "concession"
  | "relative"
  | "restrictive"
  | "condition"
  | "aside";

/** Sides of the talks that a new statement often starts with. */
const SIDES =
  "kyiv|moscow|ukraine|russia|zelensk[a-z]{1,3}|putin|trump|washington|brussels|budapest|europe|the (?:us|u\\.s\\.|kremlin|eu|europeans|ukrainians|russians|americans|americans|two sides|sides|parties|white house|president|ukrainian|russian|american|source|official)";
/** Verbs by which somebody else takes the word: "..., and European leaders said". */
const TAKES_THE_WORD =
  "said|says|told|added|wrote|warned|rejected|rejects|refused|refuses|agreed|accepted|wants|demands|demanded|insists|insisted|urged|offered|proposed|dismissed|vowed|pledged";

/** Nouns that take up a whole statement: "..., a demand that Kyiv rejects". */
const REMARKS =
  "demand|condition|move|idea|claim|proposal|offer|step|position|stance|ultimatum|request|issue|prospect|scenario|term|concession|commitment|requirement|plan|charge|suggestion|notion|call";

/** The beginning of the sentence, with what may stand before its first word. */
export const AT_START = "^[\"'( ]{0,3}";

/** Words that open a part of a sentence, tried in order at a break; `pattern` is over folded text. */
export const OPENERS: {
  kind: ClauseKind;
  pattern: string;
  reason: string;
  examples: { match: string[]; not: string[] };
}[] = [
  {
    kind: "concession",
    pattern: `(?:${AT_START}|,? )(?:despite|in spite of|although|though|even (?:if|though|as|while)|notwithstanding|regardless of) |${AT_START}while `,
    reason: "What is conceded is not what the sentence says.",
    examples: {
      match: ["they agreed, despite the shelling", "agreed even though", "while Kyiv agreed to it,"],
      not: ["they agreed on it"],
    },
  },
  {
    kind: "relative",
    pattern: `, (?:which|who|whose|whom|where|one which|something)(?:,)? |(?:, | ?- ?)(?=an? (?:[a-z-]{2,15} ){0,3}(?:${REMARKS}) )`,
    reason: "A remark on the noun before; the main clause goes on after the next comma.",
    examples: {
      match: ["the plan, which is 90% complete, could", "its land, a demand Kyiv rejects"],
      not: ["they said that Kyiv signed it"],
    },
  },
  {
    kind: "relative",
    pattern:
      "(?:, | - |—| -- )(?=(?:[a-z]{2,10}ly )?(?:first )?(?:propos|agree|sign|announc|broker|back|reject|draft|demand|mediat|offer|float|negotiat|present|reach|approv|describ|ratifi|suspend|block|postpon|annex|occupi|seiz|prepar|discuss|accept|dismiss|support|endors|led|call|plann|schedul|coordinat|confirm|violat)e?d (?:up(?:on)? )?(?:by|on|at|in|during|last|with|under|between|after|earlier|over|for|to|from|this|as|mon|tues|wednes|thurs|fri|satur|sun)[a-z]* )",
    reason: "A participle after its noun tells of the noun and not of the matter.",
    examples: {
      match: ["the model, proposed by Rome, is under study", "the deal, signed on Monday, still needs"],
      not: ["they signed on Monday"],
    },
  },
  {
    kind: "restrictive",
    pattern:
      "(?<!(?<![a-z])(?:and|but|so|if|all|only)) (?:that|which|who) (?=(?:have|has|had|is|are|was|were|would|will|could|can|may|might|must|should|(?:one|neither|none|both) of (?:them|the)) )",
    reason: "A clause that narrows its noun; what it says is taken as known.",
    examples: {
      match: ["states that have signed it may act", "a truce that one of them does not want"],
      not: ["he said that Kyiv has signed it", "they watch it, and that has been agreed"],
    },
  },
  {
    kind: "restrictive",
    pattern: ` (?:that|which) (?<=(?:${REMARKS})s? (?:that|which) )(?=(?:${SIDES}) (?:has |have |had )?(?:previously |already |repeatedly |long |since |earlier |once )?(?:rul|reject|refus|dismiss|turn|oppos|resist|brand|call|describ|spurn|block|criticis|criticiz|condemn|accept|agree|demand|propos|support|endors|welcom)[a-z]{0,4} )`,
    reason: "A clause on what somebody did with the thing named narrows it.",
    examples: { match: ["a proposal that moscow had turned down"], not: ["the proposal that it be sold"] },
  },
  {
    kind: "condition",
    pattern: `(?:${AT_START}|,? )(?:(?:but )?only (?:if|when|after|once)|(?<!(?<![a-z])(?:see|know|knows|asked|ask|asks|wonders?|wondered|unclear|decide|determine|find out|check|test) )if|unless|until|provided that|(?<!for )as long as|on condition that|in the event (?:of|that)|in case(?: of)?|(?<!^|(?:hours?|days?|weeks?|minutes?|months?|years?|shortly|just|long|ever|never|night|evening|as|immediately) )before|by the time|the day|should(?= (?:russia|moscow|kyiv|ukraine|putin|zelensk[a-z]{1,3}|trump|either|the (?:us|eu|parties|sides|two|kremlin|deal|talks|war|ceasefire|truce)|talks|negotiations|a (?:deal|ceasefire|truce)) )|provided(?! (?:by|for|to|with|in|a|an|under|as|no|any|some|more|little|further|security|military) )|once(?! again| more| (?:[a-z'.-]{1,16} ){1,5}had )|(?<=(?:would|will|could|can|should|possible|only) [^.;]{0,80})once(?= (?:[a-z'.-]{1,16} ){1,5}had )|as soon as(?! possible)|contingent (?:on|upon)|conditional (?:on|upon)|under the condition (?:of|that)) | when (?<=(?:will|would|only|can|could|shall|ready|willing|'ll)(?: [a-z-]{1,14}){1,8} when )`,
    reason: "A condition is not what the sentence states; it makes the rest conditional.",
    examples: {
      match: ["they leave only if asked", "if they leave, all is well", "we will go when all is in place"],
      not: [
        "they leave at once.",
        "they met to see if it holds",
        "he spoke when asked",
        "he spoke once moscow had turned it down",
      ],
    },
  },
  {
    kind: "aside",
    pattern: `${AT_START}(?:when |if )?asked (?:by [^,;.]{2,40} )?(?:whether|if|about|how|why|what|when|who|on) |${AT_START}(?:in order )?to (?!be|the|a|date|him|her|us|them)[a-z]{2,12} |,? (?:coupled with|along with|together with|due to|because of|owing to|thanks to|amid|in response to|in the wake of|against the backdrop of|rather than|instead of) |(?:${AT_START}|,? )(?:following|after|before) (?=[a-z' .-]{1,70}(?:could not|couldn't|did not|sign|conclud|reject|refus|accus|dismiss|suggest|demand|fail|collaps|propos|call|stall|said|agree|violat|threat))|, (?:with |and )?(?=(?:[a-z]{2,10}ly )?(?:reject|refus|dismiss|push|accus|challeng|call|demand|insist|propos|seek|offer|leav|prompt|rais|includ|oppos|blam|threaten|object|condemn|criticis|criticiz|violat|block|stall|delay|open|end|bring|mak|putt|agree|accept|sign|approv|urg|press|creat|allow|forc|giv|argu|claim|describ|cast|fuel|complicat|dash|reflect|highlight|underscor|show|suggest|impl|expect|fear|hop|cit|quot|express|voic|rebuff|declin|spurn|deny|mark|turn|keep|hint|stok|deepen|resist|undermin|signal)[a-z]{0,4}ing )(?!including )|, with (?=[a-z' .-]{2,40}ing )|,? as (?=(?:[a-z.'-]{1,16} ){1,5}(?:remains?|is|are|was|were|has|have|continues?|continued|had|refuses?|faces?|pushes|presses|seeks|insists|keeps) )`,
    reason: "A circumstance, or what somebody does besides; it gives way to the main statement.",
    examples: {
      match: [
        "talks were put off because of the refusal",
        "he is ready to vote, pushing back after",
        "it stopped amid refusals",
        "asked whether he would sign, he refused",
      ],
      not: ["they rejected it", "a list, including land"],
    },
  },
  {
    kind: "contrast",
    pattern: `(?<=(?:wants|demands|insists|seeks|proposes|offers|says|rejects|refuses|claims) [^,;]{4,80}), (?=(?:${SIDES}) (?:wants|demands|insists|rejects|refuses|seeks|opposes|offers|proposes|claims) )`,
    reason: "Two sides set against each other by a comma alone.",
    examples: {
      match: ["moscow wants the land, kyiv wants the line frozen"],
      not: ["moscow, kyiv and paris met"],
    },
  },
  {
    kind: "contrast",
    pattern:
      ",? (?:but|while|whereas|yet(?<!(?:not|n't|never|nor|best|most) yet)(?! to)|however|meanwhile)(?:,)? |; (?:but |while |however, )?",
    reason: "A second statement, often by the other side.",
    examples: {
      match: ["Kyiv agreed, but Moscow refused", "one is open; one is shut"],
      not: ["buttons and whiles", "he has yet to reply", "they have not yet replied"],
    },
  },
  {
    kind: "main",
    pattern: ` ?-- ?| - |—|, and (?<!(?:between|among|with|including) [^,;.]{2,40}, [^,;.]{2,30}, and )(?:that )?(?:for )?(?=(?:he|she|they|it|the|there|${SIDES}) )|, and (?=(?:[a-z'.-]{2,16} ){1,4}(?:${TAKES_THE_WORD}) )|, (?:adding|saying|noting|warning|arguing|stressing) (?:that )?`,
    reason: "A statement joined without a contrast.",
    examples: {
      match: ["land - the hardest point", "it is open, adding that all is well"],
      not: ["a well-known fact", "talks between Russia, Ukraine, and the US are considered"],
    },
  },
];
