import { Agent } from "undici";
import type { Caps } from "./body.ts";
import { guardedConnector, resolveAll } from "./connect.ts";
import type { Lookup } from "./connect.ts";
import { withDeadline } from "./deadline.ts";
import { HttpError, toHttpError } from "./errors.ts";
import { open, requestHeaders } from "./exchange.ts";
import type { Exchange, Opened } from "./exchange.ts";
import { fetchableUrl, headersForHop, redirectTarget } from "./redirect.ts";

export interface HttpClientOptions {
  /** `host:port` pairs that may be contacted though they are private. */
  allow: string[];
  userAgent: string;
  /** Name resolution, all addresses of a name; the system's where absent. */
  lookup?: Lookup;
}

export interface PostOptions extends Caps {
  headers?: Record<string, string>;
  /** Milliseconds for the whole exchange: lookups, every hop, the body. */
  deadlineMs: number;
}

export interface GetOptions extends PostOptions {
  /** Redirects to follow. */
  maxHops: number;
  /** Hand a redirect back, checked, instead of following it. */
  stopAtHop?: boolean;
  /** Send again at once where a kept connection turns out stale; true where absent. */
  resend?: boolean;
}

export interface HttpResponse {
  status: number;
  /** Where the body came from, after redirects. */
  url: string;
  /** The redirects that led there, in order. */
  hops: { status: number; url: string }[];
  /** Where a redirect leads that was not followed; null for an end. */
  next: string | null;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface HttpClient {
  /** GET with redirects followed. Rejects with `HttpError`; any status is a response. */
  get(url: string, options: GetOptions): Promise<HttpResponse>;
  /** POST; redirects are handed back, not followed. Rejects with `HttpError`; any status is a response. */
  post(url: string, body: string | Uint8Array, options: PostOptions): Promise<HttpResponse>;
  /** Breaks off what is under way and lets go of all connections. */
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 10_000;
const MAX_HEADER_BYTES = 64 * 1024;
const CONNECTIONS_PER_ORIGIN = 6;

type Step = { done: HttpResponse } | { opened: Opened; next: URL };

function hopAfter(url: URL, opened: Opened, hopsLeft: number): URL | null {
  const next = redirectTarget(url, opened.status, opened.headers["location"]);
  if (next !== null && hopsLeft <= 0) {
    throw new HttpError("too_many_redirects", "redirected more often than is followed");
  }
  return next;
}

async function step(exchange: Exchange, options: GetOptions, hops: HttpResponse["hops"]): Promise<Step> {
  const opened = await open(exchange);
  try {
    const next = hopAfter(exchange.url, opened, options.maxHops - hops.length);
    if (next !== null && options.stopAtHop !== true) return { opened, next };
    const body = next === null ? await opened.read(options) : new Uint8Array();
    const { status, headers } = opened;
    return { done: { status, url: exchange.url.href, hops, next: next?.href ?? null, headers, body } };
  } finally {
    opened.discard();
  }
}

async function follow(first: Exchange, options: GetOptions): Promise<HttpResponse> {
  const hops: HttpResponse["hops"] = [];
  let exchange = first;
  for (;;) {
    const { url } = exchange;
    const result = await step(exchange, options, hops).catch((error: unknown) => {
      throw toHttpError(error, url.href);
    });
    if ("done" in result) return result.done;
    hops.push({ status: result.opened.status, url: url.href });
    exchange = { ...exchange, url: result.next, headers: headersForHop(exchange.headers, url, result.next) };
  }
}

async function submit(exchange: Exchange, caps: Caps): Promise<HttpResponse> {
  try {
    const opened = await open(exchange);
    const body = await opened.read(caps);
    return {
      status: opened.status,
      url: exchange.url.href,
      hops: [],
      next: null,
      headers: opened.headers,
      body,
    };
  } catch (error) {
    throw toHttpError(error, exchange.url.href);
  }
}

/** Deadline and addressed errors around an exchange. */
async function within(
  url: string,
  ms: number,
  work: (target: URL, signal: AbortSignal) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  try {
    const target = fetchableUrl(url);
    return await withDeadline(ms, (signal) => work(target, signal));
  } catch (error) {
    throw error instanceof HttpError ? toHttpError(error, url) : error;
  }
}

/**
 * A client for URLs that outsiders chose: http and https only, public addresses only (checked on
 * every hop and pinned to the connection), bounded in time, redirects, wire and memory.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const agent = new Agent({
    allowH2: false,
    connections: CONNECTIONS_PER_ORIGIN,
    maxHeaderSize: MAX_HEADER_BYTES,
    connect: guardedConnector(options.allow, options.lookup ?? resolveAll, CONNECT_TIMEOUT_MS),
  });
  const base = (given?: Record<string, string>) => ({
    agent,
    headers: requestHeaders(options.userAgent, given),
  });
  return {
    get: (url, opts) =>
      within(url, opts.deadlineMs, (target, signal) =>
        follow(
          {
            ...base(opts.headers),
            method: "GET",
            url: target,
            body: null,
            signal,
            resend: opts.resend ?? true,
          },
          opts,
        ),
      ),
    post: (url, body, opts) =>
      within(url, opts.deadlineMs, (target, signal) =>
        submit({ ...base(opts.headers), method: "POST", url: target, body, signal, resend: false }, opts),
      ),
    close: () => agent.destroy(),
  };
}
