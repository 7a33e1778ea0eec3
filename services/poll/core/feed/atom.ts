import { firstHtml, firstPlain } from "./construct.ts";
import { absolute } from "#shared/xml/address.ts";
import { hubAndSelf, ttlOf } from "./hints.ts";
import { linksOf, pageLink } from "./links.ts";
import { peopleOf } from "./people.ts";
import { childrenOf, firstText } from "./select.ts";
import type { XmlElement } from "#shared/xml/nodes.ts";
import type { FeedAuthor, FeedHead, FeedItem } from "./types.ts";
import { dateOf, itemDates } from "./when.ts";

const PEOPLE = [
  ["atom:author", "author"],
  ["dc:creator", "itunes:author"],
];

/** Both spellings: feeds forget the namespace. */
function both(...names: string[]): string[] {
  return names.flatMap((name) => [`atom:${name}`, name]);
}

export function atomHead(feed: XmlElement): FeedHead {
  return {
    kind: "atom",
    title: firstPlain(childrenOf(feed, [...both("title"), "dc:title"]), "text"),
    link: pageLink(linksOf(feed, both("link"))),
    ttlSeconds: ttlOf(feed),
    ...hubAndSelf(feed),
  };
}

/** People of the feed, for entries that name none. */
export function atomPeople(feed: XmlElement): FeedAuthor[] {
  return peopleOf(feed, PEOPLE);
}

function idOf(entry: XmlElement): string | null {
  const [element] = childrenOf(entry, both("id"));
  const id = firstText(entry, both("id"));
  return id?.startsWith("/") === true ? absolute(id, element?.base ?? entry.base) : id;
}

function linkOf(entry: XmlElement): string | null {
  const original = absolute(firstText(entry, ["feedburner:origlink"]), entry.base);
  return original ?? pageLink(linksOf(entry, both("link")));
}

function bodies(entry: XmlElement): { summary: string | null; content: string | null } {
  const groups = [entry, ...childrenOf(entry, ["media:group"])];
  const media = groups.flatMap((group) => childrenOf(group, ["media:description"]));
  const summary = firstHtml(childrenOf(entry, both("summary")), "text");
  const content = firstHtml(childrenOf(entry, both("content")), "text");
  return { summary, content: content ?? summary ?? firstHtml(media, "text") };
}

function peopleOfEntry(entry: XmlElement, inherited: FeedAuthor[]): FeedAuthor[] {
  const own = peopleOf(entry, PEOPLE);
  if (own.length > 0) return own;
  const source = childrenOf(entry, both("source"))[0];
  const sourced = source === undefined ? [] : peopleOf(source, PEOPLE);
  return sourced.length > 0 ? sourced : inherited;
}

/** One Atom 0.3 or 1.0 entry; `inherited` are the feed's people. */
export function atomItem(entry: XmlElement, inherited: FeedAuthor[]): FeedItem {
  const id = idOf(entry);
  const link = linkOf(entry) ?? (id !== null && /^https?:\/\//i.test(id) ? absolute(id, entry.base) : null);
  const published = dateOf(entry, [...both("published", "issued", "created"), "dc:date", "pubdate"]);
  return {
    id: id ?? link,
    title: firstPlain(childrenOf(entry, [...both("title"), "dc:title", "media:title"]), "text"),
    link,
    ...bodies(entry),
    ...itemDates(published, dateOf(entry, both("updated", "modified"))),
    authors: peopleOfEntry(entry, inherited),
  };
}
