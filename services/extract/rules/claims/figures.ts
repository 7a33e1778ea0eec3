/** Wording close to a figure that makes it a target and not a result. */
export const TARGET = {
  id: "figure.target",
  before:
    "target(?:s|ed|ing)?(?: of)?|expect(?:s|ed|ing)?|goal(?: of)?|aim(?:s|ed|ing)?|next|plan(?:s|ned)?|secured for|scheduled|unlock(?:s|ing)?|will|would|forecast|promis(?:es|ed)|further",
  after: "more|by (?:20\\d\\d|the end)|planned|target(?:ed)?|expected|to come|is due|are due",
  reason: "A number that is aimed at is planned.",
  examples: {
    match: ["target ", "expected 2026 harvest boost ", "unlocking the next ", "funding secured for "],
    not: ["cleared ", "released "],
  },
} as const;

/** Counts that belong to the plan or the telling and measure nothing. */
export const NOT_MEASURED = new Set([
  "point",
  "page",
  "article",
  "item",
  "time",
  "round",
  "day of talks",
  "side",
  "source",
]);
