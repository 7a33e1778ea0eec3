import { randomBytes } from "node:crypto";
import { manageToken } from "#shared/config/tokens.ts";
import type { NewSubscription } from "../core/subscription.ts";
import { BadQuery, TooMany } from "../core/query.ts";
import { actorNames, planOf } from "../core/plan.ts";
import type { Deps } from "../deps.ts";
import { confirmJob, insertSubscription } from "./queries/subscriptions.ts";
import { targetProblem } from "#shared/http/target.ts";
import { loadSecret } from "#shared/db/secret.ts";

/** What a new subscriber is told; the webhook's secret and token are shown this once. */
export type Subscribed =
  | { channel: "email" }
  | { channel: "webhook"; id: number; secret: string; manageUrl: string };

/** Key of a Standard Webhooks signature: 32 random bytes with the prefix its libraries expect. */
function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** Anybody may name any address, so neither one caller nor one target gets many. Throws TooMany. */
function countAsked({ asked }: Deps, input: NewSubscription, caller: string): void {
  const host = input.channel === "webhook" ? URL.parse(input.address)?.host : undefined;
  const keys = [`from ${caller}`, ...(host === undefined ? [] : [`to ${host}`])];
  if (keys.some((key) => asked.blocked(key)))
    throw new TooMany("too many alerts were asked for; try again in a quarter of an hour");
  for (const key of keys) asked.count(key);
}

/** Check that the plan has what is asked for, and store it. Throws BadQuery, or TooMany for a caller who asks too often. */
export async function subscribe(deps: Deps, input: NewSubscription, caller: string): Promise<Subscribed> {
  countAsked(deps, input, caller);
  const plan = planOf(deps.plans, input.plan);
  const unknown = input.points.filter((n) => !plan.points.some((p) => p.number === n));
  if (unknown.length > 0) throw new BadQuery(`points: ${plan.shortTitle} has no point ${unknown.join(", ")}`);
  const problem =
    input.channel === "webhook"
      ? await targetProblem(input.address, deps.config.fetchAllow, deps.lookup)
      : null;
  if (problem) throw new BadQuery(`address: ${problem}`);
  const secret = await loadSecret(deps.db, deps.config);
  const webhookSecret = newWebhookSecret();
  const nonce = randomBytes(32).toString("hex");
  const actors = input.actors.flatMap((given) => actorNames(plan, given));
  const keys = { secret, webhookSecret, nonce };
  const id = await insertSubscription(deps.db, { ...input, actors, plan: plan.id }, keys);
  if (input.channel === "email" || id === null) {
    // The job is there already; this wakes its stage, so that the letter goes out at once.
    if (id !== null) await deps.submit([confirmJob(id)]);
    return { channel: "email" };
  }
  const manageUrl = `${deps.config.baseUrl}/alerts/manage/${manageToken(secret, id)}`;
  return { channel: "webhook", id, secret: webhookSecret, manageUrl };
}
