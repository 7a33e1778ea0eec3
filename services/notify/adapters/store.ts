import { sql } from "kysely";
import type { Db, Trx } from "#shared/db/index.ts";
import { isCorrection, type Interest, type Matchable } from "../core/match.ts";
import type { NotedChange, NotedEvidence } from "#shared/domain/index.ts";

export interface Subscription extends Interest {
  id: number;
  planId: string;
  channel: "email" | "webhook";
  address: string;
  frequency: "now" | "daily";
  secret: string | null;
  state: string;
}

export interface Delivery {
  id: number;
  key: string;
  state: string;
  attempts: number;
  changeId: number;
  subscription: Subscription;
}

const SUBSCRIPTION = [
  "subscription.id",
  "subscription.plan_id as planId",
  "subscription.channel",
  "subscription.address",
  "subscription.points",
  "subscription.types",
  "subscription.actors",
  "subscription.frequency",
  "subscription.secret",
  "subscription.state",
  "subscription.starts_after_change_id as startsAfter",
] as const;

/** A change and the actors by which it is found: its own and those of its claims. */
export async function loadMatchable(
  db: Db,
  changeId: number,
): Promise<(Matchable & { planId: string }) | null> {
  const { rows } = await sql<Matchable & { planId: string }>`
    SELECT c.id, c.key, c.plan_id AS "planId", c.type, c.point,
      array(SELECT DISTINCT a FROM (
        SELECT unnest(c.actors) UNION SELECT unnest(claim.actors) FROM claim WHERE claim.id = ANY (c.claim_ids)
        UNION SELECT claim.attributed_to FROM claim WHERE claim.id = ANY (c.claim_ids)
      ) AS t (a) WHERE a IS NOT NULL) AS actors
    FROM change c WHERE c.id = ${changeId}`.execute(db);
  return rows[0] ?? null;
}

/**
 * Active subscriptions that may want a change: all of its plan, or for a correction those that
 * were told of a change resting on the claim that it takes back, which is its first one.
 */
export async function candidates(db: Db, change: Matchable & { planId: string }): Promise<Subscription[]> {
  let query = db
    .selectFrom("subscription")
    .select(SUBSCRIPTION)
    .where("state", "=", "active")
    .where("plan_id", "=", change.planId);
  if (isCorrection(change.type)) {
    query = query.where(sql<boolean>`EXISTS (
      SELECT 1 FROM delivery d JOIN change told ON told.id = d.change_id
      JOIN change taken_back ON taken_back.id = ${change.id}
      WHERE d.subscription_id = subscription.id AND d.state IN ('sent', 'waiting')
        AND told.id < taken_back.id AND told.claim_ids @> taken_back.claim_ids[1:1])`);
  }
  return (await query.orderBy("id").execute()) as Subscription[];
}

/** True while an earlier change that rests on a claim of this one waits to be matched with subscribers. */
export async function hasUnmatchedBasis(db: Db, changeId: number): Promise<boolean> {
  const { rows } = await sql<{ unmatched: boolean }>`
    SELECT EXISTS (
      SELECT 1 FROM work_item
      JOIN change told ON told.id = (work_item.payload ->> 'changeId')::bigint
      JOIN change taken_back ON taken_back.id = ${changeId}
      WHERE work_item.stage = 'notify' AND work_item.state = 'waiting' AND work_item.payload ->> 'kind' = 'match'
        AND told.id < taken_back.id AND told.claim_ids @> taken_back.claim_ids[1:1]) AS unmatched`.execute(
    db,
  );
  return rows[0]?.unmatched === true;
}

