import { list, wordSet, type WordRow } from "./types.ts";

/** Cities whose name also stands for a government. Examples: a match is a mention, a `not` is none. */
export const CAPITAL_ROWS: readonly WordRow[] = [
  {
    id: "capital-place",
    reason: "After a preposition of place a capital is a city, not a government.",
    words: list(`kyiv kiev moscow washington brussels london paris berlin warsaw ankara budapest vienna rome
      madrid beijing geneva riyadh doha minsk vilnius riga tallinn helsinki oslo stockholm prague`),
    examples: {
      match: ["Moscow rejected the text.", "The text was rejected by Moscow."],
      not: ["They met in Moscow on Friday.", "A fire broke out near Moscow."],
    },
  },
];

export const PLACE_PREPOSITIONS: readonly WordRow[] = [
  {
    id: "place-preposition",
    reason: "These prepositions say where, not who.",
    words: list("in near outside around across at"),
    examples: { match: ["They appealed to Moscow."], not: ["Snow fell around Moscow."] },
  },
];

export const PLACE_NOUNS: readonly WordRow[] = [
  {
    id: "place-noun",
    reason: "A capital before one of these words is the city or the land around it.",
    words: list("time region oblast suburb suburbs metro airport streets skyline area"),
    examples: {
      match: ["Moscow officials called."],
      not: ["It was noon Moscow time.", "A drone fell in the Moscow region."],
    },
  },
];

/** Continents as geography: "Europe's biggest", "eastern Europe". */
export const GEOGRAPHY_ROWS: readonly WordRow[] = [
  {
    id: "continent-superlative",
    reason: "A continent with a superlative or a compass point is a place.",
    words: list(`biggest largest longest worst deadliest first most bloodiest poorest richest oldest greatest
      busiest strongest gravest`),
    examples: {
      match: ["Europe's plan was to lend the money."],
      not: ["It is Europe's biggest dam.", "Cold air covers eastern Europe."],
    },
  },
];

export const CONTINENT_PREFIXES: readonly WordRow[] = [
  {
    id: "continent-prefix",
    reason: "These words before a continent make it a region of the map.",
    words: list("eastern western central northern southern in across throughout mainland continental"),
    examples: {
      match: ["Russia wants Europe out of the talks."],
      not: ["It was the hottest day in Europe."],
    },
  },
];

export const CONTINENTS: ReadonlySet<string> = new Set(["europe", "asia", "africa"]);

/** Words after a surname or before an office that make it somebody else. */
export const OTHER_PERSON_ROWS: readonly WordRow[] = [
  {
    id: "other-suffix",
    reason: "A junior is another person than the one whose surname he has.",
    words: list("jr junior sr tower"),
    examples: { match: ["Donald Trump left."], not: ["Donald Trump Jr. left.", "Guests left Trump Tower."] },
  },
  {
    id: "former-office",
    reason: "A former holder is not the one who holds the office.",
    words: list("former ex then late fellow"),
    examples: {
      match: ["The Russian president left."],
      not: ["A former Russian president left."],
    },
  },
];

/** Verbs after which an outlet is the one who speaks; elsewhere it only carries the story. */
export const OUTLET_VERB_ROWS: readonly WordRow[] = [
  {
    id: "outlet-speaks",
    reason: "An outlet is an actor only where it reports in its own name.",
    words: list(`reported reports report said says wrote writes estimated assessed revealed noted claimed
      published suggested argued described confirmed found learned cited citing`),
    examples: {
      match: ["Reuters reported a pause.", "The plan was short, according to Reuters."],
      not: ["He told Reuters about the plan."],
    },
  },
];

const byId = (id: string): ReadonlySet<string> => wordSet(OTHER_PERSON_ROWS.filter((row) => row.id === id));

export const CAPITALS = wordSet(CAPITAL_ROWS);
export const PLACE_AFTER = wordSet(PLACE_NOUNS);
export const PLACES = wordSet(PLACE_PREPOSITIONS);
export const SUPERLATIVES = wordSet(GEOGRAPHY_ROWS);
export const MAP_WORDS = wordSet(CONTINENT_PREFIXES);
export const JUNIOR = byId("other-suffix");
export const FORMER = byId("former-office");
export const OUTLET_VERBS = wordSet(OUTLET_VERB_ROWS);
