import Parser from "rss-parser";
import { orNull } from "#shared/xml/clean.ts";
import type { FeedAuthor, FeedHead, FeedItem, ParsedFeed } from "./types.ts";
import { writeFeed } from "./write.ts";

interface OwnFields {
  ptUpdated?: string;
  ptSummary?: string;
  ptContent?: string;
  ptZoneAssumed?: string;
  ptAuthors?: { $?: Partial<Record<keyof FeedAuthor, string>> }[];
}

const FIELDS: [string, string, { keepArray: boolean }][] = [
  ["pt:updated", "ptUpdated", { keepArray: false }],
  ["pt:summary", "ptSummary", { keepArray: false }],
  ["pt:content", "ptContent", { keepArray: false }],
  ["pt:zoneAssumed", "ptZoneAssumed", { keepArray: false }],
  ["pt:author", "ptAuthors", { keepArray: true }],
];

function authorsOf(own: OwnFields): FeedAuthor[] {
  return (own.ptAuthors ?? []).map(({ $ }) => ({
    name: $?.name ?? null,
    email: $?.email ?? null,
    url: $?.url ?? null,
  }));
}

function itemOf(raw: Parser.Item & OwnFields): FeedItem {
  const summary = orNull(raw.ptSummary);
  return {
    id: orNull(raw.guid),
    title: orNull(raw.title),
    link: orNull(raw.link),
    published: raw.isoDate ?? null,
    updated: orNull(raw.ptUpdated),
    summary,
    content: orNull(raw.ptContent) ?? summary,
    authors: authorsOf(raw),
    ...(raw.ptZoneAssumed === undefined ? {} : { publishedZoneAssumed: true as const }),
  };
}

/** Reads the normalised feed with rss-parser. */
export async function reread(
  head: FeedHead,
  items: readonly FeedItem[],
): Promise<Omit<ParsedFeed, "skipped">> {
  const parser = new Parser<object, OwnFields>({ customFields: { item: FIELDS } });
  const feed = await parser.parseString(writeFeed(head, items));
  return { ...head, title: orNull(feed.title), link: orNull(feed.link), items: feed.items.map(itemOf) };
}
