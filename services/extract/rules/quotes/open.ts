import { list, wordSet, type WordRow } from "../actors/types.ts";

/** Verbs that report nothing even where a report would stand. Examples: sentences with a reported clause, and without. */
export const NOT_SPOKEN_ROWS: readonly WordRow[] = [
  {
    id: "not-spoken",
    reason: "After a comma at the end of a sentence any verb reports, but for those of moves and events.",
    words: list(`arrived departed died killed wounded injured travelled traveled returned resigned attended
      remained remains continued stayed stays stalled collapsed ended ends started starts resumed resumes
      followed follows failed fails succeeded agreed agrees signed signs refused met waited waits lives lived
      moved moves walked walks used uses needs wants does has was is goes comes escaped retreated advanced
      surrendered withdrew advances retreats mattered matters existed appeared appears happened sat stood
      listed involved included concerned based located named called accompanied alike combined itself`),
    examples: {
      match: ["The road is open, Koval relayed.", "The bridge will be shut for a week, he gathered."],
      not: ["The road was open, Koval arrived."],
    },
  },
];

/** Adjectives after "is" that make the clause after them somebody's view. */
export const ATTITUDE_ROWS: readonly WordRow[] = [
  {
    id: "attitude",
    reason: "Whoever is sure or afraid that something is so says it.",
    words: list(`adamant confident clear certain sure convinced hopeful optimistic pessimistic sceptical
      skeptical doubtful worried concerned afraid alarmed unconvinced insistent firm emphatic categorical
      positive fearful unsure satisfied encouraged glad pleased proud grateful disappointed`),
    examples: {
      match: ["Koval is confident that the road will open.", "The council was adamant that nobody had paid."],
      not: ["It is clear that the road is shut.", "Koval is confident."],
    },
  },
];

/** Verbs that hand over words: "issued a warning that". */
export const LIGHT_ROWS: readonly WordRow[] = [
  {
    id: "light-verb",
    reason: "A warning that is issued, or a position that is made clear, is said.",
    words: list(`issued issues gave gives given made makes sent sends delivered delivers repeated repeats
      conveyed conveys posted received offered published released took takes laid`),
    examples: {
      match: ["Koval issued a stern warning that the road would be shut."],
      not: ["Koval issued a ticket that nobody wanted."],
    },
  },
];

/** What is handed over by them. */
export const WORDS_SAID_ROWS: readonly WordRow[] = [
  {
    id: "words-said",
    reason: "These nouns stand for what somebody says, and the clause after them for the words.",
    words: list(`warning warnings statement message promise pledge assurance assurances threat threats demand
      position stance view answer reply verdict signal point argument case condition conditions commitment`),
    examples: {
      match: ["The council has made its position clear: nobody will pay."],
      not: ["The council made a road that nobody used."],
    },
  },
];

/** Nouns after a possessor that make what follows his word: "in Koval's view". */
export const VIEW_ROWS: readonly WordRow[] = [
  {
    id: "view",
    reason: "Whose view something is, or in whose words it stands, says it.",
    words: list(`view words telling opinion eyes account reading reckoning estimation perspective assessment
      interpretation judgement judgment estimate count words phrase`),
    examples: {
      match: ["In Koval's view, the road will open.", "The road will open, by Koval's account."],
      not: ["In Koval's house, the road was shut."],
    },
  },
];

export const VIEWS = wordSet(VIEW_ROWS);
export const LIGHT = wordSet(LIGHT_ROWS);
export const WORDS_SAID = wordSet(WORDS_SAID_ROWS);
export const NOT_SPOKEN = wordSet(NOT_SPOKEN_ROWS);
export const ATTITUDES = wordSet(ATTITUDE_ROWS);
