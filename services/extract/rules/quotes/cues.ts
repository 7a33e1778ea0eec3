/**
 * How a cue reports: `say` takes a quotation or a clause; `note` does too, but is no report before
 * an object ("added weight"); `quote` reports only beside a quotation and `label` before
 * quoted words ("called it “late”"); `tell` names a hearer first; `act` takes
 * an object or an infinitive; `think` reports only before a clause; `by` names its source after it.
 */
export type Frame = "say" | "note" | "quote" | "label" | "tell" | "act" | "think" | "by";

/** Words that report; an example is a sentence in which the row is, or is not, a cue. */
export interface CueRow {
  id: string;
  reason: string;
  frame: Frame;
  /** Forms, separated by a bar; several words may stand in one form. */
  forms: string;
  examples: { match: readonly string[]; not: readonly string[] };
}

export const CUES: readonly CueRow[] = [
  {
    id: "say",
    reason: "The plain verb of saying, nine in ten cues of news text.",
    frame: "say",
    forms: "say|says|said|saying|as saying|as telling",
    examples: {
      match: ["Anna Koval said the bridge would open in May.", "“It is late,” he said."],
      not: ["The bridge is said to be safe.", "She had nothing to say."],
    },
  },
  {
    id: "add",
    reason: "Continues what the same speaker says.",
    frame: "note",
    forms:
      "added|adds|adding|continued|concluded|went on to say|explained|explains|explaining|elaborated|elaborates|clarified",
    examples: {
      match: ["“We will wait,” she added.", "He said no, adding that the talks were over."],
      not: ["The room added in June is bright."],
    },
  },
  {
    id: "state",
    reason: "Formal statements.",
    frame: "note",
    forms:
      "stated|states|stating|declared|declares|declaring|announced|announces|announcing|reiterated|reiterates|reiterating|emphasised|emphasized|emphasises|emphasizes|emphasising|emphasizing|stressed|stresses|stress|stressing|underlined|underlines|underlining|underscored|affirmed|affirms|reaffirmed|reaffirms|restated|restates|restating|maintained|maintains|proclaimed|pronounced|repeated|asserted|asserts|asserting|contended|contends",
    examples: {
      match: ["The ministry stated that no ship had sailed.", "Koval stressed the road was open."],
      not: ["The United States sent a ship.", "The stated aim is peace."],
    },
  },
  {
    id: "claim",
    reason: "Reports at a distance: the writer does not vouch for it.",
    frame: "note",
    forms:
      "claimed|claims|claim|claiming|alleged|alleges|alleging|insisted|insists|insist|insisting|argued|argues|argue|arguing|suggested|suggests|suggest|suggesting|implied|implies|boasted|charged that|purported that",
    examples: {
      match: ["The mayor claimed that the water was clean.", "He insists the deal is fair."],
      not: ["The claims were false.", "Despite Kremlin claims of victory, the line held."],
    },
  },
  {
    id: "report",
    reason: "What outlets and services report, and what somebody confirms.",
    frame: "note",
    forms:
      "reported|reports|report|reporting|confirmed|confirms|confirm|confirming|revealed|reveals|revealing|disclosed|discloses|noted|notes|note|noting|observed|observes|remarked|remarks|recalled|recalls|recounted|mentioned|mentions|indicated|indicates|indicate|indicating|signalled|signaled|signals|signalling|signaling|estimated|estimates|estimate|assessed|assesses|assess|acknowledged|acknowledges|acknowledging|admitted|admits|admitting|conceded|concedes|conceding|testified|detailed",
    examples: {
      match: ["The agency reported that two ships had left.", "Koval confirmed soldiers had crossed."],
      not: ["The reports were read aloud.", "He took notes in the room."],
    },
  },
  {
    id: "warn",
    reason: "Says what may come.",
    frame: "say",
    forms:
      "warned|warns|warn|warning|cautioned|cautions|caution|cautioning|predicted|predicts|predicting|forecast that|threatened to|threatens to|threatened that",
    examples: {
      match: ["Koval warned that snow would fall.", "He spoke briefly, warning that time was short."],
      not: ["The warning came late."],
    },
  },
  {
    id: "write",
    reason: "Statements in writing, on networks and in papers.",
    frame: "note",
    forms: "wrote|writes|posted|posts|tweeted|tweets|commented|comments",
    examples: {
      match: ["“The road is open,” Koval wrote on X.", "She posted that the talks had begun."],
      not: ["The comments section is closed."],
    },
  },
  {
    id: "reply",
    reason: "Verbs of an exchange of words.",
    frame: "note",
    forms:
      "replied|replies|responded|responds|answered|answers|responding|countered|counters|quipped|joked|shouted|exclaimed|muttered|whispered|cried|asked|asks|asking|wondered|complained|complains|grumbled|grumbles|griped|gripes|retorted|retorts|retort|lamented|laments",
    examples: {
      match: ["“Not yet,” the minister replied.", "“When will it open?” Koval asked."],
      not: ["The answers were short."],
    },
  },
  {
    id: "quote",
    reason: "Verbs of many meanings that report only next to quotation marks.",
    frame: "quote",
    forms:
      "shared|shares|remembers|remembered|reflects|reflected|laughed|laughs|smiled|sighed|jokes|reads|read|began|begins|goes on|went on|recites|quips|gushed|mused|muses|captioned|chimed in|teased|signs off|interjected|shot back|snapped|sums up|summed up|put it|puts it",
    examples: {
      match: ["“It rained all night,” Koval remembers.", "The report read: “No way through.”"],
      not: ["Koval remembers the rain.", "She read the sign."],
    },
  },
  {
    id: "tell",
    reason: "Names the hearer before what is said.",
    frame: "tell",
    forms:
      "told|tells|telling|assured|assures|assuring|informed|informs|informing|reminded|reminds|notified|convinced that",
    examples: {
      match: ["Koval told reporters that the road was open.", "“It is done,” he told the council."],
      not: ["Koval was told of the plan."],
    },
  },
  {
    id: "reject",
    reason: "A refusal is reported speech of the one who refuses.",
    frame: "act",
    forms:
      "keeps rejecting|kept rejecting|rejected|rejects|reject|rejecting|dismissed|dismisses|dismissing|denied|denies|deny|denying|refuted|refutes|rebuffed|refused to|refuses to|refuse to|refusing to|ruled out|rules out|ruling out|pushed back on|pushed back against|pushes back against|spurned|spurns|declined to accept|brushed off|shot down|hit back at|vetoed|disputed|disputes",
    examples: {
      match: ["The mayor rejected the idea of a toll.", "Koval ruled out a second vote."],
      not: ["The rejected draft lay on the table."],
    },
  },
  {
    id: "judge",
    reason: "Praise and blame are reported speech.",
    frame: "act",
    forms:
      "as calling|as describing|as dismissing|voiced|voices|voicing|highlighted|highlights|highlighting|touted|touts|criticised|criticized|criticises|criticizes|criticising|criticizing|condemned|condemns|condemning|denounced|denounces|denouncing|blamed|blames|blaming|accused|accuses|accuse|accusing|slammed|slams|blasted|blasts|praised|praises|praising|hailed|hails|hailing|welcomed|welcomes|welcoming|described|describes|describing|asked for|asks for|asking for|called it|calling it|calls it|called them|calling them|labelled|labeled|branded|deplored|lauded|thanked|thanks|characterised|characterized|characterizes|mocked",
    examples: {
      match: ["Koval criticised the council for waiting.", "The minister described the talks as useful."],
      not: ["The accused sat in silence."],
    },
  },
  {
    id: "label",
    reason: "To call a thing by quoted words is to speak; to call somebody is not.",
    frame: "label",
    forms: "called|calls|calling|spoke of|speaks of|speaking of|talked of|dubbed|dubs|dubbing|termed",
    examples: {
      match: ["Koval called the plan “a good start”."],
      not: ["Koval called a doctor.", "The calls went unanswered."],
    },
  },
  {
    id: "demand",
    reason: "Demands and offers say what a party wants.",
    frame: "act",
    forms:
      "demanded|demands|demand|demanding|urged|urges|urge|urging|called for|calls for|call for|calling for|called on|calls on|calling on|proposed|proposes|propose|proposing|offered to|offers to|offered|floated|floats|floating|requested|requests|appealed to|appeals to|pressed for|insisted on|insists on|insist on|insisting on|recommended|recommends|advised|advises|advocated|advocates|pleaded|begged|invited|invites|inviting",
    examples: {
      match: ["The council demanded a new vote.", "Koval called for a pause."],
      not: ["The demands were read aloud.", "Their offers were low."],
    },
  },
  {
    id: "promise",
    reason: "Promises bind the one who makes them.",
    frame: "act",
    forms:
      "vowed|vows|vow|vowing|pledged|pledges|pledge|pledging|promised|promises|promise|promising|committed to|commits to|threatened|threatens|threatening|swore|guaranteed that|expressed|expresses|expressing|outlined|outlines|outlining|hinted|hints|hinting|ordered|decreed",
    examples: {
      match: ["Koval vowed to open the road.", "The mayor expressed doubts about the date."],
      not: ["The promised road never came."],
    },
  },
  {
    id: "think",
    reason: "A view is reported where a clause follows; otherwise the verb only describes.",
    frame: "think",
    forms:
      "believes|believe|believed|thinks|think|thought|hopes|hope|hoped|hoping|expects|expect|expected|fears|fear|feared|doubts|doubt|doubted|agrees|agree|agreed|knows|knew|considers|considered|views|viewed|sees|seen as|viewed as|regarded as|perceived as|felt|feels|found|finds|concludes|understood|understands|worried|worries|argument is|decided|recognised|recognized|recognises|recognizes|speculated|suspects|suspected|assumes|assumed|shows|showed|made clear|makes clear|made it clear|makes it clear|made plain|makes plain|made it plain|let it be known|pointed out|points out|pointing out",
    examples: {
      match: ["Koval believes that the road will open.", "The mayor made clear that no vote was planned."],
      not: ["Koval believes in luck.", "They agreed on Tuesday to meet."],
    },
  },
  {
    id: "according-to",
    reason: "Names the source after what it says, or before it with a comma.",
    frame: "by",
    forms:
      "according to|quote from|direct quote from|per|in the words of|as reported by|as told to by|by the count of|by the account of|by the reckoning of|in the view of|in the opinion of|in the eyes of|in the judgement of|in the telling of",
    examples: {
      match: [
        "The road is open, according to the mayor.",
        "According to Koval, snow will fall.",
        'Quote from Koval: "Snow will fall."',
      ],
      not: ["They were paid according to their age."],
    },
  },
];
