import type { Db } from "#shared/db/index.ts";
import type { HttpClient, HttpResponse } from "#shared/http/client.ts";
import { HttpError } from "#shared/http/errors.ts";
import type { Engine, Handler } from "#shared/queue/index.ts";
import { newEntries } from "../core/entries.ts";
import { parseFeed } from "../core/feed/parse.ts";
import type { FeedItem, ParsedFeed } from "../core/feed/types.ts";
import { maxAgeSeconds, retryAfterSeconds } from "../core/headers.ts";
import { nextPoll, type PollHints, type PollResult } from "../core/schedule.ts";
import { type Feed, knownKeys, loadFeed, storeEntries, storeOutcome } from "./feeds.ts";

const LIMITS = { deadlineMs: 30_000, maxWireBytes: 10_000_000, maxBytes: 30_000_000, maxHops: 5 };

/** What came of asking for a feed. */
type Answer =
  | { kind: "feed"; feed: ParsedFeed; response: HttpResponse }
  | { kind: "unchanged"; response: HttpResponse }
  | { kind: "failed"; status: number | null; error: string; response: HttpResponse | null };

/** The poll stage's handler: one feed, one conditional GET, the entries that are new. */
export function pollHandler(db: Db, engine: Pick<Engine, "commit">, http: HttpClient): Handler<"poll"> {
  return async (item) => {
    const feed = await loadFeed(db, item.payload.feedId);
    if (!feed) return void (await engine.commit(item, async () => []));
    const answer = await ask(http, feed);
    const items = answer.kind === "feed" ? answer.feed.items : [];
    const entries = newEntries(items, await knownKeys(db, feed.id, possibleKeys(items)));
    const next = nextPoll(
      feed.state,
      resultOf(answer, feed, entries.length),
      Date.now(),
      Math.random(),
      feed.bounds,
    );
    await engine.commit(item, async (trx) => {
      const jobs = await storeEntries(trx, feed, entries);
      await storeOutcome(trx, feed, {
        next,
        etag: validator(answer, feed, "etag"),
        lastModified: validator(answer, feed, "last-modified"),
        error: answer.kind === "failed" ? answer.error : null,
        itemsSeen: entries.length,
        itemsSkipped: answer.kind === "feed" ? answer.feed.skipped.length : 0,
      });
      return jobs;
    });
  };
}

function possibleKeys(items: readonly FeedItem[]): string[] {
  return newEntries(items, new Set()).flatMap((entry) => entry.keys);
}

async function ask(http: HttpClient, feed: Feed): Promise<Answer> {
  try {
    const response = await http.get(feed.url, { ...LIMITS, headers: conditions(feed) });
    if (response.status === 304) return { kind: "unchanged", response };
    if (response.status !== 200) {
      const error = `the server answered ${response.status}`;
      return { kind: "failed", status: response.status, error, response };
    }
    const parsed = await parseFeed(response.body, response.headers["content-type"] ?? null, response.url);
    if (parsed.kind === "none")
      return { kind: "failed", status: null, error: "what came is no feed", response };
    return { kind: "feed", feed: parsed, response };
  } catch (error) {
    if (error instanceof HttpError)
      return { kind: "failed", status: null, error: error.message, response: null };
    throw error;
  }
}

/** Validators of the last answer, left out when a full reading is due: some servers answer 304 for ever. */
function conditions(feed: Feed): Record<string, string> {
  if (feed.full) return {};
  return {
    ...(feed.etag ? { "if-none-match": feed.etag } : {}),
    ...(feed.lastModified ? { "if-modified-since": feed.lastModified } : {}),
  };
}

function validator(answer: Answer, feed: Feed, name: "etag" | "last-modified"): string | null {
  if (answer.kind === "feed") return answer.response.headers[name] ?? null;
  return name === "etag" ? feed.etag : feed.lastModified;
}

function resultOf(answer: Answer, feed: Feed, newItems: number): PollResult {
  const hints = hintsOf(answer);
  if (answer.kind === "failed") return { kind: "failed", status: answer.status, hints };
  const movedTo = movedTarget(answer.response);
  if (answer.kind === "unchanged") return { kind: "unchanged", hints, movedTo };
  const published = answer.feed.items.map((item) => item.published ?? item.updated);
  return { kind: "read", newItems, published, full: feed.full, hints, movedTo };
}

function hintsOf(answer: Answer): PollHints {
  const headers = answer.response?.headers ?? {};
  return {
    ttlSeconds: answer.kind === "feed" ? answer.feed.ttlSeconds : null,
    maxAgeSeconds: maxAgeSeconds(headers["cache-control"]),
    retryAfterSeconds: retryAfterSeconds(headers["retry-after"], Date.now()),
  };
}

/** The new address, if every hop that led there was permanent. */
function movedTarget({ hops, url }: HttpResponse): string | null {
  const permanent = hops.length > 0 && hops.every(({ status }) => status === 301 || status === 308);
  return permanent ? url : null;
}
