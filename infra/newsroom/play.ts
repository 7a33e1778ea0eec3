import { z } from "zod";
import type { SourceSpec } from "#shared/config/sources/load.ts";
import type { Db } from "#shared/db/index.ts";
import { freePort } from "#shared/db/embedded/start.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";
import { storeSources } from "#shared/db/sources.ts";
import { isRead, lookAgain, pollNow, quicken } from "./reading.ts";
import { type NewsroomServer, startNewsroom } from "./server.ts";
import { subscribeSample } from "./subscriber.ts";

/** Where the story stands on a store: kept there, so that the next start goes on from it. */
const STATE = z.object({
  port: z.number().int(),
  wave: z.number().int(),
  /** True once the last wave has been read. */
  told: z.boolean().default(false),
});
type State = z.infer<typeof STATE>;

const KEY = "newsroom";
const LOOK_MS = 250;

export interface Newsroom extends Running {
  sources: SourceSpec[];
  /** host:port, to be let through the private-address block. */
  address: string;
}

/**
 * Serve the sample newsroom, on the same port and at the same wave as in earlier runs on this
 * store, enter its feeds and its subscriber, and show wave after wave, each when the one before
 * has been read. Start it before the stages: what they do first must find the subscriber.
 */
export async function openNewsroom(
  context: Pick<Context, "db" | "config" | "plans" | "log">,
): Promise<Newsroom> {
  const { db, log } = context;
  const stored = STATE.safeParse(await readSetting(db));
  const state = stored.success ? stored.data : { port: await freePort(), wave: 1, told: false };
  const server = await startNewsroom(state);
  await writeSetting(db, state);
  await storeSources(db, server.sources);
  await quicken(db, server.sources);
  server.setInboxSecret("sample", await subscribeSample(context, `${server.url}/inbox/sample`));
  const player = state.told
    ? null
    : repeat(
        LOOK_MS,
        () => turn(db, server, state.port),
        (err) => log.warn({ err }, "sample newsroom waits"),
      );
  return {
    sources: server.sources,
    address: new URL(server.url).host,
    stop: async () => {
      await player?.stop();
      await server.stop();
    },
  };
}

/**
 * Show the next wave if the present one has been read. The server shows it before the store says
 * so: pages that are looked at again have to be the new ones. A crash in between shows it again.
 */
async function turn(db: Db, server: NewsroomServer, port: number): Promise<void> {
  if (!(await isRead(db, server.sources, server.feedsAskedAt()))) return;
  if (server.wave() >= server.waves) {
    await writeSetting(db, { port, wave: server.wave(), told: true });
    return;
  }
  const wave = server.advance();
  await db.transaction().execute(async (trx) => {
    await writeSetting(trx, { port, wave, told: false });
    await lookAgain(trx, server.sources);
    await pollNow(trx, server.sources);
  });
}

async function readSetting(db: Db): Promise<unknown> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  return row?.value;
}

async function writeSetting(db: Pick<Db, "insertInto">, state: State): Promise<void> {
  const value = JSON.stringify(state);
  await db
    .insertInto("setting")
    .values({ key: KEY, value })
    .onConflict((oc) => oc.column("key").doUpdateSet({ value }))
    .execute();
}
