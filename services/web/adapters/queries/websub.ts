import { sql } from "kysely";
import { type Db, insertWork } from "#shared/db/index.ts";
import { work } from "#shared/stages/index.ts";

export interface Subscribed {
  feedId: number;
  topic: string;
  secret: string;
  state: string;
  /** False once the feed has been paused, ended or removed. */
  wanted: boolean;
  /** Whether we asked the hub within the last day. */
  asked: boolean;
}

/** What was asked of a hub under a token, or null if there is no such token. */
export async function findSubscribed(db: Db, token: string): Promise<Subscribed | null> {
  const { rows } = await sql<Subscribed>`
    SELECT w.feed_id AS "feedId", w.topic, w.secret, w.state, f.state = 'active' AS wanted,
      coalesce(w.asked_at > now() - interval '1 day', false) AS asked
    FROM websub w JOIN feed f ON f.id = w.feed_id WHERE w.token = ${token}`.execute(db);
  return rows[0] ?? null;
}

/** The hub has shown that it means us: it pushes for `seconds`, and is asked again before they are over. */
export async function storeLease(db: Db, feedId: number, seconds: number): Promise<void> {
  await sql`UPDATE websub SET state = 'active', failures = 0, error = NULL,
      lease_until = now() + make_interval(secs => ${seconds}), ask_at = now() + make_interval(secs => ${seconds * 0.8})
    WHERE feed_id = ${feedId}`.execute(db);
}

/** The hub will not push; it is asked again in a day. */
export async function storeDenial(db: Db, feedId: number, reason: string): Promise<void> {
  await sql`UPDATE websub SET state = 'denied', error = ${reason}, lease_until = NULL, ask_at = now() + interval '1 day'
    WHERE feed_id = ${feedId}`.execute(db);
}

const MOST_WAITING = 100;

/** Keep a push for the poll stage; false where so many wait that the hub had better come again. */
export async function storePush(
  db: Db,
  feedId: number,
  push: { contentType: string | null; body: Uint8Array },
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number }>`
      INSERT INTO push (feed_id, content_type, body)
      SELECT ${feedId}, ${push.contentType}, ${Buffer.from(push.body)}
      WHERE (SELECT count(*) FROM push WHERE feed_id = ${feedId}) < ${MOST_WAITING}
      RETURNING id`.execute(trx);
    const id = rows[0]?.id;
    if (id === undefined) return false;
    await trx
      .updateTable("websub")
      .set({ last_push_at: sql`now()` })
      .where("feed_id", "=", feedId)
      .execute();
    await insertWork(trx, [work("poll", { kind: "push", pushId: id }, ["push", id])], { hinted: false });
    return true;
  });
}

/** A push without content says only that there is something new: poll the feed now. */
export async function pollNow(db: Db, feedId: number): Promise<void> {
  await sql`UPDATE feed SET next_poll_at = now() WHERE id = ${feedId} AND state = 'active'`.execute(db);
}
