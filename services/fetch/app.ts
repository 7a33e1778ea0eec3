import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { fetchHandler } from "./adapters/fetch-page.ts";
import { scheduleRefetch } from "./adapters/refetch.ts";

const LOOK_MS = 1_000;

/** Fetch the pages that feeds bring, and look again at those that are due. */
export async function startFetch({ config, db, engine, log }: Context): Promise<Running> {
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  engine.work("fetch", fetchHandler({ db, engine, http, gapMs: config.fetchGapMs }));
  const clock = repeat(
    LOOK_MS,
    async () => engine.submit(await scheduleRefetch(db)),
    (err) => log.warn({ err }, "pages not scheduled, trying again"),
  );
  return {
    stop: async () => {
      await clock.stop();
      await http.close();
    },
  };
}
