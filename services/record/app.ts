import { publishChanges } from "#shared/db/index.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { recordBaselines } from "./adapters/baseline.ts";
import { coverageSpikes } from "./adapters/coverage.ts";
import { recordMilestones } from "./adapters/milestones.ts";
import { reassess } from "./adapters/reassess.ts";
import { recordPage, takeTurn } from "./adapters/record-page.ts";

const LOOK_MS = 60_000;

/** Record findings, and once a minute see which milestones came due and what is told of unusually often. */
export async function startRecord({ db, engine, log, plans }: Context): Promise<Running> {
  await recordBaselines(db, plans);
  engine.work("record", async (item) => {
    const { payload } = item;
    await engine.commit(item, (trx) =>
      payload.kind === "reassess" ? reassess(trx, plans, payload) : recordPage(trx, plans, payload.pageId),
    );
  });
  const clock = repeat(
    LOOK_MS,
    async () => {
      for (const plan of plans) {
        const jobs = await db.transaction().execute(async (trx) => {
          const now = await takeTurn(trx);
          const milestones = await recordMilestones(trx, plan, null, now);
          const unusual = await coverageSpikes(trx, plan.id, now);
          return await publishChanges(trx, plan.id, [...milestones, ...unusual], now);
        });
        await engine.submit(jobs);
      }
    },
    (err) => log.warn({ err }, "milestones and coverage not checked, trying again"),
  );
  return { stop: () => clock.stop() };
}
