import { cleanText, escapeAttribute } from "#shared/xml/clean.ts";
import type { FeedAuthor, FeedItem, FeedHead } from "./types.ts";

function cdata(text: string): string {
  return `<![CDATA[${cleanText(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function field(name: string, text: string | null): string {
  return text === null ? "" : `<${name}>${cdata(text)}</${name}>`;
}

function attribute(name: string, value: string | null): string {
  return value === null ? "" : ` ${name}="${escapeAttribute(cleanText(value))}"`;
}

function author({ name, email, url }: FeedAuthor): string {
  return `<pt:author${attribute("name", name)}${attribute("email", email)}${attribute("url", url)}/>`;
}

/**
 * Bodies stand under names of our own: under the standard ones the reader behind this would make
 * snippets of them in quadratic time.
 */
function item(one: FeedItem): string {
  return [
    "<item>",
    field("title", one.title),
    field("link", one.link),
    field("guid", one.id),
    field("pubDate", one.published),
    field("pt:updated", one.updated),
    field("pt:summary", one.summary),
    one.content === one.summary ? "" : field("pt:content", one.content),
    one.publishedZoneAssumed === true ? "<pt:zoneAssumed>1</pt:zoneAssumed>" : "",
    ...one.authors.map(author),
    "</item>",
  ].join("");
}

/** Writes a feed in the one form that the XML reader gets to see: RSS 2.0, well-formed, plain. */
export function writeFeed(head: FeedHead, items: readonly FeedItem[]): string {
  const channel = field("title", head.title) + field("link", head.link);
  const body = items.map(item).join("");
  return `<rss version="2.0" xmlns:pt="urn:normalised-feed"><channel>${channel}${body}</channel></rss>`;
}
