import type { WorkItem } from "#shared/db/index.ts";
import { parseRetryAfter } from "#shared/politeness/retry-after.ts";
import { isInfrastructure, type NewWork, NotNow } from "#shared/stages/index.ts";
import type { HttpResponse } from "#shared/http/client.ts";
import type { SkippedItem } from "../core/feed/types.ts";
import { maxAgeSeconds } from "../core/headers.ts";
import { nextPoll, type PollHints, type PollResult } from "../core/schedule.ts";
import { hubOffer } from "../core/websub.ts";
import { type Answer, ask } from "./ask.ts";
import type { PollDeps } from "./deps.ts";
import { type Feed, freshEntries, holdFeed, loadFeed, storeEntries, storeOutcome } from "./feeds.ts";
import { inTurn, waitingTurns } from "./polite.ts";
import { storeOffer } from "./websub.ts";

/**
 * One feed, one conditional GET, the entries that are new. Where jobs have piled up, because the
 * queue was away, the first one polls and the others find that the feed has been polled since.
 */
export async function pollFeed(
  deps: PollDeps,
  item: WorkItem<"poll">,
  { feedId, due = Infinity }: { feedId: number; due?: number | undefined },
): Promise<void> {
  const feed = await loadFeed(deps.db, feedId, deps.bounds);
  if (!feed || (feed.lastPolledAt ?? -Infinity) > due)
    return void (await deps.engine.commit(item, async () => []));
  const question = feed.full ? { url: feed.url, kind: feed.kind } : feed;
  const answer = await putOff(
    deps,
    feed,
    ask(inTurn(deps, item.id), question, deps.clock.now(), waitingTurns(deps, item.id)),
  );
  await holdBusy(deps, answer);
  try {
    await settle(deps, item, feed, answer);
    if (answer.kind === "feed") sayWhatWasSkipped(deps, feed, answer.feed.skipped);
  } catch (error) {
    if (isInfrastructure(error)) throw error;
    // A feed that we cannot digest is our fault, but it must not be asked for at full pace for ever.
    deps.log.error({ err: error, feed: feed.url }, "feed not stored");
    const words = `what came could not be stored: ${error instanceof Error ? error.message : String(error)}`;
    const failed = { kind: "failed", status: null, error: words.slice(0, 500), response: null } as const;
    await settle(deps, item, feed, failed);
  }
}

const SKIPPED_SAID = 10;

/** An item that cannot be read costs itself and not its feed, but somebody should hear of it. */
function sayWhatWasSkipped({ log }: PollDeps, feed: Feed, skipped: readonly SkippedItem[]): void {
  if (skipped.length === 0) return;
  const said = { feed: feed.url, count: skipped.length, items: skipped.slice(0, SKIPPED_SAID) };
  log.warn(said, "items that cannot be read are skipped");
}

/** While a job waits for its turn its feed must not become due again. */
async function putOff<T>({ db, clock }: PollDeps, feed: Feed, asking: Promise<T>): Promise<T> {
  return await asking.catch(async (error: unknown) => {
    if (error instanceof NotNow) await holdFeed(db, feed.id, clock.now() + error.ms);
    throw error;
  });
}

/** Retry-After speaks for the whole host. */
async function holdBusy({ turns, clock }: PollDeps, { response }: Answer): Promise<void> {
  if (response?.status !== 429 && response?.status !== 503) return;
  const until = parseRetryAfter(response.headers["retry-after"], clock.now());
  if (until !== null) await turns.hold(new URL(response.url).host, until);
}

async function settle(deps: PollDeps, item: WorkItem<"poll">, feed: Feed, answer: Answer): Promise<void> {
  const entries = answer.kind === "feed" ? await freshEntries(deps.db, feed, answer.feed.items) : [];
  const now = deps.clock.now();
  const result = resultOf(answer, feed, entries.length, now);
  const next = nextPoll(feed.state, result, now, Math.random(), feed.bounds);
  await deps.engine.commit(item, async (trx): Promise<NewWork[]> => {
    const jobs = await storeEntries(trx, feed, entries, deps);
    const read = answer.kind === "feed" ? answer : null;
    await storeOutcome(trx, feed, {
      now,
      next,
      etag: read ? read.etag : feed.etag,
      lastModified: read ? read.lastModified : feed.lastModified,
      error: answer.kind === "failed" ? answer.error : null,
      itemsSeen: entries.length,
      itemsSkipped: read ? read.feed.skipped.length : 0,
    });
    if (read && deps.hubs)
      await storeOffer(trx, feed, hubOffer(read.feed, read.response.headers, read.response.url));
    return jobs;
  });
}

function resultOf(answer: Answer, feed: Feed, newItems: number, now: number): PollResult {
  const hints = hintsOf(answer, now);
  if (answer.kind === "failed") return { kind: "failed", status: answer.status, hints };
  const movedTo = movedTarget(answer.response);
  if (answer.kind === "unchanged") return { kind: "unchanged", hints, movedTo };
  const published = answer.feed.items.map((item) => item.published ?? item.updated);
  return { kind: "read", newItems, published, full: feed.full, hints, movedTo };
}

function hintsOf(answer: Answer, now: number): PollHints {
  const headers = answer.response?.headers ?? {};
  const retryAfter = parseRetryAfter(headers["retry-after"], now);
  return {
    ttlSeconds: answer.kind === "feed" ? answer.feed.ttlSeconds : null,
    maxAgeSeconds: maxAgeSeconds(headers["cache-control"]),
    retryAfterSeconds: retryAfter === null ? null : (retryAfter - now) / 1000,
  };
}

/** The new address, if every hop that led there was permanent. */
function movedTarget({ hops, url }: HttpResponse): string | null {
  const permanent = hops.length > 0 && hops.every(({ status }) => status === 301 || status === 308);
  return permanent ? url : null;
}
