/** What a column holds. */
export type ColumnRole = "number" | "name" | "status" | "date" | "lead" | "other";

export interface ColumnRule {
  role: ColumnRole;
  /** Over folded header text. */
  pattern: string;
  reason: string;
  examples: { match: string[]; not: string[] };
}

/** Header words, first match wins. */
export const COLUMNS: ColumnRule[] = [
  {
    role: "number",
    pattern: "^(?:#|no\\.?|nr\\.?|number|point(?: no\\.?| number)?|item)$",
    reason: "A header that stands for a number.",
    examples: { match: ["#", "no.", "point"], not: ["points agreed"] },
  },
  {
    role: "status",
    pattern:
      "status|progress|implementation|state of play|current state|outcome|result|delivered|where (?:it|things) stands?",
    reason: "A header that promises how far the row has come.",
    examples: {
      match: ["implementation status (as of 22 dec 2025)", "progress so far"],
      not: ["description"],
    },
  },
  {
    role: "date",
    pattern: "quarter|date|deadline|when|timeline|timing|period|month|year|due|timeframe",
    reason: "A header that promises a time.",
    examples: { match: ["quarter", "due date"], not: ["lead agency"] },
  },
  {
    role: "lead",
    pattern: "lead|agency|responsible|owner|stakeholder|role|who|body|party",
    reason: "A header that promises who does it.",
    examples: { match: ["lead agency", "responsible body"], not: ["milestone"] },
  },
  {
    role: "name",
    pattern:
      "milestone|point|title|name|provision|item|commitment|action|measure|pillar|topic|issue|aspect|area",
    reason: "A header that promises the subject of the row.",
    examples: { match: ["milestone", "key action"], not: ["description"] },
  },
];

/** Past participles that alone, in a status cell, say that something was carried out. */
export const BARE_ACTS = {
  id: "row.act",
  pattern:
    "(?:opened|reopened|released|returned|cleared|disbursed|transferred|paid|launched|restored|rebuilt|repaired|deployed|activated|appointed|enrolled|replanted|planted|stabili[sz]ed|assisted|evacuated|delivered|installed|handed over|freed|exchanged|swapped|repatriated|built|staffed|trained|established|set up|created|inaugurated|resumed|demined|registered|secured|reunited|removed|lifted|started|begun|completed|pledged|reduced|decreased|increased|published|drafted|recruited|vaccinated|connected|allocated|approved|held|reduction|decrease|rise|drop|down|up)",
  reason: "A status cell leaves out the verb to be.",
  examples: { match: ["15 % of zones cleared", "prosecutors appointed"], not: ["a formal pledge of aid"] },
} as const;

/** A line of words that is the header of a table whose cells were lost. */
export const LOST_HEADER = {
  id: "row.lost-header",
  pattern: "(?:^|[ #])(?:status|progress|implementation|milestone|description|quarter|key action)(?=[ (]|$)",
  reason: "Two such words and no full stop make a header line.",
  examples: { match: ["# milestone description implementation status"], not: ["the talks went on"] },
} as const;
