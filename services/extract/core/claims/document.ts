import type {
  ActorMention,
  Article,
  DateMention,
  Figure,
  Plan,
  PointMention,
  Quote,
  Span,
} from "#shared/domain/index.ts";
import type { PointIndex } from "../points/compile.ts";
import type { PhraseHit } from "../points/phrases.ts";
import type { Word } from "../points/words.ts";
import type { Attributed } from "../quotes/attribute.ts";
import type { Draft } from "./draft.ts";
import type { TableRow } from "./table.ts";

export interface Options {
  /** ISO 8601; dates without a year are read against it. */
  publishedAt: string | null;
  sourceId: string;
}

/** A sentence with its place in the article. */
export interface Sentence extends Span {
  /** Index of its block. */
  block: number;
  /** Folded text, same length as the sentence. */
  folded: string;
}

/** What an article is about. */
export interface Subject {
  /** The plan's subject: its opening shows it, and a long text goes on naming the war and its parties. */
  about: boolean;
  /** A long text names them too seldom to be about them. */
  passing: boolean;
  /** Its opening names another war, or quite another matter. */
  ofOthers: boolean;
  /** Its opening names the plan or the talks. */
  onTalks: boolean;
}

/** What the passes know of an article; each pass adds one kind of finding. */
export interface Document {
  article: Article;
  plan: Plan;
  options: Options;
  index: PointIndex;
  sentences: Sentence[];
  figures: Figure[];
  dates: DateMention[];
  actors: ActorMention[];
  quotes: Quote[];
  attributed: Attributed[];
  words: Word[];
  /** Phrases of the plan found in the article, by start. */
  hits: PhraseHit[];
  subject: Subject;
  points: PointMention[];
  /** Rows of tables and of tables flattened to lines, by block. */
  rows: Map<number, TableRow>;
  drafts: Draft[];
}

export interface Pass {
  /** What it adds. */
  name: string;
  run: (document: Document) => Partial<Document>;
}

/** Items of a list sorted by start that start inside a span. */
export function inside<T extends Span>(sorted: readonly T[], span: Span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < sorted.length; i++) {
    const item = sorted[i];
    if (!item || item.start >= span.end) break;
    found.push(item);
  }
  return found;
}
