import type { Span } from "#shared/domain/index.ts";
import { compileActors, findActors } from "../actors/find.ts";
import { extractDates } from "../dates/extract.ts";
import { extractFigures } from "../figures/extract.ts";
import { findPhrases } from "../points/phrases.ts";
import { wordsOf } from "../points/words.ts";
import { attributeQuotes } from "../quotes/attribute.ts";
import { extractQuotes } from "../quotes/extract.ts";
import { splitSentences } from "../sentences/split.ts";
import { fold } from "../status/fold.ts";
import { subjectOf } from "./about.ts";
import { inside, type Document, type Pass, type Sentence } from "./document.ts";
import { planDraft } from "./plan-drafts.ts";
import { findPoints } from "./passes/points.ts";
import { findRows } from "./passes/rows.ts";
import { rowDrafts } from "./row-drafts.ts";
import { isUnnamed, sentenceDrafts } from "./sentence-drafts.ts";

/** Dates of an article that gives no day of its own are read against the plan's announcement. */
const referenceOf = ({ options, plan }: Document): string => options.publishedAt ?? plan.announced;

/** Longer sentences are lists or broken pages; they are read in pieces, which keeps reading linear. */
const LONGEST = 1500;

/** A span in pieces that end at spaces. */
function pieces(text: string, { start, end }: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(" ", from + LONGEST);
    const to = space > from + LONGEST / 2 ? space : from + LONGEST;
    out.push({ start: from, end: to });
    from = to;
  }
  return [...out, { start: from, end }];
}

function sentencesOf({ article }: Document): Sentence[] {
  return article.blocks.flatMap((block, i) => {
    const spans = block.kind === "row" ? [{ start: 0, end: block.text.length }] : splitSentences(block.text);
    const short = spans.flatMap((span) =>
      span.end - span.start > LONGEST ? pieces(block.text, span) : span,
    );
    return short.map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
      block: i,
      folded: fold(block.text.slice(start, end)),
    }));
  });
}

/** Section headings and rows of tables name talks without saying anything of them. */
function speaksOfPlan({ article }: Document, sentence: Sentence): boolean {
  const block = article.blocks[sentence.block];
  return (
    block?.kind !== "row" &&
    (block?.kind !== "heading" || sentence.block === 0 || block.text === article.title)
  );
}

/**
 * The order in which an article is read. Each pass adds one kind of finding and may use those of
 * the passes above it.
 */
export const PASSES: readonly Pass[] = [
  { name: "sentences", run: (d) => ({ sentences: sentencesOf(d) }) },
  { name: "figures", run: (d) => ({ figures: extractFigures(d.article.text) }) },
  { name: "dates", run: (d) => ({ dates: extractDates(d.article.text, { reference: referenceOf(d) }) }) },
  {
    name: "actors",
    run: ({ article, sentences, plan, options }) => ({
      actors: findActors(article.text, sentences, article.blocks, compileActors(plan), {
        publishedAt: options.publishedAt,
      }),
    }),
  },
  { name: "quotes", run: (d) => ({ quotes: extractQuotes(d.article.text) }) },
  {
    name: "speakers",
    run: ({ article, plan, quotes, actors }) => ({
      attributed: attributeQuotes(article.text, article.blocks, quotes, actors, plan.actors),
    }),
  },
  { name: "words", run: (d) => ({ words: wordsOf(d.article.text) }) },
  { name: "phrases", run: (d) => ({ hits: findPhrases(d.index.phrases, d.words, d.article.text) }) },
  { name: "subject", run: (d) => ({ subject: subjectOf(d) }) },
  {
    name: "rows",
    run: (d) => ({ rows: findRows(d, (text) => extractDates(text, { reference: referenceOf(d) })) }),
  },
  { name: "points", run: (d) => ({ points: findPoints(d) }) },
  { name: "row claims", run: (d) => ({ drafts: [...d.rows.values()].flatMap((row) => rowDrafts(d, row)) }) },
  {
    name: "sentence claims",
    run: (d) => {
      const { about } = d.subject;
      const free = d.sentences.filter((one) => !d.rows.has(one.block));
      const made = free.flatMap((one) => sentenceDrafts(d, one, inside(d.points, one), about));
      return { drafts: [...d.drafts, ...made] };
    },
  },
  {
    name: "plan claims",
    run: (d) => {
      const { about } = d.subject;
      const told = new Set(d.drafts.map((draft) => draft.span.start));
      const free = d.sentences.filter(
        (one) =>
          !d.rows.has(one.block) &&
          inside(d.points, one).every(isUnnamed) &&
          speaksOfPlan(d, one) &&
          !told.has(one.start),
      );
      return { drafts: [...d.drafts, ...free.flatMap((one) => planDraft(d, one, about) ?? [])] };
    },
  },
  {
    name: "order",
    run: (d) => ({
      drafts: d.drafts.toSorted((a, b) => a.span.start - b.span.start || b.confidence - a.confidence),
    }),
  },
];
