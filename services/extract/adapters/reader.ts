import { type Article, type Findings, type Plan } from "#shared/domain/index.ts";
import { findClaims, readArticle } from "../index.ts";

/** A page to be read. */
export interface PageToRead {
  html: string;
  url: string;
  sourceId: string;
  /** When the feed says it was published, ISO 8601; the page's own word goes first. */
  publishedAt: string | null;
}

const READ_LANGUAGES = new Set(["en"]);

/** Read a page and find its claims about each plan. Pages in other languages are stored, not read. */
export function readPage(page: PageToRead, plans: readonly Plan[]): Findings {
  const article = readArticle(page.html, page.url);
  const read = article.lang === null || READ_LANGUAGES.has(article.lang);
  return { article, read, plans: read ? plans.map((plan) => claimsOf(article, plan, page)) : [] };
}

function claimsOf(article: Article, plan: Plan, page: PageToRead): Findings["plans"][number] {
  const publishedAt = article.publishedAt ?? page.publishedAt;
  return { planId: plan.id, ...findClaims(article, plan, { publishedAt, sourceId: page.sourceId }) };
}
