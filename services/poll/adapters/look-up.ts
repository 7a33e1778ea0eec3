import { sql } from "kysely";
import { type Db, toStorableJson, type WorkItem } from "#shared/db/index.ts";
import type { PollDeps } from "./deps.ts";
import { waitingTurns } from "./polite.ts";
import { explore, type Exploration } from "./explore.ts";

/** Find out for an operator what stands at an address, and keep it for the page that waits for it. */
export async function lookUp(deps: PollDeps, item: WorkItem<"poll">, id: number): Promise<void> {
  const row = await deps.db
    .selectFrom("look_up")
    .select(["address", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
  const found =
    row?.state === "waiting"
      ? await explore(waitingTurns(deps, item.id), row.address, deps.clock.now())
      : null;
  await deps.engine.commit(item, async (trx) => {
    if (found)
      await trx
        .updateTable("look_up")
        .set({
          state: stateOf(found),
          error: found.error,
          site: toStorableJson(found.site),
          feeds: toStorableJson(found.feeds),
          finished_at: sql`now()`,
        })
        .where("id", "=", id)
        .execute();
    return [];
  });
}

/** Forget what was looked up more than a month ago. */
export async function forgetLookUps(db: Db): Promise<void> {
  await sql`DELETE FROM look_up WHERE created_at < now() - interval '30 days'`.execute(db);
}

function stateOf({ feeds, error }: Exploration): string {
  if (feeds.length > 0) return "found";
  return error?.startsWith("no feed") ? "nothing" : "failed";
}
