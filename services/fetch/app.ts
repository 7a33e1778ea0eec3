import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import { createTurns } from "#shared/politeness/turns.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { fetchHandler } from "./adapters/fetch-page.ts";
import { prunePages } from "./adapters/retention.ts";
import { scheduleRefetch } from "./adapters/refetch.ts";

const LOOK_MS = 1_000;
const PRUNE_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Fetch the pages that feeds bring, look again at those that are due, let go of those that are old. */
export async function startFetch({ config, db, engine, log, clock }: Context): Promise<Running> {
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  const turns = createTurns(db, clock, config.fetchGapMs);
  engine.work("fetch", fetchHandler({ db, engine, http, clock, turns }));
  const look = repeat(
    clock.beat(LOOK_MS),
    async () => engine.submit(await scheduleRefetch(db, clock, turns)),
    (err) => log.warn({ err }, "pages not scheduled, trying again"),
  );
  const prune = repeat(
    clock.beat(PRUNE_MS),
    async () => {
      const before = new Date(clock.now() - config.pageRetentionDays * DAY_MS);
      while (config.pageRetentionDays > 0 && (await prunePages(db, before)) > 0);
    },
    (err) => log.warn({ err }, "old pages not pruned, trying again"),
  );
  return {
    stop: async () => {
      await Promise.all([look.stop(), prune.stop()]);
      await http.close();
    },
  };
}
