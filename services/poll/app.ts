import { loadSources } from "#shared/config/sources/load.ts";
import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { scheduleDue } from "./adapters/due.ts";
import { pollHandler } from "./adapters/poll-feed.ts";
import { storeSources } from "./adapters/sources.ts";

const LOOK_MS = 1_000;

/** Poll the feeds of the sources file, and all others that are stored, when they are due. */
export async function startPoll({ config, db, engine, log }: Context): Promise<Running> {
  if (config.sources) await storeSources(db, loadSources(config.sources));
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  engine.work("poll", pollHandler(db, engine, http));
  const clock = repeat(
    LOOK_MS,
    async () => engine.submit(await scheduleDue(db)),
    (err) => log.warn({ err }, "feeds not scheduled, trying again"),
  );
  return {
    stop: async () => {
      await clock.stop();
      await http.close();
    },
  };
}
