import { FEED_PATHS } from "../rules/feed-paths.ts";
import { absolute, rebase } from "./feed/address.ts";
import { orNull, squash } from "./feed/clean.ts";
import { scanTags } from "./tags.ts";

export interface FoundFeed {
  url: string;
  title: string | null;
  kind: "rss" | "atom" | "json" | "sitemap" | "unknown";
  /** Who says so: the page's head, a link in its text, or nobody (a usual path, untried). */
  by: "announced" | "linked" | "guessed";
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

function announced(attrs: Map<string, string>, base: string): FoundFeed | null {
  const rels = (attrs.get("rel") ?? "").toLowerCase().split(/\s+/);
  const href = attrs.get("href") ?? "";
  const url = absolute(href, base);
  const feed = rels.includes("feed");
  if (url === null || !(feed || rels.includes("alternate"))) return null;
  const kind = kindOf(attrs.get("type") ?? "", href) ?? (feed ? "unknown" : null);
  return kind === null
    ? null
    : { url, title: orNull(squash(attrs.get("title") ?? "")), kind, by: "announced" };
}

/** A link in the text to an address of the same site that looks like a feed's. */
function linked(attrs: Map<string, string>, base: string): FoundFeed | null {
  const url = absolute(attrs.get("href"), base);
  if (url === null || !/^https?:/.test(url)) return null;
  const { pathname, host } = new URL(url);
  if (host !== new URL(base).host || !/\.(?:xml|rss|rdf|atom)$|\/(?:rss|feed|atom)\/?$/i.test(pathname))
    return null;
  return { url, title: orNull(squash(attrs.get("title") ?? "")), kind: "unknown", by: "linked" };
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
  const heads: FoundFeed[] = [];
  const links: FoundFeed[] = [];
  let base = url;
  scanTags(html, {
    open(name, attrs) {
      if (name === "base" && base === url) base = rebase(attrs.get("href") ?? "", url);
      const found = name === "link" ? announced(attrs, base) : name === "a" ? linked(attrs, base) : null;
      if (found !== null) (found.by === "announced" ? heads : links).push(found);
    },
  });
  const byUrl = new Map<string, FoundFeed>();
  for (const feed of [...heads, ...links, ...guesses(url)])
    if (!byUrl.has(feed.url)) byUrl.set(feed.url, feed);
  return [...byUrl.values()];
}
