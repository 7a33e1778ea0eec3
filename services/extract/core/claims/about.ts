import type { PointMention, Span } from "#shared/domain/index.ts";
import { linkPoints } from "../points/link.ts";
import { findPhrases } from "../points/phrases.ts";
import { wordsOf } from "../points/words.ts";
import { inside, type Document } from "./document.ts";

const FIRST_BLOCKS = 3;
/** Longer cells and lines are read up to here. */
const LONGEST = 4_000;

/** True where the title or the first lines show that the article is about the plan's subject. */
export function isAbout(document: Document): boolean {
  const { article, index, hits } = document;
  const end = article.blocks[Math.min(FIRST_BLOCKS, article.blocks.length) - 1]?.end ?? 0;
  const title = findPhrases(index.phrases, wordsOf(article.title), article.title);
  const opening = [...title, ...inside(hits, { start: 0, end })];
  const masked = opening.some((hit) => index.confusables.has(hit.phrase));
  const own = opening.filter((hit) => index.context.has(hit.phrase)).length;
  return masked ? own > 1 : own > 0;
}

/** Points that the wording inside a span leads to, taken as being about the plan. */
export function linksIn(
  document: Document,
  span: Span,
  about = true,
  heading: ReadonlySet<number> = new Set(),
  recent: ReadonlySet<number> = new Set(),
): PointMention[] {
  const read = { start: span.start, end: Math.min(span.end, span.start + LONGEST) };
  const actors = new Set(inside(document.actors, read).map((actor) => actor.id));
  const hits = inside(document.hits, read).filter((hit) => hit.end <= read.end);
  return linkPoints(document.index, { hits, actors, heading, about, recent });
}
