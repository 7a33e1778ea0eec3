import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { recordBaselines } from "./adapters/baseline.ts";
import { recordMilestones } from "./adapters/milestones.ts";
import { publishChanges } from "./adapters/outbox.ts";
import { recordPage, takeTurn } from "./adapters/record-page.ts";

const MILESTONE_CHECK_MS = 60_000;

/** Record findings, and once a minute see which milestones came due. */
export async function startRecord({ db, engine, log, plans }: Context): Promise<Running> {
  await recordBaselines(db, plans);
  engine.work("record", async (item) => {
    await engine.commit(item, (trx) => recordPage(trx, plans, item.payload.pageId));
  });
  const clock = repeat(
    MILESTONE_CHECK_MS,
    async () => {
      for (const plan of plans) {
        const jobs = await db.transaction().execute(async (trx) => {
          const now = await takeTurn(trx);
          return await publishChanges(trx, plan.id, await recordMilestones(trx, plan, null, now), now);
        });
        await engine.submit(jobs);
      }
    },
    (err) => log.warn({ err }, "milestones not checked, trying again"),
  );
  return { stop: () => clock.stop() };
}
