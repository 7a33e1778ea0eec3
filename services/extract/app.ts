import { availableParallelism } from "node:os";
import { toStorableJson } from "#shared/db/index.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { work } from "#shared/stages/index.ts";
import { loadPage } from "./adapters/pages.ts";
import { createPool } from "./adapters/pool.ts";
import { RULES_VERSION } from "./rules/version.ts";

const MAX_THREADS = 4;
const PAGE_TIME_LIMIT_MS = 20_000;

/** Read stored pages and hand on what is found in them. */
export async function startExtract({ config, db, engine }: Context): Promise<Running> {
  const pool = createPool(config.plans, Math.min(MAX_THREADS, availableParallelism()), PAGE_TIME_LIMIT_MS);
  engine.work("extract", async (item) => {
    const { pageId } = item.payload;
    const findings = toStorableJson(await pool.read(await loadPage(db, pageId)));
    await engine.commit(item, async (trx) => {
      await trx
        .insertInto("finding")
        .values({ page_id: pageId, findings, rules_version: RULES_VERSION })
        .onConflict((oc) =>
          oc.column("page_id").doUpdateSet((eb) => ({
            findings: eb.ref("excluded.findings"),
            rules_version: eb.ref("excluded.rules_version"),
          })),
        )
        .execute();
      // Other rules find other things in the same page, so they make another job.
      return [work("record", { pageId }, [pageId, RULES_VERSION])];
    });
  });
  return { stop: () => pool.stop() };
}
