import { list, wordSet, type WordRow } from "../actors/types.ts";

/** Nouns that can speak. Examples: sentences with, and without, a reported clause. */
export const SOURCE_NOUN_ROWS: readonly WordRow[] = [
  {
    id: "source-person",
    reason: "People in an office or a trade are speakers without a name.",
    words: list(`official officials source sources spokesman spokeswoman spokesperson spokespeople spokesmen
      minister ministers president presidents premiers chancellors governors mayors ambassadors judges professors teachers leader leaders leadership envoy envoys negotiator negotiators diplomat diplomats interlocutor interlocutors
      ambassador aide aides adviser advisers advisor advisors analyst analysts expert experts observer
      observers commentator commentators critic critics chief chiefs head governor mayor lawmaker lawmakers
      senator senators secretary chancellor chairman chairwoman general commander commanders officer
      officers soldier soldiers journalist journalists reporter reporters photographer editor author authors
      researcher researchers scientists economists lawyer lawyers judge prosecutor
      prosecutors witness witnesses resident residents people person individuals participants insiders
      man woman men women director executive executives co-founder founder owner manager professor
      historian teacher doctor doctors victims families parents mother father
      grandfather grandmother uncle aunt son daughter brother sister husband wife widow friend friends
      neighbour neighbours neighbor neighbors relative relatives colleague colleagues coroner nurse pilot engineer scientist economist biologist activist activists
      campaigners supporters opponents voters rebels militants allies mediator mediators bloggers
      milbloggers blogger counterpart billionaire politician politicians republican republicans democrat
      democrats king queen prince pope premier others many some most respondents pollsters investors
      trader traders captain colonel deputy`),
    examples: {
      match: [
        "A senior official said the road was open.",
        "The two presidents indicated that the road was open.",
        "Witnesses said the bridge fell.",
      ],
      not: ["A storm said nothing of note."],
    },
  },
  {
    id: "source-body",
    reason: "Bodies and statements speak too.",
    words: list(`ministry ministries government governments administration office department agency agencies
      police army military parliament congress senate council commission court committee union alliance
      bloc delegation delegations team teams side sides party parties group company companies firm firms
      bank watchdog regulator institute think-tank university embassy authorities service services
      organisation organization charity newspaper paper outlet outlets media channel magazine statement
      report reports communique communiqué constitution letter post readout study survey poll filing
      transcript authority board staff command network broadcaster daily site website press fund center
      centre association federation industry majority intelligence capital capitals kremlin presidency
      countries country nations nation states governments members member those thousands hundreds dozens
      millions half anyone everyone someone nobody headline headlines article memo lawsuit indictment coalition airline club`),
    examples: {
      match: ["The ministry said the road was open.", "The statement said talks would go on."],
      not: ["The weather said little."],
    },
  },
];

/** Words between a subject and its verb. */
export const AUXILIARY_ROWS: readonly WordRow[] = [
  {
    id: "auxiliary",
    reason: "Perfect and emphatic auxiliaries and adverbs leave a report a report.",
    words: list(`has have had did does do also later then still again repeatedly previously recently earlier
      already once often always even both all himself herself themselves just now since first separately
      meanwhile instead long only today yesterday tonight too further reportedly allegedly jointly soon
      consistently directly simply nonetheless nevertheless however likewise similarly initially finally
      once rightly variously`),
    examples: {
      match: ["Koval has repeatedly said the road is open."],
      not: ["Koval may say the road is open."],
    },
  },
];

/** Words before a verb that make it no report: it was not, or not yet, said. */
export const BLOCKER_ROWS: readonly WordRow[] = [
  {
    id: "not-said",
    reason: "Modal, negated and passive forms report nothing that the subject said.",
    words: list(`to not would will could might may should must shall can cannot can't won't wouldn't didn't
      doesn't don't couldn't hasn't haven't hadn't is are was were be been being get got let let's
      without by never n't 's before after of the a an his her their its this that these those any some no such`),
    examples: {
      match: ["Koval said the road is open."],
      not: ["Koval did not say when.", "Koval is said to agree."],
    },
  },
];

/** Words at which a subject noun phrase cannot go on to the left. */
export const BOUNDARY_ROWS: readonly WordRow[] = [
  {
    id: "clause-boundary",
    reason: "Conjunctions and subordinators begin the clause whose subject follows.",
    words: list(`that but or as while when whereas because since although though if unless until whether after
      before so than then yet what how why where which who whose whom like once nor`),
    examples: {
      match: ["The town slept while Koval said the road was open."],
      not: ["A storm came while nobody spoke."],
    },
  },
];

