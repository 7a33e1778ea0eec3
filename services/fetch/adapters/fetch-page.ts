import type { Db, WorkItem } from "#shared/db/index.ts";
import type { HttpClient, HttpResponse } from "#shared/http/client.ts";
import { HttpError, type HttpReason } from "#shared/http/errors.ts";
import { PRODUCT } from "#shared/http/user-agent.ts";
import type { Engine, Handler } from "#shared/queue/index.ts";
import { GiveUp, NotNow, work } from "#shared/stages/index.ts";
import { decodePage } from "../core/charset.ts";
import { parseRetryAfter } from "../core/politeness.ts";
import { mayFetch } from "../core/robots.ts";
import { nextFetch } from "../core/schedule.ts";
import { type ArticleToFetch, keepPage, loadArticle, storeFetched, storePage } from "./pages.ts";
import { robotsOf, storeGap } from "./robots.ts";
import { holdHost, releaseSlot, takeSlot } from "./slots.ts";

const LIMITS = { deadlineMs: 30_000, maxWireBytes: 10_000_000, maxBytes: 30_000_000, maxHops: 5 };
const ROBOTS_RETRY_MS = 30 * 60_000;
const DEFAULT_HOLD_MS = 60_000;

/** Failures that the next try would meet again. */
const FINAL = new Set<HttpReason>([
  "blocked_address",
  "bad_url",
  "too_large",
  "too_many_redirects",
  "downgrade",
  "bad_encoding",
  "headers",
]);

export interface FetchDeps {
  db: Db;
  engine: Pick<Engine, "commit">;
  http: HttpClient;
  /** Least pause between two requests to one host, ms. */
  gapMs: number;
}

/** The fetch stage's handler: one page, politely, kept as it came, and a job to read it if it is new. */
export function fetchHandler(deps: FetchDeps): Handler<"fetch"> {
  return async (item) => {
    const article = await loadArticle(deps.db, item.payload.articleId);
    if (!article) return void (await deps.engine.commit(item, async () => []));
    if (!/^https?:$/.test(URL.parse(article.url)?.protocol ?? ""))
      throw new GiveUp(`${article.url} is no address that can be fetched`);
    const host = new URL(article.url).host;
    await takeSlot(deps.db, host, item.id, deps.gapMs);
    try {
      await checkRobots(deps, article.url, host);
      await settle(deps, item, article, host, await get(deps, article, host));
    } finally {
      await releaseSlot(deps.db, item.id);
    }
  };
}

async function checkRobots({ db, http, gapMs }: FetchDeps, url: string, host: string): Promise<void> {
  const robots = await robotsOf(db, http, url, host);
  const { allowed, delayMs } = mayFetch(robots, url, PRODUCT);
  await storeGap(db, host, Math.max(gapMs, delayMs));
  if (allowed) return;
  if (robots.rule === "file") throw new GiveUp(`robots.txt of ${host} does not allow this page`);
  throw new NotNow(
    ROBOTS_RETRY_MS,
    `robots.txt of ${host} cannot be read, so nothing of it may be fetched now`,
  );
}

async function get({ db, http }: FetchDeps, article: ArticleToFetch, host: string): Promise<HttpResponse> {
  const headers = {
    accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
    ...(article.bodyHash && article.etag ? { "if-none-match": article.etag } : {}),
    ...(article.bodyHash && article.lastModified ? { "if-modified-since": article.lastModified } : {}),
  };
  // A redirect may lead to a place whose rules have not been asked yet.
  const checkHop = async (url: string) => {
    const next = new URL(url).host;
    if (next !== host) await takeOther(db, next);
    const robots = await robotsOf(db, http, url, next);
    if (!mayFetch(robots, url, PRODUCT).allowed)
      throw new GiveUp(`robots.txt of ${next} does not allow the page it redirects to`);
  };
  try {
    return await http.get(article.url, { ...LIMITS, headers, checkHop });
  } catch (error) {
    if (error instanceof HttpError && FINAL.has(error.reason))
      throw new GiveUp(error.message, { cause: error });
    throw error;
  }
}

async function takeOther(db: Db, host: string): Promise<void> {
  await db
    .insertInto("host")
    .values({ name: host })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

async function settle(
  deps: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  host: string,
  response: HttpResponse,
): Promise<void> {
  const { status } = response;
  if (status === 429 || status === 503) {
    const now = Date.now();
    const until = parseRetryAfter(response.headers["retry-after"], now) ?? now + DEFAULT_HOLD_MS;
    await holdHost(deps.db, host, new Date(until));
    throw new Error(
      `${article.url}: the server answered ${status} and wants to be left alone until ${new Date(until).toISOString()}`,
    );
  }
  if (status === 200) return await store(deps, item, article, response);
  if (status === 304) return await unchanged(deps, item, article, response);
  if (status === 404 || status === 410) return await missing(deps, item, article, status);
  if (status >= 400 && status < 500) throw new GiveUp(`${article.url}: the server answered ${status}`);
  throw new Error(`${article.url}: the server answered ${status}`);
}

async function store(
  { engine }: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  response: HttpResponse,
): Promise<void> {
  const contentType = response.headers["content-type"] ?? null;
  const page = await keepPage(item.id, response, decodePage(response.body, contentType).encoding);
  const isNew = page.bodyHash !== article.bodyHash;
  const now = new Date();
  await engine.commit(item, async (trx) => {
    if (isNew) await storePage(trx, article.id, response, page, now);
    await storeFetched(trx, article.id, fetched(article, now, response));
    return isNew ? [work("extract", { pageId: page.id }, [page.id])] : [];
  });
}

async function unchanged(
  { engine }: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  response: HttpResponse,
): Promise<void> {
  await engine.commit(item, async (trx) => {
    await storeFetched(trx, article.id, fetched(article, new Date(), response));
    return [];
  });
}

/** A page that is gone now: its versions stay, and it is not asked for again. */
async function missing(
  { engine }: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  status: number,
): Promise<void> {
  if (!article.bodyHash) throw new GiveUp(`${article.url}: the server answered ${status}`);
  const note = `the page is gone since ${new Date().toISOString()} (${status})`;
  await engine.commit(item, async (trx) => {
    await storeFetched(trx, article.id, {
      now: new Date(),
      nextAt: null,
      etag: null,
      lastModified: null,
      note,
    });
    return [];
  });
}

function fetched(article: ArticleToFetch, now: Date, response: HttpResponse) {
  const next = nextFetch(article.firstSeenAt.getTime(), now.getTime(), article.carriesClaims);
  return {
    now,
    nextAt: next === null ? null : new Date(next),
    etag: response.headers["etag"] ?? null,
    lastModified: response.headers["last-modified"] ?? null,
    note: null,
  };
}
