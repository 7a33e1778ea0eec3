import type { PointMention, Span } from "#shared/domain/index.ts";
import { OTHER_TALKS, PEACE_TALKS, PLAN_AS_WHOLE } from "../../rules/claims/whole.ts";
import { linkPoints } from "../points/link.ts";
import { findPhrases, type PhraseHit } from "../points/phrases.ts";
import { wordsOf } from "../points/words.ts";
import { fold } from "../status/fold.ts";
import { inside, type Document, type Subject } from "./document.ts";

const FIRST_BLOCKS = 3;
/** Longer cells and lines are read up to here. */
const LONGEST = 4_000;

/** Other wars and talks have truces, votes and exchanges too. */
const OTHERS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${OTHER_TALKS.pattern})(?![\\p{L}\\p{N}])`, "u");
/** Characters of a title or block that are looked at. */
const OPENING = 600;

const TALKS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PEACE_TALKS.pattern})(?![\\p{L}\\p{N}])`, "u");

const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PLAN_AS_WHOLE.pattern})(?![\\p{L}\\p{N}])`, "u");

function opens({ article }: Document, pattern: RegExp): boolean {
  const opening = [article.title, ...article.blocks.slice(0, FIRST_BLOCKS).map((block) => block.text)];
  return opening.some((text) => pattern.test(fold(text.slice(0, OPENING))));
}

/** A text longer than this names its subject again and again. */
const LONG = 1_500;
/** Characters of a long text for each name of the war and its parties. */
const APART = 1_000;

/** True where a long text names the war and its parties too seldom to be about them. */
function isPassing({ article, index, hits }: Document): boolean {
  if (article.text.length < LONG) return false;
  return hits.filter((hit) => index.context.has(hit.phrase)).length * APART < article.text.length;
}

const inTitle = ({ article, index }: Document): PhraseHit[] =>
  findPhrases(index.phrases, wordsOf(article.title), article.title);

/** True where the opening names another war, and the title does not name this one. */
const isOfOthers = (document: Document): boolean =>
  opens(document, OTHERS) && !inTitle(document).some((hit) => document.index.context.has(hit.phrase));

/** True where the opening names the war and its parties, or has sure wording of a point and no other war. */
function isNamed(document: Document, ofOthers: boolean): boolean {
  const { article, index, hits } = document;
  const end = article.blocks[Math.min(FIRST_BLOCKS, article.blocks.length) - 1]?.end ?? 0;
  const opening = [...inTitle(document), ...inside(hits, { start: 0, end })];
  const masked = opening.some((hit) => index.confusables.has(hit.phrase));
  const own = opening.filter((hit) => index.context.has(hit.phrase)).length;
  if (masked) return own > 1;
  return own > 0 || (opens(document, TALKS) && !ofOthers);
}

/** What an article is about, as its title, its first lines and the names all over it show. */
export function subjectOf(document: Document): Subject {
  const passing = isPassing(document);
  const ofOthers = isOfOthers(document);
  return {
    about: !passing && isNamed(document, ofOthers),
    passing,
    ofOthers,
    onTalks: opens(document, NAMED),
  };
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Points that the wording inside a span leads to; taken as being about the plan unless it is said otherwise. */
export function linksIn(
  document: Document,
  span: Span,
  {
    subject = { about: true, passing: false },
    heading = NOWHERE,
    recent = NOWHERE,
  }: {
    subject?: Pick<Subject, "about" | "passing">;
    heading?: ReadonlySet<number> | undefined;
    recent?: ReadonlySet<number>;
  } = {},
): PointMention[] {
  const read = { start: span.start, end: Math.min(span.end, span.start + LONGEST) };
  const actors = new Set(inside(document.actors, read).map((actor) => actor.id));
  const hits = inside(document.hits, read).filter((hit) => hit.end <= read.end);
  return linkPoints(document.index, {
    hits,
    actors,
    heading,
    recent,
    about: subject.about,
    passing: subject.passing,
  });
}
