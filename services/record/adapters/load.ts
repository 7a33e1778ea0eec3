import { type Trx } from "#shared/db/index.ts";
import type { Findings } from "#shared/domain/index.ts";
import { GiveUp } from "#shared/stages/index.ts";

/** A page with what was found in it, and the article it is a state of. */
export interface Recordable {
  pageId: string;
  findings: Findings;
  rulesVersion: string;
  fetchedAt: Date;
  articleId: number;
  canonicalKey: string;
  sourceId: string;
  sourceName: string;
  currentVersionId: number | null;
  /** A later page of the article has been recorded: this one says nothing of what it shows now. */
  superseded: boolean;
  /** When the text was published: the page's word, else the feed's, else when it was fetched. */
  publishedAt: string;
}

/** Load the findings of a page. Throws GiveUp if the page or its findings are not there. */
export async function loadRecordable(trx: Trx, pageId: string): Promise<Recordable> {
  const row = await trx
    .selectFrom("finding")
    .innerJoin("page", "page.id", "finding.page_id")
    .innerJoin("article", "article.id", "page.article_id")
    .innerJoin("source", "source.id", "article.source_id")
    .where("finding.page_id", "=", pageId)
    .select([
      "finding.findings",
      "finding.rules_version",
      "page.fetched_at",
      "article.id as article_id",
      "article.canonical_key",
      "article.current_version_id",
      "article.current_page_at",
      "article.feed_published_at",
      "source.id as source_id",
      "source.name as source_name",
    ])
    .executeTakeFirst();
  if (!row) throw new GiveUp(`page ${pageId} has no findings to record`);
  const findings = row.findings as unknown as Findings;
  const published =
    findings.article.publishedAt ?? row.feed_published_at?.toISOString() ?? row.fetched_at.toISOString();
  return {
    pageId,
    findings,
    rulesVersion: row.rules_version,
    fetchedAt: row.fetched_at,
    articleId: row.article_id,
    canonicalKey: row.canonical_key,
    sourceId: row.source_id,
    sourceName: row.source_name,
    currentVersionId: row.current_version_id,
    superseded: row.current_page_at !== null && row.fetched_at < row.current_page_at,
    publishedAt: new Date(published).toISOString(),
  };
}
