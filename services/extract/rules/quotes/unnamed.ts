import { list, wordSet, type WordRow } from "../actors/types.ts";

/** Heads of phrases for sources without a name. A match is a phrase that has a name made of it. */
export const UNNAMED_HEAD_ROWS: readonly WordRow[] = [
  {
    id: "unnamed-head",
    reason: "People and bodies known by their trade alone are unnamed sources.",
    words:
      list(`official officials source sources interlocutor interlocutors diplomat diplomats aide aides adviser advisers advisor advisors
      negotiator negotiators analyst analysts expert experts observer observers commentator commentators
      critic critics person people individuals participants insiders officer officers soldier soldiers
      lawmaker lawmakers witness witnesses resident residents spokesman spokeswoman spokesperson mediator
      mediators journalist journalists reporter reporters photographer bloggers milbloggers supporters
      opponents speaker researcher researchers economist scholar academic historian scientist professor fellow economists lawyers leaders presidents chancellors governors mayors ambassadors ministers envoys allies commanders representatives
      respondents authorities senator senators mps meps parliamentarians deputies delegates generals veterans
      families relatives activists campaigners scholars academics historians scientists specialists strategists
      pundits pollsters investigators prosecutors inspectors engineers workers villagers locals civilians
      refugees doctors investors bankers traders executives bosses insider rep reps media outlets outlet newspapers woman man women men`),
    examples: {
      match: ["a senior official", "the two presidents", "two people familiar with the talks"],
      not: ["the bridge", "Anna Koval"],
    },
  },
];

/** Words that say nothing of who an unnamed source is. */
export const DROPPED_ROWS: readonly WordRow[] = [
  {
    id: "dropped-word",
    reason: "Determiners, counts and words for namelessness leave the name of the source alike.",
    words: list(`a an the this that these those some several many few two three four five
      six seven eight nine ten dozen one another other same senior unnamed
      anonymous unspecified unidentified undisclosed knowledgeable well-placed multiple various certain
      both all his her their its`),
    examples: {
      match: ["several unnamed officials", "the sources"],
      not: ["nothing of note"],
    },
  },
];

/** Words of a relative clause that a name leaves out: "individuals who were present". */
export const RELATIVE_ROWS: readonly WordRow[] = [
  {
    id: "relative-word",
    reason: "A shortened relative clause names the same source.",
    words: list("who which was were is are had been has have"),
    examples: { match: ["people who were present"], not: ["nothing that was there"] },
  },
];

export const RELATIVE = wordSet(RELATIVE_ROWS);
export const UNNAMED_HEADS = wordSet(UNNAMED_HEAD_ROWS);
export const DROPPED_ADJECTIVES = wordSet(DROPPED_ROWS);

/** States that stand before a source in more than one form. */
export const STATE_SHORT: ReadonlyMap<string, string> = new Map([
  ["U.S.", "US"],
  ["U.S", "US"],
  ["American", "US"],
  ["U.K.", "UK"],
  ["British", "UK"],
  ["E.U.", "EU"],
]);
