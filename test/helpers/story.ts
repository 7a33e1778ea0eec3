import { type ChildProcess, spawn } from "node:child_process";
import { sql } from "kysely";
import { Webhook } from "standardwebhooks";
import { type Db, migrate, openDb } from "#shared/db/index.ts";
import type { startHook } from "./inbox.ts";
import { until } from "./until.ts";

type Hook = Awaited<ReturnType<typeof startHook>>;

const SECRET = "whsec_dGhlIHNlY3JldCBvZiB0aGUgd2l0bmVzcw==";
const PLAN = "ua-us-20-point";

/** Settings that make the story of the sample newsroom quick to play and a crash quick to heal. */
export const QUICK = {
  PATH: process.env["PATH"] ?? "",
  FETCH_GAP_MS: "10",
  QUEUE_LOCK_MS: "2000",
  QUEUE_GRACE_MS: "1000",
  LOG_LEVEL: process.env["CHAOS_LOG"] ?? "silent",
  SECRET: "a secret of the tests",
  PLAN,
};

/**
 * Make a store ready for the story: the newsroom's port, which is part of what claim ids are made
 * of, and a subscriber whose inbox outlives every process.
 */
export async function prepareStore(databaseUrl: string, port: number, hook: Hook): Promise<void> {
  const db = openDb(databaseUrl, { max: 1 });
  await migrate(db);
  const value = JSON.stringify({ port, wave: 1 });
  await db.insertInto("setting").values({ key: "newsroom", value }).execute();
  await db
    .insertInto("subscription")
    .values({
      plan_id: PLAN,
      channel: "webhook",
      address: hook.url,
      token_hash: "witness",
      secret: SECRET,
      state: "active",
    })
    .execute();
  await db.destroy();
}

/** True once the plan's starting point is recorded, which the record stage does before it takes jobs. */
export async function hasBaseline(db: Db): Promise<boolean> {
  return (await db.selectFrom("claim").select("id").limit(1).execute()).length > 0;
}

/** Wait until the story has been told to its end and no work is left. */
export async function toldToTheEnd(db: Db, timeoutMs = 120_000): Promise<void> {
  // The database may be down for a while: that is no answer.
  await until(() => isTold(db).catch(() => false), timeoutMs);
}

async function isTold(db: Db): Promise<boolean> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", "newsroom").executeTakeFirst();
  const { told = false } = (row?.value ?? {}) as { told?: boolean };
  return told && (await isQuiet(db));
}

/** True when nothing waits but polls and digests. */
export async function isQuiet(db: Db): Promise<boolean> {
  const { rows } = await sql<{ busy: boolean }>`
    SELECT EXISTS (SELECT 1 FROM work_item WHERE state = 'waiting' AND stage <> 'poll'
        AND payload ->> 'kind' IS DISTINCT FROM 'digest')
      OR EXISTS (SELECT 1 FROM article WHERE next_fetch_at <= now()) AS busy`.execute(db);
  return rows[0]?.busy === false;
}

/**
 * Forget everything but what was recorded: feeds and pages look new, and every job that was ever
 * done waits again, those of superseded versions of pages too.
 */
export async function forgetAllButTheRecord(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`DELETE FROM feed_entry`.execute(trx);
    await sql`UPDATE feed SET etag = NULL, last_modified = NULL, last_success_at = NULL, next_poll_at = now()`.execute(
      trx,
    );
    await sql`UPDATE article SET etag = NULL, last_modified = NULL, next_fetch_at = now()
      WHERE last_fetched_at IS NOT NULL`.execute(trx);
    await sql`UPDATE page SET body_hash = '' WHERE body_zstd IS NOT NULL`.execute(trx);
    await sql`UPDATE work_item SET state = 'waiting', attempts = 0, hinted_at = NULL, finished_at = NULL
      WHERE state = 'done' AND stage <> 'poll'`.execute(trx);
  });
}

/** True when every feed has been read since all was forgotten. */
export async function readAgain(db: Db): Promise<boolean> {
  const unread = await db.selectFrom("feed").select("id").where("last_success_at", "is", null).execute();
  return unread.length === 0;
}

/**
 * What a run came to, in terms that do not depend on the order in which pages of a wave arrived:
 * no row numbers and no times of recording.
 */
export async function outcome(db: Db, hook: Hook) {
  const rows = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows;
  return {
    claims: await rows(sql`
      SELECT id, points, status, modality, attributed_to, novelty, state, review, exact FROM claim ORDER BY id`),
    versions: await rows(sql`
      SELECT canonical_key, number, content_hash, current_version_id = v.id AS current
      FROM article_version v JOIN article ON article.id = v.article_id ORDER BY canonical_key, number`),
    stories: await rows(sql`
      SELECT array_agg(canonical_key || '#' || number ORDER BY canonical_key, number) AS copies
      FROM article_version v JOIN article ON article.id = v.article_id GROUP BY story_id ORDER BY 1`),
    assessments: await rows(sql`
      SELECT point, status, flags, claim_ids, lower(valid) AS since FROM assessment
      WHERE upper_inf(recorded) ORDER BY point, lower(valid)`),
    values: await rows(sql`
      SELECT point, metric, party, value, unit, as_of, claim_id FROM series_value ORDER BY point, metric, party, claim_id`),
    conflicts: await rows(sql`
      SELECT point, kind, metric, claim_ids, closed_at IS NULL AS open FROM conflict ORDER BY 1, 2, 3, 4`),
    changes: await rows(sql`
      SELECT key, type, point, before, after, claim_ids FROM change ORDER BY key`),
    events: await rows(sql`
      SELECT kind, coalesce(change.key, ref) AS ref FROM event_log
      LEFT JOIN change ON kind = 'change' AND change.id::text = ref ORDER BY 1, 2`),
    deliveries: await rows(sql`
      SELECT idempotency_key, delivery.state FROM delivery JOIN subscription s ON s.id = subscription_id
      WHERE s.token_hash = 'witness' ORDER BY 1`),
    notices: notices(hook),
    dead: await rows(sql`SELECT id, reason FROM work_item WHERE state = 'dead' ORDER BY id`),
  };
}

/** Notices as the subscriber sees them: what bears an id twice is one notice, and must say the same. */
function notices(hook: Hook) {
  const seen = new Map<string, string>();
  for (const { headers, body } of hook.received) {
    const id = headers["webhook-id"] ?? "";
    const { type, data } = new Webhook(SECRET).verify(body, headers) as {
      type: string;
      data: { point: number | null; claimIds: string[]; text: string };
    };
    const said = JSON.stringify({ type, point: data.point, claims: data.claimIds, text: data.text });
    const before = seen.get(id);
    if (before !== undefined && before !== said)
      throw new Error(`notice ${id} says two things: ${before} ${said}`);
    seen.set(id, said);
  }
  return [...seen].map(([id, said]) => `${id} ${said}`).toSorted();
}

/** A tracker in one process, as `npm start` runs it. */
export function startAll(env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ["services/all/main.ts"], { env });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    output: () => output,
    /** Resolves with the exit code; null if a signal ended it. */
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    /** Ctrl-C as npm gives it, twice at once. */
    stop: async () => {
      child.kill("SIGINT");
      child.kill("SIGINT");
      return await ended;
    },
  };
}
