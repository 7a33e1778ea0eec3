import { list, wordSet, type WordRow } from "./types.ts";

/**
 * Nouns that make a nationality adjective stand for the state. Examples are about Russia
 * ("Russian"): a match finds it as an actor, a `not` does not.
 */
export const ACTING_NOUNS: readonly WordRow[] = [
  {
    id: "acting-forces",
    reason: "Armed forces act for the state whose they are.",
    words: list(`force forces troop troops soldier soldiers army armies military navy fleet warship warships
      jet jets aircraft fighters unit units brigade brigades artillery drone drones missile missiles
      personnel guard guards marines paratroopers servicemen servicepeople contingent peacekeepers
      security intelligence defence defense fighters bombers tanks commanders submarines ships gunners`),
    examples: {
      match: ["Russian forces crossed the river at dawn.", "A wave of Russian drones hit the port."],
      not: ["A Russian novelist was at the fair."],
    },
  },
  {
    id: "acting-officials",
    reason: "Bodies and groups of officials speak and sign for the state.",
    words: list(`official officials authorities government governments administration side sides team teams
      delegation delegations negotiator negotiators mediators diplomats representatives envoys leaders
      leadership partner partners counterparts ally allies ministry ministries ministers
      parliament lawmakers legislators senators state regime elite bureaucrats commanders
      prosecutors courts court judges investigators regulators companies oligarchs sources media
      public people voters citizens population society nation`),
    examples: {
      match: ["Russian officials left without a word.", "The Russian side asked for a pause."],
      not: ["The Russian envoy boarded a plane.", "The Russian minister smiled."],
    },
  },
  {
    id: "acting-deeds",
    reason: "A deed with a nationality is done by that state.",
    words:
      list(`aggression invasion invasions attack attacks assault assaults strike strikes shelling bombardment
      offensive offensives advance advances occupation control sovereignty campaign operation operations
      incursion incursions war barrage barrages bombing bombings sabotage threat threats blockade withdrawal
      withdrawals retreat fire interference influence pressure propaganda disinformation rule annexation
      gains losses captivity captors mediation involvement presence deployment leverage`),
    examples: {
      match: ["The depot burned after a Russian attack.", "They feared future Russian aggression."],
      not: ["He studied Russian grammar.", "Russian literature fills the shelves."],
    },
  },
  {
    id: "acting-positions",
    reason: "A position or an offer with a nationality is held by that state.",
    words: list(`demand demands proposal proposals position positions concessions claim claims plan plans
      draft objections conditions terms refusal rejection response answer interests intentions support
      backing aid assistance help funding money sanctions guarantee guarantees commitment commitments
      consent approval assurances promises accession membership veto policy
      diplomacy efforts initiative ultimatum negotiating`),
    examples: {
      match: ["Russian demands have not changed.", "They waited for a Russian response."],
      not: ["A Russian dish was served.", "The Russian language is spoken there."],
    },
  },
];

/** Endings after a hyphen that make the adjective or noun an agent ("Russian-occupied"). */
export const ACTING_SUFFIXES: readonly WordRow[] = [
  {
    id: "acting-suffix",
    reason: "A hyphenated participle names who does it.",
    words:
      list(`occupied controlled held backed led proposed drafted brokered installed appointed made supplied
      funded mediated sponsored run annexed supported imposed ruled built provided claimed seized
      administered initiated authored hosted launched guaranteed proposed`),
    examples: {
      match: ["They live in the Russian-occupied south.", "A Russian-drafted text was shown."],
      not: ["A Russian-born painter won.", "Russian-speaking families moved."],
    },
  },
];

/** Words that may stand between the adjective and the noun that acts. */
export const ACTING_MODIFIERS: readonly WordRow[] = [
  {
    id: "acting-modifier",
    reason: "The noun that acts may have adjectives of its own before it.",
    words:
      list(`and or armed military senior top chief high ranking level negotiating political ground air naval
      full scale new latest massive large missile drone troop future further any joint state
      technical defence defense security foreign federal intelligence government special possible
      renewed repeated nuclear territorial peace trade economic financial private frozen key initial`),
    examples: {
      match: ["Senior Russian military officials met.", "The full-scale Russian ground offensive began."],
      not: ["A Russian trade fair opened."],
    },
  },
];

/** One holder of an office: the adjective describes the person, the state does not act. */
export const OFFICE_NOUNS: readonly WordRow[] = [
  {
    id: "office-person",
    reason: "An adjective before one person's office says where the person is from.",
    words: list(`president leader envoy minister ambassador secretary chief spokesman spokeswoman spokesperson
      negotiator counterpart commander lawmaker senator diplomat politician billionaire businessman
      general colonel head representative aide adviser advisor premier chancellor opposition language
      culture citizen novelist journalist journalists commentator commentators church`),
    examples: {
      match: ["A Russian official confirmed it."],
      not: ["The Russian negotiator slept.", "His Russian counterpart waved."],
    },
  },
];

export const ACTING = wordSet(ACTING_NOUNS);
export const SUFFIXES = wordSet(ACTING_SUFFIXES);
export const MODIFIERS = wordSet(ACTING_MODIFIERS);
export const OFFICES = wordSet(OFFICE_NOUNS);
