import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { zstdCompress } from "node:zlib";
import type { Db, Trx } from "#shared/db/index.ts";
import type { HttpResponse } from "#shared/http/client.ts";

const deflate = promisify(zstdCompress);

/** An article as the fetch stage needs it. */
export interface ArticleToFetch {
  id: number;
  url: string;
  canonicalKey: string;
  etag: string | null;
  lastModified: string | null;
  /** Last answer that brought the whole page. */
  lastFullAt: Date | null;
  firstSeenAt: Date;
  carriesClaims: boolean;
  /** Hash of the newest page that is kept, null if there is none. */
  bodyHash: string | null;
}

export async function loadArticle(db: Db, id: number): Promise<ArticleToFetch | null> {
  const row = await db
    .selectFrom("article")
    .select([
      "id",
      "url",
      "canonical_key as canonicalKey",
      "etag",
      "last_modified as lastModified",
      "last_full_at as lastFullAt",
      "first_seen_at as firstSeenAt",
      "carries_claims as carriesClaims",
    ])
    .select((eb) =>
      eb
        .selectFrom("page")
        .select("body_hash")
        .whereRef("page.article_id", "=", "article.id")
        .orderBy("fetched_at", "desc")
        .limit(1)
        .as("bodyHash"),
    )
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** A page as it is kept: its bytes compressed, and the encoding in which to read them. */
export interface KeptPage {
  id: string;
  bodyHash: string;
  encoding: string;
  bytes: Buffer;
}

/** Prepare a page for the store. Its id is the job's, so that a job stores one page at most. */
export async function keepPage(jobId: string, response: HttpResponse, encoding: string): Promise<KeptPage> {
  const bodyHash = createHash("sha256").update(response.body).digest("hex");
  return { id: `p-${jobId}`, bodyHash, encoding, bytes: await deflate(response.body) };
}

export async function storePage(
  trx: Trx,
  articleId: number,
  response: HttpResponse,
  page: KeptPage,
  now: Date,
): Promise<void> {
  await trx
    .insertInto("page")
    .values({
      id: page.id,
      article_id: articleId,
      fetched_at: now,
      url: response.url,
      http_status: response.status,
      content_type: response.headers["content-type"] ?? null,
      encoding: page.encoding,
      body_hash: page.bodyHash,
      body_zstd: page.bytes,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Note on the article that it was fetched, with its validators and when it is due again. */
export async function storeFetched(
  trx: Trx,
  articleId: number,
  fetched: {
    now: Date;
    nextAt: Date | null;
    etag: string | null;
    lastModified: string | null;
    note: string | null;
    /** Set where the whole page came. */
    fullAt?: Date;
  },
): Promise<void> {
  await trx
    .updateTable("article")
    .set({
      last_fetched_at: fetched.now,
      next_fetch_at: fetched.nextAt,
      etag: fetched.etag,
      last_modified: fetched.lastModified,
      note: fetched.note,
      ...(fetched.fullAt ? { last_full_at: fetched.fullAt } : {}),
    })
    .where("id", "=", articleId)
    .execute();
}
