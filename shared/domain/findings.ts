import type { Article } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { Mentions } from "./mention.ts";

/** What extract finds in one page: the article, and per plan its mentions and claims. */
export interface Findings {
  article: Article;
  /** False for languages whose rules do not exist: stored and counted, not read. */
  read: boolean;
  plans: { planId: string; mentions: Mentions; claims: Claim[] }[];
}
