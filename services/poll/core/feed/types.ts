/** A person or organisation named as author; at least one of the fields is set. */
export interface FeedAuthor {
  name: string | null;
  email: string | null;
  url: string | null;
}

/** One entry of a feed. Dates are ISO 8601 in UTC; URLs are absolute. */
export interface FeedItem {
  /** The feed's own id (guid, Atom id, rdf:about), else the link; null where the entry has neither. */
  id: string | null;
  /** Plain text. */
  title: string | null;
  link: string | null;
  published: string | null;
  updated: string | null;
  /** HTML. */
  summary: string | null;
  /** HTML: the fullest body the entry carries; the summary where there is no other. */
  content: string | null;
  authors: FeedAuthor[];
  /** Set where `published` was given without a zone and has been read as UTC. */
  publishedZoneAssumed?: true;
}

export type FeedKind = "rss" | "rdf" | "atom" | "cdf" | "json" | "none";

/** An entry that was left out; `index` counts entries in document order from 0. */
export interface SkippedItem {
  index: number;
  reason: string;
}

export interface ParsedFeed {
  /** `none`: the bytes are no feed; there are no items then. */
  kind: FeedKind;
  title: string | null;
  /** Address of the site. */
  link: string | null;
  /** The feed's own address as it states it. */
  self: string | null;
  /** WebSub hub. */
  hub: string | null;
  /** The longest interval that the feed asks for (ttl, sy:updatePeriod), in seconds. */
  ttlSeconds: number | null;
  items: FeedItem[];
  skipped: SkippedItem[];
}

/** The feed's own fields, before its entries. */
export type FeedHead = Omit<ParsedFeed, "items" | "skipped">;
