/** A row of a rule table: a pattern with its reason and examples that a unit test runs. */
export interface PatternRow {
  id: string;
  pattern: RegExp;
  reason: string;
  examples: { match: string[]; not: string[] };
}
