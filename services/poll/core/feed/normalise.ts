import { atomHead, atomItem, atomPeople } from "./atom.ts";
import { headOf } from "./hints.ts";
import { rssHead, rssItem, rssPeople } from "./rss.ts";
import { coreName, findAll } from "./select.ts";
import { isElement, type XmlElement } from "#shared/xml/nodes.ts";
import type { FeedHead, FeedItem, FeedKind, SkippedItem } from "./types.ts";

export interface NormalFeed {
  head: FeedHead;
  items: FeedItem[];
  skipped: SkippedItem[];
}

const ROOTS: Record<string, FeedKind> = {
  rss: "rss",
  "rdf:rdf": "rdf",
  rdf: "rdf",
  feed: "atom",
  channel: "cdf",
  entry: "atom",
};

const NO_FEED: FeedHead = { kind: "none", title: null, link: null, self: null, hub: null, ttlSeconds: null };

function kindOf(element: XmlElement): FeedKind | undefined {
  return ROOTS[coreName(element)];
}

/** The feed's element, wherever junk before the prolog has put it. */
function feedRoot(tree: XmlElement): XmlElement | undefined {
  return findAll(tree, (element) => kindOf(element) !== undefined)[0];
}

function eachItem(elements: XmlElement[], read: (element: XmlElement) => FeedItem): Omit<NormalFeed, "head"> {
  const items: FeedItem[] = [];
  const skipped: SkippedItem[] = [];
  for (const [index, element] of elements.entries()) {
    try {
      items.push(read(element));
    } catch (error) {
      skipped.push({ index, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { items, skipped };
}

function normaliseAtom(root: XmlElement): NormalFeed {
  const entries =
    coreName(root) === "entry" ? [root] : findAll(root, (element) => coreName(element) === "entry");
  const people = coreName(root) === "entry" ? [] : atomPeople(root);
  return { head: atomHead(root), ...eachItem(entries, (entry) => atomItem(entry, people)) };
}

/** Relative addresses of RSS start from the site, where the feed names no other base. */
function baseOnSite(items: XmlElement[], site: string): void {
  const pending = items.filter((item) => !item.based);
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    element.base = site;
    for (const child of element.children) if (isElement(child) && !child.based) pending.push(child);
  }
}

function normaliseRss(root: XmlElement, kind: FeedKind): NormalFeed {
  const channel = headOf(root);
  const head = rssHead(channel, kind);
  const people = rssPeople(channel);
  const items = findAll(root, (element) => coreName(element) === "item");
  if (head.link !== null && /^https?:/.test(head.link)) baseOnSite(items, head.link);
  return { head, ...eachItem(items, (item) => rssItem(item, people)) };
}

/** Reads a tree as RSS, RDF, Atom or CDF; one entry that cannot be read never loses the others. */
export function normaliseTree(tree: XmlElement): NormalFeed {
  const root = feedRoot(tree);
  const kind = root === undefined ? undefined : kindOf(root);
  if (root === undefined || kind === undefined) return { head: NO_FEED, items: [], skipped: [] };
  return kind === "atom" ? normaliseAtom(root) : normaliseRss(root, kind);
}
