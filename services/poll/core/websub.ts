import { linkHeader } from "./link-header.ts";

/** A hub that pushes what is new under a topic, which is the feed's address as the hub knows it. */
export interface HubOffer {
  hub: string;
  topic: string;
}

/** How long we ask a hub to push before it must be asked again; it may grant less. */
const LEASE_SECONDS = 10 * 86_400;
const RETRY_SECONDS = 3600;
const DAY_SECONDS = 86_400;

function isWeb(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? "");
}

/**
 * The hub that a feed offers in its HTTP headers or its own links; null where it offers none. A
 * topic on another host is not believed: it would bring other people's entries under this feed.
 */
export function hubOffer(
  feed: { hub: string | null; self: string | null },
  headers: Record<string, string>,
  url: string,
): HubOffer | null {
  const hub = linkHeader(headers["link"], "hub", url) ?? feed.hub;
  if (hub === null || !isWeb(hub)) return null;
  const self = linkHeader(headers["link"], "self", url) ?? feed.self;
  const own = self !== null && isWeb(self) && new URL(self).host === new URL(url).host;
  return { hub, topic: own ? self : url };
}

/** The form that asks a hub for pushes (WebSub, 5.1). */
export function subscribeForm(
  { topic }: HubOffer,
  { callback, secret }: { callback: string; secret: string },
): string {
  return new URLSearchParams({
    "hub.mode": "subscribe",
    "hub.topic": topic,
    "hub.callback": callback,
    "hub.secret": secret,
    "hub.lease_seconds": String(LEASE_SECONDS),
  }).toString();
}

/** Seconds until a hub is asked again after `failures` refusals in a row: hours at first, then a day. */
export function askAgainSeconds(failures: number): number {
  return Math.min(DAY_SECONDS, RETRY_SECONDS * 2 ** Math.min(failures, 5));
}
