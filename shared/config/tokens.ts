import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** What a token lets its holder do: confirm a new subscription, or manage an existing one. */
export type TokenUse = "confirm" | "manage";

function sign(secret: string, use: TokenUse, subscriptionId: number): string {
  const mac = createHmac("sha256", secret).update(`${use}:${subscriptionId}`).digest("base64url");
  return `${subscriptionId}.${mac}`;
}

/**
 * Token for the pages under `/alerts/manage/` and `/alerts/unsubscribe/`: the subscription's id, a
 * dot, and HMAC-SHA-256 in base64url. Derived, so that no clear token is ever stored.
 */
export function manageToken(secret: string, subscriptionId: number): string {
  return sign(secret, "manage", subscriptionId);
}

/** Token for `/alerts/confirm/`; of the same shape as a manage token and of no use in its place. */
export function confirmToken(secret: string, subscriptionId: number): string {
  return sign(secret, "confirm", subscriptionId);
}

/** The subscription's id that a token was made for, or null if it is not one of ours for this use. */
export function readToken(secret: string, use: TokenUse, token: string): number | null {
  const id = /^([1-9]\d{0,14})\./.exec(token)?.[1];
  if (id === undefined) return null;
  const given = Buffer.from(token);
  const right = Buffer.from(sign(secret, use, Number(id)));
  return given.length === right.length && timingSafeEqual(given, right) ? Number(id) : null;
}

/** SHA-256 of a token in hex, as kept in `subscription.token_hash`. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
