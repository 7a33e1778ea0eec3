import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import type { Db } from "#shared/db/index.ts";
import { GiveUp } from "#shared/stages/index.ts";
import type { PageToRead } from "./reader.ts";

const inflate = promisify(zstdDecompress);

/** Load a stored page as text. Throws GiveUp if the page is not kept any more. */
export async function loadPage(db: Db, pageId: string): Promise<PageToRead> {
  const row = await db
    .selectFrom("page")
    .innerJoin("article", "article.id", "page.article_id")
    .select(["page.url", "page.body_zstd", "page.encoding", "article.source_id", "article.feed_published_at"])
    .where("page.id", "=", pageId)
    .executeTakeFirst();
  if (!row?.body_zstd) throw new GiveUp(`page ${pageId} is not kept any more`);
  const bytes = await inflate(row.body_zstd);
  return {
    html: new TextDecoder(row.encoding).decode(bytes),
    url: row.url,
    sourceId: row.source_id,
    publishedAt: row.feed_published_at?.toISOString() ?? null,
  };
}
