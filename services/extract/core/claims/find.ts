import type { Article, Claim, Mentions, Plan } from "#shared/domain/index.ts";
import { compilePoints } from "../points/compile.ts";
import type { Document, Options } from "./document.ts";
import { finishClaims } from "./finish.ts";
import { PASSES } from "./passes.ts";

/** Reads an article against a plan: every pass in order. Pure; linear in the article's length. */
export function readDocument(article: Article, plan: Plan, options: Options): Document {
  const start: Document = {
    article,
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
  const document = readDocument(article, plan, options);
  const { points, figures, actors, dates, quotes } = document;
  return { mentions: { points, figures, actors, dates, quotes }, claims: finishClaims(document) };
}
