import type { Db } from "#shared/db/index.ts";
import type { SourceSpec } from "#shared/config/sources/load.ts";

/** Bring sources and feeds of a sources file into the database. What is there already keeps its state. */
export async function storeSources(db: Db, sources: readonly SourceSpec[]): Promise<void> {
  if (sources.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const source of sources) {
      const { id, name, country, tier, camp, language, homepage } = source;
      const values = { name, country: country ?? null, tier, camp: camp ?? null, language, homepage };
      await trx
        .insertInto("source")
        .values({ id, ...values })
        .onConflict((oc) => oc.column("id").doUpdateSet(values))
        .execute();
      const feeds = source.feeds.map((url) => ({ source_id: id, url }));
      if (feeds.length > 0)
        await trx
          .insertInto("feed")
          .values(feeds)
          .onConflict((oc) => oc.doNothing())
          .execute();
    }
  });
}
