import type { Trx } from "#shared/db/index.ts";

/**
 * Give an article the key of the address where its page turned out to be, or find that another
 * article has it: then its feed entries go over to that one, and it is not fetched again. Returns
 * the id of the article whose page it is.
 */
export async function settleIdentity(trx: Trx, articleId: number, key: string): Promise<number> {
  const other = await trx
    .selectFrom("article")
    .select(["id", "url"])
    .where("canonical_key", "=", key)
    .executeTakeFirst();
  if (!other) {
    await trx.updateTable("article").set({ canonical_key: key }).where("id", "=", articleId).execute();
    return articleId;
  }
  await trx
    .updateTable("feed_entry")
    .set({ article_id: other.id })
    .where("article_id", "=", articleId)
    .execute();
  await trx
    .updateTable("article")
    .set({ next_fetch_at: null, note: `the same page as article ${other.id}, ${other.url}` })
    .where("id", "=", articleId)
    .execute();
  return other.id;
}
