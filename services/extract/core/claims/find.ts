import type { Article, Block, Claim, Mentions, Plan } from "#shared/domain/index.ts";
import { compilePoints } from "../points/compile.ts";
import { readBare } from "./bare.ts";
import type { Document, Options } from "./document.ts";
import { finishClaims } from "./finish.ts";
import { PASSES } from "./passes.ts";

/** Longer texts are no articles; they are read up to here. */
const MAX_CHARS = 400_000;

function shortened(article: Article): Article {
  if (article.text.length <= MAX_CHARS) return article;
  const blocks = article.blocks.filter((block) => block.start < MAX_CHARS).map(cutBlock);
  return { ...article, text: article.text.slice(0, MAX_CHARS), blocks };
}

const cutBlock = (block: Block): Block =>
  block.end <= MAX_CHARS
    ? block
    : { ...block, text: block.text.slice(0, MAX_CHARS - block.start), end: MAX_CHARS };

/**
 * Reads an article against a plan: every pass in order. Pure; linear in the article's length, of
 * which at most 400,000 characters are read.
 */
export function readDocument(article: Article, plan: Plan, options: Options): Document {
  const start: Document = {
    article: shortened(article),
    plan,
    options,
    index: compilePoints(plan),
    sentences: [],
    figures: [],
    dates: [],
    actors: [],
    quotes: [],
    attributed: [],
    words: [],
    hits: [],
    subject: { about: false, passing: false, ofOthers: false, onTalks: false },
    points: [],
    rows: new Map(),
    drafts: [],
  };
  return PASSES.reduce<Document>((document, pass) => ({ ...document, ...pass.run(document) }), start);
}

/**
 * Mentions and claims of an article about the points of a plan. Offsets are UTF-16 into
 * `article.text`. A claim without points is about the plan as a whole. The same article and plan
 * give the same claim ids.
 */
export function findClaims(
  article: Article,
  plan: Plan,
  options: Options,
): { mentions: Mentions; claims: Claim[] } {
  return readBare(shortened(article), (bare) => {
    const document = readDocument(bare, plan, options);
    const { points, figures, actors, dates, quotes } = document;
    return { mentions: { points, figures, actors, dates, quotes }, claims: finishClaims(document) };
  });
}
