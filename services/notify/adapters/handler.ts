import { createHash } from "node:crypto";
import type { Config } from "#shared/config/config.ts";
import { confirmToken, manageToken } from "#shared/config/tokens.ts";
import type { Db, WorkItem } from "#shared/db/index.ts";
import { digest, type Notice, notice, type Plan } from "#shared/domain/index.ts";
import type { HttpClient } from "#shared/http/client.ts";
import type { Engine, Handler } from "#shared/queue/index.ts";
import { GiveUp, isInfrastructure, type NewWork, NotNow, STAGES, work } from "#shared/stages/index.ts";
import { digestTime, isCorrection, nextDigest, onePerMailbox, wants } from "../core/match.ts";
import type { Mailer } from "./mail.ts";
import * as store from "./store.ts";
import { Gone, postWebhook } from "./webhook.ts";

export interface NotifyDeps {
  db: Db;
  engine: Pick<Engine, "commit">;
  config: Config;
  plans: readonly Plan[];
  http: HttpClient;
  mailer: Mailer;
  secret: string;
  now: () => Date;
}

/** The notify stage's handler: matching, delivering, digests, confirmation letters. */
export function notifyHandler(deps: NotifyDeps): Handler<"notify"> {
  return async (item) => {
    const { payload } = item;
    switch (payload.kind) {
      case "match":
        return await match(deps, item, payload.changeId);
      case "deliver":
        return await deliver(deps, item, payload.deliveryId);
      case "digest":
        return await sendDigest(deps, item, payload.subscriptionId, payload.day);
      case "confirm":
        return await askToConfirm(deps, item, payload.subscriptionId);
      case "link":
        return await sendLink(deps, item, payload.subscriptionId);
    }
  };
}

async function match({ db, engine, now }: NotifyDeps, item: WorkItem, changeId: number): Promise<void> {
  const change = await store.loadMatchable(db, changeId);
  if (!change) return void (await engine.commit(item, async () => []));
  // Who is told of a correction depends on who was told of what it takes back.
  if (isCorrection(change.type) && (await store.hasUnmatchedBasis(db, changeId)))
    throw new NotNow(UNMATCHED_PAUSE_MS, "a change that this one takes back has not been matched yet");
  const told = onePerMailbox((await store.candidates(db, change)).filter((s) => wants(s, change)));
  await engine.commit(item, async (trx) => {
    const jobs: NewWork[] = [];
    for (const subscription of told) {
      const daily = subscription.frequency === "daily" ? nextDigest(now()) : null;
      const key = idempotencyKey(subscription.id, change.key);
      const id = await store.insertDelivery(trx, subscription.id, changeId, key, daily?.at ?? now());
      if (id === null) continue;
      jobs.push(
        daily
          ? digestJob(subscription.id, daily)
          : work("notify", { kind: "deliver", deliveryId: id }, ["deliver", id]),
      );
    }
    return jobs;
  });
}

const UNMATCHED_PAUSE_MS = 500;

/**
 * What a receiver knows a notice by. Made of what changed and not of row numbers, so that a store
 * that was built up again gives the same notices the same keys, and no other one.
 */
function idempotencyKey(subscriptionId: number, changeKey: string): string {
  return `n-${subscriptionId}-${createHash("sha256").update(changeKey).digest("hex").slice(0, 20)}`;
}

/** A digest leaves a little after it closes, when what was matched before that is committed. */
const DIGEST_PAUSE_MS = 60_000;

function digestJob(subscriptionId: number, { day, at }: { day: string; at: Date }): NewWork {
  const leaves = new Date(at.getTime() + DIGEST_PAUSE_MS);
  return work("notify", { kind: "digest", subscriptionId, day }, ["digest", subscriptionId, day], leaves);
}

async function deliver(deps: NotifyDeps, item: WorkItem, deliveryId: number): Promise<void> {
  const delivery = await store.loadDelivery(deps.db, deliveryId);
  // A failed delivery whose job waits again was replayed by somebody: it is tried like a new one.
  const isOpen = delivery?.state === "waiting" || delivery?.state === "failed";
  if (!delivery || !isOpen) return void (await deps.engine.commit(item, async () => []));
  await handOver(deps, item, delivery.subscription, [delivery.id], () => sendNotice(deps, delivery));
}

/** The deliveries due by the digest's own time, so that a retry sends the same under the same id. */
async function sendDigest(
  deps: NotifyDeps,
  item: WorkItem,
  subscriptionId: number,
  day: string,
): Promise<void> {
  const subscription = await store.loadSubscription(deps.db, subscriptionId);
  if (!subscription) return void (await deps.engine.commit(item, async () => []));
  const at = digestTime(day);
  const due = await store.dueDeliveries(deps.db, subscriptionId, at);
  const ids = due.map(({ id }) => id);
  const sendAll = async () => {
    const changes = await Promise.all(due.map(({ changeId }) => store.loadNoted(deps.db, changeId)));
    const message = digest(day, changes, planOf(deps, subscription.planId), linksFor(deps, subscriptionId));
    const data = { day, plan: subscription.planId, changes };
    const body = { type: "digest", timestamp: at.toISOString(), data };
    await post(deps, subscription, `digest-${subscriptionId}-${day}`, body, message);
  };
  // The next one follows whether or not anything waits for it: what was matched too late for this one goes there.
  const next = subscription.frequency === "daily" ? [digestJob(subscriptionId, nextDigest(deps.now()))] : [];
  await handOver(deps, item, subscription, ids, sendAll, next);
}

