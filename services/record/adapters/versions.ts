import type { Trx } from "#shared/db/index.ts";
import { contentHash } from "../core/diff/index.ts";
import { bands, signature } from "../core/shingles/index.ts";
import type { Recordable } from "./load.ts";
import { joinStory } from "./stories.ts";

/** The version a page turned out to be. */
export interface RecordedVersion {
  id: number;
  number: number;
  storyId: number;
  /** False if the page shows nothing that the article's current version does not. */
  changed: boolean;
  /** True for content that is new to us though the article's current version is later than it. */
  late: boolean;
  /** True if other rules read this content before. */
  reread: boolean;
  /** When what it says was said: the publication, or for a later version the edit. */
  saidAt: string;
}

/**
 * Store the page's content as a version of its article, unless this content is known already.
 * Content that differs only in what is no news (white space, counters) is the same version; a
 * version that the publisher goes back to is that version again.
 */
export async function recordVersion(trx: Trx, page: Recordable, now: Date): Promise<RecordedVersion> {
  const { title, text } = page.findings.article;
  const hash = contentHash(`${title}\n${text}`);
  const known = page.currentVersionId === null ? undefined : await knownVersion(trx, page.articleId, hash);
  const changed = !page.superseded && (known?.id !== page.currentVersionId || !known);
  const version = known
    ? { ...known, story_id: known.story_id ?? 0, saidAt: saidAgain(page, known.published_at, changed) }
    : await insertVersion(trx, page, hash, now);
  const reread = known !== undefined && known.rules_version !== page.rulesVersion;
  if (reread) {
    const rules_version = page.rulesVersion;
    await trx.updateTable("article_version").set({ rules_version }).where("id", "=", version.id).execute();
  }
  if (!page.superseded) {
    const current_page_at = page.fetchedAt;
    await trx
      .updateTable("article")
      .set({
        current_version_id: version.id,
        rel_canonical: page.findings.article.canonicalUrl,
        current_page_at,
      })
      .where("id", "=", page.articleId)
      .execute();
  }
  return {
    id: version.id,
    number: version.number,
    storyId: version.story_id,
    changed,
    late: page.superseded && !known,
    reread,
    saidAt: version.saidAt,
  };
}

async function knownVersion(trx: Trx, articleId: number, hash: string) {
  return await trx
    .selectFrom("article_version")
    .select(["id", "number", "story_id", "published_at", "rules_version"])
    .where("article_id", "=", articleId)
    .where("content_hash", "=", hash)
    .executeTakeFirst();
}

async function insertVersion(trx: Trx, page: Recordable, hash: string, now: Date) {
  const { article, read, plans } = page.findings;
  const number = page.currentVersionId === null ? 1 : (await lastNumber(trx, page.articleId)) + 1;
  const signed = signature(article.text);
  const saidAt = number === 1 ? page.publishedAt : editTime(page);
  const { id } = await trx
    .insertInto("article_version")
    .values({
      article_id: page.articleId,
      page_id: page.pageId,
      number,
      content_hash: hash,
      title: article.title,
      authors: article.authors,
      published_at: saidAt,
      modified_at: article.modifiedAt,
      lang: article.lang,
      site_name: article.siteName,
      canonical_url: article.canonicalUrl,
      text: article.text,
      blocks: JSON.stringify(article.blocks),
      mentions: JSON.stringify(Object.fromEntries(plans.map((p) => [p.planId, p.mentions]))),
      read,
      rules_version: page.rulesVersion,
      signature: signed,
      bands: bands(signed),
      recorded_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const text = article.text;
  const story_id = await joinStory(trx, {
    id,
    articleId: page.articleId,
    text,
    bands: bands(signed),
    saidAt,
  });
  return { id, number, story_id, saidAt };
}

/** A publisher that goes back to an earlier version says it anew. */
function saidAgain(page: Recordable, publishedAt: Date, changed: boolean): string {
  return changed ? editTime(page) : publishedAt.toISOString();
}

/** When a later version was made: its own word if that is later than the publication, else when we saw it. */
function editTime(page: Recordable): string {
  const { modifiedAt } = page.findings.article;
  const said = modifiedAt ? new Date(modifiedAt).toISOString() : null;
  return said && said > page.publishedAt ? said : page.fetchedAt.toISOString();
}

async function lastNumber(trx: Trx, articleId: number): Promise<number> {
  const row = await trx
    .selectFrom("article_version")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("article_id", "=", articleId)
    .executeTakeFirst();
  return row?.number ?? 0;
}
