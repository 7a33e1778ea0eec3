import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "#shared/config/config.ts";
import { loadSources } from "#shared/config/sources/load.ts";
import { type Context, type Opened, openContext, type Running } from "#shared/process/context.ts";
import { onSignal } from "#shared/process/run.ts";
import { type Newsroom, openNewsroom } from "../../infra/newsroom/play.ts";
import { startExtract } from "../extract/app.ts";
import { startFetch } from "../fetch/app.ts";
import { startNotify } from "../notify/app.ts";
import { startPoll } from "../poll/app.ts";
import { startRecord } from "../record/app.ts";
import { startWeb } from "../web/app.ts";
import { holdAlone } from "./alone.ts";

const SHIPPED_SOURCES = fileURLToPath(new URL("../../sources.yaml", import.meta.url));
/** All publishers of the sample share one host of our own, which needs no sparing. */
const SAMPLE_GAP_MS = 20;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Every stage and the web server in one process. Ends with 1 and one message if it cannot start. */
export async function runAll(env: Record<string, string | undefined>): Promise<void> {
  try {
    const config = readConfig({ ...env, LOG_LEVEL: env["LOG_LEVEL"] || "warn" });
    // What cannot be read is said before anything is started.
    if (!playsNewsroom(config)) loadSources(config.sources ?? SHIPPED_SOURCES);
    say(
      config.databaseUrl
        ? "Peace Tracker: using the configured servers"
        : `Peace Tracker: starting its own PostgreSQL in ${path.resolve(config.dataDir)}`,
    );
    const opened = await openContext(config, "all");
    const alone = await holdAlone(opened.databaseUrl, () => {
      process.stderr.write("Peace Tracker: another tracker has taken over this store\n");
      process.kill(process.pid, "SIGTERM");
    });
    await run(opened, alone);
  } catch (error) {
    process.stderr.write(
      `Peace Tracker cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}

async function run({ context, close, abandon }: Opened, alone: { release(): Promise<void> }): Promise<void> {
  const running: Running[] = [];
  onSignal(async () => {
    say("Stopping: finishing what is under way …");
    await alone.release();
    await close(running);
    say("Stopped. Everything is kept; the next start goes on from here.");
  }, context.log);
  try {
    await startParts(context, running);
  } catch (error) {
    await abandon();
    throw error;
  }
}

async function startParts(context: Context, running: Running[]): Promise<void> {
  const { config } = context;
  const newsroom = playsNewsroom(config) ? await openNewsroom(context) : null;
  if (newsroom) running.push(newsroom);
  const allowed = newsroom ? [...config.fetchAllow, newsroom.address] : config.fetchAllow;
  const file = newsroom ? null : (config.sources ?? SHIPPED_SOURCES);
  const fetchGapMs = newsroom ? SAMPLE_GAP_MS : config.fetchGapMs;
  const settings = { ...config, fetchAllow: allowed, sources: file, fetchGapMs };
  const wider: Context = { ...context, config: settings };
  for (const start of [startRecord, startNotify, startExtract, startFetch, startPoll])
    running.push(await start(wider));
  const web = await startWeb(wider);
  running.push(web);
  announce(web.url, wider, newsroom);
}

/** The sample plays where nobody has said what to read: embedded, without a sources file. */
function playsNewsroom({ sampleNewsroom, sources, databaseUrl }: Config): boolean {
  if (sampleNewsroom !== "auto") return sampleNewsroom === "on";
  return sources === null && databaseUrl === null;
}

function announce(url: string, { plans, config }: Context, newsroom: Newsroom | null): void {
  say(`Tracking: ${plans.map((plan) => plan.title).join("; ")}`);
  say(
    newsroom
      ? `Reading:  the sample newsroom: invented publishers that tell the plan's story in about a minute\n          (to read real feeds: SOURCES=sources.yaml npm start)`
      : `Reading:  the feeds of ${config.sources}`,
  );
  say(`Board:    ${url}`);
  say("Ctrl-C stops it.");
}