/**
 * Hand deliveries over to their subscriber by `send`, or drop them if nothing is wanted any more.
 * When it fails the deliveries say why, and an address that is gone, or never wanted them, ends its
 * subscription.
 */
async function handOver(
  { db, engine }: NotifyDeps,
  item: WorkItem,
  subscription: store.Subscription,
  ids: readonly number[],
  send: () => Promise<void>,
  next: readonly NewWork[] = [],
): Promise<void> {
  if (subscription.state !== "active") {
    await engine.commit(item, async (trx) => {
      await store.markDropped(trx, ids);
      return [];
    });
    return;
  }
  if (ids.length > 0) {
    await send().catch(async (error: unknown) => {
      if (isInfrastructure(error)) throw error;
      const isGone = error instanceof Gone;
      const final = error instanceof GiveUp || isGone || item.attempts + 1 >= STAGES.notify.attempts;
      await store.markFailed(db, ids, error instanceof Error ? error.message : String(error), final);
      if (final && !isGone) await store.endUnwanted(db, subscription.id);
      if (!isGone) throw error;
      await store.endSubscription(db, subscription.id, "the webhook answered 410");
      throw new GiveUp(error.message);
    });
  }
  await engine.commit(item, async (trx) => {
    await store.markSent(trx, ids);
    if (ids.length > 0) await store.markTaken(trx, subscription.id);
    return next;
  });
}

async function sendNotice(deps: NotifyDeps, { subscription, changeId, key }: store.Delivery): Promise<void> {
  const { change, evidence } = await store.loadNoted(deps.db, changeId);
  const plan = planOf(deps, subscription.planId);
  const message = notice(change, evidence, plan, linksFor(deps, subscription.id));
  const data = { ...change, plan: plan.id, evidence, text: message.subject };
  await post(deps, subscription, key, { type: change.type, timestamp: change.recordedAt, data }, message);
}

/** Send a message by the subscriber's channel: `body` to a webhook, `letter` to a mailbox. */
async function post(
  deps: NotifyDeps,
  { id: subscriptionId, channel, address, secret }: store.Subscription,
  id: string,
  body: { type: string; timestamp: string; data: object },
  letter: Notice,
): Promise<void> {
  if (channel === "webhook") {
    await postWebhook(deps.http, address, secret ?? "", id, body, deps.now());
    return;
  }
  const { unsubscribeUrl } = linksFor(deps, subscriptionId);
  await deps.mailer.send({ to: address, ...letter, id, unsubscribeUrl });
}

async function askToConfirm(deps: NotifyDeps, item: WorkItem, subscriptionId: number): Promise<void> {
  const subscription = await store.loadSubscription(deps.db, subscriptionId);
  if (subscription?.state === "pending") {
    const url = `${deps.config.baseUrl}/alerts/confirm/${confirmToken(deps.secret, subscriptionId)}`;
    const text = [
      "Somebody, we hope you, asked for notices from Peace Tracker at this address.",
      "",
      `To get them, open this page and confirm: ${url}`,
      "",
      "If it was not you, do nothing: without confirmation nothing is ever sent.",
    ].join("\n");
    await deps.mailer.send({
      to: subscription.address,
      subject: "Confirm your subscription",
      text,
      id: item.id,
    });
  }
  await deps.engine.commit(item, async () => []);
}

async function sendLink(deps: NotifyDeps, item: WorkItem, subscriptionId: number): Promise<void> {
  const subscription = await store.loadSubscription(deps.db, subscriptionId);
  if (subscription?.channel === "email") {
    const text = [
      "Somebody, we hope you, asked for the link to your alerts from Peace Tracker.",
      "",
      `See, change or end them here: ${linksFor(deps, subscriptionId).manageUrl}`,
      "",
      "If it was not you, do nothing; keep the link to yourself.",
    ].join("\n");
    await deps.mailer.send({ to: subscription.address, subject: "Your alerts", text, id: item.id });
  }
  await deps.engine.commit(item, async () => []);
}

function planOf({ plans }: NotifyDeps, id: string): Plan {
  const plan = plans.find((p) => p.id === id);
  if (!plan) throw new GiveUp(`plan ${id} is not loaded: name it in PLAN, then replay this job`);
  return plan;
}

function linksFor({ config, secret }: NotifyDeps, subscriptionId: number) {
  const token = manageToken(secret, subscriptionId);
  return {
    baseUrl: config.baseUrl,
    manageUrl: `${config.baseUrl}/alerts/manage/${token}`,
    unsubscribeUrl: `${config.baseUrl}/alerts/unsubscribe/${token}`,
  };
}
