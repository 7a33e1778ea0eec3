import type { FeedItem } from "./feed/types.ts";
import { canonicalKey } from "#shared/urls/canonical.ts";
import { unwrapped } from "#shared/urls/wrapped.ts";

export interface NewEntry {
  item: FeedItem;
  /** The page to fetch: where the entry's link leads, else its id where that is a web address. */
  url: string;
  /** What the entry is known by from now on: store all of them. */
  keys: string[];
}

/** The key of a page's address; null where it is no web address. */
function linkKey(address: string): string | null {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? "") ? canonicalKey(address) : null;
}

function pageOf(item: FeedItem): string | null {
  const candidates = [item.link, item.id];
  const page = candidates.find((address) => address !== null && linkKey(address) !== null) ?? null;
  return page === null ? null : unwrapped(new URL(page)).href;
}

function keysOf(item: FeedItem): { id: string | null; link: string | null } {
  const page = pageOf(item);
  const link = page === null ? null : linkKey(page);
  return { id: item.id === null ? null : `id:${item.id}`, link: link === null ? null : `link:${link}` };
}

function counts(keys: (string | null)[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const key of keys) if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
  return seen;
}

/**
 * The entries of a feed that are not known yet, in the feed's order, each once. An entry is known
 * by its id or by its link, whichever was met before: publishers reissue ids and decorate links. A
 * key that several entries of the feed share (every link the home page, every guid `1`) identifies
 * none of them, unless it is all they have. Entries without a page to fetch are left out.
 */
export function newEntries(items: readonly FeedItem[], known: ReadonlySet<string>): NewEntry[] {
  const pairs = items.map((item) => ({ item, ...keysOf(item) }));
  const ids = counts(pairs.map((pair) => pair.id));
  const links = counts(pairs.map((pair) => pair.link));
  const met = new Set(known);
  const fresh: NewEntry[] = [];
  for (const { item, id, link } of pairs) {
    const own = [ids.get(id ?? "") === 1 ? id : null, links.get(link ?? "") === 1 ? link : null];
    const telling = own.filter((key) => key !== null);
    const keys = telling.length > 0 ? telling : [id, link].filter((key) => key !== null).slice(0, 1);
    const url = pageOf(item);
    if (url === null || keys.some((key) => met.has(key))) continue;
    for (const key of keys) met.add(key);
    fresh.push({ item, url, keys });
  }
  return fresh;
}
