import type { Db } from "#shared/db/index.ts";
import { type PublishedClaim, toClaim } from "../core/claim.ts";
import { NotFound } from "../core/query.ts";
import {
  type ArticleRow,
  copiesOf,
  findArticle,
  listVersions,
  type VersionHead,
  versionTexts,
} from "./queries/articles.ts";
import { claimsOfArticle } from "./queries/claims.ts";

export interface ArticlePage {
  article: ArticleRow;
  /** Oldest first. */
  versions: VersionHead[];
  /** The version shown; null where no text was ever read. */
  version: VersionHead | null;
  text: string | null;
  claims: PublishedClaim[];
  copies: Awaited<ReturnType<typeof copiesOf>>;
}

/**
 * An article in one of its versions, the current one unless `number` names another. Null if there
 * is no such article; throws NotFound for a version that it does not have.
 */
export async function loadArticlePage(db: Db, id: number, number?: number): Promise<ArticlePage | null> {
  const article = await findArticle(db, id);
  if (!article) return null;
  const [versions, claims, copies] = await Promise.all([
    listVersions(db, id),
    claimsOfArticle(db, id),
    copiesOf(db, id),
  ]);
  const current = versions.find((v) => v.id === article.currentVersionId) ?? versions.at(-1) ?? null;
  const version = number === undefined ? current : (versions.find((v) => v.number === number) ?? null);
  if (number !== undefined && !version) throw new NotFound(`article ${id} has no version ${number}`);
  const texts = await versionTexts(db, version ? [version.id] : []);
  const text = version ? (texts.get(version.id) ?? null) : null;
  return { article, versions, version, text, claims: claims.map(toClaim), copies };
}
