import { Webhook } from "standardwebhooks";
import type { HttpClient } from "#shared/http/client.ts";
import { HttpError } from "#shared/http/errors.ts";
import { GiveUp } from "#shared/stages/index.ts";

const LIMITS = { deadlineMs: 15_000, maxWireBytes: 100_000, maxBytes: 100_000 };

/** The address said that nobody listens there any more (410): the subscription ends. */
export class Gone extends Error {
  override name = "Gone";
}

/**
 * Hand a message to a webhook, signed after the Standard Webhooks specification
 * (https://www.standardwebhooks.com). `id` is the idempotency key, the same for every try.
 * Throws Gone on 410, GiveUp on other refusals that no try will change, else an error.
 */
export async function postWebhook(
  http: HttpClient,
  url: string,
  secret: string,
  id: string,
  message: object,
  now: Date,
): Promise<void> {
  const body = JSON.stringify(message);
  const signature = new Webhook(secret).sign(id, now, body);
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": signature,
  };
  const { status } = await http.post(url, body, { ...LIMITS, headers }).catch(giveUpOnAddress);
  if (status >= 200 && status < 300) return;
  if (status === 410) throw new Gone(`the webhook answered 410: gone`);
  const final = status >= 400 && status < 500 && status !== 408 && status !== 429;
  if (final) throw new GiveUp(`the webhook answered ${status}`);
  throw new Error(`the webhook answered ${status}`);
}

/** An address that may not be called now may not be called later. */
function giveUpOnAddress(error: unknown): never {
  const final =
    error instanceof HttpError && (error.reason === "blocked_address" || error.reason === "bad_url");
  throw final ? new GiveUp(error.message, { cause: error }) : error;
}
