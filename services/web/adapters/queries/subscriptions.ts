import { sql } from "kysely";
import { manageToken, tokenHash } from "#shared/config/tokens.ts";
import { type Db, insertWork, type Trx } from "#shared/db/index.ts";
import { type NewWork, work } from "#shared/stages/index.ts";
import type { NewSubscription } from "../../core/subscription.ts";

export interface SubscriptionRow {
  id: number;
  plan_id: string;
  channel: string;
  address: string;
  points: number[];
  types: string[];
  actors: string[];
  frequency: string;
  state: string;
  created_at: Date;
  confirmed_at: Date | null;
}

const COLUMNS = [
  "id",
  "plan_id",
  "channel",
  "address",
  "points",
  "types",
  "actors",
  "frequency",
  "state",
  "created_at",
  "confirmed_at",
] as const;

/** The job of the letter that asks to confirm. */
export function confirmJob(id: number): NewWork {
  return work("notify", { kind: "confirm", subscriptionId: id }, ["confirm", id]);
}

/** Letters a day to one address that has not confirmed: nobody can be flooded through this form. */
const LETTERS_PER_DAY = 3;

/**
 * Store a subscription that hears of changes from now on. A webhook is active at once and has a
 * secret; an e-mail address waits for its confirmation, and null is returned if it has been asked
 * often enough already.
 */
export async function insertSubscription(
  db: Db,
  input: NewSubscription & { plan: string },
  keys: { secret: string; webhookSecret: string; nonce: string },
): Promise<number | null> {
  return await db.transaction().execute(async (trx) => {
    const isMail = input.channel === "email";
    if (isMail && (await askedToday(trx, input.address)) >= LETTERS_PER_DAY) return null;
    const { id } = await trx
      .insertInto("subscription")
      .values({
        plan_id: input.plan,
        channel: input.channel,
        address: input.address,
        points: input.points,
        types: input.types,
        actors: input.actors,
        frequency: input.frequency,
        // The token is made of the id, so its hash can only follow the insert.
        token_hash: keys.nonce,
        secret: isMail ? null : keys.webhookSecret,
        state: isMail ? "pending" : "active",
        starts_after_change_id: sql<number>`(SELECT coalesce(max(id), 0) FROM change)`,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const token_hash = tokenHash(manageToken(keys.secret, id));
    await trx.updateTable("subscription").set({ token_hash }).where("id", "=", id).execute();
    if (isMail) await insertWork(trx, [confirmJob(id)]);
    return id;
  });
}

async function askedToday(trx: Trx, address: string): Promise<number> {
  const row = await trx
    .selectFrom("subscription")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where(sql`lower(address)`, "=", address.toLowerCase())
    .where("state", "=", "pending")
    .where("created_at", ">", sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** A subscription, or null. */
export async function findSubscription(db: Db, id: number): Promise<SubscriptionRow | null> {
  const row = await db.selectFrom("subscription").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

/**
 * What the holder of a subscription's token may see: everything of the same mailbox, since the
 * token came by mail; of a webhook only itself, for anybody may name its address.
 */
export async function subscriptionsOf(db: Db, holder: SubscriptionRow): Promise<SubscriptionRow[]> {
  if (holder.channel !== "email") return [holder];
  return await db
    .selectFrom("subscription")
    .select(COLUMNS)
    .where("channel", "=", "email")
    .where(sql`lower(address)`, "=", holder.address.toLowerCase())
    .where("state", "<>", "ended")
    .orderBy("id")
    .execute();
}

/** Make a pending subscription active; false if it was ended. Safe to repeat. */
export async function confirmSubscription(db: Db, id: number): Promise<boolean> {
  const result = await db
    .updateTable("subscription")
    .set({ state: "active", confirmed_at: sql<Date>`coalesce(confirmed_at, now())` })
    .where("id", "=", id)
    .where("state", "in", ["pending", "active"])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Pause, go on or end; only states that lead there change. */
export async function setState(
  db: Db,
  id: number,
  to: "paused" | "active" | "ended",
  reason?: string,
): Promise<void> {
  const from = { paused: ["active"], active: ["paused"], ended: ["pending", "active", "paused"] }[to];
  await db
    .updateTable("subscription")
    .set({ state: to, ended_reason: to === "ended" ? (reason ?? "unsubscribed") : null })
    .where("id", "=", id)
    .where("state", "in", from)
    .execute();
}

/** How often the holder of one of the subscriptions is told. */
export async function setFrequency(db: Db, id: number, frequency: "now" | "daily"): Promise<void> {
  await db.updateTable("subscription").set({ frequency }).where("id", "=", id).execute();
}

/** Forget everything of a mailbox, ended subscriptions and deliveries too; of a webhook only itself. */
export async function forget(db: Db, holder: SubscriptionRow): Promise<void> {
  const query = db.deleteFrom("subscription").where("channel", "=", holder.channel);
  await (
    holder.channel === "email"
      ? query.where(sql`lower(address)`, "=", holder.address.toLowerCase())
      : query.where("id", "=", holder.id)
  ).execute();
}

/**
 * The subscription of a mailbox to which a link can be sent again: one that is confirmed before one
 * that is not. Asking for a confirmation again gives it its full time.
 */
export async function linkable(db: Db, address: string): Promise<{ id: number; state: string } | null> {
  const { rows } = await sql<{ id: number; state: string }>`
    SELECT id, state FROM subscription
    WHERE channel = 'email' AND lower(address) = ${address.toLowerCase()} AND state <> 'ended'
    ORDER BY state = 'pending', id DESC LIMIT 1`.execute(db);
  const found = rows[0] ?? null;
  if (found?.state === "pending") {
    await db
      .updateTable("subscription")
      .set({ created_at: sql`now()` })
      .where("id", "=", found.id)
      .execute();
  }
  return found;
}

export interface DeliveryRow {
  id: number;
  subscription_id: number;
  state: string;
  attempts: number;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
  type: string;
  point: number | null;
  before: unknown;
  after: unknown;
}

/** The newest deliveries of subscriptions, with the change that each carried. */
export async function deliveriesOf(db: Db, ids: readonly number[], limit: number): Promise<DeliveryRow[]> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom("delivery as d")
    .innerJoin("change as c", "c.id", "d.change_id")
    .select(["d.id", "d.subscription_id", "d.state", "d.attempts", "d.last_error"])
    .select(["d.created_at", "d.sent_at"])
    .select(["c.type", "c.point", "c.before", "c.after"])
    .where("d.subscription_id", "in", ids)
    .orderBy("d.id", "desc")
    .limit(limit)
    .execute();
}
