import { setTimeout as pause } from "node:timers/promises";
import type { HttpClient, HttpResponse } from "#shared/http/client.ts";
import { candidates, newsMaps, webAddress } from "../core/candidates.ts";
import { discoverFeeds, type FoundFeed, siteWords } from "../core/discover.ts";
import { decodeXml } from "../core/feed/decode.ts";
import { type Answer, ask } from "./ask.ts";

const GAP_MS = 1_000;
const ROBOTS_LIMITS = { deadlineMs: 10_000, maxWireBytes: 600_000, maxBytes: 600_000, maxHops: 3 };
const SAMPLE = 5;

/** A feed that was found and read, with what it would bring. */
export interface SeenFeed {
  url: string;
  kind: "feed" | "sitemap";
  title: string | null;
  by: FoundFeed["by"] | "given";
  items: number;
  newest: string | null;
  sample: { title: string | null; url: string | null; published: string | null }[];
}

/** What stands at an address; `error` says why nothing was found. */
export interface Exploration {
  site: { homepage: string; title: string | null; lang: string | null };
  feeds: SeenFeed[];
  error: string | null;
}

/**
 * Look at an address as somebody typed it: a feed, a sitemap, or a page whose feeds are found and
 * read. At most some twenty requests, one a second.
 */
export async function explore(http: HttpClient, typed: string): Promise<Exploration> {
  const url = webAddress(typed);
  const nowhere = { homepage: typed.slice(0, 300), title: null, lang: null };
  if (url === null)
    return {
      site: nowhere,
      feeds: [],
      error: "this is no web address; expected one such as https://news.example",
    };
  const first = await ask(http, { url, kind: "feed" });
  const homepage = new URL(url).origin;
  const site = { homepage, title: null, lang: null };
  if (first.kind === "feed") {
    const { title } = first.feed;
    return {
      site: { ...site, title },
      feeds: [seen(first, { url: finalUrl(first, url), kind: "feed", by: "given" })],
      error: null,
    };
  }
  const { response } = first;
  if (response?.status !== 200)
    return { site, feeds: [], error: first.kind === "failed" ? first.error : "nothing came" };
  const map = await asMap(http, response);
  if (map) return { site, feeds: [map], error: null };
  return await explorePage(http, response);
}

async function asMap(http: HttpClient, { url, body }: HttpResponse): Promise<SeenFeed | null> {
  const start = new TextDecoder().decode(body.subarray(0, 2000));
  const like = /<(?:sitemapindex|urlset)\b/.test(start) || (body[0] === 0x1f && body[1] === 0x8b);
  return like ? await look(http, { url, kind: "sitemap", by: "given" }) : null;
}

async function explorePage(http: HttpClient, response: HttpResponse): Promise<Exploration> {
  const html = decodeXml(response.body, response.headers["content-type"] ?? null);
  const { origin } = new URL(response.url);
  const site = { homepage: origin, ...siteWords(html) };
  const { named, guessed } = candidates(discoverFeeds(html, response.url));
  const feeds = await lookAtAll(http, named.map(wanted));
  const maps = await namedMaps(http, origin);
  feeds.push(
    ...(await lookAtAll(
      http,
      maps.map((url) => ({ url, kind: "sitemap", by: "announced" })),
    )),
  );
  if (feeds.length === 0) feeds.push(...(await lookAtAll(http, guessed.map(wanted), 1)));
  const error =
    feeds.length > 0
      ? null
      : "no feed was found there: the page announces none that can be read, and the usual places hold none";
  return { site, feeds, error };
}

type Wanted = Pick<SeenFeed, "url" | "kind" | "by">;

function wanted({ url, kind, by }: FoundFeed): Wanted {
  return { url, kind: kind === "sitemap" ? "sitemap" : "feed", by };
}

/** Read what is wanted, one after another, until `enough` could be read. */
async function lookAtAll(http: HttpClient, all: readonly Wanted[], enough = Infinity): Promise<SeenFeed[]> {
  const feeds: SeenFeed[] = [];
  for (const one of all) {
    if (feeds.length >= enough) break;
    await pause(GAP_MS);
    const feed = await look(http, one);
    if (feed && !feeds.some(({ url }) => url === feed.url)) feeds.push(feed);
  }
  return feeds;
}

async function look(http: HttpClient, one: Wanted): Promise<SeenFeed | null> {
  const answer = await ask(http, { url: one.url, kind: one.kind });
  if (answer.kind !== "feed") return null;
  return answer.feed.items.length === 0 && one.kind === "sitemap"
    ? null
    : seen(answer, { ...one, url: finalUrl(answer, one.url) });
}

type Read = Extract<Answer, { kind: "feed" }>;

/** Where the feed stands now, if only permanent redirects led there. */
function finalUrl({ response }: Read, asked: string): string {
  return response.hops.every(({ status }) => status === 301 || status === 308) ? response.url : asked;
}

function seen({ feed }: Read, one: Wanted): SeenFeed {
  const dates = feed.items.flatMap((item) => item.published ?? item.updated ?? []);
  const sample = feed.items.slice(0, SAMPLE).map(({ title, link, published, updated }) => ({
    title,
    url: link,
    published: published ?? updated,
  }));
  return {
    ...one,
    title: feed.title,
    items: feed.items.length,
    newest: dates.toSorted().at(-1) ?? null,
    sample,
  };
}

async function namedMaps(http: HttpClient, origin: string): Promise<string[]> {
  await pause(GAP_MS);
  const answer = await http.get(`${origin}/robots.txt`, ROBOTS_LIMITS).catch(() => null);
  return answer?.status === 200 ? newsMaps(new TextDecoder().decode(answer.body)) : [];
}
