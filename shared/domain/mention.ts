/** A span of an article's text, UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type FigureKind =
  | "money"
  | "percent"
  | "percentage_point"
  | "count"
  | "duration"
  | "distance"
  | "area"
  | "volume"
  | "mass"
  | "power"
  | "energy"
  | "voltage"
  | "temperature"
  | "speed"
  | "ratio"
  | "number";

export type Approx = "about" | "at_least" | "at_most" | "over" | "under" | "nearly";

/** A figure with its unit: ISO 4217 for money, singular names otherwise. */
export interface Figure extends Span {
  kind: FigureKind;
  value: number;
  /** Upper end of a range. */
  valueMax?: number;
  unit: string;
  approx?: Approx;
  change?: "increase" | "decrease";
  /** What is counted or measured, as the text words it. */
  of?: string;
}

export type Granularity = "day" | "week" | "month" | "quarter" | "half" | "season" | "year" | "range";

/** A calendar date or interval, resolved; ISO days, both inclusive. */
export interface DateMention extends Span {
  from: string;
  to: string;
  granularity: Granularity;
  bound?: "by" | "since" | "until";
}

export type QuoteKind = "direct" | "indirect" | "mixed";

/** Reported speech: the span of what is said, its cue and its speaker where the text names one. */
export interface Quote extends Span {
  kind: QuoteKind;
  cue?: Span;
  speaker?: Span & { text: string };
}

export interface ActorMention extends Span {
  /** Id of the actor in the plan pack; `unnamed:<slug>` for sources such as "a US official". */
  id: string;
  /** Canonical name. */
  name: string;
  text: string;
  /** How the mention was resolved: by an alias, a dated role, a surname or a pronoun. */
  via: "alias" | "role" | "surname" | "pronoun" | "unnamed";
}

export interface PointMention extends Span {
  point: number;
  /** Id of the rule, alias or topic that linked it. */
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

export interface Mentions {
  points: PointMention[];
  figures: Figure[];
  actors: ActorMention[];
  dates: DateMention[];
  quotes: Quote[];
}