/** Write a delivery, once per subscriber and change; returns its id, or null if it was there. */
export async function insertDelivery(
  trx: Trx,
  subscriptionId: number,
  changeId: number,
  key: string,
  dueAt: Date,
): Promise<number | null> {
  const row = await trx
    .insertInto("delivery")
    .values({ subscription_id: subscriptionId, change_id: changeId, idempotency_key: key, due_at: dueAt })
    .onConflict((oc) => oc.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function loadDelivery(db: Db, id: number): Promise<Delivery | null> {
  const row = await db
    .selectFrom("delivery")
    .innerJoin("subscription", "subscription.id", "delivery.subscription_id")
    .select(SUBSCRIPTION)
    .select([
      "delivery.id as deliveryId",
      "idempotency_key",
      "delivery.state as deliveryState",
      "attempts",
      "change_id",
    ])
    .where("delivery.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { deliveryId, idempotency_key, deliveryState, attempts, change_id, ...subscription } = row;
  return {
    id: deliveryId,
    key: idempotency_key,
    state: deliveryState,
    attempts,
    changeId: change_id,
    subscription: subscription as Subscription,
  };
}

export async function loadSubscription(db: Db, id: number): Promise<Subscription | null> {
  const row = await db
    .selectFrom("subscription")
    .select(SUBSCRIPTION)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? (row as Subscription) : null;
}

/**
 * A subscription's deliveries for the digest that closes at `at`, oldest first: those that wait and
 * are due by then, and those that this digest has failed to bring before.
 */
export async function dueDeliveries(
  db: Db,
  subscriptionId: number,
  at: Date,
): Promise<{ id: number; changeId: number }[]> {
  return await db
    .selectFrom("delivery")
    .select(["id", "change_id as changeId"])
    .where("subscription_id", "=", subscriptionId)
    .where("due_at", "<=", at)
    .where((eb) =>
      eb.or([eb("state", "=", "waiting"), eb.and([eb("state", "=", "failed"), eb("due_at", "=", at)])]),
    )
    .orderBy("change_id")
    .execute();
}

/** A change with the sentences it rests on, at most three. */
export async function loadNoted(
  db: Db,
  changeId: number,
): Promise<{ change: NotedChange; evidence: NotedEvidence[] }> {
  const row = await db.selectFrom("change").selectAll().where("id", "=", changeId).executeTakeFirstOrThrow();
  const change: NotedChange = {
    id: row.id,
    type: row.type,
    point: row.point,
    before: row.before,
    after: row.after,
    claimIds: row.claim_ids,
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
  };
  if (row.claim_ids.length === 0) return { change, evidence: [] };
  const evidence = await db
    .selectFrom("claim")
    .innerJoin("source", "source.id", "claim.source_id")
    .innerJoin("article", "article.id", "claim.article_id")
    .select([
      "claim.id as claimId",
      "claim.exact",
      "claim.attributed_to as attributedTo",
      "source.name as source",
      "article.url as articleUrl",
    ])
    .where("claim.id", "in", row.claim_ids)
    .orderBy("claim.published_at", "desc")
    .orderBy("claim.id")
    .limit(EVIDENCE_SHOWN)
    .execute();
  return { change, evidence };
}

const EVIDENCE_SHOWN = 3;

/** Mark deliveries as handed over. */
export async function markSent(trx: Trx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("delivery")
    .set({ state: "sent", sent_at: sql`now()`, attempts: sql`attempts + 1`, last_error: null })
    .where("id", "in", [...ids])
    .execute();
}

/** Note a try that failed; after a `final` one they are not tried again. */
export async function markFailed(
  db: Db,
  ids: readonly number[],
  error: string,
  final: boolean,
): Promise<void> {
  await db
    .updateTable("delivery")
    .set({
      attempts: sql`attempts + 1`,
      last_error: error.slice(0, 500),
      ...(final ? { state: "failed" } : {}),
    })
    .where("id", "in", [...ids])
    .execute();
}

/** Drop deliveries to somebody who does not want them any more. */
export async function markDropped(trx: Trx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("delivery")
    .set({ state: "dropped" })
    .where("id", "in", [...ids])
    .execute();
}

/** A webhook has taken what it was sent, so somebody there wants it. */
export async function markTaken(trx: Trx, subscriptionId: number): Promise<void> {
  await trx
    .updateTable("subscription")
    .set({ confirmed_at: sql`now()` })
    .where("id", "=", subscriptionId)
    .where("channel", "=", "webhook")
    .where("confirmed_at", "is", null)
    .execute();
}

/** Notices, or days of a digest, that a webhook may refuse before it has taken one. */
const REFUSALS = 5;

/** End a webhook that has taken nothing yet and refused enough: anybody may have named its address. */
export async function endUnwanted(db: Db, id: number): Promise<void> {
  await sql`
    UPDATE subscription s SET state = 'ended', ended_reason = 'the webhook refused all that it was sent'
    WHERE s.id = ${id} AND s.channel = 'webhook' AND s.state = 'active' AND s.confirmed_at IS NULL AND ${REFUSALS} <= (
      SELECT CASE s.frequency WHEN 'daily' THEN count(DISTINCT d.due_at) ELSE count(*) END
      FROM delivery d WHERE d.subscription_id = s.id AND d.state = 'failed')`.execute(db);
}

/** End a subscription whose address says that it is gone. */
export async function endSubscription(db: Db, id: number, reason: string): Promise<void> {
  await db
    .updateTable("subscription")
    .set({ state: "ended", ended_reason: reason })
    .where("id", "=", id)
    .execute();
}
