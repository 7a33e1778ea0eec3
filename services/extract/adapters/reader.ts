import { type Article, type Findings, type Plan } from "#shared/domain/index.ts";
import { detectLanguage, findClaims, isRead, readArticle } from "../index.ts";

/** A page to be read. */
export interface PageToRead {
  html: string;
  url: string;
  sourceId: string;
  /** When the feed says it was published, ISO 8601; the page's own word goes first. */
  publishedAt: string | null;
}

/** Read a page and find its claims about each plan. Pages in other languages are stored, not read. */
export function readPage(page: PageToRead, plans: readonly Plan[]): Findings {
  const found = readArticle(page.html, page.url);
  // What a page is written in counts, not what its template says.
  const article = { ...found, lang: detectLanguage(found.text) ?? found.lang };
  const read = isRead(article.lang);
  return { article, read, plans: read ? plans.map((plan) => claimsOf(article, plan, page)) : [] };
}

function claimsOf(article: Article, plan: Plan, page: PageToRead): Findings["plans"][number] {
  const publishedAt = article.publishedAt ?? page.publishedAt;
  return { planId: plan.id, ...findClaims(article, plan, { publishedAt, sourceId: page.sourceId }) };
}
