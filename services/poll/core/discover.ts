import { load } from "cheerio/slim";
import { FEED_PATHS } from "../rules/feed-paths.ts";
import { absolute, rebase } from "#shared/xml/address.ts";
import { orNull, squash } from "#shared/xml/clean.ts";

export interface FoundFeed {
  url: string;
  title: string | null;
  kind: "rss" | "atom" | "json" | "sitemap" | "unknown";
  /** Who says so: the page's head, a link in its text, or nobody (a usual path, untried). */
  by: "announced" | "linked" | "guessed";
}

/** What a site says of itself. */
export interface SiteWords {
  title: string | null;
  /** Primary language tag such as `en`. */
  lang: string | null;
}

type Kind = FoundFeed["kind"];

const KIND_OF_TYPE: Record<string, Kind> = {
  "application/rss+xml": "rss",
  "application/rdf+xml": "rss",
  "application/x.rss+xml": "rss",
  "application/x-rss+xml": "rss",
  "application/atom+xml": "atom",
  "application/x.atom+xml": "atom",
  "application/feed+json": "json",
};
const LOOSE_TYPES = new Set([
  "application/xml",
  "text/xml",
  "application/json",
  "text/rss+xml",
  "text/rss",
  "text/atom+xml",
]);
const FEED_LIKE = /(?:^|[/._-])(?:rss|feeds?|atom|rdf)(?:$|[/._?-])/i;

function kindOf(type: string, href: string): Kind | null {
  const plain = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const known = KIND_OF_TYPE[plain];
  if (known !== undefined) return known;
  return LOOSE_TYPES.has(plain) && FEED_LIKE.test(href) ? "unknown" : null;
}

type Attributes = Record<string, string | undefined>;

function announced(attrs: Attributes, base: string): FoundFeed | null {
  const rels = (attrs["rel"] ?? "").toLowerCase().split(/\s+/);
  const href = attrs["href"] ?? "";
  const url = absolute(href, base);
  const feed = rels.includes("feed");
  if (url === null || !(feed || rels.includes("alternate"))) return null;
  const kind = kindOf(attrs["type"] ?? "", href) ?? (feed ? "unknown" : null);
  return kind === null ? null : { url, title: orNull(squash(attrs["title"] ?? "")), kind, by: "announced" };
}

/** A link in the text to an address of the same site that looks like a feed's. */
function linked(attrs: Attributes, base: string): FoundFeed | null {
  const url = absolute(attrs["href"], base);
  if (url === null || !/^https?:/.test(url)) return null;
  const { pathname, host } = new URL(url);
  if (host !== new URL(base).host || !/\.(?:xml|rss|rdf|atom)$|\/(?:rss|feed|atom)\/?$/i.test(pathname))
    return null;
  return { url, title: orNull(squash(attrs["title"] ?? "")), kind: "unknown", by: "linked" };
}

function guesses(url: string): FoundFeed[] {
  return FEED_PATHS.map(({ path, kind }) => ({
    url: new URL(path, url).href,
    title: null,
    kind,
    by: "guessed",
  }));
}

/**
 * Feeds of a page: what its head announces, then what it links to, then usual paths of the site as
 * guesses. `url` is the page's address (http or https; anything else gives no feeds). Each address
 * comes once, under the strongest ground for it.
 */
export function discoverFeeds(html: string, url: string): FoundFeed[] {
  if (URL.parse(url) === null || !/^https?:/i.test(url)) return [];
  const $ = load(html);
  const base = rebase($("base[href]").attr("href") ?? "", url);
  const attributes = (name: string): Attributes[] =>
    $(name)
      .toArray()
      .map((node) => $(node).attr() ?? {});
  const heads = attributes("link").flatMap((attrs) => announced(attrs, base) ?? []);
  const links = attributes("a[href]").flatMap((attrs) => linked(attrs, base) ?? []);
  const byUrl = new Map<string, FoundFeed>();
  for (const feed of [...heads, ...links, ...guesses(url)])
    if (!byUrl.has(feed.url)) byUrl.set(feed.url, feed);
  return [...byUrl.values()];
}

const MAX_TITLE = 200;

/** A site's name and language, from the head of its page. */
export function siteWords(html: string): SiteWords {
  const $ = load(html);
  const named = $('meta[property="og:site_name"]').attr("content") ?? $("head > title").first().text();
  const lang = /^[a-z]{2,3}(?=-|$)/i.exec($("html").attr("lang") ?? "")?.[0] ?? null;
  return { title: orNull(squash(named).slice(0, MAX_TITLE)), lang: lang?.toLowerCase() ?? null };
}
