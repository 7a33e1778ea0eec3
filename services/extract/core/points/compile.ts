import type { Plan } from "#shared/domain/index.ts";
import { addPhrase, newPhrases, type Phrases } from "./phrases.ts";
import { wordsOf } from "./words.ts";

/** One wording that leads to a point, with what must and must not stand beside it. */
export interface Link {
  point: number;
  rule: string;
  weight: number;
  /** Aliases and titles need no context. */
  free: boolean;
  /** Counts only where the point was named before. */
  echo: boolean;
  phrase: number;
  with: number[];
  /** Actors one of which may stand in for a word of `with`. */
  withActors: string[];
  without: number[];
}

export interface PointIndex {
  phrases: Phrases;
  links: Map<number, Link[]>;
  /** Phrases that name the plan. */
  names: Set<number>;
  /** Phrases that show that a text is about the plan's subject; the names too. */
  context: Set<number>;
  confusables: Map<number, string>;
  numbers: Set<number>;
}

const TITLE_WEIGHT = 0.95;
const ALIAS_WEIGHT = 0.9;
/** One word of a title is too little to stand for the point. */
const MIN_TITLE_WORDS = 2;

function linksOf(plan: Plan, add: (text: string) => number): Link[] {
  const none = { echo: false, with: [], withActors: [], without: [] };
  return plan.points.flatMap((point) => {
    const { number } = point;
    const title = wordsOf(point.title).length >= MIN_TITLE_WORDS ? [point.title] : [];
    return [
      ...title.map((text) => ({
        point: number,
        rule: `title.${number}`,
        weight: TITLE_WEIGHT,
        free: true,
        phrase: add(text),
        ...none,
      })),
      ...point.aliases.map((text) => ({
        point: number,
        rule: `alias.${number}`,
        weight: ALIAS_WEIGHT,
        free: true,
        phrase: add(text),
        ...none,
      })),
      ...point.topics.map((topic) => ({
        point: number,
        rule: `topic.${topic.id}`,
        weight: topic.weight,
        free: false,
        echo: topic.echo === true,
        phrase: add(topic.text),
        with: (topic.with ?? []).filter((word) => !word.startsWith("@")).map(add),
        withActors: (topic.with ?? []).filter((word) => word.startsWith("@")).map((word) => word.slice(1)),
        without: (topic.without ?? []).map(add),
      })),
    ];
  });
}

function compile(plan: Plan): PointIndex {
  const phrases = newPhrases();
  const add = (text: string): number => addPhrase(phrases, text, wordsOf);
  const links = new Map<number, Link[]>();
  for (const link of linksOf(plan, add)) links.set(link.phrase, [...(links.get(link.phrase) ?? []), link]);
  const names = new Set(plan.names.map(add));
  return {
    phrases,
    links,
    names,
    context: new Set([...names, ...plan.context.map(add)]),
    confusables: new Map(plan.confusables.map((row) => [add(row.text), row.id])),
    numbers: new Set(plan.points.map((point) => point.number)),
  };
}

const compiled = new WeakMap<Plan, PointIndex>();

/** The plan's wording ready for search; compiled once per plan object. */
export function compilePoints(plan: Plan): PointIndex {
  const known = compiled.get(plan);
  if (known) return known;
  const index = compile(plan);
  compiled.set(plan, index);
  return index;
}
