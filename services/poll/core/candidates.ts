import type { FoundFeed } from "./discover.ts";

/** What is tried of a site at most. */
const MOST = { announced: 8, linked: 4, guessed: 9 };
/** Feeds of readers' comments bring no news. */
const COMMENTS = /\/comments\/feed\/?$|[?&]feed=comments/i;
const SITEMAP_LINE = /^[ \t]*sitemap[ \t]*:[ \t]*(https?:\/\/\S{1,2000})/gim;
const MAX_ROBOTS = 500_000;
const MAX_MAPS = 2;

/**
 * Which of the feeds that a page speaks of are worth asking for, in that order. Guesses are for
 * sites that say nothing: they come apart from the rest.
 */
export function candidates(found: readonly FoundFeed[]): { named: FoundFeed[]; guessed: FoundFeed[] } {
  const of = (by: FoundFeed["by"]) =>
    found.filter((feed) => feed.by === by && !COMMENTS.test(feed.url)).slice(0, MOST[by]);
  return { named: [...of("announced"), ...of("linked")], guessed: of("guessed") };
}

/** News sitemaps that a robots.txt names, at most two. */
export function newsMaps(robots: string): string[] {
  const maps = [...robots.slice(0, MAX_ROBOTS).matchAll(SITEMAP_LINE)].map(([, url = ""]) => url);
  return [...new Set(maps)].filter((url) => /news/i.test(URL.parse(url)?.pathname ?? "")).slice(0, MAX_MAPS);
}

/** An address as somebody types it, with its scheme; null where it can be no web address. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || text.length > 2000 || /\s/.test(text)) return null;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") ? url.href : null;
}
