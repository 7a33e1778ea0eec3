import type { Approx, FigureKind } from "#shared/domain/index.ts";

/** Sentences that show what a row does: each of `match` shows it, each of `not` shows its limit. */
export interface Examples {
  match: string[];
  not: string[];
}

export interface Row {
  id: string;
  reason: string;
  examples: Examples;
}

/** Words that stand for a unit; `factor` turns the number into the unit (50 cents = 0.5 USD). */
export interface UnitRow extends Row {
  kind: FigureKind;
  unit: string;
  factor?: number;
  /** Lower-case words and phrases, after the number; a hyphen counts as a space. */
  words: string[];
  /** Case-sensitive signs, after the number. */
  signs?: string[];
}

/** A currency: `id` is its ISO 4217 code, which also stands before or after the number. */
export interface CurrencyRow extends Row {
  /** Lower-case names after the number. */
  words: string[];
  /** Signs before or after the number, lower case. */
  signs: string[];
  /** Names of its hundredth part. */
  cents?: string[];
}

/** Words with a number value. `role` says how they combine. */
export interface NumberWordRow extends Row {
  role: "small" | "hundred" | "scale" | "dozen" | "part" | "many" | "several" | "twice" | "suffix";
  words: Record<string, number>;
}

export interface ApproxRow extends Row {
  approx: Approx;
  before: string[];
  after?: string[];
}

export interface ChangeRow extends Row {
  change: "increase" | "decrease";
  /** Verbs and nouns before the figure ("fell by 5 %", "down 2 %"). */
  before: string[];
  /** Nouns and verbs after the figure ("a 30 % reduction in"). */
  after: string[];
}

/** A context in which a number names something and measures nothing. */
export interface LabelRow extends Row {
  /** Lower-case words before the number. */
  before?: string[];
  /** Tested on the text up to the number (`$` is the number's start). */
  left?: RegExp;
  /** Sticky, tested where the number ends. */
  right?: RegExp;
}

export interface NounRow extends Row {
  words: string[];
}
