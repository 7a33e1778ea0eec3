import { inject } from "vitest";
import { type Config, readConfig } from "#shared/config/config.ts";
import { openContext, type Context, type Running } from "#shared/process/context.ts";
import { startExtract } from "../../services/extract/app.ts";
import { startFetch } from "../../services/fetch/app.ts";
import { startNotify } from "../../services/notify/app.ts";
import { startPoll } from "../../services/poll/app.ts";
import { startRecord } from "../../services/record/app.ts";
import { startWeb } from "../../services/web/app.ts";

/** Settings for a test's stages on its own database, without looking at the environment. */
export function testConfig(databaseUrl: string, env: Record<string, string> = {}): Config {
  return readConfig({
    DATABASE_URL: databaseUrl,
    PORT: "0",
    LOG_LEVEL: "silent",
    SECRET: "a secret of the tests",
    ...env,
  });
}

/** Every stage and the web server in this process, over the queue that `env` names. */
export async function startStages(
  config: Config,
): Promise<{ context: Context; url: string; stop(): Promise<void> }> {
  const { context, close } = await openContext(config, "test");
  const running: Running[] = [];
  for (const start of [startRecord, startNotify, startExtract, startFetch, startPoll])
    running.push(await start(context));
  const web = await startWeb(context);
  running.push(web);
  return { context, url: web.url, stop: () => close(running) };
}

/** Store a source with one feed that is polled every few seconds. */
export async function addFeed({ db }: Context, id: string, url: string): Promise<void> {
  await db
    .insertInto("source")
    .values({ id, name: id })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const schedule = JSON.stringify({ bounds: { minSeconds: 1, maxSeconds: 2 } });
  await db.insertInto("feed").values({ source_id: id, url, schedule }).execute();
}

/** True when no job waits, digests of later days apart. */
export async function isIdle({ db }: Context): Promise<boolean> {
  const waiting = await db
    .selectFrom("work_item")
    .select("id")
    .where("state", "=", "waiting")
    .where("stage", "<>", "poll")
    .limit(1)
    .executeTakeFirst();
  return waiting === undefined;
}

export const redisUrl = inject("redisUrl");
