import type { Clock } from "#shared/clock/clock.ts";
import type { Db, Trx, WorkItem } from "#shared/db/index.ts";
import type { HttpClient, HttpResponse } from "#shared/http/client.ts";
import { HttpError, type HttpReason } from "#shared/http/errors.ts";
import { PRODUCT } from "#shared/http/user-agent.ts";
import { politeGet, type Rules } from "#shared/politeness/get.ts";
import { parseRetryAfter } from "#shared/politeness/retry-after.ts";
import type { Turns } from "#shared/politeness/turns.ts";
import type { Engine, Handler } from "#shared/queue/index.ts";
import { GiveUp, type NewWork, NotNow, work } from "#shared/stages/index.ts";
import { canonicalKey } from "#shared/urls/canonical.ts";
import { decodePage } from "../core/charset.ts";
import { mayFetch } from "../core/robots.ts";
import { needsFullReading, nextFetch } from "../core/schedule.ts";
import { settleIdentity } from "./identity.ts";
import { type ArticleToFetch, keepPage, loadArticle, storeFetched, storePage } from "./pages.ts";
import { askRobots, storedRobots } from "./robots.ts";

const LIMITS = { deadlineMs: 30_000, maxWireBytes: 10_000_000, maxBytes: 30_000_000, maxHops: 5 };
const ROBOTS_RETRY_MS = 30 * 60_000;
const DEFAULT_HOLD_MS = 60_000;
/** How long a new page whose host wants to be left alone is waited for. */
const PATIENCE_MS = 3 * 24 * 3_600_000;

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
  turns: Turns;
  clock: Clock;
}

/** The fetch stage's handler: one page, politely, kept as it came, and a job to read it if it is new. */
export function fetchHandler(deps: FetchDeps): Handler<"fetch"> {
  return async (item) => {
    const article = await loadArticle(deps.db, item.payload.articleId);
    if (!article) {
      await deps.turns.release(item.id);
      return await done(deps, item);
    }
    if (!/^https?:$/.test(URL.parse(article.url)?.protocol ?? ""))
      throw new GiveUp(`${article.url} is no address that can be fetched`);
    try {
      await settle(deps, item, article, await get(deps, item, article));
    } catch (error) {
      if (error instanceof Unwelcome) return await leaveAlone(deps, item, article, error);
      throw error;
    }
  };
}

async function done({ engine }: FetchDeps, item: WorkItem): Promise<void> {
  await engine.commit(item, async () => []);
}

/** The host wants to be left alone for `ms`: nothing is wrong with the page. */
class Unwelcome extends Error {
  readonly ms: number;
  constructor(ms: number, reason: string) {
    super(reason);
    this.ms = ms;
  }
}

/** A new page is waited for; one that was to be looked at again has its next look anyway. */
async function leaveAlone(
  deps: FetchDeps,
  item: WorkItem<"fetch">,
  article: ArticleToFetch,
  { ms, message }: Unwelcome,
): Promise<void> {
  if (item.payload.reason === "refetch") return await done(deps, item);
  if (deps.clock.now() - article.firstSeenAt.getTime() > PATIENCE_MS) throw new GiveUp(message);
  throw new NotNow(ms, message);
}

/** What robots.txt says of the requests of a job. */
function robotsRules(deps: FetchDeps, item: WorkItem): Rules {
  const { db, turns, clock } = deps;
  return {
    areKnown: async ({ url }) => {
      const { host } = new URL(url);
      const robots = await storedRobots(db, url, clock.now());
      if (!robots) return false;
      const { allowed, delayMs } = mayFetch(robots, url, PRODUCT);
      await turns.setGap(host, delayMs);
      if (allowed) return true;
      if (robots.rule === "file") throw new GiveUp(`robots.txt of ${host} does not allow ${url}`);
      const reason = `robots.txt of ${host} cannot be read, so nothing of it may be fetched now`;
      throw new Unwelcome(ROBOTS_RETRY_MS, `${reason}: ${robots.why ?? "no reason kept"}`);
    },
    ask: ({ url }) => askRobots(deps, item.id, url),
  };
}

