import type { HttpResponse } from "#shared/http/client.ts";
import { HttpError } from "#shared/http/errors.ts";
import { candidates, newsMaps, webAddress } from "../core/candidates.ts";
import { discoverFeeds, type FoundFeed, siteWords } from "../core/discover.ts";
import { decodeXml } from "#shared/xml/decode.ts";
import { type Answer, ask } from "./ask.ts";
import type { Get } from "./polite.ts";

const ROBOTS_LIMITS = { deadlineMs: 10_000, maxWireBytes: 600_000, maxBytes: 600_000, maxHops: 3 };
const SAMPLE = 5;
const NO_ADDRESS = "this is no web address; expected one such as https://news.example";
const NO_FEED =
  "no feed was found there: the page announces none that can be read, and the usual places hold none";

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

type Wanted = Pick<SeenFeed, "url" | "kind" | "by">;
type Read = Extract<Answer, { kind: "feed" }>;
/** GET and the time: what looking around needs. */
interface Tools {
  get: Get;
  now: number;
}

/**
 * Look at an address as somebody typed it: a feed, a sitemap, or a page whose feeds are found and
 * read. At most some twenty requests. `now` in ms.
 */
export async function explore(get: Get, typed: string, now: number): Promise<Exploration> {
  const tools = { get, now };
  const url = webAddress(typed);
  if (url === null) return nothing(typed.slice(0, 300), NO_ADDRESS);
  const homepage = new URL(url).origin;
  const first = await ask(get, { url, kind: "feed" }, now);
  if (first.kind === "feed") return only(homepage, seen(first, { url, kind: "feed", by: "given" }));
  const { response } = first;
  if (response?.status !== 200)
    return nothing(homepage, first.kind === "failed" ? first.error : "nothing came");
  const map = await asMap(tools, response);
  return map ? only(homepage, map) : await explorePage(tools, response);
}

function nothing(homepage: string, error: string): Exploration {
  return { site: { homepage, title: null, lang: null }, feeds: [], error };
}

function only(homepage: string, feed: SeenFeed): Exploration {
  return { site: { homepage, title: feed.title, lang: null }, feeds: [feed], error: null };
}

async function asMap(tools: Tools, { url, body }: HttpResponse): Promise<SeenFeed | null> {
  const start = new TextDecoder().decode(body.subarray(0, 2000));
  const like = /<(?:sitemapindex|urlset)\b/.test(start) || (body[0] === 0x1f && body[1] === 0x8b);
  return like ? await look(tools, { url, kind: "sitemap", by: "given" }) : null;
}

async function explorePage(tools: Tools, response: HttpResponse): Promise<Exploration> {
  const html = decodeXml(response.body, response.headers["content-type"] ?? null);
  const { origin } = new URL(response.url);
  const { named, guessed } = candidates(discoverFeeds(html, response.url));
  const feeds = await lookAtAll(tools, named.map(wanted));
  feeds.push(...(await lookAtAll(tools, await namedMaps(tools, origin))));
  if (feeds.length === 0) feeds.push(...(await lookAtAll(tools, guessed.map(wanted), 1)));
  return { site: { homepage: origin, ...siteWords(html) }, feeds, error: feeds.length > 0 ? null : NO_FEED };
}

function wanted({ url, kind, by }: FoundFeed): Wanted {
  return { url, kind: kind === "sitemap" ? "sitemap" : "feed", by };
}

/** Read what is wanted, one after another, until `enough` could be read. */
async function lookAtAll(tools: Tools, all: readonly Wanted[], enough = Infinity): Promise<SeenFeed[]> {
  const feeds: SeenFeed[] = [];
  for (const one of all) {
    if (feeds.length >= enough) break;
    const feed = await look(tools, one);
    if (feed && !feeds.some(({ url }) => url === feed.url)) feeds.push(feed);
  }
  return feeds;
}

/** A feed may be empty for a while; a map without fresh entries is an archive. */
async function look({ get, now }: Tools, one: Wanted): Promise<SeenFeed | null> {
  const answer = await ask(get, one, now);
  if (answer.kind !== "feed") return null;
  return answer.feed.items.length === 0 && one.kind === "sitemap" ? null : seen(answer, one);
}

function seen(answer: Read, one: Wanted): SeenFeed {
  const { title, items } = answer.feed;
  const dates = items.flatMap((item) => item.published ?? item.updated ?? []);
  const sample = items.slice(0, SAMPLE).map((item) => ({
    title: item.title,
    url: item.link,
    published: item.published ?? item.updated,
  }));
  const url = settled(answer, one.url);
  return { ...one, url, title, items: items.length, newest: dates.toSorted().at(-1) ?? null, sample };
}

/** Where the feed stands now, if only permanent redirects led there. */
function settled({ response }: Read, asked: string): string {
  return response.hops.every(({ status }) => status === 301 || status === 308) ? response.url : asked;
}

async function namedMaps({ get }: Tools, origin: string): Promise<Wanted[]> {
  const answer = await get(`${origin}/robots.txt`, ROBOTS_LIMITS).catch((error: unknown) => {
    if (error instanceof HttpError) return null;
    throw error;
  });
  if (answer?.status !== 200) return [];
  const maps = newsMaps(new TextDecoder().decode(answer.body));
  return maps.map((url) => ({ url, kind: "sitemap", by: "announced" }));
}
