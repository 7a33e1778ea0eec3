import { readDate } from "../dates.ts";
import { absolute, rebase } from "#shared/xml/address.ts";
import { cleanText, escapeHtml, orNull, squash } from "#shared/xml/clean.ts";
import { absoluteHtml } from "./markup.ts";
import type { NormalFeed } from "./normalise.ts";
import type { FeedAuthor, FeedItem, SkippedItem } from "./types.ts";
import { itemDates } from "./when.ts";

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? orNull(cleanText(value)) : null;
}

function authorOf(value: unknown, url: string): FeedAuthor | null {
  if (typeof value === "string")
    return orNull(value) === null ? null : { name: value.trim(), email: null, url: null };
  if (!isFields(value)) return null;
  const author = {
    name: textOf(value["name"]),
    email: textOf(value["email"]),
    url: absolute(textOf(value["url"]), url),
  };
  return author.name === null && author.email === null && author.url === null ? null : author;
}

function authorsOf(fields: Fields, url: string): FeedAuthor[] {
  const listed = Array.isArray(fields["authors"]) ? (fields["authors"] as unknown[]) : [];
  const people = listed.map((value) => authorOf(value, url)).filter((author) => author !== null);
  const single = authorOf(fields["author"], url);
  return people.length > 0 || single === null ? people : [single];
}

function bodyOf(fields: Fields, url: string): string | null {
  const html = textOf(fields["content_html"]);
  const text = textOf(fields["content_text"]);
  if (html !== null) return absoluteHtml(html, url);
  return text === null ? null : escapeHtml(text);
}

function itemOf(fields: Fields, url: string, inherited: FeedAuthor[]): FeedItem {
  const link = absolute(textOf(fields["url"]), url) ?? absolute(textOf(fields["external_url"]), url);
  const title = textOf(fields["title"]);
  const summary = textOf(fields["summary"]);
  const own = authorsOf(fields, url);
  return {
    id: textOf(fields["id"]) ?? link,
    title: title === null ? null : squash(title),
    link,
    ...itemDates(
      readDate(textOf(fields["date_published"]) ?? ""),
      readDate(textOf(fields["date_modified"]) ?? ""),
    ),
    summary: summary === null ? null : escapeHtml(summary),
    content: bodyOf(fields, url) ?? (summary === null ? null : escapeHtml(summary)),
    authors: own.length > 0 ? own : inherited,
  };
}

/** Raw line breaks in strings are a common slip; as blanks they are harmless everywhere. */
function parseJson(text: string): unknown {
  for (const attempt of [text, text.replace(/[\u0000-\u001f]/g, " ")]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      continue;
    }
  }
  return null;
}

function hubOf(fields: Fields, url: string): string | null {
  const hubs = Array.isArray(fields["hubs"]) ? (fields["hubs"] as unknown[]) : [];
  const [hub] = hubs.filter(isFields);
  return hub === undefined ? null : absolute(textOf(hub["url"]), url);
}

function readItems(raw: unknown[], url: string, people: FeedAuthor[]): Omit<NormalFeed, "head"> {
  const items: FeedItem[] = [];
  const skipped: SkippedItem[] = [];
  for (const [index, value] of raw.entries()) {
    if (isFields(value)) items.push(itemOf(value, url, people));
    else skipped.push({ index, reason: "the item is no object" });
  }
  return { items, skipped };
}

/** Reads JSON Feed 1.0 and 1.1; null where the text is no such feed. */
export function normaliseJson(text: string, url: string, maxItems: number): NormalFeed | null {
  const feed = parseJson(text);
  if (!isFields(feed) || !Array.isArray(feed["items"])) return null;
  const raw = feed["items"] as unknown[];
  const head = {
    kind: "json" as const,
    title: textOf(feed["title"]),
    link: absolute(textOf(feed["home_page_url"]), url),
    self: absolute(textOf(feed["feed_url"]), url),
    hub: hubOf(feed, url),
    ttlSeconds: null,
  };
  const base = rebase(head.link ?? url, url);
  const read = readItems(raw.slice(0, maxItems), base, authorsOf(feed, base));
  if (raw.length > maxItems) read.skipped.push({ index: maxItems, reason: `more than ${maxItems} entries` });
  return { head, ...read };
}
