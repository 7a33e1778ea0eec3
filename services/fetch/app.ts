import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import { createTurns } from "#shared/politeness/turns.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { fetchHandler } from "./adapters/fetch-page.ts";
import { scheduleRefetch } from "./adapters/refetch.ts";

const LOOK_MS = 1_000;

/** Fetch the pages that feeds bring, and look again at those that are due. */
export async function startFetch({ config, db, engine, log, clock }: Context): Promise<Running> {
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  const turns = createTurns(db, clock, config.fetchGapMs);
  engine.work("fetch", fetchHandler({ db, engine, http, clock, turns }));
  const look = repeat(
    LOOK_MS,
    async () => engine.submit(await scheduleRefetch(db, clock.now())),
    (err) => log.warn({ err }, "pages not scheduled, trying again"),
  );
  return {
    stop: async () => {
      await look.stop();
      await http.close();
    },
  };
}
