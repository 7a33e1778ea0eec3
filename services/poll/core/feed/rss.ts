import { readDate } from "../dates.ts";
import { absolute } from "#shared/xml/address.ts";
import { firstHtml, firstPlain } from "./construct.ts";
import { hubAndSelf, ttlOf } from "./hints.ts";
import { linksOf, pageLink } from "./links.ts";
import { peopleOf } from "./people.ts";
import { childrenOf, firstText, textOf } from "./select.ts";
import type { XmlElement } from "#shared/xml/nodes.ts";
import type { FeedAuthor, FeedHead, FeedItem, FeedKind } from "./types.ts";
import { dateOf, itemDates } from "./when.ts";

const TITLES = ["title", "dc:title", "atom:title", "media:title", "itunes:title"];
const SUMMARIES = ["description", "atom:summary", "dc:description", "abstract"];
const BODIES = [
  "content:encoded",
  "xhtml:body",
  "body",
  "xhtml:div",
  "l:fullitem",
  "fullitem",
  "atom:content",
  "content",
];
const LAST_RESORT = ["itunes:summary", "googleplay:description", "media:description", "itunes:subtitle"];
const PEOPLE = [
  ["author"],
  ["dc:creator"],
  ["dc:author"],
  ["atom:author"],
  ["itunes:author"],
  ["googleplay:author"],
  ["dc:publisher"],
];
const HEAD_PEOPLE = [
  ...PEOPLE.slice(0, -1),
  ["managingeditor"],
  ["itunes:owner"],
  ["webmaster"],
  ["dc:publisher"],
];
const PUBLISHED = [
  "pubdate",
  "dc:date",
  "dcterms:issued",
  "dcterms:created",
  "atom:published",
  "atom:issued",
  "date",
];
const UPDATED = ["atom:updated", "dcterms:modified", "atom:modified", "lastmod", "updated"];

function linkOf(element: XmlElement): string | null {
  const own = pageLink(linksOf(element, ["link"]));
  return (
    own ?? pageLink(linksOf(element, ["atom:link"])) ?? absolute(element.attrs.get("href"), element.base)
  );
}

export function rssHead(channel: XmlElement, kind: FeedKind): FeedHead {
  return {
    kind,
    title: firstPlain(childrenOf(channel, TITLES), "html"),
    link: linkOf(channel),
    ttlSeconds: ttlOf(channel),
    ...hubAndSelf(channel),
  };
}

/** People of the channel, for items that name none. */
export function rssPeople(channel: XmlElement): FeedAuthor[] {
  return peopleOf(channel, HEAD_PEOPLE);
}

/** A guid is the item's address unless it says that it is none. */
function permalink(item: XmlElement): string | null {
  const [guid] = childrenOf(item, ["guid"]);
  if (guid === undefined || guid.attrs.get("ispermalink")?.trim().toLowerCase() === "false") return null;
  const address = absolute(textOf(guid), guid.base);
  return address !== null && /^https?:/.test(address) ? address : null;
}

function idOf(item: XmlElement): string | null {
  return firstText(item, ["guid", "atom:id", "id"]) ?? item.attrs.get("rdf:about")?.trim() ?? null;
}

function itemLink(item: XmlElement): string | null {
  const original = absolute(firstText(item, ["feedburner:origlink"]), item.base);
  return original ?? linkOf(item) ?? permalink(item) ?? absolute(item.attrs.get("rdf:about"), item.base);
}

function bodies(item: XmlElement): { summary: string | null; content: string | null } {
  const description = firstHtml(childrenOf(item, SUMMARIES), "html");
  const summary = firstHtml(childrenOf(item, ["summary"]), "html") ?? description;
  const content = firstHtml(childrenOf(item, BODIES), "html") ?? description ?? summary;
  const groups = [item, ...childrenOf(item, ["media:group", "media:content"])];
  const rest = content === null ? groups.flatMap((group) => childrenOf(group, LAST_RESORT)) : [];
  return { summary, content: content ?? firstHtml(rest, "html") };
}

/** One item of RSS 0.9x, 1.0, 2.0 or CDF; `inherited` are the channel's people. */
export function rssItem(item: XmlElement, inherited: FeedAuthor[]): FeedItem {
  const link = itemLink(item);
  const own = peopleOf(item, PEOPLE);
  return {
    id: idOf(item) ?? link,
    title: firstPlain(childrenOf(item, TITLES), "html"),
    link,
    ...bodies(item),
    ...itemDates(dateOf(item, PUBLISHED), dateOf(item, UPDATED) ?? readDate(item.attrs.get("lastmod") ?? "")),
    authors: own.length > 0 ? own : inherited,
  };
}
