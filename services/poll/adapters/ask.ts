import type { HttpResponse } from "#shared/http/client.ts";
import { HttpError } from "#shared/http/errors.ts";
import { isInfrastructure, NotNow } from "#shared/stages/index.ts";
import { noFeedWords, statusWords } from "../core/failure.ts";
import { parseFeed } from "../core/feed/parse.ts";
import type { ParsedFeed } from "../core/feed/types.ts";
import type { Get } from "./polite.ts";
import { readSitemap } from "./sitemaps.ts";

/** What is spent on one feed at most. */
const LIMITS = { deadlineMs: 30_000, maxWireBytes: 10_000_000, maxBytes: 30_000_000, maxHops: 5 };

const MAX_WORDS = 500;

/** What came of asking for a feed. */
export type Answer =
  | {
      kind: "feed";
      feed: ParsedFeed;
      response: HttpResponse;
      etag: string | null;
      lastModified: string | null;
    }
  | { kind: "unchanged"; response: HttpResponse }
  | { kind: "failed"; status: number | null; error: string; response: HttpResponse | null };

/** What there is to ask for: an address, what kind of list stands there, and the validators to send. */
export interface Question {
  url: string;
  kind: string;
  etag?: string | null;
  lastModified?: string | null;
}

/**
 * Ask for a feed or sitemap once and read it; `more` gets the maps that an index leads to. `now` in
 * ms. Never rejects for what the other side does.
 */
export async function ask(get: Get, question: Question, now: number, more: Get = get): Promise<Answer> {
  try {
    const response = await get(question.url, { ...LIMITS, headers: conditions(question) });
    if (response.status === 304) return { kind: "unchanged", response };
    if (response.status !== 200)
      return { kind: "failed", status: response.status, error: statusWords(response.status), response };
    return question.kind === "sitemap" ? await asSitemap(more, response, now) : await asFeed(response);
  } catch (error) {
    if (error instanceof NotNow || isInfrastructure(error)) throw error;
    const words =
      error instanceof HttpError ? error.message : `what came could not be read: ${String(error)}`;
    return { kind: "failed", status: null, error: words.slice(0, MAX_WORDS), response: null };
  }
}

function conditions({ etag, lastModified }: Question): Record<string, string> {
  return {
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

async function asFeed(response: HttpResponse): Promise<Answer> {
  const contentType = response.headers["content-type"] ?? null;
  const feed = await parseFeed(response.body, contentType, response.url);
  if (feed.kind === "none") return noFeed(response);
  const { etag = null, "last-modified": lastModified = null } = response.headers;
  return { kind: "feed", feed, response, etag, lastModified };
}

async function asSitemap(get: Get, response: HttpResponse, now: number): Promise<Answer> {
  const read = await readSitemap(get, response, LIMITS, now);
  if (read === null) return noFeed(response);
  // An index may stand still while the maps below it change, so it is never asked for conditionally.
  const { etag = null, "last-modified": lastModified = null } = read.isIndex ? {} : response.headers;
  return { kind: "feed", feed: read.feed, response, etag, lastModified };
}

function noFeed(response: HttpResponse): Answer {
  const error = noFeedWords(response.headers["content-type"] ?? null, response.body);
  return { kind: "failed", status: null, error, response };
}
