import { type Config } from "#shared/config/config.ts";
import type { Db } from "#shared/db/index.ts";
import { openContext } from "#shared/process/context.ts";
import { work } from "#shared/stages/index.ts";
import { canonicalKey } from "#shared/urls/canonical.ts";
import { startFetch } from "../../services/fetch/app.ts";

/** Several fetch stages on one database, each with its own pool and queue, as in processes of their own. */
export async function startFetchers(config: Config, count: number) {
  const all = await Promise.all(Array.from({ length: count }, () => openContext(config, "test")));
  const running = await Promise.all(all.map(({ context }) => startFetch(context)));
  const [first] = all;
  if (!first) throw new Error("no fetcher");
  return {
    context: first.context,
    stop: async () => {
      await Promise.all(all.map(({ close }, index) => close(running.slice(index, index + 1))));
    },
  };
}

/** Store an article and a job to fetch it; `attempts` spent already make the next failure the last. */
export async function addArticle(db: Db, url: string, attempts = 0): Promise<string> {
  await db
    .insertInto("source")
    .values({ id: "test", name: "Test" })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const { id } = await db
    .insertInto("article")
    .values({ source_id: "test", url, canonical_key: canonicalKey(url) })
    .returning("id")
    .executeTakeFirstOrThrow();
  const job = work("fetch", { articleId: id, reason: "new" }, [id, "new"]);
  await db
    .insertInto("work_item")
    .values({ id: job.id, stage: "fetch", payload: JSON.stringify(job.payload), attempts })
    .execute();
  return job.id;
}

/** What became of a job. */
export async function jobOf(db: Db, id: string) {
  return await db
    .selectFrom("work_item")
    .select(["state", "reason", "attempts"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}
