import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type Config, readConfig } from "#shared/config/config.ts";
import { type Context, onSignal, openContext, type Running } from "#shared/process/context.ts";
import { startExtract } from "../extract/app.ts";
import { startFetch } from "../fetch/app.ts";
import { startNotify } from "../notify/app.ts";
import { storeSources } from "../poll/adapters/sources.ts";
import { startPoll } from "../poll/app.ts";
import { startRecord } from "../record/app.ts";
import { startWeb } from "../web/app.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

const SHIPPED_SOURCES = fileURLToPath(new URL("../../sources.yaml", import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Every stage and the web server in one process. Ends with 1 and one message if it cannot start. */
export async function runAll(env: Record<string, string | undefined>): Promise<void> {
  try {
    const config = readConfig({ ...env, LOG_LEVEL: env["LOG_LEVEL"] || "warn" });
    say(
      config.databaseUrl
        ? "Peace Tracker: using the configured servers"
        : `Peace Tracker: starting its own PostgreSQL in ${path.resolve(config.dataDir)}`,
    );
    const { context, databaseUrl, close } = await openContext(config, "all");
    const release = await holdAlone(databaseUrl);
    const running = await startParts(context);
    onSignal(async () => {
      say("Stopping: finishing what is under way …");
      for (const part of running.toReversed()) await part.stop();
      await release();
      await close();
      say("Stopped. Everything is kept; the next start goes on from here.");
    }, context.log);
  } catch (error) {
    process.stderr.write(
      `Peace Tracker cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}

async function startParts(context: Context): Promise<Running[]> {
  const { config, db } = context;
  const newsroom = playsNewsroom(config) ? await openNewsroom(db) : null;
  const allowed = newsroom ? [...config.fetchAllow, newsroom.address] : config.fetchAllow;
  const file = newsroom ? null : (config.sources ?? SHIPPED_SOURCES);
  const wider: Context = { ...context, config: { ...config, fetchAllow: allowed, sources: file } };
  const running: Running[] = newsroom ? [newsroom] : [];
  if (newsroom) await storeSources(db, newsroom.sources);
  for (const start of [startRecord, startNotify, startExtract, startFetch, startPoll])
    running.push(await start(wider));
  const web = await startWeb(wider);
  running.push(web);
  announce(web.url, wider, newsroom);
  await newsroom?.play(wider);
  return running;
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

/** Two trackers on one store would do everything twice: the second one refuses. */
async function holdAlone(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('peace-tracker:all')) AS held",
  );
  if (rows[0]?.held) return () => client.end();
  await client.end();
  throw new Error("another tracker runs on this store; stop it first, or set DATA_DIR to another folder");
}
