import type { Status } from "./status.ts";

export type DutyKind = "one_off" | "threshold" | "continuous" | "conditional";

/** What a figure of a point measures. */
export interface Metric {
  id: string;
  title: string;
  /** Figure kinds that can carry it. */
  kind: string;
  unit: string;
  /** Words one of which has to stand in what is counted or near it, in any inflection. */
  of: string[];
  target?: number;
}

/**
 * A topic: wording that leads to the point. `text` matches whole words, any case, any dash and
 * space; a trailing `*` matches any ending. `with` are words one of which must stand in the same
 * sentence or heading; `without` are words that forbid it.
 */
export interface Topic {
  id: string;
  text: string;
  /** 0 to 1: how surely the wording alone means the point. */
  weight: number;
  with?: string[];
  without?: string[];
  /** Set where the wording names the point only after it was named before: "the plant". */
  echo?: true;
}

export interface Point {
  number: number;
  title: string;
  criterion: string;
  duty: DutyKind;
  /** Names of the point that need no context. */
  aliases: string[];
  topics: Topic[];
  metrics: Metric[];
  /** Where this point stood in the edition that this plan follows. */
  follows?: number[];
}

export interface ActorRole {
  /** As coverage words it, e.g. `Ukrainian president`, `Kremlin spokesman`. */
  title: string;
  /** ISO day; null for open ends. */
  from: string | null;
  to: string | null;
}

export type ActorKind = "person" | "state" | "organisation" | "office" | "group" | "outlet";

export interface Actor {
  id: string;
  name: string;
  kind: ActorKind;
  wikidata?: string;
  /** The side it speaks for: id of a state or organisation among the actors. */
  camp?: string;
  /** All spellings, capitals, metonyms; matched as whole words with their case. */
  aliases: string[];
  /** Adjectives that stand for it only where they act ("Russian forces"). */
  adjectives?: string[];
  roles: ActorRole[];
}

export interface Milestone {
  id: string;
  title: string;
  /** ISO days of the window in which it is due. */
  from: string;
  to: string;
  lead: string[];
  points: number[];
  /** Words of which one has to stand in a claim that meets it. */
  metBy: { statuses: Status[]; words: string[] };
}

/** A figure or status that the pack starts with, attributed to its source. */
export interface BaselineEntry {
  point: number;
  status: Status;
  validFrom: string | null;
  quote: string;
  figures: { kind: string; value: number; unit: string; of?: string; metric?: string; modality?: string }[];
}

export interface Baseline {
  asOf: string;
  source: string;
  sourceUrl: string | null;
  entries: BaselineEntry[];
}

/** A numbered plan as data; see DESIGN of the packs in `shared/plan/packs`. */
export interface Plan {
  id: string;
  title: string;
  shortTitle: string;
  announced: string;
  /** Pack id of the edition this one follows. */
  follows: string | null;
  /** Ways coverage names the plan itself. */
  names: string[];
  /** Words that show the text is about this plan's subject. */
  context: string[];
  /** Names of other plans and subjects that look like this one. */
  confusables: { id: string; text: string; reason: string }[];
  points: Point[];
  actors: Actor[];
  milestones: Milestone[];
  baseline: Baseline | null;
}
