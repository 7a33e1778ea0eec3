import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { type Db, insertWork, type Trx, type WorkItem } from "#shared/db/index.ts";
import { HttpError } from "#shared/http/errors.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import { parseFeed } from "../core/feed/parse.ts";
import { askAgainSeconds, type HubOffer, subscribeForm } from "../core/websub.ts";
import type { PollDeps } from "./deps.ts";
import { type Feed, freshEntries, loadFeed, storeEntries, storePushed } from "./feeds.ts";

const LIMITS = { deadlineMs: 20_000, maxWireBytes: 100_000, maxBytes: 100_000 };
const BATCH = 100;
/** An ask that is under way is not made again before this. */
const HOLD_SECONDS = 600;
/** A hub that accepts and then never verifies is asked again after this. */
const UNVERIFIED_SECONDS = 86_400;

/** Keep what a feed says about its hub; one that is new or another is asked at once. */
export async function storeOffer(trx: Trx, feed: Feed, offer: HubOffer | null): Promise<void> {
  if (offer === null) {
    if (feed.hub) await trx.deleteFrom("websub").where("feed_id", "=", feed.id).execute();
    return;
  }
  if (feed.hub?.hub === offer.hub && feed.hub.topic === offer.topic) return;
  await trx
    .insertInto("websub")
    .values({ feed_id: feed.id, ...offer, token: key(), secret: key() })
    .onConflict((oc) =>
      oc
        .column("feed_id")
        .doUpdateSet({ ...offer, state: "new", ask_at: sql`now()`, failures: 0, error: null }),
    )
    .execute();
}

function key(): string {
  return randomBytes(32).toString("hex");
}

/** A job for each hub that has to be asked: new offers, leases that run out, refusals that are old enough. */
export async function scheduleAsks(db: Db): Promise<NewWork[]> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number; at: Date }>`
    UPDATE websub SET ask_at = now() + make_interval(secs => ${HOLD_SECONDS})
    FROM (
      SELECT feed_id AS id, ask_at AS at FROM websub JOIN feed ON feed.id = feed_id AND feed.state = 'active'
      WHERE ask_at <= now() ORDER BY ask_at LIMIT ${BATCH} FOR UPDATE OF websub SKIP LOCKED
    ) AS picked
    WHERE websub.feed_id = picked.id
    RETURNING picked.id, picked.at`.execute(trx);
    const jobs = rows.map(({ id, at }) =>
      work("poll", { kind: "subscribe", feedId: id }, ["subscribe", id, at.getTime()]),
    );
    await insertWork(trx, jobs);
    return jobs;
  });
}

/** Ask a feed's hub to push. It verifies by calling the web service, at once or later. */
export async function subscribe(deps: PollDeps, item: WorkItem<"poll">, feedId: number): Promise<void> {
  const { db, engine, hubs } = deps;
  const row = await db.selectFrom("websub").selectAll().where("feed_id", "=", feedId).executeTakeFirst();
  if (!row || !hubs) return void (await engine.commit(item, async () => []));
  // The hub may verify before it answers, so that we ask has to be known before we ask.
  await db
    .updateTable("websub")
    .set({ asked_at: sql`now()`, state: row.state === "active" ? "active" : "asked" })
    .where("feed_id", "=", feedId)
    .execute();
  const error = await post(
    deps,
    row.hub,
    subscribeForm(row, { callback: `${hubs.baseUrl}/websub/${row.token}`, secret: row.secret }),
  );
  const failures = error === null ? 0 : row.failures + 1;
  const wait = error === null ? UNVERIFIED_SECONDS : askAgainSeconds(failures);
  await engine.commit(item, async (trx) => {
    await sql`UPDATE websub SET failures = ${failures}, error = ${error},
        ask_at = CASE WHEN ${error}::text IS NULL AND state = 'active' AND ask_at > now() + make_interval(secs => ${HOLD_SECONDS})
          THEN ask_at ELSE now() + make_interval(secs => ${wait}) END
      WHERE feed_id = ${feedId}`.execute(trx);
    return [];
  });
}

async function post({ http }: PollDeps, hub: string, form: string): Promise<string | null> {
  try {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status } = await http.post(hub, form, { ...LIMITS, headers });
    return status >= 200 && status < 300 ? null : `the hub refused (HTTP ${status})`;
  } catch (error) {
    if (error instanceof HttpError) return error.message;
    throw error;
  }
}

/** Read what a hub has pushed: the same entries as a poll would have brought, sooner. */
export async function readPush(deps: PollDeps, item: WorkItem<"poll">, pushId: number): Promise<void> {
  const push = await deps.db.selectFrom("push").selectAll().where("id", "=", pushId).executeTakeFirst();
  const feed = push ? await loadFeed(deps.db, push.feed_id, deps.bounds) : null;
  const parsed = push && feed ? await parseFeed(push.body, push.content_type, feed.url) : null;
  const entries = feed && parsed ? await freshEntries(deps.db, feed, parsed.items) : [];
  await deps.engine.commit(item, async (trx) => {
    const jobs = feed ? await storeEntries(trx, feed, entries, deps) : [];
    if (feed) await storePushed(trx, feed, entries.length, deps.clock.now());
    await trx.deleteFrom("push").where("id", "=", pushId).execute();
    return jobs;
  });
}