async function get(deps: FetchDeps, item: WorkItem, article: ArticleToFetch): Promise<HttpResponse> {
  const headers = {
    accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
    ...conditions(article, deps.clock.now()),
  };
  try {
    return await politeGet(deps, item.id, article.url, { ...LIMITS, headers }, robotsRules(deps, item));
  } catch (error) {
    if (error instanceof HttpError && FINAL.has(error.reason))
      throw new GiveUp(error.message, { cause: error });
    throw error;
  }
}

/** Validators of the last answer, left out where the whole page is due: some servers answer 304 for ever. */
function conditions(article: ArticleToFetch, now: number): Record<string, string> {
  if (!article.bodyHash || needsFullReading(article.lastFullAt?.getTime() ?? null, now)) return {};
  return {
    ...(article.etag ? { "if-none-match": article.etag } : {}),
    ...(article.lastModified ? { "if-modified-since": article.lastModified } : {}),
  };
}

async function settle(
  deps: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  response: HttpResponse,
): Promise<void> {
  const { status, url } = response;
  if (status === 429 || status === 503) {
    const now = deps.clock.now();
    const until = parseRetryAfter(response.headers["retry-after"], now) ?? now + DEFAULT_HOLD_MS;
    await deps.turns.hold(new URL(url).host, until);
    throw new Unwelcome(
      until - now,
      `${url}: the server answered ${status} and wants to be left alone until ${new Date(until).toISOString()}`,
    );
  }
  if (status === 200) return await store(deps, item, article, response);
  if (status === 304) return await unchanged(deps, item, article, response);
  if (status === 404 || status === 410) return await missing(deps, item, article, status);
  if (status >= 400 && status < 500) throw new GiveUp(`${url}: the server answered ${status}`);
  throw new Error(`${url}: the server answered ${status}`);
}

async function store(
  { engine, clock }: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  response: HttpResponse,
): Promise<void> {
  const contentType = response.headers["content-type"] ?? null;
  const page = await keepPage(item.id, response, decodePage(response.body, contentType).encoding);
  const isNew = page.bodyHash !== article.bodyHash;
  const now = new Date(clock.now());
  await engine.commit(item, async (trx) => {
    if (!article.bodyHash && (await isKnownElsewhere(trx, article, response))) return [];
    if (isNew) await storePage(trx, article.id, response, page, now);
    await storeFetched(trx, article.id, { ...fetched(article, now, response), fullAt: now });
    return isNew ? [readingJob(page.id)] : [];
  });
}

function readingJob(pageId: string): NewWork {
  return work("extract", { pageId }, [pageId]);
}

/**
 * A page that moved for good has the key of where it is now. True if that is another article, whose
 * page this one is. What merely sends its readers round (consent, log-in) keeps its own key.
 */
async function isKnownElsewhere(
  trx: Trx,
  article: ArticleToFetch,
  { url, hops }: HttpResponse,
): Promise<boolean> {
  const key = canonicalKey(url);
  const moved = hops.length > 0 && hops.every(({ status }) => status === 301 || status === 308);
  return moved && key !== article.canonicalKey && (await settleIdentity(trx, article.id, key)) !== article.id;
}

async function unchanged(
  { engine, clock }: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  response: HttpResponse,
): Promise<void> {
  await engine.commit(item, async (trx) => {
    await storeFetched(trx, article.id, fetched(article, new Date(clock.now()), response));
    return [];
  });
}

/** A page that is gone now: its versions stay, and it is not asked for again. */
async function missing(
  { engine, clock }: FetchDeps,
  item: WorkItem,
  article: ArticleToFetch,
  status: number,
): Promise<void> {
  if (!article.bodyHash) throw new GiveUp(`${article.url}: the server answered ${status}`);
  const now = new Date(clock.now());
  const note = `the page is gone since ${now.toISOString()} (${status})`;
  await engine.commit(item, async (trx) => {
    await storeFetched(trx, article.id, { now, nextAt: null, etag: null, lastModified: null, note });
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
