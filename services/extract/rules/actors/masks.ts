import type { PatternRow } from "./types.ts";

/** Stretches of text in which names are not mentions. Sticky patterns start at a line's start. */
export const DATELINES: readonly PatternRow[] = [
  {
    id: "dateline",
    reason: "A place and an agency before the first sentence say where it was written.",
    pattern:
      /[ \t]*\p{Lu}[\p{Lu}.' -]{2,30}(?:,[ ]?[\p{L}. ]{2,24})?(?:,[ ]?\p{Lu}\p{L}{2,8}\.?[ ]\d{1,2})?[ ]?(?:\([\p{L}\d /.]{2,24}\)[ ]?)?[ ]?(?:[—–]|--?[ ])/uy,
    examples: {
      match: [
        "KYIV, Ukraine (AP) — Snow fell.",
        "MOSCOW, Dec 3 (Reuters) - Snow fell.",
        "WASHINGTON — Snow fell.",
      ],
      not: ["Kyiv said snow fell.", "U.S. officials met — again."],
    },
  },
  {
    id: "agency-line",
    reason: "An agency in brackets before the first sentence is a credit.",
    pattern: /[ \t]*\(?(?:AP|Reuters|AFP|TASS|Bloomberg|UPI)\)?[ ]?(?:[—–]|-[ ])/uy,
    examples: { match: ["(Reuters) - Snow fell.", "AP — Snow fell."], not: ["Reuters said snow fell."] },
  },
];

export const CITATIONS: readonly PatternRow[] = [
  {
    id: "citation-dated",
    reason: "Brackets that end in a day cite where a sentence comes from.",
    pattern:
      /\([^()\n]{1,160}(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2}(?:, \d{4})?\)/gu,
    examples: {
      match: ["It will take years (Kommersant, January 30)."],
      not: ["The meeting (on Monday) was short."],
    },
  },
  {
    id: "citation-outlet",
    reason: "Brackets around an outlet's name cite it; photo credits do the same.",
    pattern:
      /\((?:AP|AFP|Reuters|BBC|CNN|TASS|Meduza|Al Jazeera|NYT|DW|Getty|Interfax|RIA Novosti|The Guardian|The New York Times|Ukrinform|Axios|Politico|Bloomberg)(?:[ /][^()\n]{0,60})?\)/gu,
    examples: {
      match: ["Prisoners came home. (Reuters) (Al Jazeera)", "A street in the rain (AP Photo/A. Name)"],
      not: ["Prisoners came home (with help)."],
    },
  },
  {
    id: "acronym",
    reason: "An acronym in brackets repeats the name before it.",
    pattern: /\(\p{Lu}[\p{L}\p{N}-]{0,6}\p{Lu}\)/gu,
    examples: {
      match: ["The Ministry of Defence (MoD) and the agency (IAEA) met."],
      not: ["The meeting (on Monday) was short."],
    },
  },
];
