import type { FeedItem, SkippedItem } from "./feed/types.ts";
import type { Sitemap, SitemapEntry } from "./sitemap.ts";

const DAY_MS = 86_400_000;
/** Maps for search engines hold the whole archive; what is older is no news to anybody. */
const FRESH_DAYS = 7;
const MAX_MAPS = 5;
const MAX_ITEMS = 2_000;

/** Whether a map's path, not its host, speaks of news. */
function isNews(url: string): boolean {
  return /news/i.test(URL.parse(url)?.pathname ?? "");
}

function timeOf(iso: string | null): number {
  return iso === null ? Number.NaN : Date.parse(iso);
}

function isFresh(iso: string | null, now: number): boolean {
  return now - timeOf(iso) < FRESH_DAYS * DAY_MS;
}

/**
 * The maps of an index that are worth reading: news maps first, then the newest; none that has not
 * changed for a week, and at most five. `now` in ms.
 */
export function mapsToRead(index: Sitemap, now: number): string[] {
  const live = index.maps.filter(({ modified }) => modified === null || isFresh(modified, now));
  const byWorth = live.toSorted(
    (a, b) =>
      Number(isNews(b.url)) - Number(isNews(a.url)) || (timeOf(b.modified) || 0) - (timeOf(a.modified) || 0),
  );
  return byWorth.slice(0, MAX_MAPS).map(({ url }) => url);
}

function toItem(entry: SitemapEntry): FeedItem {
  const { url, title, published, modified } = entry;
  const rest = { summary: null, content: null, authors: [] };
  return { id: null, link: url, title, published: published ?? modified, updated: modified, ...rest };
}

/**
 * Entries of sitemaps as a feed's entries, newest first: those of the last week, at most 2,000. An
 * entry without a date cannot be told from the archive and is left out, with its reason.
 */
export function sitemapItems(
  entries: readonly SitemapEntry[],
  now: number,
): { items: FeedItem[]; skipped: SkippedItem[] } {
  const skipped: SkippedItem[] = [];
  const fresh = entries.filter((entry, index) => {
    const date = entry.published ?? entry.modified;
    if (date === null) skipped.push({ index, reason: "no date" });
    return isFresh(date, now);
  });
  const newest = fresh.map(toItem).toSorted((a, b) => timeOf(b.published) - timeOf(a.published));
  return { items: newest.slice(0, MAX_ITEMS), skipped };
}