/** Prepositions: a phrase that begins with one is not the subject, except after a source noun. */
export const PREPOSITION_ROWS: readonly WordRow[] = [
  {
    id: "preposition",
    reason: "A preposition before a name makes it no subject unless a source noun carries it.",
    words: list(`of for at in from to with on by under about into over against between among during despite
      amid following through within without near inside outside across behind per via including`),
    examples: {
      match: ["A spokesman for the council said the road was open."],
      not: ["The noise in London said enough."],
    },
  },
];

/** Days and times that may stand between a subject and its verb, or after the verb. */
export const TIME_ROWS: readonly WordRow[] = [
  {
    id: "time",
    reason: "A day beside the verb belongs to neither the speaker nor what is said.",
    words:
      list(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
      july august september october november december jan feb mar apr aug sept sep oct nov dec today
      yesterday tonight morning afternoon evening night week month year late early last this earlier later
      spring summer autumn fall winter weekend overnight midday noon`),
    examples: {
      match: ["Koval on Monday said the road was open.", "Koval said late Tuesday the road was open."],
      not: ["Nothing was heard on Monday."],
    },
  },
];

/** Nouns that add and show things without speaking. */
export const ABSTRACT_ROWS: readonly WordRow[] = [
  {
    id: "abstract-noun",
    reason: "Events and matters stand before verbs of saying that mean something else there.",
    words:
      list(`crisis war conflict attack attacks strike strikes offensive invasion move moves decision step steps
      issue issues situation vote meeting meetings summit visit event events process refusal fact facts case
      talks negotiations discussions dispute incident development developments progress impasse deadlock
      escalation exchange swap truce ceasefire withdrawal deployment results outcome`),
    examples: {
      match: ["The ministry in Kyiv noted that the road was open."],
      not: ["The Koval dam crisis adds a risk that was shown before."],
    },
  },
];

/** Nouns by which a text comes back to an outlet that it has named. */
export const OUTLET_NOUN_ROWS: readonly WordRow[] = [
  {
    id: "outlet-noun",
    reason: "Having named a paper, a text goes on with “the newspaper said”.",
    words: list(`newspaper paper outlet broadcaster magazine daily weekly agency network publication channel
      site report article story`),
    examples: {
      match: ["The newspaper said the road was open."],
      not: ["The weather was mild."],
    },
  },
];

/** Participles that open a phrase before the main clause. A match is a sentence that begins with one. */
export const LEADING_ROWS: readonly WordRow[] = [
  {
    id: "leading-participle",
    reason: "Whoever was asked or is speaking is named after the comma.",
    words: list(`asked pressed quizzed questioned speaking responding replying commenting answering writing
      addressing appearing talking arriving reacting`),
    examples: {
      match: ["Asked about the road, Koval laughed and said it was open."],
      not: ["Koval laughed and said it was open."],
    },
  },
];

export const LEADING = wordSet(LEADING_ROWS);
export const ABSTRACT = wordSet(ABSTRACT_ROWS);
export const OUTLET_NOUNS = wordSet(OUTLET_NOUN_ROWS);
export const SOURCE_NOUNS = wordSet(SOURCE_NOUN_ROWS);
export const AUXILIARIES = wordSet(AUXILIARY_ROWS);
export const BLOCKERS = wordSet(BLOCKER_ROWS);
export const BOUNDARIES = wordSet(BOUNDARY_ROWS);
export const PREPOSITIONS = wordSet(PREPOSITION_ROWS);
export const TIMES = wordSet(TIME_ROWS);

/** Verbs that speak for somebody where what they state is a stance: "confirmed its readiness". */
export const RESTATES =
  /^(?:confirm|announc|reiterat|reaffirm|restat|repeat|stress|underlin|emphasi[sz]|outlin|express|signal|voic|declar|acknowledg|indicat|state|defend|list)(?:s|es|ed|ing|led|ling|d)$/;

/** Those of them that speak whatever they state: "stressed the guarantees". */
export const DWELLS = /^(?:stress|underlin|underscor|emphasi[sz]|reiterat|reaffirm)(?:es|ed|e)$/;

/** The stances that they state. */
export const STANCES =
  /^(?:readiness|willingness|demands?|calls?|conditions?|position|need|support|commitments?|opposition|rejection|objections?|plans?|intention|refusal|concerns?|agreement|openness|return|release)$/;
