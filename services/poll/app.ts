import { loadSources } from "#shared/config/sources/load.ts";
import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import { createTurns } from "#shared/politeness/turns.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { scheduleDue } from "./adapters/due.ts";
import { pollHandler } from "./adapters/handler.ts";
import { forgetLookUps } from "./adapters/look-up.ts";
import { watchSilence } from "./adapters/silence.ts";
import { storeSources } from "#shared/db/sources.ts";
import { scheduleAsks } from "./adapters/websub.ts";

const LOOK_MS = 1_000;
const HUBS_MS = 10_000;
const SILENCE_MS = 10 * 60_000;
const TIDY_MS = 6 * 3_600_000;

/** Poll the feeds of the sources file, and all others that are stored, when they are due. */
export async function startPoll({ config, db, engine, log, plans, clock }: Context): Promise<Running> {
  if (config.sources) await storeSources(db, loadSources(config.sources));
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  const hubs = config.websub ? { baseUrl: config.baseUrl } : null;
  const turns = createTurns(db, clock, config.fetchGapMs);
  const bounds = config.pollBounds;
  engine.work("poll", pollHandler({ db, engine, http, turns, clock, log, bounds, hubs }));
  const every = (ms: number, what: string, task: () => Promise<void>) =>
    repeat(clock.beat(ms), task, (err) => log.warn({ err }, `${what}, trying again`));
  const clocks = [
    every(LOOK_MS, "feeds not scheduled", async () => engine.submit(await scheduleDue(db, clock.now()))),
    every(TIDY_MS, "look-ups not forgotten", async () => await forgetLookUps(db)),
    every(SILENCE_MS, "silent sources not looked for", async () =>
      engine.submit(await watchSilence(db, plans, new Date(clock.now()))),
    ),
  ];
  if (hubs) clocks.push(every(HUBS_MS, "hubs not asked", async () => engine.submit(await scheduleAsks(db))));
  return {
    stop: async () => {
      await Promise.all(clocks.map((clock) => clock.stop()));
      await http.close();
    },
  };
}
