import { createHash } from "node:crypto";
import type { Config } from "#shared/config/config.ts";
import { confirmToken, manageToken } from "#shared/config/tokens.ts";
import type { Db, WorkItem } from "#shared/db/index.ts";
import { digest, notice, type Plan } from "#shared/domain/index.ts";
import type { HttpClient } from "#shared/http/client.ts";
import type { Engine, Handler } from "#shared/queue/index.ts";
import { GiveUp, isInfrastructure, type NewWork, NotNow, STAGES, work } from "#shared/stages/index.ts";
import { isCorrection, nextDigest, onePerMailbox, wants } from "../core/match.ts";
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

function digestJob(subscriptionId: number, { day, at }: { day: string; at: Date }): NewWork {
  return work("notify", { kind: "digest", subscriptionId, day }, ["digest", subscriptionId, day], at);
}

async function deliver(deps: NotifyDeps, item: WorkItem, deliveryId: number): Promise<void> {
  const { db, engine } = deps;
  const delivery = await store.loadDelivery(db, deliveryId);
  // A failed delivery whose job waits again was replayed by somebody: it is tried like a new one.
  const isOpen = delivery?.state === "waiting" || delivery?.state === "failed";
  if (!delivery || !isOpen || delivery.subscription.state !== "active") {
    await engine.commit(item, async (trx) => {
      if (isOpen) await store.markDropped(trx, deliveryId);
      return [];
    });
    return;
  }
  await send(deps, delivery).catch(async (error: unknown) => {
    if (isInfrastructure(error)) throw error;
    const final =
      error instanceof GiveUp || error instanceof Gone || item.attempts + 1 >= STAGES.notify.attempts;
    await store.markFailed(db, deliveryId, error instanceof Error ? error.message : String(error), final);
    if (error instanceof Gone) {
      await store.endSubscription(db, delivery.subscription.id, "the webhook answered 410");
      throw new GiveUp(error.message);
    }
    throw error;
  });
  await engine.commit(item, async (trx) => {
    await store.markSent(trx, [deliveryId]);
    return [];
  });
}

async function send(deps: NotifyDeps, delivery: store.Delivery): Promise<void> {
  const { subscription, key } = delivery;
  const { change, evidence } = await store.loadNoted(deps.db, delivery.changeId);
  const plan = planOf(deps, subscription.planId);
  const links = linksFor(deps, subscription.id);
  const message = notice(change, evidence, plan, links);
  if (subscription.channel === "webhook") {
    const body = {
      type: change.type,
      timestamp: change.recordedAt,
      data: { ...change, plan: plan.id, evidence, text: message.subject },
    };
    await postWebhook(deps.http, subscription.address, subscription.secret ?? "", key, body, deps.now());
    return;
  }
  await deps.mailer.send({
    to: subscription.address,
    ...message,
    id: key,
    unsubscribeUrl: links.unsubscribeUrl,
  });
}

async function sendDigest(
  deps: NotifyDeps,
  item: WorkItem,
  subscriptionId: number,
  day: string,
): Promise<void> {
  const subscription = await store.loadSubscription(deps.db, subscriptionId);
  const waiting =
    subscription?.state === "active" ? await store.waitingDeliveries(deps.db, subscriptionId) : [];
  if (subscription && waiting.length > 0) {
    const noted = await Promise.all(waiting.map(({ changeId }) => store.loadNoted(deps.db, changeId)));
    const links = linksFor(deps, subscriptionId);
    const message = digest(day, noted, planOf(deps, subscription.planId), links);
    const id = `digest-${subscriptionId}-${day}`;
    if (subscription.channel === "webhook") {
      const data = { day, plan: subscription.planId, changes: noted };
      const body = { type: "digest", timestamp: deps.now().toISOString(), data };
      await postWebhook(deps.http, subscription.address, subscription.secret ?? "", id, body, deps.now());
    } else {
      await deps.mailer.send({
        to: subscription.address,
        ...message,
        id,
        unsubscribeUrl: links.unsubscribeUrl,
      });
    }
  }
  await deps.engine.commit(item, async (trx) => {
    await store.markSent(
      trx,
      waiting.map((d) => d.id),
    );
    return [];
  });
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
