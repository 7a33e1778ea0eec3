import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { startNewsroom } from "../../infra/newsroom/server.ts";
import type { SourceSpec } from "#shared/config/sources/load.ts";
import { manageToken, tokenHash } from "#shared/config/tokens.ts";
import type { Db } from "#shared/db/index.ts";
import { freePort } from "#shared/db/embedded/start.ts";
import { loadSecret } from "#shared/db/secret.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { repeat } from "#shared/queue/index.ts";

const STATE = z.object({ port: z.number().int(), wave: z.number().int() });
const KEY = "newsroom";
/** The sample plays weeks in a minute, so its feeds are asked every few seconds. */
const SAMPLE_BOUNDS = { minSeconds: 2, maxSeconds: 4 };
const LOOK_MS = 500;

export interface Newsroom extends Running {
  sources: SourceSpec[];
  address: string;
  /** Begin to show wave after wave, each when the one before has been read. */
  play(context: Context): Promise<void>;
}

/** Serve the sample newsroom, on the same port and at the same wave as in earlier runs on this store. */
export async function openNewsroom(db: Db): Promise<Newsroom> {
  const stored = STATE.safeParse(await readSetting(db));
  const port = stored.success ? stored.data.port : await freePort();
  const wave = stored.success ? stored.data.wave : 1;
  const server = await startNewsroom({ port, wave });
  await writeSetting(db, { port, wave });
  let player: { stop(): Promise<void> } | undefined;
  return {
    sources: server.sources,
    address: new URL(server.url).host,
    play: async (context) => {
      await quicken(db, server.sources);
      server.setInboxSecret("sample", await subscribeSample(context, `${server.url}/inbox/sample`));
      let shownAt = new Date();
      const turn = async () => {
        if (server.wave() >= server.waves || !(await isRead(db, server.sources, shownAt))) return;
        shownAt = new Date();
        await writeSetting(db, { port, wave: server.advance() });
        await lookAgain(db, server.sources);
      };
      player = repeat(LOOK_MS, turn, (err) => context.log.warn({ err }, "sample newsroom waits"));
    },
    stop: async () => {
      await player?.stop();
      await server.stop();
    },
  };
}

async function readSetting(db: Db): Promise<unknown> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  return row?.value;
}

async function writeSetting(db: Db, state: z.infer<typeof STATE>): Promise<void> {
  const value = JSON.stringify(state);
  await db
    .insertInto("setting")
    .values({ key: KEY, value })
    .onConflict((oc) => oc.column("key").doUpdateSet({ value }))
    .execute();
}

async function quicken(db: Db, sources: readonly SourceSpec[]): Promise<void> {
  const ids = sources.map((s) => s.id);
  const bounds = JSON.stringify({ bounds: SAMPLE_BOUNDS });
  await db
    .updateTable("feed")
    .set({ schedule: sql`schedule || ${bounds}::jsonb`, next_poll_at: sql`now()` })
    .where("source_id", "in", ids)
    .execute();
}

/** A wave is read when every feed has been polled since it was shown and no work is left. */
async function isRead(db: Db, sources: readonly SourceSpec[], shownAt: Date): Promise<boolean> {
  const ids = sources.map((s) => s.id);
  const { rows } = await sql<{ unread: boolean }>`
    SELECT EXISTS (SELECT 1 FROM feed WHERE source_id = ANY (${ids}) AND state = 'active'
        AND (last_success_at IS NULL OR last_success_at <= ${shownAt}))
      OR EXISTS (SELECT 1 FROM work_item WHERE state = 'waiting' AND stage <> 'poll' AND payload ->> 'kind' IS DISTINCT FROM 'digest')
      OR EXISTS (SELECT 1 FROM article WHERE source_id = ANY (${ids}) AND next_fetch_at <= now()) AS unread`.execute(
    db,
  );
  return rows[0]?.unread === false;
}

/** Publishers of the sample edit pages between waves: look at all of them again now, not in hours. */
async function lookAgain(db: Db, sources: readonly SourceSpec[]): Promise<void> {
  const ids = sources.map((s) => s.id);
  await db
    .updateTable("article")
    .set({ next_fetch_at: sql`now()` })
    .where("source_id", "in", ids)
    .execute();
}

/** The sample's own subscriber, so that a newcomer sees notices go out; returns its signing secret. */
async function subscribeSample({ db, config, plans }: Context, address: string): Promise<string> {
  const known = await db
    .selectFrom("subscription")
    .select("secret")
    .where("address", "=", address)
    .executeTakeFirst();
  if (known?.secret) return known.secret;
  const secret = `whsec_${randomBytes(24).toString("base64")}`;
  const { id } = await db
    .insertInto("subscription")
    .values({
      plan_id: plans[0]?.id ?? "",
      channel: "webhook",
      address,
      token_hash: randomBytes(32).toString("hex"),
      secret,
      state: "active",
      confirmed_at: sql`now()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const token = tokenHash(manageToken(await loadSecret(db, config), id));
  await db.updateTable("subscription").set({ token_hash: token }).where("id", "=", id).execute();
  return secret;
}
